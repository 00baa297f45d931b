import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { pathOf } from '#api/client.ts'
import { goToProvider, listProviders, signIn } from '#api/session.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { signInWords } from '../../words/sign-in.ts'

interface Values {
  login: string
  password: string
  actingName?: string
}

/** Account and password; for the account of a unit also who is acting. Single sign-on below. */
export function GivePassword() {
  const say = useSay()
  const [form] = Form.useForm()
  const [ofUnit, setOfUnit] = useState(false)
  const enter = useAct(signIn)
  const { submit, sending, problems } = useSending<Values>(form, (body) => enter.mutateAsync({ body }))
  // The server tells that the account is one of a unit by asking for the name.
  const named = ofUnit || problems.some((problem) => problem.at === 'actingName')
  return (
    <Form form={form} layout="vertical" onFinish={submit} requiredMark={marked}>
      <ProblemBox problems={problems} />
      <Field name="login" label={say(signInWords.login)} required>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="password" label={say(signInWords.password)} required>
        <Input.Password autoComplete="current-password" />
      </Field>
      <Form.Item>
        <Checkbox checked={named} onChange={(event) => setOfUnit(event.target.checked)}>
          {say(signInWords.unitAccount)}
        </Checkbox>
      </Form.Item>
      {named && (
        <Field name="actingName" label={say(signInWords.actingName)} help={say(signInWords.actingHelp)} required>
          <Input autoComplete="name" />
        </Field>
      )}
      <Button type="primary" htmlType="submit" block loading={sending}>
        {say(signInWords.signIn)}
      </Button>
      <Providers />
    </Form>
  )
}

function Providers() {
  const say = useSay()
  const { data } = useAnswer(listProviders)
  if (!data || data.providers.length === 0) return null
  return (
    <div className="sign-in-providers">
      <p className="quiet small">{say(signInWords.or)}</p>
      {data.providers.map(({ key, name }) => (
        <Button key={key} block href={pathOf(goToProvider, { params: { provider: key } })}>
          {say(signInWords.with, { name })}
        </Button>
      ))}
    </div>
  )
}
