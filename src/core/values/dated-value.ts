/**
 * Dated values (法定时限和标准): periods, thresholds and amounts that rules use, each with its unit, its basis and the days on
 * which it holds. When a rule changes, a new dated value stands beside the old one under the same key.
 */
import type { Clock, ClockKind, OnHoliday } from '../clock.ts'
import { addDays, type Day } from '../day.ts'
import type { Words } from '../pack.ts'
import type { ValueUnit } from './units.ts'

/** Subjects of values, in the order in which they are shown. */
export const valueSubjects = [
  'petition',
  'supervision',
  'openness',
  'compulsory',
  'kindergarten',
  'aid',
  'training',
  'safety',
  'special',
  'light',
] as const
export type ValueSubject = (typeof valueSubjects)[number]

/**
 * How sure a value is: `statute` read in the text of the law; `press` in press or government reports of it; `known` from
 * experience and not checked; `assumption` chosen to begin with; `unsure` not to be used before an officer has confirmed it.
 */
export const certainties = ['statute', 'press', 'known', 'assumption', 'unsure'] as const
export type Certainty = (typeof certainties)[number]

/** How the number is meant: exactly, at least, at most, about, or between two. */
export const comparators = ['is', 'at-least', 'at-most', 'about', 'between'] as const
export type Comparator = (typeof comparators)[number]

/**
 * What holds: a number, two ends of a range, a time of day `20:30`, a day of the year `01-31`, `true` for a rule without a
 * number, or null where the number is not known yet.
 */
export type Content = number | [number, number] | string | true | null

/** What holds under a key while a rule stands. */
export interface ValuePeriod {
  content: Content
  comparator: Comparator
  unit: ValueUnit
  from: Day
  /** How exactly the first day is known; the first day of the month or year stands for it where it is not. */
  fromKnown: 'day' | 'month' | 'year'
  /** The last day, where a later value replaced it. */
  to: Day | null
  /** Law and article, or document, as text. */
  basis: string
  certainty: Certainty
  level: 'national' | 'local'
}

/** What a value is, whatever it amounts to. */
export interface ValueHead {
  /** `petition.handle`: the part of the work that it belongs to, and its name there. */
  key: string
  subject: ValueSubject
  name: Words
}

/** One dated value as it is shipped. */
export type DatedValue = ValueHead & ValuePeriod & { on: boolean }

/** Who last confirmed a value, and when. */
export interface Confirmation {
  day: Day
  by: string
  note: string
}

/** A value as an installation has it: what was shipped, with the acts of its officers on top. */
export interface InstalledValue extends ValueHead {
  /** Values that are off are shown and never used. */
  on: boolean
  confirmed: Confirmation | null
  /** Added by the installation itself. */
  own: boolean
  /** In the order of their days; they do not overlap. */
  periods: readonly ValuePeriod[]
}

/** Values of an installation by their key. */
export type Installed = ReadonlyMap<string, InstalledValue>

/** The period under a key that holds on a day, whether it is on or not; null where none does. */
export function periodOn(value: Pick<InstalledValue, 'periods'>, day: Day): ValuePeriod | null {
  return value.periods.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null
}

/** The value in force on a day; null where there is none, where it is off, or where its number is not known. */
export function valueOn(key: string, day: Day, installed: Installed): (ValueHead & ValuePeriod) | null {
  const value = installed.get(key)
  if (!value?.on) return null
  const period = periodOn(value, day)
  return period === null || period.content === null ? null : { ...headOf(value), ...period }
}

/** The number in force on a day; null where there is none or where it is not a single number. */
export function numberOn(key: string, day: Day, installed: Installed): number | null {
  const content = valueOn(key, day, installed)?.content
  return typeof content === 'number' ? content : null
}

/** What a value is, without what it amounts to. */
export function headOf({ key, subject, name }: ValueHead): ValueHead {
  return { key, subject, name }
}

/** Periods in the order of their days; each ends, at the latest, on the day before the next begins. */
export function inOrder(periods: readonly ValuePeriod[]): ValuePeriod[] {
  const sorted = [...periods].sort((a, b) => a.from.localeCompare(b.from))
  return sorted.map((period, i) => {
    const next = sorted[i + 1]
    if (!next) return period
    const last = addDays(next.from, -1)
    return { ...period, to: period.to === null || period.to > last ? last : period.to }
  })
}

const clockKinds: Partial<Record<ValueUnit, ClockKind>> = {
  'natural-days': 'natural-days',
  'working-days': 'working-days',
  months: 'months',
  hours: 'hours',
  minutes: 'minutes',
}

/**
 * The clock that a value gives; null where it is no period of time with one length. Whether a last day that is a day off moves
 * is a matter of the procedure and not of the value: by default it does (Civil Code art. 203).
 */
export function clockFrom(period: ValuePeriod, onHoliday: OnHoliday = 'next-working-day'): Clock | null {
  const kind = clockKinds[period.unit]
  if (kind === undefined || typeof period.content !== 'number') return null
  return { kind, amount: period.content, basis: period.basis, onHoliday }
}

/** The values in force on one day, as rules are given them: no rule carries a number of its own. */
export interface InForce {
  /** The number under a key; null where there is none, where it is off or where it is not a single number. */
  number: (key: string) => number | null
  /** The period of time under a key; null where there is none. */
  clock: (key: string, onHoliday?: OnHoliday) => Clock | null
}

/** The values in force on a day. */
export function inForceOn(day: Day, installed: Installed): InForce {
  return {
    number: (key) => numberOn(key, day, installed),
    clock: (key, onHoliday) => {
      const value = valueOn(key, day, installed)
      return value && clockFrom(value, onHoliday)
    },
  }
}
