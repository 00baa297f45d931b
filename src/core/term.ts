import { addDays, type Day, type DaySpan, daysBetween, inSpan } from './day.ts'

/** A school year, named by the year in which it begins: 2026 is 2026-2027. It runs from 1 September to 31 August. */
export type SchoolYear = number

/** The two terms of a school year: the first from autumn, the second from spring. */
export type Season = 'autumn' | 'spring'

/** A term of the school calendar (校历): the span from the first to the last day of teaching, both included. */
export type Term = DaySpan & { schoolYear: SchoolYear; season: Season }

/** A break inside or between terms: winter and summer holidays, autumn or spring breaks, days lost to weather. */
export type SchoolBreak = DaySpan & { kind: 'winter' | 'summer' | 'inside-term' }

/** The school calendar of a unit for one school year; schools use that of the nearest unit above which has one. */
export type SchoolCalendar = {
  /** Path of the unit that set it, with a closing separator: `/yx/lz/`. */
  unitPath: string
  schoolYear: SchoolYear
  terms: readonly Term[]
  breaks: readonly SchoolBreak[]
  /** The document that set it. */
  basis: string
}

/** The school year to which a day belongs. */
export function schoolYearOf(day: Day): SchoolYear {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '09-01' ? year : year - 1
}

/** First and last day of a school year. */
export function spanOfSchoolYear(schoolYear: SchoolYear): DaySpan {
  return { from: `${schoolYear}-09-01`, to: `${schoolYear + 1}-08-31` }
}

/** The school calendars that hold for a unit: for each school year the one set nearest above it, in order of time. */
export function schoolCalendarsFor(unitPath: string, calendars: readonly SchoolCalendar[]): SchoolCalendar[] {
  const nearest = new Map<SchoolYear, SchoolCalendar>()
  for (const calendar of calendars) {
    if (!unitPath.startsWith(calendar.unitPath)) continue
    const other = nearest.get(calendar.schoolYear)
    if (!other || calendar.unitPath.length > other.unitPath.length) nearest.set(calendar.schoolYear, calendar)
  }
  return [...nearest.values()].sort((a, b) => a.schoolYear - b.schoolYear)
}

/** The term a day lies in, or null in the holidays. */
export function findTerm(day: Day, calendars: readonly SchoolCalendar[]): Term | null {
  for (const { terms } of calendars) {
    const term = terms.find((candidate) => inSpan(day, candidate))
    if (term) return term
  }
  return null
}

/** Whether schools are in session: inside a term and not in a break. Weekends inside a term count as in session. */
export function inTerm(day: Day, calendars: readonly SchoolCalendar[]): boolean {
  if (findTerm(day, calendars) === null) return false
  return !calendars.some(({ breaks }) => breaks.some((span) => inSpan(day, span)))
}

/** The day itself if schools are in session, otherwise the first day on which they are again; null if no calendar says. */
export function nextInTerm(day: Day, calendars: readonly SchoolCalendar[]): Day | null {
  if (inTerm(day, calendars)) return day
  const starts = calendars.flatMap(({ terms, breaks }) => [
    ...terms.map(({ from }) => from),
    ...breaks.map(({ to }) => addDays(to, 1)),
  ])
  const later = starts.filter((start) => start > day && inTerm(start, calendars)).sort()
  return later[0] ?? null
}

/** The week of the term in which a day lies, counted from 1 on the first day of the term, as school notices count. */
export function weekOfTerm(day: Day, term: Term): number {
  return Math.floor(daysBetween(term.from, day) / 7) + 1
}
