import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  listHolidays,
  listMakeUpDays,
  workingCalendar,
  workingDaysBetween,
  workingDayUpTo,
} from './calendar.ts'
import { addDays } from './day.ts'
import { lastStatutoryYear, statutoryHolidays } from './statutory-holidays.ts'

const national = workingCalendar()
const name = { zh: '一个节日', en: 'a festival' }

describe('people work by the announced arrangement, make-up days included', () => {
  test.each([
    ['2020-01-31', false, 'Spring Festival of 2020 was prolonged'],
    ['2020-09-27', true, 'Sunday before National Day 2020, make-up'],
    ['2021-02-07', true, 'Sunday before Spring Festival 2021, make-up'],
    ['2022-10-08', true, 'Saturday after National Day 2022, make-up'],
    ['2023-10-06', false, 'Friday of the eight days of 2023'],
    ['2024-02-18', true, 'Sunday after Spring Festival 2024, make-up'],
    ['2025-01-28', false, "New Year's Eve 2025, a holiday by law for the first time"],
    ['2025-10-08', false, 'eighth day of National Day 2025'],
    ['2026-01-04', true, 'Sunday after New Year 2026, make-up'],
    ['2026-02-14', true, 'Saturday before Spring Festival 2026, make-up'],
    ['2026-02-23', false, 'ninth day of Spring Festival 2026'],
    ['2026-09-20', true, 'Sunday before National Day 2026, make-up'],
    ['2026-10-07', false, 'seventh day of National Day 2026'],
    ['2026-10-10', true, 'Saturday after National Day 2026, make-up'],
    ['2026-10-11', false, 'an ordinary Sunday'],
    ['2026-10-12', true, 'an ordinary Monday'],
  ])('%s: %s (%s)', (day, working) => {
    expect(isWorkingDay(day, national)).toBe(working)
  })

  test('each year from 2020 to 2026 has its arrangement and its make-up days', () => {
    for (let year = 2020; year <= 2026; year += 1) {
      expect(isProvisional(year, national)).toBe(false)
      const days = [...national.days].filter(([day]) => day.startsWith(`${year}-`))
      expect(days.filter(([, { working }]) => !working).length).toBeGreaterThanOrEqual(26)
      expect(days.filter(([, { working }]) => working).length).toBeGreaterThanOrEqual(5)
    }
  })
})

describe('a year that has not been announced is provisional', () => {
  test('2027 is provisional and keeps weekends and the statutory holidays', () => {
    expect(isProvisional(2027, national)).toBe(true)
    expect(isWorkingDay('2027-02-05', national)).toBe(false)
    expect(isWorkingDay('2027-02-08', national)).toBe(false)
    expect(isWorkingDay('2027-02-09', national)).toBe(true)
    expect(isWorkingDay('2027-06-09', national)).toBe(false)
  })

  test('an announcement entered later replaces the provisional year', () => {
    const arrangement = {
      year: 2027,
      holidays: ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'].map((day) => ({ day, name })),
      makeUpDays: [{ day: '2027-02-20', name }],
      basis: 'an arrangement for the test',
    }
    const told = workingCalendar([], [arrangement])
    expect(isProvisional(2027, told)).toBe(false)
    expect(isWorkingDay('2027-02-09', told)).toBe(false)
    expect(isWorkingDay('2027-02-20', told)).toBe(true)
    expect(isWorkingDay('2027-06-09', told)).toBe(true)
  })

  test('the law gives thirteen days off a year', () => {
    for (let year = 2027; year <= lastStatutoryYear; year += 1) expect(statutoryHolidays(year)).toHaveLength(13)
  })

  test('the festivals agree with the lunar calendar of the runtime to within the day that new moons near midnight cost', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
    const near = (day: string, name: string) =>
      [-1, 0, 1].some((days) => lunar.format(new Date(`${addDays(day, days)}T00:00Z`)) === name)
    for (let year = 2027; year <= lastStatutoryYear; year += 1) {
      const days = statutoryHolidays(year).map(({ day }) => day)
      for (const name of ['1/1', '5/5', '8/15']) expect(days.some((day) => near(day, name))).toBe(true)
    }
  })
})

describe('the days off of a year are listed with their festivals', () => {
  test('2026 has 33 days off and 6 make-up days, as announced', () => {
    expect(listHolidays(2026, national)).toHaveLength(33)
    expect(listMakeUpDays(2026, national).map(({ day }) => day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
    expect(listHolidays(2026, national)[3]).toEqual({ day: '2026-02-15', name: { zh: '春节', en: 'Spring Festival' } })
  })

  test('a provisional year lists its statutory holidays and no make-up days', () => {
    expect(listHolidays(2027, national)).toHaveLength(13)
    expect(listMakeUpDays(2027, national)).toEqual([])
  })
})

describe('the city may differ from the country', () => {
  const local = workingCalendar([
    { day: '2026-04-20', name, working: false, basis: 'a local festival' },
    { day: '2026-10-10', name, working: false, basis: 'a shifted make-up day' },
    { day: '2026-10-11', name, working: true, basis: 'a shifted make-up day' },
  ])

  test.each([
    ['2026-04-20', false],
    ['2026-10-10', false],
    ['2026-10-11', true],
  ])('%s: %s', (day, working) => {
    expect(isWorkingDay(day, local)).toBe(working)
    expect(isWorkingDay(day, national)).toBe(!working)
  })
})

describe('working days are added and counted', () => {
  test.each([
    ['2026-10-08', 5, '2026-10-14', 'over the make-up Saturday after National Day'],
    ['2026-09-30', 1, '2026-10-08', 'over the seven days of National Day'],
    ['2026-02-13', 1, '2026-02-14', 'the make-up Saturday before Spring Festival'],
    ['2026-02-14', 1, '2026-02-24', 'over the nine days of Spring Festival'],
    ['2026-02-20', 1, '2026-02-24', 'from inside Spring Festival'],
    ['2026-02-27', 1, '2026-02-28', 'the make-up Saturday after Spring Festival'],
    ['2026-11-20', 20, '2026-12-18', 'four weeks without a holiday'],
    ['2026-10-09', -1, '2026-10-08', 'backwards'],
    ['2026-10-08', -1, '2026-09-30', 'backwards over National Day'],
  ])('%s and %i working days make %s: %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, national)).toBe(expected)
  })

  test('the last working day up to National Day is 30 September', () => {
    expect(workingDayUpTo('2026-10-05', national)).toBe('2026-09-30')
  })

  test('counting undoes adding', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, count) => {
        expect(workingDaysBetween(from, addWorkingDays(from, count, national), national)).toBe(count)
      }),
    )
  })

  test('adding is stepping from day to day, over years that are announced and years that are not', () => {
    const day = fc.integer({ min: 0, max: 3600 }).map((days) => addDays('2019-06-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, count) => {
        let stepped = from
        for (let left = Math.abs(count); left > 0; ) {
          stepped = addDays(stepped, Math.sign(count))
          if (isWorkingDay(stepped, national)) left -= 1
        }
        expect(addWorkingDays(from, count, national)).toBe(stepped)
      }),
      { numRuns: 300 },
    )
  })

  test('going back undoes going forward from a working day', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => workingDayUpTo(addDays('2020-02-10', days), national))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, count) => {
        expect(addWorkingDays(addWorkingDays(from, count, national), -count, national)).toBe(from)
      }),
    )
  })
})
