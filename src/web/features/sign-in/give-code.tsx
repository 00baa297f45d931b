import { Button, Form, Input } from 'antd'
import { giveCode } from '#api/session.ts'
import { useAct } from '../../records/call.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { signInWords } from '../../words/sign-in.ts'

/** The second factor. */
export function GiveCode() {
  const say = useSay()
  const [form] = Form.useForm()
  const give = useAct(giveCode)
  const { submit, sending, problems } = useSending<{ code: string }>(form, (body) => give.mutateAsync({ body }))
  return (
    <Form form={form} layout="vertical" onFinish={submit} requiredMark={marked}>
      <ProblemBox problems={problems} />
      <Field name="code" label={say(signInWords.code)} help={say(signInWords.codeHelp)} required>
        <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
      </Field>
      <Button type="primary" htmlType="submit" block loading={sending} style={{ marginBottom: 12 }}>
        {say(signInWords.signIn)}
      </Button>
    </Form>
  )
}
