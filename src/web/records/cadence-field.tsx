/** How often units are asked to return: the field of every dialog that asks them. */
import { Select } from 'antd'
import { type Cadence, cadences } from '#core/breakdown/columns.ts'
import { offeredCadence } from '#core/breakdown/planned-time.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import { Field } from '../ui/field.tsx'
import { useSay } from '../ui/language.ts'
import { planWords } from '../words/plan.ts'

/** The field's value for a return by the deadline alone: a field knows no null. */
const byDeadline = 'by-deadline'

/** What a dialog begins with where an item has a cadence, or none. */
export const startingCadence = (named: Cadence | null): string => offeredCadence(named) ?? byDeadline

/** What the field says, for the wire. */
export const askedCadence = (value: string): Cadence | null => (value === byDeadline ? null : (value as Cadence))

/** `named` is what the table has. */
export function CadenceField({ named = null }: { named?: Cadence | null }) {
  const say = useSay()
  const isSparer = named !== null && offeredCadence(named) !== named
  return (
    <Field
      name="cadence"
      label={say(planWords.cadence)}
      help={isSparer ? say(planWords.cadenceSparer, { named: say(cadenceWords[named]) }) : undefined}
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
