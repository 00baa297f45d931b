import { App, Input } from 'antd'
import type { AnswerOf } from '#api/endpoint.ts'
import { assignItem, suggestUnits } from '#api/plan.ts'
import { addDays, dayOf } from '#core/day.ts'
import { namedNodes } from '#core/named-nodes.ts'
import { askedCadence, CadenceField, startingCadence } from '../../../records/cadence-field.tsx'
import { useAct, useAnswer } from '../../../records/call.ts'
import type { Item } from '../../../records/plan.ts'
import { useNow } from '../../../records/session.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { Answered } from '../../../ui/states.tsx'
import { fromLocalField, toLocalField } from '../../../ui/time.ts'
import { planWords } from '../../../words/plan.ts'
import { type ChosenUnit, UnitsField } from './units-field.tsx'

interface Values {
  units: ChosenUnit[]
  due: string
  cadence: string
  note?: string
}

/** Days offered when the text gives no deadline. */
const daysWhenUnsaid = 30

/** Assigns an item: units with their roles as the text suggests them, due to the hour, with a note. */
export function AssignDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const asked = useAnswer(suggestUnits, { params: { id: item.id } })
  return <Answered asked={asked}>{(found) => <Assign item={item} found={found} onClose={onClose} />}</Answered>
}

function Assign({ item, found, onClose }: { item: Item; found: AnswerOf<typeof suggestUnits>; onClose: () => void }) {
  const say = useSay()
  const now = useNow()
  const { message } = App.useApp()
  const assign = useAct(assignItem)
  const taken = new Set(item.assignments.map(({ unit }) => unit.id))
  const suggested = found.suggestions.map(({ unit, role, because }) => ({
    unitId: unit.id,
    name: unit.name,
    role,
    because,
  }))
  const due = found.due ? toLocalField(found.due) : `${addDays(dayOf(new Date(now)), daysWhenUnsaid)}T17:00`
  return (
    <ActDialog<Values>
      title={say(planWords.assign)}
      ok={say(planWords.assign)}
      width={680}
      explain={
        <>
          <div className="assign-source">
            <strong>
              {item.label}
              {item.title}
            </strong>
            {item.objective && <p className="clamp">{item.objective}</p>}
          </div>
          <p>{say(planWords.assignExplain)}</p>
        </>
      }
      initial={{
        units: suggested.filter(({ unitId }) => !taken.has(unitId)),
        due,
        cadence: startingCadence(item.cadence),
      }}
      send={async ({ units, due: chosen, cadence, note }) => {
        const { assignments } = await assign.mutateAsync({
          params: { id: item.id },
          body: {
            units: units.map(({ unitId, role, group = null }) => ({ unitId, role, group })),
            due: fromLocalField(chosen),
            cadence: askedCadence(cadence),
            note: note ?? '',
          },
        })
        message.success(say(planWords.assignDone, { count: assignments.length }))
      }}
      onClose={onClose}
    >
      <Field
        name="units"
        label={say(planWords.units)}
        required
        help={found.unmatched.length > 0 ? say(planWords.unmatched, { names: found.unmatched.join('、') }) : undefined}
      >
        <UnitsField suggested={suggested} taken={taken} />
      </Field>
      <Field name="due" label={say(planWords.dueDay)} help={say(planWords.dueHelp)} required>
        <Input type="datetime-local" style={{ width: 220 }} />
      </Field>
      <CadenceField named={item.cadence} nodes={namedNodes([], item.targets)} />
      <Field name="note" label={say(planWords.note)}>
        <Input.TextArea rows={2} maxLength={1000} showCount />
      </Field>
    </ActDialog>
  )
}
