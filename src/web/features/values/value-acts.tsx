import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { addValue, changeValue, confirmValue, switchValue, type valueLine } from '#api/value.ts'
import { type Comparator, comparators, valueSubjects } from '#core/values/dated-value.ts'
import { type ValueUnit, valueUnits } from '#core/values/units.ts'
import { useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { valueSubjectWords, valueWords } from '../../words/value.ts'

export type ValueLine = z.infer<typeof valueLine>

interface Entered {
  content: number
  high?: number
  comparator: Comparator
  from: string
  basis: string
}

const noNumber: ValueUnit[] = ['rule', 'time-of-day', 'day-of-year']

/** What an officer may do to a value. */
export function ValueActs({ value }: { value: ValueLine }) {
  const say = useSay()
  const [doing, setDoing] = useState<'confirm' | 'change' | 'switch'>()
  const close = () => setDoing(undefined)
  return (
    <>
      <Button onClick={() => setDoing('confirm')}>{say(valueWords.confirm)}</Button>
      {!noNumber.includes(value.period.unit) && (
        <Button onClick={() => setDoing('change')}>{say(valueWords.change)}</Button>
      )}
      <Button onClick={() => setDoing('switch')}>{say(value.on ? valueWords.switchOff : valueWords.switchOn)}</Button>
      {doing === 'confirm' && <Confirm value={value} onClose={close} />}
      {doing === 'change' && <Change value={value} onClose={close} />}
      {doing === 'switch' && <Switch value={value} onClose={close} />}
    </>
  )
}

type Dialog = { value: ValueLine; onClose: () => void }

function Confirm({ value, onClose }: Dialog) {
  const say = useSay()
  const act = useAct(confirmValue)
  return (
    <ActDialog<{ note?: string }>
      title={say(valueWords.confirm)}
      explain={say(valueWords.confirmExplain)}
      done={say(valueWords.done)}
      send={(body) => act.mutateAsync({ params: { key: value.key }, body })}
      onClose={onClose}
    >
      <Field name="note" label={say(valueWords.note)}>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </ActDialog>
  )
}

function Switch({ value, onClose }: Dialog) {
  const say = useSay()
  const act = useAct(switchValue)
  return (
    <ActDialog<{ reason: string }>
      title={say(value.on ? valueWords.switchOff : valueWords.switchOn)}
      done={say(valueWords.done)}
      send={(body) => act.mutateAsync({ params: { key: value.key }, body: { ...body, on: !value.on } })}
      onClose={onClose}
    >
      <Field name="reason" label={say(valueWords.reason)} required>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}

function Change({ value, onClose }: Dialog) {
  const say = useSay()
  const act = useAct(changeValue)
  const { content, comparator, unit } = value.period
  const initial = {
    comparator,
    ...(Array.isArray(content) ? { content: content[0], high: content[1] } : {}),
    ...(typeof content === 'number' ? { content } : {}),
  }
  return (
    <ActDialog<Entered & { reason?: string }>
      title={say(valueWords.change)}
      explain={say(valueWords.changeExplain)}
      done={say(valueWords.done)}
      initial={initial}
      send={({ reason, ...entered }) =>
        act.mutateAsync({ params: { key: value.key }, body: { ...bodyOf(entered), reason } })
      }
      onClose={onClose}
    >
      <NumberFields first={comparator} unit={unit} />
      <Field name="reason" label={say(valueWords.reason)}>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
    </ActDialog>
  )
}

/** Adds a value that only this city has. */
export function AddValue({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const act = useAct(addValue)
  const units = (Object.keys(valueUnits) as ValueUnit[]).filter((unit) => !noNumber.includes(unit))
  return (
    <ActDialog<Entered & { subject: (typeof valueSubjects)[number]; name: string; nameEn?: string; unit: ValueUnit }>
      title={say(valueWords.add)}
      done={say(valueWords.done)}
      initial={{ comparator: 'is' }}
      send={({ subject, name, nameEn, unit, ...entered }) =>
        act.mutateAsync({ body: { ...bodyOf(entered), subject, name, nameEn, unit } })
      }
      onClose={onClose}
    >
      <Field name="subject" label={say(valueWords.subject)} required>
        <Select options={valueSubjects.map((each) => ({ value: each, label: say(valueSubjectWords[each]) }))} />
      </Field>
      <Field name="name" label={say(valueWords.name)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="nameEn" label={say(valueWords.nameEn)}>
        <Input maxLength={200} />
      </Field>
      <Field name="unit" label={say(valueWords.unit)} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((unit) => ({ value: unit, label: say(valueUnits[unit], { n: '…' }) }))}
        />
      </Field>
      <NumberFields first="is" />
    </ActDialog>
  )
}

/** Number, how it is meant, from when and by which basis. */
function NumberFields({ first, unit }: { first: Comparator; unit?: ValueUnit }) {
  const say = useSay()
  const [comparator, setComparator] = useState(first)
  const range = comparator === 'between'
  const help = unit && say(valueUnits[unit], { n: '…' })
  return (
    <>
      <Field name="comparator" label={say(valueWords.comparator)} required>
        <Select
          onChange={setComparator}
          options={comparators.map((each) => ({ value: each, label: say(valueWords[`comparator-${each}`]) }))}
        />
      </Field>
      <Field name="content" label={say(range ? valueWords.low : valueWords.value)} help={help} required>
        <InputNumber min={0} style={{ width: 180 }} />
      </Field>
      {range && (
        <Field name="high" label={say(valueWords.high)} required>
          <InputNumber min={0} style={{ width: 180 }} />
        </Field>
      )}
      <Field name="from" label={say(valueWords.from)} required>
        <Input type="date" style={{ width: 180 }} />
      </Field>
      <Field name="basis" label={say(valueWords.basis)} required>
        <Input maxLength={200} />
      </Field>
    </>
  )
}

function bodyOf({ content, high, comparator, from, basis }: Entered) {
  const both: [number, number] = [content, high ?? content]
  return { content: comparator === 'between' ? both : content, comparator, from, basis }
}
