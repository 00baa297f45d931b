import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, type Day, daysBetween, weekdayOf, yearOf } from './day.ts'
import { statutoryHolidays } from './statutory-holidays.ts'

/** The holiday arrangement of one year as announced by the State Council: days off and make-up working days. */
export type HolidayArrangement = { year: number; holidays: readonly Day[]; makeUpDays: readonly Day[]; basis: string }

/** A day that differs in this city from the national arrangement: a local festival, a typhoon day, a shifted day. */
export type CityDay = { day: Day; working: boolean; basis: string }

/** The working-day calendar of a city. */
export type WorkingCalendar = {
  /** Days that differ from "Monday to Friday work", and how. */
  readonly days: ReadonlyMap<Day, boolean>
  /** Years whose arrangement has been announced; the others are provisional. */
  readonly announcedYears: ReadonlySet<number>
}

function spread(days: Map<Day, boolean>, holidays: Iterable<Day>, makeUpDays: Iterable<Day>) {
  for (const day of holidays) days.set(day, false)
  for (const day of makeUpDays) days.set(day, true)
}

/** Years for which the package `chinese-days` carries the announced arrangement. */
const packagedYears: ReadonlySet<number> = new Set(Object.keys(announced.holidays).map(yearOf))

/**
 * The calendar that counts: the national arrangements (package `chinese-days`), then arrangements the installation was told of
 * (a year announced after the package was made), then the city's own days.
 */
export function workingCalendar(
  cityDays: readonly CityDay[] = [],
  arrangements: readonly HolidayArrangement[] = [],
): WorkingCalendar {
  const days = new Map<Day, boolean>()
  const replaced = new Set(arrangements.map(({ year }) => year))
  const packaged = (record: Record<string, string>) => Object.keys(record).filter((day) => !replaced.has(yearOf(day)))
  spread(days, packaged(announced.holidays), packaged(announced.workdays))
  for (const { holidays, makeUpDays } of arrangements) spread(days, holidays, makeUpDays)
  for (const { day, working } of cityDays) days.set(day, working)
  return { days, announcedYears: new Set([...packagedYears, ...replaced]) }
}

/** Statutory holidays by year, kept because clocks ask for the same few years again and again. */
const statutory = new Map<number, ReadonlySet<Day>>()

function isStatutoryHoliday(day: Day): boolean {
  const year = yearOf(day)
  const known = statutory.get(year) ?? new Set(statutoryHolidays(year))
  statutory.set(year, known)
  return known.has(day)
}

/** Whether the arrangement of the year has not been announced: only weekends and statutory holidays are known. */
export function isProvisional(year: number, calendar: WorkingCalendar): boolean {
  return !calendar.announcedYears.has(year)
}

/** Whether people work on a day: make-up days included, holidays and moved days off excluded. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const told = calendar.days.get(day)
  if (told !== undefined) return told
  if (weekdayOf(day) >= 6) return false
  return !(isProvisional(yearOf(day), calendar) && isStatutoryHoliday(day))
}

/** The day itself if people work on it, otherwise the next working day. */
export function workingDayFrom(day: Day, calendar: WorkingCalendar): Day {
  let next = day
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1)
  return next
}

/** The day itself if people work on it, otherwise the working day before. */
export function workingDayUpTo(day: Day, calendar: WorkingCalendar): Day {
  let last = day
  while (!isWorkingDay(last, calendar)) last = addDays(last, -1)
  return last
}

/**
 * The n-th working day after a day (before it when n is negative). The day itself never counts, whether people work on it or not;
 * n = 0 is the day itself.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const step = Math.sign(count)
  let reached = day
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step)
    if (isWorkingDay(reached, calendar)) left -= 1
  }
  return reached
}

/** Working days after `from` up to and including `to`; when `to` is earlier, those after `to` up to `from`, negative. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  let count = 0
  for (let left = daysBetween(from, to); left > 0; left -= 1) {
    if (isWorkingDay(addDays(from, left), calendar)) count += 1
  }
  return count
}

/** Whether a span of days touches a provisional year, so that a date computed over it may still move. */
export function touchesProvisional(from: Day, to: Day, calendar: WorkingCalendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (isProvisional(year, calendar)) return true
  return false
}
