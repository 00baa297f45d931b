import { App, Button, Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { beginTotp, confirmTotp } from '#api/session.ts'
import { useAct } from '../../../records/call.ts'
import { ActDialog, marked, useSending } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox } from '../../../ui/problems.tsx'
import { settingsWords } from '../../../words/settings.ts'

/** Binds an authenticator: the secret as a picture and as text, confirmed by the first code. */
export function MyTotp({ bound }: { bound: boolean }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [begun, setBegun] = useState<{ secret: string; uri: string } | null>(null)
  const begin = useAct(beginTotp)
  return (
    <section className="panel">
      <h2>{say(settingsWords.totp)}</h2>
      <p style={{ marginBottom: 12 }}>{say(bound ? settingsWords.totpOn : settingsWords.totpOff)}</p>
      {begun ? (
        <Confirm begun={begun} onDone={() => setBegun(null)} />
      ) : (
        <Button onClick={() => setAsking(true)}>
          {say(bound ? settingsWords.totpAgain : settingsWords.totpBegin)}
        </Button>
      )}
      {asking && (
        <ActDialog<{ password: string }>
          title={say(settingsWords.totpBegin)}
          send={async (body) => setBegun(await begin.mutateAsync({ body }))}
          onClose={() => setAsking(false)}
        >
          <Field name="password" label={say(settingsWords.totpPassword)} required>
            <Input.Password autoComplete="current-password" autoFocus />
          </Field>
        </ActDialog>
      )}
    </section>
  )
}

function Confirm({ begun, onDone }: { begun: { secret: string; uri: string }; onDone: () => void }) {
  const say = useSay()
  const { message } = App.useApp()
  const [form] = Form.useForm()
  const confirm = useAct(confirmTotp)
  const { submit, sending, problems } = useSending<{ code: string }>(form, async (body) => {
    await confirm.mutateAsync({ body })
    message.success(say(settingsWords.totpDone))
    onDone()
  })
  return (
    <>
      <p>{say(settingsWords.totpScan)}</p>
      <div className="row" style={{ margin: '12px 0', alignItems: 'flex-start' }}>
        <QRCode value={begun.uri} type="svg" size={148} aria-label={say(settingsWords.totpPicture)} />
        <div className="totp-secret">
          <code data-part="totp-secret">{begun.secret}</code>
          <p className="quiet small text-block">{begun.uri}</p>
        </div>
      </div>
      <ProblemBox problems={problems} />
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={marked}>
        <Field name="code" label={say(settingsWords.totpCode)} required>
          <Input inputMode="numeric" maxLength={6} autoComplete="one-time-code" style={{ width: 160 }} />
        </Field>
        <Button type="primary" htmlType="submit" loading={sending}>
          {say(settingsWords.totpConfirm)}
        </Button>
      </Form>
    </>
  )
}
