/** Dated values as records: what officers did to them, on top of what was shipped. */
import { dayOf } from './day.ts'
import { type ActHead, defineRecord, type RecordState } from './record.ts'
import {
  type Confirmation,
  type DatedValue,
  headOf,
  type Installed,
  type InstalledValue,
  inOrder,
  type ValueHead,
  type ValuePeriod,
} from './values/dated-value.ts'

/** What was done to one value; a value that nobody touched has no record. */
export interface ValueRecord extends RecordState {
  key: string
  /** Whether it was switched; null while it is as shipped. */
  on: boolean | null
  confirmed: Confirmation | null
  /** Values that officers entered, each from its day on. */
  changes: ValuePeriod[]
  /** What it is, where the installation added it. */
  added: ValueHead | null
}

interface Touched {
  unitId: string
  key: string
}

export interface ValueActs {
  confirm: Touched & { note: string }
  change: Touched & { period: ValuePeriod; reason: string }
  'switch-on': Touched & { reason: string }
  'switch-off': Touched & { reason: string }
  add: Touched & { head: ValueHead; period: ValuePeriod }
}

export const value = defineRecord<ValueRecord, ValueActs>({
  type: 'value',
  fold: {
    confirm: (state, values, act) => ({ ...touched(state, values, act), confirmed: confirmationOf(act, values.note) }),
    change: (state, values, act) => {
      const before = touched(state, values, act)
      return {
        ...before,
        confirmed: confirmationOf(act, values.reason),
        changes: [...before.changes.filter(({ from }) => from !== values.period.from), values.period],
      }
    },
    'switch-on': (state, values, act) => ({ ...touched(state, values, act), on: true }),
    'switch-off': (state, values, act) => ({ ...touched(state, values, act), on: false }),
    add: (state, values, act) => ({
      ...touched(state, values, act),
      on: true,
      confirmed: confirmationOf(act, ''),
      changes: [values.period],
      added: values.head,
    }),
  },
})

function touched(state: ValueRecord | null, { unitId, key }: Touched, act: ActHead): ValueRecord {
  return state ?? { id: act.record, unitId, key, on: null, confirmed: null, changes: [], added: null }
}

/** Who says so, and when. An officer who enters a value thereby confirms it. */
export function confirmationOf(act: Pick<ActHead, 'at' | 'by'>, note: string): Confirmation {
  return { day: dayOf(new Date(act.at)), by: act.by.name, note }
}

/** The values of an installation: those shipped, with what was done to them on top, and those it added. */
export function installValues(shipped: readonly DatedValue[], records: Iterable<ValueRecord>): Installed {
  const done = new Map([...records].map((record) => [record.key, record]))
  const rows = new Map<string, DatedValue[]>()
  for (const row of shipped) rows.set(row.key, [...(rows.get(row.key) ?? []), row])
  const installed = new Map<string, InstalledValue>()
  for (const [key, periods] of rows) installed.set(key, install(periods, done.get(key)))
  for (const { key, added, ...record } of done.values())
    if (added && !installed.has(key))
      installed.set(key, {
        ...headOf(added),
        on: record.on ?? true,
        confirmed: record.confirmed,
        own: true,
        periods: inOrder(record.changes),
      })
  return installed
}

function install(rows: readonly DatedValue[], record: ValueRecord | undefined): InstalledValue {
  const changes = record?.changes ?? []
  const replaced = new Set(changes.map(({ from }) => from))
  const shipped = rows.filter(({ from }) => !replaced.has(from))
  return {
    ...headOf(rows[0] as DatedValue),
    on: record?.on ?? rows.every(({ on }) => on),
    confirmed: record?.confirmed ?? null,
    own: false,
    periods: inOrder([...shipped.map(periodOf), ...changes]),
  }
}

function periodOf({
  content,
  comparator,
  unit,
  from,
  fromKnown,
  to,
  basis,
  certainty,
  level,
}: DatedValue): ValuePeriod {
  return { content, comparator, unit, from, fromKnown, to, basis, certainty, level }
}
