import { describe, expect, test } from 'vitest'
import { findTerm, inTerm, nextInTerm, type PlacedPeriod, periodsFor, schoolYearOf, weekOfTerm } from './term.ts'
import { termName } from './words-term.ts'

const period = (unitPath: string, kind: 'term' | 'holiday', name: string, from: string, to: string): PlacedPeriod => ({
  unitPath,
  kind,
  name,
  schoolYear: '2026-2027',
  from,
  to,
})

const city = [
  period('/yx/', 'term', 'first term', '2026-09-01', '2027-01-29'),
  period('/yx/', 'term', 'second term', '2027-02-22', '2027-07-02'),
  period('/yx/', 'holiday', 'autumn break', '2026-11-11', '2026-11-13'),
  period('/yx/', 'holiday', 'winter holiday', '2027-01-30', '2027-02-21'),
  period('/yx/', 'holiday', 'summer holiday', '2027-07-03', '2027-08-31'),
]

/** A mountain county that begins a day earlier and ends the first term two weeks earlier. */
const county = [
  period('/yx/ql/', 'term', 'first term', '2026-08-31', '2027-01-15'),
  period('/yx/ql/', 'term', 'second term', '2027-02-22', '2027-07-09'),
]

describe('the school year turns on 1 September', () => {
  test.each([
    ['2026-08-31', '2025-2026'],
    ['2026-09-01', '2026-2027'],
    ['2027-01-15', '2026-2027'],
  ])('%s belongs to %s', (day, year) => {
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
    expect(inTerm(day, periodsFor(path, [...city, ...county]))).toBe(expected)
  })

  test('a path that only begins alike is not below', () => {
    expect(periodsFor('/yx/qlx/', county)).toEqual([])
  })
})

describe('schools are left alone in the holidays', () => {
  test.each([
    ['2026-11-10', true, 'an ordinary Tuesday'],
    ['2026-11-12', false, 'the autumn break inside the term'],
    ['2026-11-14', true, 'a Saturday inside the term'],
    ['2027-02-10', false, 'the winter holiday'],
    ['2027-07-02', true, 'the last day of the term'],
    ['2027-07-03', false, 'the first day of summer'],
    ['2028-03-01', false, 'a day of which no calendar speaks'],
  ])('%s: %s, %s', (day, expected) => {
    expect(inTerm(day, city)).toBe(expected)
  })

  test.each([
    ['2026-11-12', '2026-11-14'],
    ['2027-02-10', '2027-02-22'],
    ['2026-11-10', '2026-11-10'],
    ['2027-07-20', null],
  ])('what falls on %s is asked on %s', (day, expected) => {
    expect(nextInTerm(day, city)).toBe(expected)
  })
})

describe('a term has a name and weeks', () => {
  test('its usual name is that of the documents', () => {
    expect(termName('2026-2027', 'second').zh).toBe('2026—2027学年第二学期')
  })

  test.each([
    ['2026-09-01', 1],
    ['2026-09-07', 1],
    ['2026-09-08', 2],
    ['2027-01-29', 22],
  ])('%s is in week %i of the first term', (day, week) => {
    const term = findTerm(day, city)
    expect(term && weekOfTerm(day, term)).toBe(week)
  })
})
