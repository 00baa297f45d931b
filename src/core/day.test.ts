import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  atTime,
  clockText,
  dayOf,
  daysBetween,
  endOfDay,
  isDay,
  startOfDay,
  timeOf,
  weekdayOf,
} from './day.ts'

describe('an instant falls on a day of China, wherever the machine stands', () => {
  test.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01', '23:59'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02', '00:00'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01', '00:00'],
    ['1988-07-01T15:00:00.000Z', '1988-07-02', '00:00'],
    ['1988-12-01T15:00:00.000Z', '1988-12-01', '23:00'],
  ])('%s is %s at %s', (instant, day, time) => {
    expect([dayOf(new Date(instant)), timeOf(new Date(instant))]).toEqual([day, time])
  })

  test('the offsets agree with the time zone database for every hour of sampled days from 1950 to 2040', () => {
    const peer = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    const agree = (time: number) => {
      const instant = new Date(time)
      expect(clockText(instant)).toBe(peer.format(instant))
    }
    for (let time = Date.UTC(1986, 3, 1); time < Date.UTC(1991, 10, 1); time += 3 * 3_600_000) agree(time)
    for (let time = Date.UTC(1950, 0, 1); time < Date.UTC(2040, 0, 1); time += 97 * 3_600_000) agree(time)
  })
})

describe('a day of China begins and ends at an instant', () => {
  test.each([
    ['2026-10-01', '2026-09-30T16:00:00.000Z', '2026-10-01T15:59:59.999Z'],
    ['1988-07-01', '1988-06-30T15:00:00.000Z', '1988-07-01T14:59:59.999Z'],
    ['1988-04-17', '1988-04-16T16:00:00.000Z', '1988-04-17T14:59:59.999Z'],
    ['1988-09-11', '1988-09-10T15:00:00.000Z', '1988-09-11T15:59:59.999Z'],
  ])('%s runs from %s to %s', (day, from, to) => {
    expect([startOfDay(day).toISOString(), endOfDay(day).toISOString()]).toEqual([from, to])
  })

  test('five in the afternoon of 25 November is nine in the morning in UTC', () => {
    expect(atTime('2026-11-25', '17:00').toISOString()).toBe('2026-11-25T09:00:00.000Z')
  })
})

describe('days are counted', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days make %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(days)
  })

  test('days between are those of the calendar, over leap years and centuries', () => {
    for (let n = -60_000; n < 60_000; n += 7) {
      const day = new Date(n * 86_400_000).toISOString().slice(0, 10)
      expect(daysBetween('1970-01-01', day)).toBe(n)
      expect(addDays('1970-01-01', n)).toBe(day)
    }
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-15', 12, '2027-03-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])(
    '%s and %i months make %s, the last day of the month where there is no corresponding day',
    (day, months, expected) => {
      expect(addMonths(day, months)).toBe(expected)
    },
  )

  test.each([
    ['2026-11-16', 1],
    ['2026-11-22', 7],
    ['1969-12-31', 3],
    ['1950-01-01', 7],
  ])('%s is day %i of the week', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
  })

  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '20260101', '', '2026-01-01T00:00'])(
    '"%s" is not a day',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )

  test('29 February is a day in a leap year', () => {
    expect(isDay('2028-02-29')).toBe(true)
  })
})
