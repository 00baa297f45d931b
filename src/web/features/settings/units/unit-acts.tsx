import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Endpoint } from '#api/endpoint.ts'
import {
  addAlias,
  closeUnit,
  endRelation,
  moveUnit,
  openUnit,
  relateUnit,
  renameUnit,
  succeedUnit,
} from '#api/organisation.ts'
import { dayOf } from '#core/day.ts'
import { unitKinds } from '#core/organisation.ts'
import { useAct } from '../../../records/call.ts'
import { useMay, useNow } from '../../../records/session.ts'
import { UnitSelect } from '../../../records/unit-select.tsx'
import type { UnitLine } from '../../../records/units.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { aliasWords, relationWords, successionWords, unitKindWords, unitWords } from '../../../words/unit.ts'
import { UnitAccount } from './unit-account.tsx'

const acts = ['open', 'rename', 'move', 'relate', 'addAlias', 'succeed', 'close'] as const
type Act = (typeof acts)[number]

const endpoints: Record<Act, Endpoint> = {
  open: openUnit,
  rename: renameUnit,
  move: moveUnit,
  relate: relateUnit,
  addAlias,
  succeed: succeedUnit,
  close: closeUnit,
}

/** What the administrator can change about a unit, each in a dialog that says what it does. */
export function UnitActs({ unit }: { unit: UnitLine }) {
  const say = useSay()
  const mayOpen = useMay()('account.change')
  const [act, setAct] = useState<Act | null>(null)
  return (
    <div className="row settings-acts no-print">
      {acts.map((each) => (
        <Button key={each} size="small" danger={each === 'close' || each === 'succeed'} onClick={() => setAct(each)}>
          {say(unitWords[each])}
        </Button>
      ))}
      {mayOpen && <UnitAccount unit={unit} />}
      {act && <UnitActDialog key={act} act={act} unit={unit} onClose={() => setAct(null)} />}
    </div>
  )
}

function UnitActDialog({ act, unit, onClose }: { act: Act; unit: UnitLine; onClose: () => void }) {
  const say = useSay()
  const today = dayOf(new Date(useNow()))
  const change = useAct(endpoints[act])
  const explain: Partial<Record<Act, string>> = {
    open: say(unitWords.openExplain, { name: unit.name }),
    rename: say(unitWords.renameExplain),
    move: say(unitWords.moveExplain),
    addAlias: say(unitWords.aliasExplain),
    succeed: say(unitWords.succeedExplain),
    close: say(unitWords.closeExplain, { name: unit.name }),
  }
  const initial: Record<Act, object> = {
    open: { from: today },
    rename: { name: unit.name, shortName: unit.shortName, on: today },
    move: { on: today },
    relate: { from: today },
    addAlias: { kind: 'other' },
    succeed: { on: today },
    close: { on: today },
  }
  return (
    <ActDialog<object>
      title={say(unitWords[act])}
      explain={explain[act]}
      done={say(unitWords.done)}
      danger={act === 'close' || act === 'succeed'}
      initial={initial[act]}
      send={(values) =>
        change.mutateAsync(
          act === 'open'
            ? { body: { ...filled(values), parentId: unit.id } }
            : { params: { id: unit.id }, body: filled(values) },
        )
      }
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
  const dated = (
    <>
      <DayField name="on" label={say(unitWords.on)} />
      <Field name="document" label={say(unitWords.document)}>
        <Input maxLength={100} />
      </Field>
    </>
  )
  const names = (
    <>
      <Field name="name" label={say(unitWords.name)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="shortName" label={say(unitWords.shortName)}>
        <Input maxLength={200} />
      </Field>
    </>
  )
  if (act === 'open')
    return (
      <>
        {names}
        <Field name="kind" label={say(unitWords.kind)} required>
          <Select showSearch={{ optionFilterProp: 'label' }} options={one(unitKindWords, unitKinds)} />
        </Field>
        <Field name="code" label={say(unitWords.code)} help={say(unitWords.codeHelp)}>
          <Input maxLength={12} />
        </Field>
        <DayField name="from" label={say(unitWords.from)} />
      </>
    )
  if (act === 'rename')
    return (
      <>
        {names}
        {dated}
      </>
    )
  if (act === 'move')
    return (
      <>
        <Field name="parentId" label={say(unitWords.parent)} required>
          <UnitSelect />
        </Field>
        {dated}
      </>
    )
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
  if (act === 'succeed')
    return (
      <>
        <Field name="kind" label={say(unitWords.kind)} required>
          <Select options={one(successionWords, ['succession', 'merger', 'split'])} />
        </Field>
        <Field name="successorIds" label={say(unitWords.successors)} required>
          <UnitSelect mode="multiple" />
        </Field>
        {dated}
      </>
    )
  return dated
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
