/** What a plan of several years came to: what happens is counted anew in each year (本年累计) and added over the years of the plan. */
import { addDays, type Day } from '../day.ts'
import type { Period } from '../period.ts'
import { combine, type Figure, figureOf, type Measured } from './measured.ts'
import type { Point } from './progress.ts'

/** A year of a plan with the period that says what it came to; null where nothing does. */
export interface PlanYear {
  year: number
  period: Period | null
  measured: Measured | null
}

/** The years of a plan that have begun, in order. */
export function yearsBegun(first: number, last: number, today: Day): number[] {
  const until = Math.min(last, Number(today.slice(0, 4)))
  return Array.from({ length: Math.max(0, until - first + 1) }, (_, i) => first + i)
}

/** Whether the figure of a whole year is to be there: the year has ended, and so has its publication lag. */
export function isYearDue(year: number, lag: number, today: Day): boolean {
  return addDays(`${year}-12-31`, lag) < today
}

/**
 * The first year that is added, and what came before it: a start decided for the edge of a year says what all earlier years came to,
 * so that nobody has to enter them; any other start leaves every year of the plan to be added.
 */
export function addedFrom(first: number, start: Point | null): { first: number; before: number } {
  const year = Number(start?.day.slice(0, 4))
  if (start?.day.endsWith('-12-31')) return { first: year + 1, before: start.value }
  if (start?.day.endsWith('-01-01')) return { first: year, before: start.value }
  return { first, before: 0 }
}

/** All years together; null where a closed year before the last is missing, or nothing is known of any. */
export function figureOfYears(
  years: readonly PlanYear[],
  { lag, today, before }: { lag: number; today: Day; before: number },
): Figure | null {
  const earlier = years.slice(0, -1)
  if (earlier.some(({ year, measured }) => measured === null && isYearDue(year, lag, today))) return null
  const measured = years.flatMap((each) => each.measured ?? [])
  if (measured.length === 0) return null
  const all = combine([{ kind: 'sum', total: before }, ...measured])
  return all && figureOf(all)
}
