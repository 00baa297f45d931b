import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cadences } from './breakdown/columns.ts'
import { isWorkingDay, workingCalendar } from './calendar.ts'
import { addDays, dayOf } from './day.ts'
import { periodEndedBefore, periodEndingFrom, periodKinds, periodOf } from './period.ts'
import {
  currentReturn,
  dueReturns,
  isUnreturned,
  mustWait,
  owing,
  type Settling,
  settlingOf,
} from './return-calendar.ts'
import { nothingReturned } from './return-summary.ts'
import type { PlacedPeriod } from './term.ts'

const calendar = workingCalendar()
const term = (from: string, to: string): PlacedPeriod => ({
  kind: 'term',
  name: '',
  schoolYear: '2025-2026',
  from,
  to,
  unitPath: '/',
})
const terms = [term('2025-09-01', '2026-01-23'), term('2026-02-24', '2026-07-03'), term('2026-09-01', '2027-01-22')]
const bureau = { calendar, terms, isSchool: false, within: 5 }
const school = { ...bureau, isSchool: true }
const asked = (cadence: (typeof cadences)[number] | null, assignedAt: string, due: string) => ({
  cadence,
  assignedAt: `${assignedAt}T02:00:00.000Z`,
  due: `${due}T09:59:59.000Z`,
})
const lines = (returns: { from: string; to: string; due: string }[]) =>
  returns.map(({ from, to, due }) => `${from} ${to} ${dayOf(new Date(due))}`)

describe('a period', () => {
  it.each([
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['fortnight', '2026-11-22', '2026-11-09', '2026-11-22'],
    ['ten-days', '2026-02-28', '2026-02-21', '2026-02-28'],
    ['ten-days', '2026-11-20', '2026-11-11', '2026-11-20'],
    ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-11-22', '2026-10-01', '2026-12-31'],
    ['half-year', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['term', '2026-03-01', '2026-02-24', '2026-07-03'],
    ['school-year', '2026-08-31', '2025-09-01', '2026-08-31'],
    ['year', '2026-08-31', '2026-01-01', '2026-12-31'],
  ] as const)('%s of %s is %s to %s', (kind, day, from, to) => {
    expect(periodOf(kind, day, terms)).toEqual({ from, to })
  })

  it('of a term is none in the holidays', () => {
    expect(periodOf('term', '2026-02-01', terms)).toBeNull()
    expect(periodEndingFrom('term', '2026-02-01', terms)?.from).toBe('2026-02-24')
    expect(periodEndedBefore('term', '2026-02-01', terms)?.to).toBe('2026-01-23')
  })

  it('follows the one before without a gap', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n))
    const kinds = fc.constantFrom(...periodKinds.filter((kind) => kind !== 'term'))
    fc.assert(
      fc.property(kinds, day, (kind, each) => {
        const period = periodOf(kind, each)
        expect(period && period.from <= each && each <= period.to).toBe(true)
        expect(periodEndedBefore(kind, each)?.to).toBe(addDays(period?.from ?? '', -1))
      }),
    )
  })
})

describe('the calendar of returns', () => {
  it('asks once where no cadence is set, and where no node is named', () => {
    for (const cadence of [null, 'once', 'node'] as const)
      expect(lines(dueReturns(asked(cadence, '2026-09-03', '2026-11-30'), bureau))).toEqual([
        '2026-09-03 2026-11-30 2026-11-30',
      ])
  })

  it('asks on every day of an emergency, of weekends and holidays too, a school as well', () => {
    // 1 October 2026 begins the national holiday; the 3rd is a Saturday.
    for (const around of [bureau, school])
      expect(lines(dueReturns(asked('emergency', '2026-09-30', '2026-10-04'), around))).toEqual([
        '2026-09-30 2026-09-30 2026-09-30',
        '2026-10-01 2026-10-01 2026-10-01',
        '2026-10-02 2026-10-02 2026-10-02',
        '2026-10-03 2026-10-03 2026-10-03',
        '2026-10-04 2026-10-04 2026-10-04',
      ])
  })

  it('takes what is handed in on a day of an emergency as the report of that day', () => {
    const all = dueReturns(asked('emergency', '2026-09-30', '2026-10-04'), bureau)
    const now = new Date('2026-10-02T02:00:00Z')
    expect(owing(all, nothingReturned, now).owed.map(({ from }) => from)).toEqual(['2026-09-30', '2026-10-01'])
    expect(currentReturn(all, null, now).from).toBe('2026-10-02')
    expect(owing(all, { ...nothingReturned, settled: '2026-10-02' }, now)).toMatchObject({
      owed: [],
      next: { from: '2026-10-03' },
    })
    // What was left out is said after the last day too, and settled with it.
    expect(currentReturn(all, '2026-10-02', new Date('2026-10-08T02:00:00Z')).from).toBe('2026-10-04')
  })

  it('asks for the next day of an emergency though the last report waits, and for that day once', () => {
    const all = dueReturns(asked('emergency', '2026-09-30', '2026-10-04'), bureau)
    const at = (time: string, cadence: 'emergency' | 'week', settled: string | null) => {
      const now = new Date(time)
      const summary = { ...nothingReturned, settled, waiting: settled !== null, acceptedOn: '2026-10-03' }
      const { owed, next } = owing(all, settlingOf(cadence, summary), now)
      const waits = mustWait(cadence, summary, currentReturn(all, settled, now), now)
      return [owed.map(({ from }) => from), next?.from, waits]
    }
    const third = '2026-10-03T02:00:00Z'
    expect(at(third, 'emergency', '2026-10-02')).toEqual([[], '2026-10-03', false])
    expect(at(third, 'emergency', '2026-10-01')).toEqual([['2026-10-02'], '2026-10-03', false])
    expect(at(third, 'emergency', '2026-10-03')).toEqual([[], '2026-10-04', true])
    expect(at(third, 'week', '2026-10-02')).toEqual([[], undefined, true])
    // After the last day: what it left out, and then nothing more.
    expect(at('2026-10-08T02:00:00Z', 'emergency', '2026-10-03')).toEqual([['2026-10-04'], undefined, false])
    expect(at('2026-10-08T02:00:00Z', 'emergency', '2026-10-04')).toEqual([[], undefined, true])
  })

  it('asks at each named node before the deadline, on its own instant, and last by the deadline', () => {
    const nodes = ['2026-10-31T09:00:00.000Z', '2026-09-30T15:59:59.999Z', '2026-09-01T09:00:00.000Z']
    const given = { ...asked('node', '2026-09-03', '2026-11-30'), nodes: [...nodes, '2026-12-31T09:00:00.000Z'] }
    const returns = dueReturns(given, school)
    expect(returns).toEqual([
      { from: '2026-09-03', to: '2026-09-30', due: '2026-09-30T15:59:59.999Z' },
      { from: '2026-10-01', to: '2026-10-31', due: '2026-10-31T09:00:00.000Z' },
      { from: '2026-11-01', to: '2026-11-30', due: given.due },
    ])
    expect(dueReturns({ ...given, cadence: 'once' }, school)).toHaveLength(1)
  })

  it('asks once of several nodes of a day, and of none on the last', () => {
    const nodes = ['2026-10-31T09:00:00.000Z', '2026-10-31T02:00:00.000Z', '2026-11-30T01:00:00.000Z']
    expect(lines(dueReturns({ ...asked('node', '2026-09-03', '2026-11-30'), nodes }, bureau))).toEqual([
      '2026-09-03 2026-10-31 2026-10-31',
      '2026-11-01 2026-11-30 2026-11-30',
    ])
  })

  it('asks each month within five working days of its end, holidays left out, and last with the assignment', () => {
    expect(lines(dueReturns(asked('month', '2026-09-03', '2026-11-30'), bureau))).toEqual([
      '2026-09-01 2026-09-30 2026-10-13',
      '2026-10-01 2026-10-31 2026-11-06',
      '2026-11-01 2026-11-30 2026-11-30',
    ])
  })

  it('does not ask of a month of which less than half was left', () => {
    expect(lines(dueReturns(asked('month', '2026-09-20', '2026-11-30'), bureau))[0]).toContain('2026-10-01 2026-10-31')
  })

  it('asks a school nothing of its holidays, and nothing that falls due within them', () => {
    expect(lines(dueReturns(asked('month', '2026-05-28', '2026-12-15'), school))).toEqual([
      '2026-06-01 2026-06-30 2026-09-01',
      '2026-07-01 2026-07-31 2026-09-01',
      '2026-09-01 2026-09-30 2026-10-13',
      '2026-10-01 2026-10-31 2026-11-06',
      '2026-11-01 2026-11-30 2026-12-07',
      '2026-12-01 2026-12-15 2026-12-15',
    ])
  })

  it('knows what is owed, and what comes next', () => {
    const all = dueReturns(asked('month', '2026-09-03', '2026-11-30'), bureau)
    const at = (day: string, settled: string | null) => {
      const { owed, next } = owing(all, { ...nothingReturned, settled }, new Date(`${day}T02:00:00Z`))
      return [owed.map(({ from }) => from), next?.from]
    }
    expect(at('2026-10-13', null)).toEqual([[], '2026-09-01'])
    expect(at('2026-10-14', null)).toEqual([['2026-09-01'], '2026-10-01'])
    expect(at('2026-11-09', '2026-09-01')).toEqual([['2026-10-01'], '2026-11-01'])
    expect(at('2026-12-01', '2026-11-01')).toEqual([[], undefined])
  })

  it('asks nothing as long as a return waits, then what fell due meanwhile by the end of the day on which it was accepted', () => {
    const all = dueReturns(asked('month', '2026-09-03', '2026-12-31'), bureau)
    const at = (day: string, returned: Partial<Settling>) => {
      const { owed, next } = owing(all, { ...nothingReturned, ...returned }, new Date(`${day}T02:00:00Z`))
      return [...owed, ...(next ? [next] : [])].map(({ from, due }) => `${from} ${dayOf(new Date(due))}`)
    }
    const settled = '2026-09-01'
    expect(at('2026-11-10', { settled, waiting: true })).toEqual([])
    expect(at('2026-11-10', { settled, acceptedOn: '2026-11-10' })).toEqual(['2026-10-01 2026-11-10'])
    expect(at('2026-11-11', { settled, acceptedOn: '2026-11-10' })).toEqual([
      '2026-10-01 2026-11-10',
      '2026-11-01 2026-12-07',
    ])
    expect(at('2026-11-11', { settled, acceptedOn: '2026-10-12' })[0]).toBe('2026-10-01 2026-11-06')
    expect(at('2027-01-04', { settled, acceptedOn: '2027-01-04' }).pop()).toBe('2026-12-01 2026-12-31')
  })

  it('has not been returned from the first day of its period until it comes', () => {
    const all = dueReturns(asked('month', '2026-09-03', '2026-11-30'), bureau)
    const on = (day: string, settled: string | null) => {
      const now = new Date(`${day}T02:00:00Z`)
      return isUnreturned(owing(all, { ...nothingReturned, settled }, now), now)
    }
    expect(on('2026-09-10', null)).toBe(true)
    expect(on('2026-09-10', '2026-09-01')).toBe(false)
    expect(on('2026-10-01', '2026-09-01')).toBe(true)
    expect(on('2026-11-10', '2026-09-01')).toBe(true)
    expect(on('2026-12-02', '2026-11-01')).toBe(false)
  })

  it('takes a return as that of the last period that ended, which settles those before it', () => {
    const all = dueReturns(asked('month', '2026-09-03', '2026-11-30'), bureau)
    const on = (day: string, settled: string | null) => currentReturn(all, settled, new Date(`${day}T02:00:00Z`)).from
    expect(on('2026-09-10', null)).toBe('2026-09-01')
    expect(on('2026-10-12', null)).toBe('2026-09-01')
    expect(on('2026-10-12', '2026-09-01')).toBe('2026-10-01')
    expect(on('2026-11-09', null)).toBe('2026-10-01')
    expect(on('2026-12-02', '2026-11-01')).toBe('2026-11-01')
  })

  it('never asks outside of the assignment, nor twice of one period, nor but in an emergency for a day without work', () => {
    const day = (from: string) => fc.integer({ min: 0, max: 300 }).map((n) => addDays(from, n))
    fc.assert(
      fc.property(
        fc.constantFrom(...cadences),
        day('2026-01-05'),
        day('2026-11-02'),
        fc.boolean(),
        (cadence, from, to, isSchool) => {
          const given = asked(cadence, from, to)
          const returns = dueReturns(given, { ...bureau, isSchool })
          expect(returns.at(-1)?.due).toBe(given.due)
          for (const [i, each] of returns.entries()) {
            expect(each.due <= given.due).toBe(true)
            if (i > 0) expect(each.from > (returns[i - 1]?.to ?? '')).toBe(true)
            if (i < returns.length - 1 && cadence !== 'emergency')
              expect(isWorkingDay(dayOf(new Date(each.due)), calendar)).toBe(true)
          }
        },
      ),
    )
  })
})
