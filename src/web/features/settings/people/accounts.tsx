import { Button, Input } from 'antd'
import { useState } from 'react'
import { disableAccount, enableAccount, openAccount, resetAccount } from '#api/account.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getPosts } from '#api/person.ts'
import { useAct } from '../../../records/call.ts'
import { useMay } from '../../../records/session.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { personWords } from '../../../words/person.ts'
import { type Code, OneTimeCode } from './one-time-code.tsx'
import type { PersonInUnit } from './person-page.tsx'

type Account = AnswerOf<typeof getPosts>['accounts'][number]
type Act = { act: 'open' } | { act: 'reset' | 'disable' | 'enable'; account: Account }

/** The accounts of a person. The administrator never chooses a password: a code is made and shown once. */
export function Accounts({ person, accounts }: { person: PersonInUnit; accounts: readonly Account[] }) {
  const say = useSay()
  const may = useMay()
  const [doing, setDoing] = useState<Act | null>(null)
  const [code, setCode] = useState<Code | null>(null)
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(personWords.accounts)}</h2>
        {may('account.change') && (
          <Button size="small" type="primary" onClick={() => setDoing({ act: 'open' })}>
            {say(personWords.openAccount)}
          </Button>
        )}
      </div>
      {accounts.length === 0 && <p className="quiet">{say(personWords.noAccounts)}</p>}
      <ul className="settings-list">
        {accounts.map((account) => (
          <li key={account.id}>
            <span>
              {account.login} {account.disabled && <span className="tag tag-warn">{say(personWords.disabled)}</span>}
            </span>
            {may('account.change') && (
              <span className="row">
                <Button size="small" onClick={() => setDoing({ act: 'reset', account })}>
                  {say(personWords.reset)}
                </Button>
                <Button
                  size="small"
                  onClick={() => setDoing({ act: account.disabled ? 'enable' : 'disable', account })}
                >
                  {say(account.disabled ? personWords.enable : personWords.disable)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {doing && <AccountDialog doing={doing} person={person} onCode={setCode} onClose={() => setDoing(null)} />}
      {code && <OneTimeCode code={code} onClose={() => setCode(null)} />}
    </section>
  )
}

function AccountDialog(props: { doing: Act; person: PersonInUnit; onCode: (code: Code) => void; onClose: () => void }) {
  const { doing, person, onCode, onClose } = props
  const say = useSay()
  const open = useAct(openAccount)
  const reset = useAct(resetAccount)
  const disable = useAct(disableAccount)
  const enable = useAct(enableAccount)
  if (doing.act === 'open')
    return (
      <ActDialog<{ login: string }>
        title={say(personWords.openAccount)}
        explain={say(personWords.openExplain)}
        send={async ({ login }) =>
          onCode(await open.mutateAsync({ body: { login, unitId: person.unit.id, personId: person.id } }))
        }
        onClose={onClose}
      >
        <Field name="login" label={say(personWords.login)} help={say(personWords.loginHelp)} required>
          <Input maxLength={40} autoCapitalize="none" spellCheck={false} />
        </Field>
      </ActDialog>
    )
  const { act, account } = doing
  const params = { id: account.id }
  if (act === 'reset')
    return (
      <ActDialog<object>
        title={say(personWords.reset)}
        explain={say(personWords.resetExplain, { login: account.login })}
        danger
        send={async () => onCode(await reset.mutateAsync({ params }))}
        onClose={onClose}
      />
    )
  return (
    <ActDialog<{ reason?: string }>
      title={say(personWords[act])}
      explain={act === 'disable' ? say(personWords.disableExplain, { login: account.login }) : undefined}
      danger={act === 'disable'}
      done={say(personWords.done)}
      send={(body) => (act === 'disable' ? disable : enable).mutateAsync({ params, body })}
      onClose={onClose}
    >
      <Field name="reason" label={say(personWords.reason)}>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}
