/** Whether a figure is as new as it can be: periods end, and figures follow after their publication lag. */
import { addDays, type Day } from '../day.ts'
import { periodEndedBefore, periodEndingFrom } from '../period.ts'
import type { PlacedPeriod } from '../term.ts'
import type { IndicatorDefinition } from './definition.ts'

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
  const wanted = periodEndedBefore(frequency, addDays(today, -lag), terms)?.to ?? null
  const fresh = wanted === null || (about !== null && about >= wanted)
  const before = fresh ? about : addDays(wanted as Day, -1)
  const next = before === null ? null : periodEndingFrom(frequency, addDays(before, 1), terms)
  return { wanted, fresh, nextDue: next && addDays(next.to, lag) }
}
