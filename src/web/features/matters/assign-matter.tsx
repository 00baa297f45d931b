import { App, Input } from 'antd'
import { assignMatter } from '#api/matter-acts.ts'
import type { AssignmentRole } from '#core/assignment.ts'
import { mayBeGated } from '#core/matter/matter-gate.ts'
import { namedNodes } from '#core/named-nodes.ts'
import { askedCadence, CadenceField, startingCadence } from '../../records/cadence-field.tsx'
import { useAct } from '../../records/call.ts'
import { UnitSelect } from '../../records/unit-select.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { fromLocalField, toLocalField } from '../../ui/time.ts'
import { matterWords } from '../../words/matter.ts'
import { GateFieldSet, type GateFields, gateOf } from './gate-fields.tsx'
import type { MatterAnswer } from './matter-page.tsx'

interface Values {
  lead?: string[]
  support?: string[]
  implement?: string[]
  due: string
  cadence: string
  note?: string
  gate?: GateFields
}

/** Asks a filed matter of units: those that lead and support it to begin with, as far as they were not asked. */
export function AssignMatter({ answer, onClose }: { answer: MatterAnswer; onClose: () => void }) {
  const say = useSay()
  const { message } = App.useApp()
  const assign = useAct(assignMatter)
  const { matter, assignments } = answer
  const { kind, number, gate: named } = matter.source
  const gated = mayBeGated(kind)
  const asked = new Set(assignments.map(({ unit }) => unit.id))
  const unasked = (ids: readonly string[]) => ids.filter((id) => !asked.has(id))
  const inRole = (ids: readonly string[] | undefined, role: AssignmentRole) =>
    (ids ?? []).map((unitId) => ({ unitId, role }))
  return (
    <ActDialog<Values>
      title={say(matterWords.assign)}
      ok={say(matterWords.assign)}
      explain={say(matterWords.assignExplain)}
      initial={{
        lead: unasked([matter.lead.id]),
        support: unasked(matter.support.map(({ id }) => id)),
        implement: [],
        due: toLocalField(matter.due),
        cadence: startingCadence(null),
        ...(gated && { gate: { ...named, basis: named?.basis || (number ?? ''), until: named?.until ?? undefined } }),
      }}
      send={async ({ lead, support, implement, due, cadence, note, gate }) => {
        const units = [...inRole(lead, 'lead'), ...inRole(support, 'support'), ...inRole(implement, 'implement')]
        const { assignments: made } = await assign.mutateAsync({
          params: { id: matter.id },
          body: {
            units,
            due: fromLocalField(due) ?? '',
            cadence: askedCadence(cadence),
            note: note ?? '',
            gate: gated ? gateOf(gate) : null,
          },
        })
        message.success(say(matterWords.assigned, { count: made.length }))
      }}
      onClose={onClose}
    >
      <Field name="lead" label={say(matterWords.assignLead)}>
        <UnitSelect mode="multiple" label={say(matterWords.assignLead)} />
      </Field>
      <Field name="support" label={say(matterWords.assignSupport)}>
        <UnitSelect mode="multiple" label={say(matterWords.assignSupport)} />
      </Field>
      <Field name="implement" label={say(matterWords.assignImplement)}>
        <UnitSelect mode="multiple" label={say(matterWords.assignImplement)} />
      </Field>
      <Field name="due" label={say(matterWords.dueAt)} required>
        <Input type="datetime-local" style={{ width: 220 }} />
      </Field>
      <CadenceField nodes={matter.item ? null : namedNodes(matter.nodes, [])} />
      {gated && <GateFieldSet at={['gate']} withBasis />}
      <Field name="note" label={say(matterWords.assignNote)}>
        <Input.TextArea rows={2} maxLength={1000} showCount />
      </Field>
    </ActDialog>
  )
}
