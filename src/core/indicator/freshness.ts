/** Whether a figure is as new as it can be: periods end, and figures follow after their publication lag. */
import { addDays, addMonths, type Day } from '../day.ts'
import { type PlacedPeriod, schoolYearOf, spanOfSchoolYear } from '../term.ts'
import type { Frequency, IndicatorDefinition } from './definition.ts'

const months: Partial<Record<Frequency, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** The last day of the last period that ended before a day; null where no term of the school calendar did. */
export function lastPeriodEnd(frequency: Frequency, day: Day, terms: readonly PlacedPeriod[]): Day | null {
  if (frequency === 'school-year') return addDays(spanOfSchoolYear(schoolYearOf(day)).from, -1)
  if (frequency === 'term') {
    const ended = terms.filter(({ kind, to }) => kind === 'term' && to < day).map(({ to }) => to)
    return ended.sort().at(-1) ?? null
  }
  const length = months[frequency] as number
  const month = Number(day.slice(5, 7))
  const first = `${day.slice(0, 4)}-${String(month - ((month - 1) % length)).padStart(2, '0')}-01`
  return addDays(first, -1)
}

/** What is known of a figure's age. */
export interface Freshness {
  /** End of the period that the newest figure should be about. */
  wanted: Day | null
  /** Whether it is about that period, or a later one. */
  fresh: boolean
  /** The day by which the next figure is to be published. */
  nextDue: Day | null
}

/** How fresh a figure is that is about a period with this last day; null for none. */
export function freshnessOf(
  { frequency, lag }: Pick<IndicatorDefinition, 'frequency' | 'lag'>,
  about: Day | null,
  today: Day,
  terms: readonly PlacedPeriod[] = [],
): Freshness {
  // What is still within its lag is not wanted yet.
  const wanted = lastPeriodEnd(frequency, addDays(today, -lag), terms)
  const fresh = wanted === null || (about !== null && about >= wanted)
  return { wanted, fresh, nextDue: nextDue(frequency, lag, fresh ? about : addDays(wanted as Day, -1), terms) }
}

/** When the figure is due that follows one about a period. */
function nextDue(frequency: Frequency, lag: number, about: Day | null, terms: readonly PlacedPeriod[]): Day | null {
  if (about === null) return null
  const after = addDays(about, 1)
  if (frequency === 'school-year') return addDays(spanOfSchoolYear(schoolYearOf(after)).to, lag)
  if (frequency === 'term') {
    const next = terms
      .filter(({ kind, to }) => kind === 'term' && to >= after)
      .map(({ to }) => to)
      .sort()[0]
    return next === undefined ? null : addDays(next, lag)
  }
  const length = months[frequency] as number
  const month = Number(after.slice(5, 7))
  const first = `${after.slice(0, 4)}-${String(month - ((month - 1) % length)).padStart(2, '0')}-01`
  return addDays(addMonths(first, length), lag - 1)
}
