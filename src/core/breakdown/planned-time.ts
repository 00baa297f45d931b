/** By when, and how often, the text of an item says that it is to be done. */
import type { Deadline, Target } from '#reader/reading.ts'
import type { Day } from '../day.ts'
import { lastDayOf } from '../published-items.ts'
import type { Cadence } from './columns.ts'

/**
 * The last day that the item's own words name; where they name none, that of its heading or of the plan. Days after the
 * plan's last year are spoken of, not promised.
 */
export function plannedDeadline(
  deadlines: readonly Deadline[],
  targets: readonly Target[],
  lastYear: number | null,
): Day | null {
  const last = (days: (Day | null)[]) =>
    days
      .filter((day) => day !== null && (lastYear === null || day <= `${lastYear}-12-31`))
      .sort()
      .pop() ?? null
  const daysOf = (inherited: boolean) =>
    deadlines
      .filter((deadline) => deadline.kind !== 'cadence' && deadline.inherited === inherited)
      .map((deadline) => lastDayOf(deadline.to ?? deadline.from ?? ''))
  const own = targets.filter((target) => target.by?.from === 'own').map((target) => lastDayOf(target.by?.date ?? ''))
  return last([...daysOf(false), ...own]) ?? last(daysOf(true))
}

/** Which cadence the table has for how often a text says, from the most to the least frequent. */
export const cadenceOf: Partial<Record<NonNullable<Deadline['every']>, Cadence>> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  term: 'term',
  year: 'year',
}

/** Cadences that ask for more than a return in three months. */
const tight: readonly Cadence[] = ['week', 'fortnight', 'ten-days', 'month']

/**
 * The cadence that is offered where an item is asked of units: words say how often the work is done, and whoever does it weekly
 * need not write it up weekly. Nobody is asked more than once a quarter unless somebody says so.
 */
export function offeredCadence(cadence: Cadence | null): Cadence | null {
  return cadence !== null && tight.includes(cadence) ? 'quarter' : cadence
}

/** The sparest cadence that the item's own words name. */
export function plannedCadence(deadlines: readonly Deadline[]): Cadence | null {
  const named = deadlines.flatMap(({ every, inherited }) => (every && !inherited ? (cadenceOf[every] ?? []) : []))
  const order = Object.values(cadenceOf)
  return named.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null
}
