/** The forms in which something is corrected, filled in, ignored or left open. */
import { Checkbox, Input, InputNumber, Select } from 'antd'
import type { DeadlineValues, OwnerValues, TargetValues } from '#core/decision/decision.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { cadenceWords } from '../../../words/reading.ts'
import { settlingWords } from '../../../words/settling.ts'
import { assignmentRoleWords } from '../../../words/shared.ts'

interface Asked<Values> {
  title: string
  explain?: React.ReactNode
  initial?: Partial<Values>
  onClose: () => void
  onDone: (values: Values) => void
}

function useDialog<Values extends object>({ title, explain, initial, onClose, onDone }: Asked<Values>) {
  const say = useSay()
  return {
    title,
    explain,
    initial,
    onClose,
    ok: say(settlingWords.save),
    send: async (values: Values) => onDone(values),
  }
}

/** Other words, a title or a label. */
export function TextDialog(props: Asked<{ text: string }> & { label: string; help?: string; long?: boolean }) {
  const dialog = useDialog(props)
  return (
    <ActDialog<{ text: string }> {...dialog}>
      <Field name="text" label={props.label} help={props.help} required={!props.long}>
        {props.long ? <Input.TextArea autoFocus rows={4} /> : <Input autoFocus maxLength={200} />}
      </Field>
    </ActDialog>
  )
}

export function ReasonDialog(props: Asked<{ reason: string }>) {
  const say = useSay()
  return (
    <ActDialog<{ reason: string }> {...useDialog(props)}>
      <Field name="reason" label={say(settlingWords.reason)} required>
        <Input.TextArea autoFocus rows={2} maxLength={1000} />
      </Field>
    </ActDialog>
  )
}

export function LeaveOpenDialog(props: Asked<{ owedBy: string; reason?: string }>) {
  const say = useSay()
  const dialog = useDialog({ ...props, initial: { owedBy: say(settlingWords.drafters) } })
  return (
    <ActDialog<{ owedBy: string; reason?: string }> {...dialog}>
      <Field name="owedBy" label={say(settlingWords.owedBy)} required>
        <Input autoFocus maxLength={200} />
      </Field>
      <Field name="reason" label={say(settlingWords.reason)}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
    </ActDialog>
  )
}

export function OwnerDialog(props: Asked<OwnerValues>) {
  const say = useSay()
  const dialog = useDialog({ ...props, initial: { role: 'lead', each: false, ...props.initial } })
  const roles = Object.entries(assignmentRoleWords).map(([value, words]) => ({ value, label: say(words) }))
  return (
    <ActDialog<OwnerValues> {...dialog}>
      <Field name="name" label={say(settlingWords.owner)} help={say(settlingWords.ownerHelp)} required>
        <Input autoFocus maxLength={200} />
      </Field>
      <Field name="role" label={say(settlingWords.role)} required>
        <Select options={roles} />
      </Field>
      <Field name="each" label={say(settlingWords.each)} checkbox>
        <Checkbox />
      </Field>
    </ActDialog>
  )
}

const comparators = ['>=', '>', '=', '<=', '<', 'between'].map((value) => ({ value, label: value }))

/** A target; `words` asks for the words of the text on which a new one rests. */
export function TargetDialog(props: Asked<TargetValues & { words?: string }> & { words?: boolean }) {
  const say = useSay()
  const { onDone } = props
  const clean = (values: TargetValues & { words?: string }) =>
    onDone({
      ...values,
      value: values.value ?? null,
      to: values.to ?? null,
      unit: values.unit ?? '',
      by: values.by || null,
    })
  const dialog = useDialog({ ...props, onDone: clean, initial: { comparator: '=', ...props.initial } })
  return (
    <ActDialog<TargetValues & { words?: string }> {...dialog}>
      {props.words && (
        <Field name="words" label={say(settlingWords.passage)} help={say(settlingWords.wordsHelp)} required>
          <Input maxLength={500} />
        </Field>
      )}
      <Field name="subject" label={say(settlingWords.subject)} required>
        <Input maxLength={500} />
      </Field>
      <Field name="comparator" label={say(settlingWords.comparator)} required>
        <Select options={comparators} />
      </Field>
      <Field name="value" label={say(settlingWords.value)}>
        <InputNumber style={{ width: 180 }} />
      </Field>
      <Field name="to" label={say(settlingWords.to)}>
        <InputNumber style={{ width: 180 }} />
      </Field>
      <Field name="unit" label={say(settlingWords.unit)}>
        <Input maxLength={40} style={{ width: 180 }} />
      </Field>
      <Field name="by" label={say(settlingWords.date)}>
        <Input maxLength={10} style={{ width: 180 }} />
      </Field>
    </ActDialog>
  )
}

export function DeadlineDialog(props: Asked<DeadlineValues>) {
  const say = useSay()
  const { onDone } = props
  const clean = (values: DeadlineValues) => onDone({ date: values.date || null, every: values.every ?? null })
  const options = Object.entries(cadenceWords).map(([value, words]) => ({ value, label: say(words) }))
  return (
    <ActDialog<DeadlineValues> {...useDialog({ ...props, onDone: clean })}>
      <Field name="date" label={say(settlingWords.date)}>
        <Input maxLength={10} style={{ width: 180 }} />
      </Field>
      <Field name="every" label={say(settlingWords.every)}>
        <Select allowClear options={options} style={{ width: 180 }} />
      </Field>
    </ActDialog>
  )
}
