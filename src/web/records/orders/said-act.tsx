import './orders.css'
import type { Authority } from '#core/authority/authority-table.ts'
import { authorityWords } from '#core/authority/words.ts'
import type { RedressOutcome } from '#core/ladder/order.ts'
import { redressOutcomeWords } from '#core/ladder/words.ts'
import { type Language, type Say, useLanguage, useSay } from '../../ui/language.ts'
import { instantText } from '../../ui/time.ts'
import { orderFieldWords } from '../../words/order.ts'
import { type ActField, actFields, isForm } from './act-fields.ts'

/** What was said by an act on an order: each value with its name; `brief` where the whole stands beside it. */
export function SaidAct(props: {
  act: { type: string; verb: string; values: Record<string, unknown> }
  brief?: boolean
}) {
  const { act, brief = false } = props
  const say = useSay()
  const language = useLanguage()
  if (act.type !== 'order' || !isForm(act.verb)) return null
  const fields: readonly ActField[] = actFields[act.verb]
  const said = fields.flatMap((field) => {
    const value = valueText(field, act.values[field.name], say, language)
    return value ? [{ ...field, value }] : []
  })
  return said.map(({ name, label, value }) => (
    <p key={name} className={`order-said text-block${brief ? ' order-said-brief small' : ''}`}>
      <span className="quiet">{say(orderFieldWords[label])}</span> {value}
    </p>
  ))
}

/** A value in words; empty where there is none. */
function valueText({ kind }: ActField, value: unknown, say: Say, language: Language): string {
  if (kind === 'passed') return say(value === true ? orderFieldWords.yes : orderFieldWords.no)
  if (kind === 'heavier') return value === true ? say(orderFieldWords.weighed) : ''
  if (kind === 'outcome') return say(redressOutcomeWords[value as RedressOutcome])
  if (kind === 'authority') return say(authorityWords[value as Authority])
  if (kind === 'instant') return instantText(String(value), language)
  return typeof value === 'string' ? value : ''
}
