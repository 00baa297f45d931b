import { describe, expect, it } from 'vitest'
import { definitions, findDefinition } from './catalogue.ts'
import { type IndicatorDefinition, isFlow } from './definition.ts'
import { addedFrom, figureOfYears, type PlanYear, yearsBegun } from './plan-years.ts'

const year = (n: number, total: number | null): PlanYear => {
  const period = { from: `${n}-01-01`, to: `${n}-12-31` }
  return total === null
    ? { year: n, period: null, measured: null }
    : { year: n, period, measured: { kind: 'sum', total } }
}
const of = (years: PlanYear[], today: string, before = 0) => figureOfYears(years, { lag: 30, today, before })?.value

describe('a target of a plan of several years', () => {
  it('is compared with all years of the plan until now', () => {
    expect(yearsBegun(2018, 2022, '2020-05-01')).toEqual([2018, 2019, 2020])
    expect(yearsBegun(2018, 2022, '2026-05-01')).toEqual([2018, 2019, 2020, 2021, 2022])
    expect(yearsBegun(2027, 2028, '2026-05-01')).toEqual([])
    expect(of([year(2018, 2), year(2019, 3), year(2020, 1)], '2020-05-01')).toBe(6)
  })

  it('has no figure while a closed year is missing, and waits for the running one and for one within its lag', () => {
    expect(of([year(2018, null), year(2019, 3), year(2020, 1)], '2020-05-01')).toBeUndefined()
    expect(of([year(2018, 2), year(2019, 3), year(2020, null)], '2020-05-01')).toBe(5)
    expect(of([year(2018, 2), year(2019, null), year(2020, null)], '2020-01-20')).toBe(2)
    expect(of([year(2018, 2), year(2019, null), year(2020, null)], '2020-02-20')).toBeUndefined()
    expect(of([year(2020, null)], '2020-05-01')).toBeUndefined()
  })

  it('takes what earlier years came to from a start that lies on the edge of a year', () => {
    expect(addedFrom(2018, null)).toEqual({ first: 2018, before: 0 })
    expect(addedFrom(2018, { day: '2019-12-31', value: 5 })).toEqual({ first: 2020, before: 5 })
    expect(addedFrom(2018, { day: '2020-01-01', value: 5 })).toEqual({ first: 2020, before: 5 })
    expect(addedFrom(2018, { day: '2020-06-30', value: 5 })).toEqual({ first: 2018, before: 0 })
    expect(of([year(2020, 1)], '2020-05-01', 5)).toBe(6)
  })

  it('adds what is built, added or trained, and not what there is', () => {
    const flow = (key: string) => isFlow(findDefinition(key) as IndicatorDefinition)
    const built = [
      'kg.inclusive-new',
      'building.primary',
      'building.junior',
      'building.senior-new',
      'building.senior-expanded',
    ]
    expect(built.filter((key) => !flow(key))).toEqual([])
    const there = [
      'kg.inclusive-stock',
      'senior.demonstration',
      'dropout.poverty',
      'aid.pupils',
      'kg.inclusive-coverage',
    ]
    expect(there.filter(flow)).toEqual([])
    // A year is that of the calendar: what is added over years is counted by it.
    expect(
      definitions.filter(isFlow).filter(({ frequency }) => !['month', 'quarter', 'year'].includes(frequency)),
    ).toEqual([])
  })
})
