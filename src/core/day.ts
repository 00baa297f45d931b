/** A day of the civil calendar in China, `YYYY-MM-DD`. Compares and sorts as text. */
export type Day = string

/** A time of the day, `HH:MM`, 24 hours. */
export type TimeOfDay = string

/** A span of days; both ends belong to it. */
export type DaySpan = { from: Day; to: Day }

const minute = 60_000
const hour = 60 * minute
const dayLength = 24 * hour

/** Instants between which the clocks of China stood one hour ahead (summer time 1986-1991), [start, end). */
const summerTimes: readonly (readonly [number, number])[] = [
  ['1986-05-03T18:00Z', '1986-09-13T17:00Z'],
  ['1987-04-11T18:00Z', '1987-09-12T17:00Z'],
  ['1988-04-16T18:00Z', '1988-09-10T17:00Z'],
  ['1989-04-15T18:00Z', '1989-09-16T17:00Z'],
  ['1990-04-14T18:00Z', '1990-09-15T17:00Z'],
  ['1991-04-13T18:00Z', '1991-09-14T17:00Z'],
].map(([start, end]) => [Date.parse(start as string), Date.parse(end as string)])

const lastSummer = Date.parse('1991-09-14T17:00Z')

/** Offset of Asia/Shanghai from UTC in milliseconds at an instant, from 1950 on. Independent of the machine's time zone. */
function offsetAt(instant: number): number {
  const summer = instant < lastSummer && summerTimes.some(([start, end]) => instant >= start && instant < end)
  return summer ? 9 * hour : 8 * hour
}

/** Whether a text is a real day written `YYYY-MM-DD`; 2026-02-30 is not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).getUTCDate() === Number(text.slice(8))
}

/** The day on which an instant falls in Asia/Shanghai. */
export function dayOf(instant: Date): Day {
  const time = instant.getTime()
  return fromNumber(Math.floor((time + offsetAt(time)) / dayLength))
}

/** The time of day, `HH:MM`, of an instant in Asia/Shanghai. */
export function timeOf(instant: Date): TimeOfDay {
  const time = instant.getTime()
  return new Date(time + offsetAt(time)).toISOString().slice(11, 16)
}

/** An instant as clocks in Asia/Shanghai show it, to the minute: `2026-11-25 17:00`. */
export function clockText(instant: Date | string): string {
  const date = new Date(instant)
  return `${dayOf(date)} ${timeOf(date)}`
}

/** The instant at which a day of Asia/Shanghai shows a time on its clocks. A time that occurs twice is taken the second time. */
export function atTime(day: Day, time: TimeOfDay): Date {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const standard = shown - 8 * hour
  return new Date(shown - offsetAt(standard))
}

/** The first instant of a day, 00:00:00.000 in Asia/Shanghai. */
export function startOfDay(day: Day): Date {
  return atTime(day, '00:00')
}

/** The last millisecond of a day, 23:59:59.999 in Asia/Shanghai. */
export function endOfDay(day: Day): Date {
  return new Date(startOfDay(addDays(day, 1)).getTime() - 1)
}

/** Digits of a day's text as a number, from `at`. */
function digits(day: Day, at: number, count: number): number {
  let number = 0
  for (let i = at; i < at + count; i += 1) number = number * 10 + day.charCodeAt(i) - 48
  return number
}

/** Days since 1970-01-01, by the proleptic Gregorian calendar; years begin in March, so that a leap day is the last of its year. */
function toNumber(day: Day): number {
  const month = digits(day, 5, 2)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(day, 8, 2) - 1
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719468
}

/** Number of the first day of a month, months counted from January of the year 0. */
function firstOfMonth(index: number): number {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return toNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
}

/** Texts of days by their number: calendars ask for the same few years again and again. */
const texts = new Map<number, Day>()

function fromNumber(number: number): Day {
  const known = texts.get(number)
  if (known !== undefined) return known
  const day = new Date(number * dayLength).toISOString().slice(0, 10)
  if (texts.size < 100_000) texts.set(number, day)
  return day
}

/** The day a number of days later, or earlier when the number is negative. */
export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days)
}

/** Days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

/**
 * The corresponding day some months later, or the last day of that month where there is none (31 January + 1 -> 28 February).
 * Basis: Civil Code (民法典) art. 202.
 */
export function addMonths(day: Day, months: number): Day {
  const index = digits(day, 0, 4) * 12 + digits(day, 5, 2) - 1 + months
  const first = firstOfMonth(index)
  return fromNumber(Math.min(first + digits(day, 8, 2), firstOfMonth(index + 1)) - 1)
}

/** Day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return digits(day, 0, 4)
}

/** Whether a day lies in a span. */
export function inSpan(day: Day, span: DaySpan): boolean {
  return day >= span.from && day <= span.to
}
