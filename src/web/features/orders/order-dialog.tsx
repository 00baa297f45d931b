import { Checkbox, Input, Radio, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Endpoint } from '#api/endpoint.ts'
import * as api from '#api/order-acts.ts'
import { authorityWords } from '#core/authority/words.ts'
import { redressOutcomes } from '#core/ladder/order.ts'
import { redressOutcomeWords } from '#core/ladder/words.ts'
import { useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { type Say, useSay } from '../../ui/language.ts'
import { fromLocalField } from '../../ui/time.ts'
import { actHelpWords, orderActWords, orderFieldWords } from '../../words/order.ts'
import type { OrderAnswer } from './order-page.tsx'

/** One field of an act's form. */
interface FormField {
  name: string
  label: keyof typeof orderFieldWords
  kind?: 'text' | 'instant' | 'passed' | 'outcome' | 'authority' | 'heavier'
  optional?: true
}

const text = (name: string, label = name as FormField['label']): FormField => ({ name, label, kind: 'text' })
const line = (name: string, label = name as FormField['label']): FormField => ({ name, label })
const outcome: FormField[] = [{ name: 'outcome', label: 'outcome', kind: 'outcome' }, text('reason')]

/** The act's door and form. */
const forms = {
  sign: { door: api.signOrder, fields: [line('number'), { name: 'heavier', label: 'heavier', kind: 'heavier' }] },
  tell: { door: api.tellFacts, fields: [line('paper')] },
  state: { door: api.stateDefence, fields: [text('statement')] },
  'note-silence': { door: api.noteSilence, fields: [] },
  serve: { door: api.serveOrder, fields: [line('how')] },
  reply: { door: api.replyToOrder, fields: [text('text')] },
  recheck: { door: api.recheckOrder, fields: [{ name: 'passed', label: 'passed', kind: 'passed' }, text('note')] },
  close: { door: api.closeOrder, fields: [line('note', 'closing')] },
  extend: { door: api.extendOrder, fields: [{ name: 'until', label: 'until', kind: 'instant' }, line('reason')] },
  'ask-review': { door: api.askReview, fields: [text('grounds')] },
  'decide-review': { door: api.decideReview, fields: outcome },
  'ask-appeal': { door: api.askAppeal, fields: [text('grounds')] },
  'decide-appeal': { door: api.decideAppeal, fields: outcome },
  correct: { door: api.correctOrder, fields: [text('done')] },
  withdraw: { door: api.withdrawOrder, fields: [line('reason')] },
  annul: { door: api.annulOrder, fields: [text('reason')] },
  move: {
    door: api.moveOrder,
    fields: [{ name: 'to', label: 'to', kind: 'authority' }, line('paper', 'movePaper')],
  },
} as const satisfies Record<string, { door: Endpoint; fields: readonly FormField[] }>

/** Acts that have a form of their own; the next step is drafted like an order. */
export type ActVerb = keyof typeof forms

export const isForm = (verb: string): verb is ActVerb => verb in forms

/** The form of one act on an order. */
export function OrderDialog({ verb, answer, onClose }: { verb: ActVerb; answer: OrderAnswer; onClose: () => void }) {
  const say = useSay()
  const { order, times } = answer
  const form: { door: Endpoint; fields: readonly FormField[] } = forms[verb]
  const act = useAct(form.door)
  const fields = form.fields.filter(
    ({ name }) => (name !== 'number' || order.paper !== null) && (name !== 'heavier' || (times ?? 0) > 1),
  )
  const help = verb in actHelpWords ? say(actHelpWords[verb as keyof typeof actHelpWords]) : undefined
  return (
    <ActDialog<Record<string, unknown>>
      title={say(orderActWords[verb])}
      ok={say(orderActWords[verb])}
      done={say(orderActWords[verb])}
      explain={help}
      danger={verb === 'annul' || verb === 'withdraw'}
      initial={initialOf(verb, answer)}
      send={(values) => act.mutateAsync({ params: { id: order.id }, body: bodyOf(verb, values) })}
      onClose={onClose}
    >
      {fields.map((field) => (
        <Field
          key={field.name}
          name={field.name}
          label={say(orderFieldWords[field.label])}
          required={field.kind !== 'heavier'}
          checkbox={field.kind === 'heavier'}
        >
          {inputOf(field, answer, say)}
        </Field>
      ))}
    </ActDialog>
  )
}

function initialOf(verb: ActVerb, { moves }: OrderAnswer): Record<string, unknown> {
  if (verb === 'recheck') return { passed: 'yes' }
  if (verb === 'move') return { to: moves[0] }
  return {}
}

/** What is sent: instants in UTC, and whether a re-check was passed. */
function bodyOf(verb: ActVerb, values: Record<string, unknown>) {
  if (verb === 'recheck') return { ...values, passed: values.passed === 'yes' }
  if (verb === 'extend') return { ...values, until: fromLocalField(String(values.until)) }
  return values
}

function inputOf({ kind }: FormField, { moves }: OrderAnswer, say: Say): ReactElement {
  if (kind === 'text') return <Input.TextArea rows={5} maxLength={4000} />
  if (kind === 'instant') return <Input type="datetime-local" style={{ width: 220 }} />
  if (kind === 'heavier') return <Checkbox>{say(orderFieldWords.heavier)}</Checkbox>
  if (kind === 'passed')
    return (
      <Radio.Group
        options={[
          { value: 'yes', label: say(orderFieldWords.yes) },
          { value: 'no', label: say(orderFieldWords.no) },
        ]}
      />
    )
  if (kind === 'outcome')
    return (
      <Radio.Group options={redressOutcomes.map((each) => ({ value: each, label: say(redressOutcomeWords[each]) }))} />
    )
  if (kind === 'authority')
    return <Select options={moves.map((each) => ({ value: each, label: `${each} ${say(authorityWords[each])}` }))} />
  return <Input maxLength={200} />
}
