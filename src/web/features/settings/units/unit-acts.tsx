import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Endpoint } from '#api/endpoint.ts'
import { addAlias, endRelation, relateUnit, succeedUnit } from '#api/unit.ts'
import { dayOf } from '#core/day.ts'
import { unitRegister } from '#core/unit-register.ts'
import { useAct } from '../../../records/call.ts'
import { registerHref } from '../../../records/pack/doors.ts'
import { useMay, useNow } from '../../../records/session.ts'
import { UnitSelect } from '../../../records/unit-select.tsx'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { aliasWords, relationWords, successionWords, unitWords } from '../../../words/unit.ts'
import { UnitAccount } from './unit-account.tsx'

const acts = ['relate', 'addAlias', 'succeed'] as const
type Act = (typeof acts)[number]

const endpoints: Record<Act, Endpoint> = { relate: relateUnit, addAlias, succeed: succeedUnit }

/** What the administrator can change around a unit, each in a dialog that says what it does. */
export function UnitActs({ unit }: { unit: { id: string; name: string } }) {
  const say = useSay()
  const may = useMay()
  const [act, setAct] = useState<Act | null>(null)
  return (
    <div className="row settings-acts no-print">
      {may('unit.open') && (
        <Link href={`${registerHref(unitRegister)}/new/open?unit=${unit.id}`}>{say(unitWords.openBelow)}</Link>
      )}
      {acts.map((each) => (
        <Button key={each} size="small" danger={each === 'succeed'} onClick={() => setAct(each)}>
          {say(unitWords[each])}
        </Button>
      ))}
      {may('account.change') && <UnitAccount unit={unit} />}
      {act && <UnitActDialog key={act} act={act} unit={unit} onClose={() => setAct(null)} />}
    </div>
  )
}

function UnitActDialog({ act, unit, onClose }: { act: Act; unit: { id: string }; onClose: () => void }) {
  const say = useSay()
  const today = dayOf(new Date(useNow()))
  const { modal } = App.useApp()
  const change = useAct(endpoints[act])
  const explain: Partial<Record<Act, string>> = {
    addAlias: say(unitWords.aliasExplain),
    succeed: say(unitWords.succeedExplain),
  }
  const initial: Record<Act, object> = { relate: { from: today }, addAlias: { kind: 'other' }, succeed: { on: today } }
  return (
    <ActDialog<object>
      title={say(unitWords[act])}
      explain={explain[act]}
      done={say(unitWords.done)}
      danger={act === 'succeed'}
      initial={initial[act]}
      send={async (values) => {
        const { said = [] } = (await change.mutateAsync({ params: { id: unit.id }, body: filled(values) })) as {
          said?: string[]
        }
        if (said.length > 0) modal.info({ title: say(unitWords.done), content: said.join('\n') })
      }}
      onClose={onClose}
    >
      <Fields act={act} />
    </ActDialog>
  )
}

/** Empty fields are left out: an empty text is not a name. */
const filled = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined))

function Fields({ act }: { act: Act }) {
  const say = useSay()
  const one = (words: Record<string, { zh: string; en: string }>, keys: readonly string[]) =>
    keys.map((value) => ({ value, label: words[value] ? say(words[value]) : value }))
  if (act === 'relate')
    return (
      <>
        <Field name="kind" label={say(unitWords.kind)} required>
          <Select options={one(relationWords, ['location', 'licensing', 'inspection'])} />
        </Field>
        <Field name="targetId" label={say(unitWords.target)} required>
          <UnitSelect />
        </Field>
        <DayField name="from" label={say(unitWords.from)} />
        <Field name="document" label={say(unitWords.document)}>
          <Input maxLength={100} />
        </Field>
      </>
    )
  if (act === 'addAlias')
    return (
      <>
        <Field name="name" label={say(unitWords.name)} required>
          <Input maxLength={200} />
        </Field>
        <Field name="kind" label={say(unitWords.kind)} required>
          <Select options={one(aliasWords, ['short', 'other'])} />
        </Field>
      </>
    )
  return (
    <>
      <Field name="kind" label={say(unitWords.kind)} required>
        <Select options={one(successionWords, ['succession', 'merger', 'split'])} />
      </Field>
      <Field name="successorIds" label={say(unitWords.successors)} required>
        <UnitSelect mode="multiple" />
      </Field>
      <DayField name="on" label={say(unitWords.on)} />
      <Field name="document" label={say(unitWords.document)}>
        <Input maxLength={100} />
      </Field>
    </>
  )
}

export function DayField({ name, label }: { name: string; label: string }) {
  return (
    <Field name={name} label={label} required>
      <Input type="date" style={{ width: 180 }} />
    </Field>
  )
}

/** Ends one relation. */
export function EndRelation({ id }: { id: string }) {
  const say = useSay()
  const today = dayOf(new Date(useNow()))
  const [open, setOpen] = useState(false)
  const end = useAct(endRelation)
  return (
    <>
      <button type="button" className="plain-button small" onClick={() => setOpen(true)}>
        {say(unitWords.end)}
      </button>
      {open && (
        <ActDialog<{ on: string; document?: string }>
          title={say(unitWords.end)}
          done={say(unitWords.done)}
          initial={{ on: today }}
          send={(body) => end.mutateAsync({ params: { id }, body })}
          onClose={() => setOpen(false)}
        >
          <DayField name="on" label={say(unitWords.on)} />
          <Field name="document" label={say(unitWords.document)}>
            <Input maxLength={100} />
          </Field>
        </ActDialog>
      )}
    </>
  )
}
