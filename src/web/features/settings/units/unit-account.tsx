import { Button, Input } from 'antd'
import { useState } from 'react'
import { openAccount } from '#api/account.ts'
import type { Role } from '#core/may.ts'
import { useAct } from '../../../records/call.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { personWords } from '../../../words/person.ts'
import { unitWords } from '../../../words/unit.ts'
import { type Code, OneTimeCode } from '../people/one-time-code.tsx'
import { RoleField } from '../people/person-acts.tsx'

/** Opens an account that a whole unit shares: each sign-in names who is acting. */
export function UnitAccount({ unit }: { unit: { id: string; name: string } }) {
  const say = useSay()
  const [opening, setOpening] = useState(false)
  const [code, setCode] = useState<Code | null>(null)
  const open = useAct(openAccount)
  return (
    <>
      <Button size="small" onClick={() => setOpening(true)}>
        {say(unitWords.account)}
      </Button>
      {opening && (
        <ActDialog<{ login: string; role: Role }>
          title={say(unitWords.account)}
          explain={say(unitWords.accountExplain, { name: unit.name })}
          send={async (values) => setCode(await open.mutateAsync({ body: { ...values, unitId: unit.id } }))}
          onClose={() => setOpening(false)}
        >
          <Field name="login" label={say(personWords.login)} help={say(personWords.loginHelp)} required>
            <Input maxLength={40} autoCapitalize="none" spellCheck={false} />
          </Field>
          <RoleField required />
        </ActDialog>
      )}
      {code && <OneTimeCode code={code} onClose={() => setCode(null)} />}
    </>
  )
}
