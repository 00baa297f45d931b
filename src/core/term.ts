import { addDays, type Day, daysBetween, inSpan } from './day.ts'
import type { SchoolPeriod } from './school-period.ts'

/** A term or holiday with the path of the unit that set it, closing separator included: `/yx/lz/`. Both ends belong to it. */
export type PlacedPeriod = Pick<SchoolPeriod, 'kind' | 'name' | 'schoolYear' | 'from' | 'to'> & { unitPath: string }

/** The school year, written `2026-2027`, to which a day belongs: 1 September to 31 August. */
export function schoolYearOf(day: Day): string {
  const year = Number(day.slice(0, 4))
  const first = day.slice(5) >= '09-01' ? year : year - 1
  return `${first}-${first + 1}`
}

/** First and last day of a school year. */
export function spanOfSchoolYear(schoolYear: string): { from: Day; to: Day } {
  const [first, second] = schoolYear.split('-')
  return { from: `${first}-09-01`, to: `${second}-08-31` }
}

/** The school calendar that holds for a unit: for each school year that of the nearest unit which set one, in order of time. */
export function periodsFor(unitPath: string, periods: readonly PlacedPeriod[]): PlacedPeriod[] {
  const above = periods.filter((period) => unitPath.startsWith(period.unitPath))
  const nearest = new Map<string, string>()
  for (const { schoolYear, unitPath: path } of above) {
    if (path.length > (nearest.get(schoolYear) ?? '').length) nearest.set(schoolYear, path)
  }
  return above
    .filter((period) => nearest.get(period.schoolYear) === period.unitPath)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** The term a day lies in, or null in the holidays. */
export function findTerm(day: Day, periods: readonly PlacedPeriod[]): PlacedPeriod | null {
  return periods.find((period) => period.kind === 'term' && inSpan(day, period)) ?? null
}

/** Whether schools are in session: inside a term and not in a holiday. Weekends inside a term count as in session. */
export function inTerm(day: Day, periods: readonly PlacedPeriod[]): boolean {
  if (findTerm(day, periods) === null) return false
  return !periods.some((period) => period.kind === 'holiday' && inSpan(day, period))
}

/** The day itself if schools are in session, otherwise the first day on which they are again; null if no calendar says. */
export function nextInTerm(day: Day, periods: readonly PlacedPeriod[]): Day | null {
  if (inTerm(day, periods)) return day
  const starts = periods.map(({ kind, from, to }) => (kind === 'term' ? from : addDays(to, 1)))
  const later = starts.filter((start) => start > day && inTerm(start, periods)).sort()
  return later[0] ?? null
}

/** The week of the term in which a day lies, counted from 1 on the first day of the term, as school notices count. */
export function weekOfTerm(day: Day, term: Pick<PlacedPeriod, 'from'>): number {
  return Math.floor(daysBetween(term.from, day) / 7) + 1
}
