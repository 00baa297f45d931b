import { App, Button, Form, Input } from 'antd'
import { changePassword } from '#api/session.ts'
import { useAct } from '../../../records/call.ts'
import { marked, useSending } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox } from '../../../ui/problems.tsx'
import { settingsWords } from '../../../words/settings.ts'
import { signInWords } from '../../../words/sign-in.ts'

/** Changes my password. */
export function MyPassword({ login }: { login: string }) {
  const say = useSay()
  const { message } = App.useApp()
  const [form] = Form.useForm()
  const change = useAct(changePassword)
  const { submit, sending, problems } = useSending<{ current: string; next: string }>(form, async (body) => {
    await change.mutateAsync({ body })
    form.resetFields()
    message.success(say(settingsWords.passwordDone))
  })
  return (
    <section className="panel">
      <h2>{say(settingsWords.password)}</h2>
      <ProblemBox problems={problems} />
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={marked}>
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <Field name="current" label={say(signInWords.current)} required>
          <Input.Password autoComplete="current-password" />
        </Field>
        <Field name="next" label={say(signInWords.next)} help={say(signInWords.rules)} required>
          <Input.Password autoComplete="new-password" />
        </Field>
        <Button htmlType="submit" loading={sending}>
          {say(settingsWords.password)}
        </Button>
      </Form>
    </section>
  )
}
