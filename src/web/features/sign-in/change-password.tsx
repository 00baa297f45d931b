import { Button, Form, Input } from 'antd'
import { changePassword } from '#api/session.ts'
import { useAct } from '../../records/call.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { signInWords } from '../../words/sign-in.ts'

interface Values {
  current: string
  next: string
}

/** A new password before anything else, with the rules it must keep. */
export function ChangePassword({ login }: { login: string }) {
  const say = useSay()
  const [form] = Form.useForm()
  const change = useAct(changePassword)
  const { submit, sending, problems } = useSending<Values>(form, ({ current, next }) =>
    change.mutateAsync({ body: { current, next } }),
  )
  return (
    <Form form={form} layout="vertical" onFinish={submit} requiredMark={marked}>
      <p style={{ marginBottom: 16 }}>{say(signInWords.changeWhy)}</p>
      <ProblemBox problems={problems} />
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <Field name="current" label={say(signInWords.current)} required>
        <Input.Password autoComplete="current-password" autoFocus />
      </Field>
      <Field name="next" label={say(signInWords.next)} help={say(signInWords.rules)} required>
        <Input.Password autoComplete="new-password" />
      </Field>
      <Form.Item
        name="again"
        label={say(signInWords.again)}
        required
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(say(signInWords.differ))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={sending} style={{ marginBottom: 12 }}>
        {say(signInWords.change)}
      </Button>
    </Form>
  )
}
