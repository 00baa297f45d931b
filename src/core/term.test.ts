import { describe, expect, test } from 'vitest'
import {
  findTerm,
  inTerm,
  nextInTerm,
  type SchoolCalendar,
  schoolCalendarsFor,
  schoolYearOf,
  weekOfTerm,
} from './term.ts'
import { termName } from './words-term.ts'

const city: SchoolCalendar = {
  unitPath: '/yx/',
  schoolYear: 2026,
  terms: [
    { schoolYear: 2026, season: 'autumn', from: '2026-09-01', to: '2027-01-29' },
    { schoolYear: 2026, season: 'spring', from: '2027-02-22', to: '2027-07-02' },
  ],
  breaks: [
    { kind: 'inside-term', from: '2026-11-11', to: '2026-11-13' },
    { kind: 'winter', from: '2027-01-30', to: '2027-02-21' },
    { kind: 'summer', from: '2027-07-03', to: '2027-08-31' },
  ],
  basis: 'a school calendar for the test',
}

/** A mountain county that ends the autumn term two weeks earlier. */
const county: SchoolCalendar = {
  ...city,
  unitPath: '/yx/ql/',
  terms: [
    { schoolYear: 2026, season: 'autumn', from: '2026-08-31', to: '2027-01-15' },
    { schoolYear: 2026, season: 'spring', from: '2027-02-22', to: '2027-07-09' },
  ],
  breaks: [{ kind: 'winter', from: '2027-01-16', to: '2027-02-21' }],
}

describe('the school year turns on 1 September', () => {
  test.each([
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2027-01-15', 2026],
  ])('%s belongs to the school year that began in %i', (day, year) => {
    expect(schoolYearOf(day)).toBe(year)
  })
})

describe('a school follows the calendar set nearest above it', () => {
  test.each([
    ['/yx/lz/003/', '2027-01-20', true],
    ['/yx/ql/003/', '2027-01-20', false],
    ['/yx/ql/003/', '2026-08-31', true],
    ['/yx/lz/003/', '2026-08-31', false],
  ])('%s on %s: %s', (path, day, expected) => {
    expect(inTerm(day, schoolCalendarsFor(path, [city, county]))).toBe(expected)
  })

  test('a path that only begins alike is not below', () => {
    expect(schoolCalendarsFor('/yx/qlx/', [county])).toEqual([])
  })
})

describe('schools are left alone in the holidays', () => {
  test.each([
    ['2026-11-10', true, 'an ordinary Tuesday'],
    ['2026-11-12', false, 'the autumn break'],
    ['2026-11-14', true, 'a Saturday inside the term'],
    ['2027-02-10', false, 'the winter holiday'],
    ['2027-07-02', true, 'the last day of the term'],
    ['2027-07-03', false, 'the first day of summer'],
    ['2028-03-01', false, 'a day of which no calendar speaks'],
  ])('%s: %s, %s', (day, expected) => {
    expect(inTerm(day, [city])).toBe(expected)
  })

  test.each([
    ['2026-11-12', '2026-11-14'],
    ['2027-02-10', '2027-02-22'],
    ['2026-11-10', '2026-11-10'],
    ['2027-07-20', null],
  ])('what falls on %s is asked on %s', (day, expected) => {
    expect(nextInTerm(day, [city])).toBe(expected)
  })
})

describe('a term has a name and weeks', () => {
  test('its name is that of the documents', () => {
    const term = findTerm('2027-03-01', [city])
    expect(term && termName(term).zh).toBe('2026—2027学年第二学期')
  })

  test.each([
    ['2026-09-01', 1],
    ['2026-09-07', 1],
    ['2026-09-08', 2],
    ['2027-01-29', 22],
  ])('%s is in week %i of the autumn term', (day, week) => {
    const term = findTerm(day, [city])
    expect(term && weekOfTerm(day, term)).toBe(week)
  })
})
