/** How often units are asked to return: the field of every dialog that asks them. */
import { Form, Select } from 'antd'
import { type Cadence, cadences } from '#core/breakdown/columns.ts'
import { offeredCadence } from '#core/breakdown/planned-time.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import { dayOf } from '#core/day.ts'
import { nodesOnTheWay } from '#core/return-calendar.ts'
import { Field } from '../ui/field.tsx'
import { type Language, type Say, useLanguage, useSay } from '../ui/language.ts'
import { dayText, fromLocalField } from '../ui/time.ts'
import { planWords } from '../words/plan.ts'
import { useNow } from './session.ts'

/** The field's value for a return by the deadline alone: a field knows no null. */
const byDeadline = 'by-deadline'

/** What a dialog begins with where an item has a cadence, or none. */
export const startingCadence = (named: Cadence | null): string => offeredCadence(named) ?? byDeadline

/** What the field says, for the wire. */
export const askedCadence = (value: string): Cadence | null => (value === byDeadline ? null : (value as Cadence))

/**
 * `named` is what the table has; `nodes` the instants of the nodes that matter and item name, null where the page does not have them. The
 * dialog's deadline is its field `due`.
 */
export function CadenceField({ named = null, nodes }: { named?: Cadence | null; nodes: readonly string[] | null }) {
  const say = useSay()
  const isSparer = named !== null && offeredCadence(named) !== named
  const help = useMeaning(nodes)
  return (
    <Field
      name="cadence"
      label={say(planWords.cadence)}
      help={help ?? (isSparer ? say(planWords.cadenceSparer, { named: say(cadenceWords[named]) }) : undefined)}
      required
    >
      <Select
        style={{ width: 220 }}
        options={[
          { value: byDeadline, label: say(planWords.cadenceByDeadline) },
          ...cadences.map((cadence) => ({ value: cadence, label: say(cadenceWords[cadence]) })),
        ]}
      />
    </Field>
  )
}

/** On which days the chosen cadence asks, where its name does not tell. */
function useMeaning(nodes: readonly string[] | null): string | undefined {
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const form = Form.useFormInstance()
  const chosen: unknown = Form.useWatch('cadence', form)
  const due: unknown = Form.useWatch('due', form)
  if (chosen === 'emergency') return say(planWords.cadenceEmergency)
  if (chosen !== 'node') return undefined
  if (nodes === null) return say(planWords.cadenceNamedNodes)
  const by = typeof due === 'string' ? fromLocalField(due) : null
  return nodesText(nodesOnTheWay({ assignedAt: now, due: by ?? now, nodes }), language, say)
}

/** At which nodes returns are asked; where there is none, that they are asked once. */
export function nodesText(nodes: readonly string[], language: Language, say: Say): string {
  const days = nodes.map((node) => dayText(dayOf(new Date(node)), language))
  const between = language === 'zh' ? '、' : ', '
  return days.length > 0 ? say(planWords.cadenceNodes, { days: days.join(between) }) : say(planWords.cadenceNoNode)
}
