import { Checkbox, Input, Radio, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Endpoint } from '#api/endpoint.ts'
import * as api from '#api/order-acts.ts'
import { authorityWords } from '#core/authority/words.ts'
import { redressOutcomes } from '#core/ladder/order.ts'
import { redressOutcomeWords } from '#core/ladder/words.ts'
import { ActLine } from '../../records/act-line.tsx'
import { useAct } from '../../records/call.ts'
import { type ActField, type ActVerb, actFields } from '../../records/orders/act-fields.ts'
import { SaidAct } from '../../records/orders/said-act.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { type Say, useSay } from '../../ui/language.ts'
import { fromLocalField } from '../../ui/time.ts'
import { actHelpWords, orderActWords, orderFieldWords } from '../../words/order.ts'
import type { OrderAnswer } from './order-page.tsx'

/** The doors of acts that have a form. */
const doors: Record<ActVerb, Endpoint> = {
  sign: api.signOrder,
  tell: api.tellFacts,
  state: api.stateDefence,
  'note-silence': api.noteSilence,
  serve: api.serveOrder,
  reply: api.replyToOrder,
  recheck: api.recheckOrder,
  close: api.closeOrder,
  extend: api.extendOrder,
  'ask-review': api.askReview,
  'decide-review': api.decideReview,
  'ask-appeal': api.askAppeal,
  'decide-appeal': api.decideAppeal,
  correct: api.correctOrder,
  withdraw: api.withdrawOrder,
  annul: api.annulOrder,
  move: api.moveOrder,
}

/** What stands beside a decision, because it is decided on: the last of each of these acts. */
const decidedOn: Partial<Record<ActVerb, readonly ActVerb[]>> = {
  sign: ['state'],
  recheck: ['reply'],
  'decide-review': ['ask-review', 'reply'],
  'ask-appeal': ['decide-review'],
  'decide-appeal': ['ask-appeal', 'decide-review'],
  correct: ['decide-appeal'],
}

/** The form of one act on an order. */
export function OrderDialog({ verb, answer, onClose }: { verb: ActVerb; answer: OrderAnswer; onClose: () => void }) {
  const say = useSay()
  const { order, times } = answer
  const act = useAct(doors[verb])
  const all: readonly ActField[] = actFields[verb]
  const fields = all.filter(
    ({ name }) => (name !== 'number' || order.paper !== null) && (name !== 'heavier' || (times ?? 0) > 1),
  )
  return (
    <ActDialog<Record<string, unknown>>
      title={say(orderActWords[verb])}
      ok={say(orderActWords[verb])}
      done={say(orderActWords[verb])}
      explain={<Explained verb={verb} said={answer.said} />}
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

/** What the act does, and the words on which it decides. */
function Explained({ verb, said }: { verb: ActVerb } & Pick<OrderAnswer, 'said'>) {
  const say = useSay()
  const words = (decidedOn[verb] ?? []).flatMap((each) => said.find((act) => act.verb === each) ?? [])
  return (
    <>
      {verb in actHelpWords && <p>{say(actHelpWords[verb as keyof typeof actHelpWords])}</p>}
      {words.length > 0 && (
        <ol data-part="decided-on">
          {words.map((act) => (
            <ActLine key={act.id} act={act}>
              <SaidAct act={act} />
            </ActLine>
          ))}
        </ol>
      )}
    </>
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

function inputOf({ kind }: ActField, { moves }: OrderAnswer, say: Say): ReactElement {
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
