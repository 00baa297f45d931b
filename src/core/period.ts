/** Periods (期) that figures and returns are about: one follows the other without a gap, but for the terms of the school calendar. */
import { addDays, addMonths, type Day, daysBetween, weekdayOf } from './day.ts'
import { findTerm, type PlacedPeriod, schoolYearOf, spanOfSchoolYear } from './term.ts'

export const periodKinds = [
  'week',
  'fortnight',
  'ten-days',
  'month',
  'quarter',
  'half-year',
  'term',
  'school-year',
  'year',
] as const
export type PeriodKind = (typeof periodKinds)[number]

/** First and last day. */
export interface Period {
  from: Day
  to: Day
}

type Terms = readonly PlacedPeriod[]

/** The period that a day lies in; null for a day outside of any term. */
export function periodOf(kind: PeriodKind, day: Day, terms: Terms = []): Period | null {
  switch (kind) {
    case 'week':
      return spanFrom(addDays(day, 1 - weekdayOf(day)), 7)
    case 'fortnight': {
      const monday = addDays(day, 1 - weekdayOf(day))
      // Pairs of weeks are counted from the Monday of 5 January 1970.
      const isSecond = Math.abs(daysBetween('1970-01-05', monday) / 7) % 2 === 1
      return spanFrom(isSecond ? addDays(monday, -7) : monday, 14)
    }
    case 'ten-days': {
      const third = Math.min(2, Math.floor((Number(day.slice(8)) - 1) / 10))
      const from = `${day.slice(0, 8)}${third}1`
      return { from, to: third === 2 ? monthsFrom(`${day.slice(0, 8)}01`, 1).to : addDays(from, 9) }
    }
    case 'month':
      return monthsAround(day, 1)
    case 'quarter':
      return monthsAround(day, 3)
    case 'half-year':
      return monthsAround(day, 6)
    case 'year':
      return monthsAround(day, 12)
    case 'school-year':
      return spanOfSchoolYear(schoolYearOf(day))
    case 'term': {
      const term = findTerm(day, terms)
      return term && { from: term.from, to: term.to }
    }
  }
}

/** The first period that ends on a day or later; null where the school calendar has no term that does. */
export function periodEndingFrom(kind: PeriodKind, day: Day, terms: Terms = []): Period | null {
  if (kind !== 'term') return periodOf(kind, day)
  const later = terms.filter((each) => each.kind === 'term' && each.to >= day).sort((a, b) => a.to.localeCompare(b.to))
  return later[0] ? { from: later[0].from, to: later[0].to } : null
}

/** The last period that ended before a day; null where the school calendar has no term that did. */
export function periodEndedBefore(kind: PeriodKind, day: Day, terms: Terms = []): Period | null {
  if (kind !== 'term') return periodOf(kind, addDays((periodOf(kind, day) as Period).from, -1))
  const earlier = terms.filter((each) => each.kind === 'term' && each.to < day).sort((a, b) => b.to.localeCompare(a.to))
  return earlier[0] ? { from: earlier[0].from, to: earlier[0].to } : null
}

function spanFrom(from: Day, days: number): Period {
  return { from, to: addDays(from, days - 1) }
}

function monthsFrom(from: Day, months: number): Period {
  return { from, to: addDays(addMonths(from, months), -1) }
}

function monthsAround(day: Day, months: number): Period {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % months)
  return monthsFrom(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`, months)
}
