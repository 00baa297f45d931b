import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, type Day, daysBetween, weekdayOf, yearOf } from './day.ts'
import { statutoryHolidays } from './statutory-holidays.ts'

/** What a special day is called, in the words of the announcement. */
export type DayName = { zh: string; en: string }

/** A day off or a make-up working day, with the festival to which it belongs. */
export type NamedDay = { day: Day; name: DayName }

/** The holiday arrangement of one year as the State Council announces it: days off and make-up working days. */
export type HolidayArrangement = {
  year: number
  holidays: readonly NamedDay[]
  makeUpDays: readonly NamedDay[]
  basis: string
}

/** A day that differs in this city from the national arrangement: a local festival, a typhoon day, a shifted day. */
export type CityDay = NamedDay & { working: boolean; basis: string }

/** The working-day calendar of a city. */
export type WorkingCalendar = {
  /** Days that differ from "Monday to Friday work", and how. */
  readonly days: ReadonlyMap<Day, { working: boolean; name: DayName }>
  /** Years whose arrangement has been announced; the others are provisional. */
  readonly announcedYears: ReadonlySet<number>
}

/** The package writes a day as `{ "2026-01-04": "New Year's Day,元旦,1" }`. */
function packaged(record: Record<string, string>): NamedDay[] {
  return Object.entries(record).map(([day, text]) => {
    const [en = '', zh = ''] = text.split(',')
    return { day, name: { zh, en } }
  })
}

const packagedHolidays = packaged(announced.holidays)
const packagedMakeUpDays = packaged(announced.workdays)

/** Years for which the package `chinese-days` carries the announced arrangement. */
const packagedYears = new Set(packagedHolidays.map(({ day }) => yearOf(day)))

/**
 * The calendar that counts: the national arrangements (package `chinese-days`), then arrangements the installation was told of
 * (a year announced after the package was made), then the city's own days.
 */
export function workingCalendar(
  cityDays: readonly CityDay[] = [],
  arrangements: readonly HolidayArrangement[] = [],
): WorkingCalendar {
  const replaced = new Set(arrangements.map(({ year }) => year))
  const kept = ({ day }: NamedDay) => !replaced.has(yearOf(day))
  const days = new Map<Day, { working: boolean; name: DayName }>()
  const enter = (named: readonly NamedDay[], working: boolean) => {
    for (const { day, name } of named) days.set(day, { working, name })
  }
  enter(packagedHolidays.filter(kept), false)
  enter(packagedMakeUpDays.filter(kept), true)
  for (const { holidays, makeUpDays } of arrangements) {
    enter(holidays, false)
    enter(makeUpDays, true)
  }
  for (const { day, working, name } of cityDays) days.set(day, { working, name })
  return { days, announcedYears: new Set([...packagedYears, ...replaced]) }
}

/** Statutory holidays by year, kept because clocks ask for the same few years again and again. */
const statutory = new Map<number, ReadonlySet<Day>>()

function isStatutoryHoliday(day: Day): boolean {
  const year = yearOf(day)
  const known = statutory.get(year) ?? new Set(statutoryHolidays(year).map((holiday) => holiday.day))
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
  if (told !== undefined) return told.working
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

/** Working days of each year by the day of the year, added up: kept because every light asks for them. */
const sums = new WeakMap<WorkingCalendar, Map<number, number[]>>()

/** `sum[n]` working days on the first n days of a year; the last entry is the whole year. */
function sumsOf(year: number, calendar: WorkingCalendar): number[] {
  const years = sums.get(calendar) ?? new Map<number, number[]>()
  sums.set(calendar, years)
  const known = years.get(year)
  if (known) return known
  const made = [0]
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1))
    made.push((made[made.length - 1] as number) + (isWorkingDay(day, calendar) ? 1 : 0))
  years.set(year, made)
  return made
}

/** The same by day, for those that were asked for. */
const upTo = new WeakMap<WorkingCalendar, Map<Day, number>>()

/** Working days of a year up to and including a day. */
function workingDaysUpTo(day: Day, calendar: WorkingCalendar): number {
  const days = upTo.get(calendar) ?? new Map<Day, number>()
  upTo.set(calendar, days)
  const known = days.get(day)
  if (known !== undefined) return known
  const count = sumsOf(yearOf(day), calendar)[daysBetween(`${yearOf(day)}-01-01`, day) + 1] as number
  days.set(day, count)
  return count
}

/** Working days of a whole year. */
function wholeYear(year: number, calendar: WorkingCalendar): number {
  const made = sumsOf(year, calendar)
  return made[made.length - 1] as number
}

/** Working days after `from` up to and including `to`; when `to` is earlier, those after `to` up to `from`, negative. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  let count = workingDaysUpTo(to, calendar) - workingDaysUpTo(from, calendar)
  for (let year = yearOf(from); year < yearOf(to); year += 1) count += wholeYear(year, calendar)
  return count
}

/**
 * The n-th working day after a day (before it when n is negative). The day itself never counts, whether people work on it or not;
 * n = 0 is the day itself.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  if (count === 0) return day
  let year = yearOf(day)
  // The place of the wanted day among the working days of its year, from 1.
  let wanted =
    count > 0
      ? workingDaysUpTo(day, calendar) + count
      : workingDaysUpTo(day, calendar) - (isWorkingDay(day, calendar) ? 1 : 0) + count + 1
  for (; wanted < 1; wanted += wholeYear(year, calendar)) year -= 1
  for (; wanted > wholeYear(year, calendar); year += 1) wanted -= wholeYear(year, calendar)
  return addDays(`${year}-01-01`, firstReaching(sumsOf(year, calendar), wanted) - 1)
}

/** The first place at which rising sums reach a number. */
function firstReaching(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] as number) >= wanted) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether a span of days touches a provisional year, so that a date computed over it may still move. */
export function touchesProvisional(from: Day, to: Day, calendar: WorkingCalendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (isProvisional(year, calendar)) return true
  return false
}

function listDays(year: number, working: boolean, calendar: WorkingCalendar): NamedDay[] {
  const named = [...calendar.days].flatMap(([day, special]) =>
    yearOf(day) === year && special.working === working ? [{ day, name: special.name }] : [],
  )
  return named.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Days off of a year, ordinary weekends left out; of a provisional year the statutory holidays. */
export function listHolidays(year: number, calendar: WorkingCalendar): NamedDay[] {
  const told = listDays(year, false, calendar)
  if (!isProvisional(year, calendar)) return told
  const added = statutoryHolidays(year).filter(({ day }) => !calendar.days.has(day))
  return [...told, ...added].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Saturdays and Sundays of a year on which people work. */
export function listMakeUpDays(year: number, calendar: WorkingCalendar): NamedDay[] {
  return listDays(year, true, calendar)
}
