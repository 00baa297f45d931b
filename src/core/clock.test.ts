import { describe, expect, test } from 'vitest'
import { workingCalendar } from './calendar.ts'
import { type Clock, dueAt, isDueProvisional, overdueBy, workingDaysLeft } from './clock.ts'
import { clockText } from './day.ts'

const calendar = workingCalendar()

/** An instant from a day and a time as an officer in China reads them. */
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)

const clock = (amount: number, kind: Clock['kind'], more: Partial<Clock> = {}): Clock => ({
  kind,
  amount,
  basis: 'a rule for the test',
  onHoliday: 'next-working-day',
  ...more,
})

describe('a clock ends where an officer would say it ends', () => {
  // biome-ignore format: a table is read row by row
  test.each([
    ['15 natural days into Spring Festival: the first working day', clock(15, 'natural-days'), '2026-02-03 10:00', '2026-02-24 23:59'],
    ['the same, where the rule lets the day stay', clock(15, 'natural-days', { onHoliday: 'stays' }), '2026-02-03 10:00', '2026-02-18 23:59'],
    ['60 natural days from 1 September, a Saturday: Monday', clock(60, 'natural-days'), '2026-09-01 09:00', '2026-11-02 23:59'],
    ['5 working days over the make-up Saturday of National Day', clock(5, 'working-days'), '2026-10-08 16:59', '2026-10-14 23:59'],
    ['5 working days begun late on a day off', clock(5, 'working-days'), '2026-10-07 23:59', '2026-10-13 23:59'],
    ['20 working days with two make-up days and two holidays', clock(20, 'working-days'), '2026-09-15 08:00', '2026-10-19 23:59'],
    ['3 working days up to five in the afternoon', clock(3, 'working-days', { dueTime: '17:00' }), '2026-11-20 10:00', '2026-11-25 17:00'],
    ['2 natural days that end on a make-up Saturday do not move', clock(2, 'natural-days'), '2026-10-08 10:00', '2026-10-10 23:59'],
    ['3 months from the last of November end with February', clock(3, 'months', { onHoliday: 'stays' }), '2026-11-30 10:00', '2027-02-28 23:59'],
    ['3 months that end on a Sunday move to Monday', clock(3, 'months'), '2026-11-28 10:00', '2027-03-01 23:59'],
    ['24 hours run through night and holiday', clock(24, 'hours'), '2026-10-01 15:30', '2026-10-02 15:30'],
    ['30 minutes begin at once', clock(30, 'minutes'), '2026-10-01 23:45', '2026-10-02 00:15'],
    ['no working day at all on a Sunday is Monday', clock(0, 'working-days'), '2026-11-22 10:00', '2026-11-23 23:59'],
  ] as const)('%s', (_, rule, from, due) => {
    expect(clockText(dueAt(rule, at(from), calendar))).toBe(due)
  })

  test('a day ends with its last millisecond', () => {
    expect(dueAt(clock(1, 'natural-days'), at('2026-11-17 10:00'), calendar).toISOString()).toBe(
      '2026-11-18T15:59:59.999Z',
    )
  })
})

describe('a due moment that runs into a year not yet announced is provisional', () => {
  test.each([
    ['20 working days from December', clock(20, 'working-days'), '2026-12-15 10:00', true],
    ['20 working days from November', clock(20, 'working-days'), '2026-11-20 10:00', false],
    ['30 natural days that stay', clock(30, 'natural-days', { onHoliday: 'stays' }), '2026-12-15 10:00', false],
    ['48 hours over New Year', clock(48, 'hours'), '2026-12-31 10:00', false],
  ])('%s', (_, rule, from, provisional) => {
    expect(isDueProvisional(rule, at(from), calendar)).toBe(provisional)
  })
})

describe('lateness is told in minutes, natural days and working days', () => {
  test.each([
    ['in time to the minute', '2026-11-25 17:00', '2026-11-25 17:00', [0, 0, 0]],
    ['late by an hour is late', '2026-11-25 17:00', '2026-11-25 18:00', [60, 0, 0]],
    ['overnight', '2026-11-25 17:00', '2026-11-26 09:00', [960, 1, 1]],
    ['over a weekend no working day passes until Monday', '2026-11-20 17:00', '2026-11-22 17:00', [2880, 2, 0]],
    ['over National Day with its make-up Saturday', '2026-09-30 17:00', '2026-10-12 17:00', [17280, 12, 4]],
    ['due next week', '2026-11-25 17:00', '2026-11-16 09:00', [0, 0, 0]],
  ])('%s', (_, due, now, [minutes, naturalDays, workingDays]) => {
    expect(overdueBy(at(due), at(now), calendar)).toEqual({ minutes, naturalDays, workingDays })
  })

  test.each([
    ['2026-10-15 17:00', '2026-09-30 09:00', 7],
    ['2026-11-25 17:00', '2026-11-25 09:00', 0],
    ['2026-11-25 17:00', '2026-11-27 09:00', -2],
  ])('due %s, seen %s: %i working days left', (due, now, left) => {
    expect(workingDaysLeft(at(due), at(now), calendar)).toBe(left)
  })
})
