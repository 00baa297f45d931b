import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { newKey } from '#api/client.ts'
import { assignItem, suggestUnits } from '#api/plan.ts'
import { type Cadence, type Column, cadences, columnRules, columns } from '#core/breakdown/columns.ts'
import { offeredCadence } from '#core/breakdown/planned-time.ts'
import { cadenceWords, columnWords } from '#core/breakdown/words.ts'
import { addDays, dayOf } from '#core/day.ts'
import { namedNodes } from '#core/named-nodes.ts'
import { nodesOnTheWay } from '#core/return-calendar.ts'
import { nodesText } from '../../../records/cadence-field.tsx'
import { call } from '../../../records/call.ts'
import type { Item } from '../../../records/plan.ts'
import { useNow } from '../../../records/session.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { problemsOf } from '../../../ui/problems.tsx'
import { fromLocalField } from '../../../ui/time.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'
import type { CellEdit } from './pending-edits.ts'

/** Sets one column of the chosen rows to one text, as edits that can still be undone. */
export function BulkDialog(props: {
  chosen: readonly string[]
  set: (edits: readonly CellEdit[]) => void
  onClose: () => void
}) {
  const say = useSay()
  return (
    <ActDialog<{ column: Column; text?: string }>
      title={say(breakdownWords.bulk)}
      ok={say(breakdownWords.bulk)}
      explain={say(breakdownWords.bulkExplain, { count: props.chosen.length })}
      initial={{ column: 'deadline' }}
      send={async ({ column, text }) => props.set(props.chosen.map((itemId) => ({ itemId, column, text: text ?? '' })))}
      onClose={props.onClose}
    >
      <Field name="column" label={say(breakdownWords.bulkColumn)} required>
        <Select
          options={columns
            .filter((column) => column !== 'title')
            .map((column) => ({ value: column, label: say(columnWords[column]) }))}
        />
      </Field>
      <BulkText />
    </ActDialog>
  )
}

function BulkText() {
  const say = useSay()
  const language = useLanguage()
  const column = (Form.useWatch('column') as Column | undefined) ?? 'deadline'
  const { kind } = columnRules[column]
  return (
    <Field name="text" label={say(breakdownWords.bulkText)}>
      {kind === 'day' ? (
        <Input type="date" />
      ) : kind === 'cadence' ? (
        <Select options={cadences.map((cadence) => ({ value: cadence, label: cadenceWords[cadence][language] }))} />
      ) : (
        <Input.TextArea rows={3} />
      )}
    </Field>
  )
}

/** Days offered where neither the table nor the text gives a deadline. */
const daysWhenUnsaid = 30

/** Assigns the chosen items one after the other, each to the units that its text names and by its own deadline. */
export function BulkAssignDialog({ items, onClose }: { items: readonly Item[]; onClose: () => void }) {
  const say = useSay()
  const now = useNow()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (
    <ActDialog<Values>
      title={say(breakdownWords.bulkAssign)}
      ok={say(breakdownWords.bulkAssign)}
      explain={say(breakdownWords.bulkAssignExplain, { count: items.length })}
      initial={{ due: `${addDays(dayOf(new Date(now)), daysWhenUnsaid)}T17:00`, cadence: 'offered' }}
      send={async ({ due, cadence }) => {
        let done = 0
        let units = 0
        const failed: string[] = []
        for (const item of items) {
          try {
            const count = await assignAsNamed(item, due, cadenceFor(item, cadence), now)
            if (count > 0) done += 1
            units += count
          } catch (error) {
            for (const problem of problemsOf(error, say))
              failed.push(say(breakdownWords.bulkAssignFailed, { item: item.title, message: problem.message }))
          }
        }
        await queries.invalidateQueries()
        message.success(say(breakdownWords.bulkAssignDone, { items: done, units }))
        if (failed.length > 0) message.warning(failed.join('；'), 12)
      }}
      onClose={onClose}
    >
      <Field name="due" label={say(breakdownWords.defaultDue)} required>
        <Input type="datetime-local" style={{ width: 220 }} />
      </Field>
      <Field name="cadence" label={say(planWords.cadence)}>
        <Select
          options={[
            { value: 'offered', label: say(breakdownWords.cadenceOffered) },
            { value: 'table', label: say(breakdownWords.cadenceOfTable) },
          ]}
        />
      </Field>
      <NodesOfItems items={items} />
    </ActDialog>
  )
}

/** Of the items that are returned at nodes, on which days: by the deadline of each, as far as the table has it. */
function NodesOfItems({ items }: { items: readonly Item[] }) {
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const chosen = (Form.useWatch('cadence') as Values['cadence'] | undefined) ?? 'offered'
  const fallback = Form.useWatch('due') as string | undefined
  const atNodes = items.filter((item) => cadenceFor(item, chosen) === 'node')
  if (atNodes.length === 0) return null
  const dueOf = (item: Item) => deadlineOf(item) ?? (fallback ? fromLocalField(fallback) : null) ?? now
  return (
    <section data-part="nodes-of-items">
      <p>{say(breakdownWords.bulkNodes, { count: atNodes.length })}</p>
      <ul className="target-list small">
        {atNodes.map((item) => {
          const nodes = nodesOnTheWay({ assignedAt: now, due: dueOf(item), nodes: namedNodes([], item.targets) })
          return (
            <li key={item.id}>
              {item.label}
              {item.title} <span className="quiet">{nodesText(nodes, language, say)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface Values {
  due: string
  cadence: 'offered' | 'table'
}

const cadenceFor = (item: Item, chosen: Values['cadence']) =>
  chosen === 'table' ? item.cadence : offeredCadence(item.cadence)

/** The deadline that the table has for an item. */
const deadlineOf = ({ deadline }: Item) => (deadline ? fromLocalField(`${deadline}T17:00`) : null)

async function assignAsNamed(item: Item, due: string, cadence: Cadence | null, now: string): Promise<number> {
  const { suggestions, due: named } = await call(suggestUnits, { params: { id: item.id } })
  const taken = new Set(item.assignments.map(({ unit }) => unit.id))
  const units = suggestions
    .filter(({ unit }) => !taken.has(unit.id))
    .map(({ unit, role }) => ({ unitId: unit.id, role, group: null }))
  if (units.length === 0) return 0
  const own = deadlineOf(item) ?? named
  const by = own && own > now ? own : fromLocalField(due)
  await call(assignItem, { params: { id: item.id }, body: { units, due: by, cadence, note: '' }, key: newKey() })
  return units.length
}
