import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../day.ts'
import type { UnitKind } from '../organisation.ts'
import type { Target } from '../plan.ts'
import { installValues } from '../value.ts'
import { inForceOn } from '../values/dated-value.ts'
import { shippedValues } from '../values/shipped.ts'
import { definitions, findDefinition, quantities } from './catalogue.ts'
import { checkEntries, type GivenEntry } from './check-entries.ts'
import type { IndicatorDefinition } from './definition.ts'
import { type Figure, figureOf } from './measured.ts'
import { otherWords } from './other-words.ts'
import { proposeIndicators, sentenceAround } from './propose.ts'
import { ruleOfTarget } from './rule-of-target.ts'
import { entryUnit, isInScope } from './scope.ts'
import { targetStanding } from './target-standing.ts'

const definitionOf = (key: string) => findDefinition(key) as IndicatorDefinition
const figure = (value: number): Figure => figureOf({ kind: 'sum', total: value }) as Figure
const inForce = inForceOn('2026-09-01', installValues(shippedValues, []))
const best = (subject: string, unit: string, around = '') =>
  proposeIndicators({ subject, quote: subject, unit, around }, definitions, quantities)[0]?.indicator

describe('proposals for targets', () => {
  it.each([
    ['普惠性幼儿园覆盖率', '%', 'kg.inclusive-coverage'],
    ['新增初中学位', '个', 'places.new-junior'],
    ['信访件办结率', '%', 'petition.closing'],
    ['高中生机比', ':1', 'digital.senior-ratio'],
    ['每天校园体育活动', '小时', 'sport.in-school'],
  ])('find %s in %s', (subject, unit, key) => {
    expect(best(subject, unit)).toBe(key)
  })

  it('offer nothing for words of something else', () => {
    expect(best('绿化养护面积', '平方米')).toBeUndefined()
  })

  it('read a number in a row of numbers by its sentence', () => {
    const sentence = sentenceAround(
      '先做别的。城区规划新建小学 11 所，其中东城 8 所、西城 3 所；再做别的。',
      '东城 8 所',
    )
    expect(sentence).toBe('城区规划新建小学11所，其中东城8所、西城3所')
    expect(best('东城', '所')).toBeUndefined()
    expect(best('东城小学', '所', sentence)).toBe('building.primary')
  })

  it('have other words only for indicators that there are', () => {
    expect(Object.keys(otherWords).filter((key) => !findDefinition(key))).toEqual([])
  })
})

describe('what a target asks of its indicator', () => {
  const asks = (key: string, target: Partial<Target>, start: number | null = null) =>
    ruleOfTarget(
      { comparator: '=', value: null, to: null, unit: '%', change: 'reach', placeholder: false, ...target },
      definitionOf(key),
      start,
    )

  it('compares as the plan says, and a plain number in the direction of the indicator', () => {
    expect(asks('kg.inclusive-coverage', { comparator: '>=', value: 80 })).toEqual({ kind: 'at-least', value: 80 })
    expect(asks('kg.demonstration', { value: 3, unit: '所' })).toEqual({ kind: 'at-least', value: 3 })
    expect(asks('classes.large', { value: 2 })).toEqual({ kind: 'at-most', value: 2 })
    expect(asks('pilot.curriculum', { comparator: 'between', value: 1, to: 2 })).toEqual({
      kind: 'between',
      low: 1,
      high: 2,
    })
    expect(asks('vocational.intake-ratio', { value: 1, unit: ':1' })).toMatchObject({ kind: 'about', value: 1 })
  })

  it('takes what is counted within the year for its increase, and a stock from its start', () => {
    const more = { change: 'increase' as const, value: 5 }
    expect(asks('places.new-primary', { ...more, unit: '个' })).toEqual({ kind: 'at-least', value: 5 })
    expect(asks('kg.inclusive-coverage', more, 80)).toEqual({ kind: 'at-least', value: 85 })
    expect(asks('kg.inclusive-coverage', more)).toBeNull()
  })

  it('without a number is what the indicator asks by itself, or more than last year', () => {
    expect(asks('teachers.ethics', {})).toEqual({ kind: 'at-least', value: 100 })
    expect(asks('petition.closing', { change: 'increase' })).toEqual({
      kind: 'than-last-year',
      more: true,
      equal: false,
    })
    expect(asks('money.spending', { change: 'keep' })).toEqual({ kind: 'than-last-year', more: true, equal: true })
    expect(asks('petition.closing', {})).toBeNull()
    expect(asks('petition.closing', { placeholder: true, value: 90 })).toBeNull()
  })

  it('without a number is the norm of a dated value, an even ratio, or the money due by a norm of the province', () => {
    expect(asks('classes.large', {})).toEqual({ kind: 'norm', comparator: 'at-most', key: 'school.large-class-share' })
    expect(asks('classes.large', { change: 'decrease' })).toMatchObject({ kind: 'than-last-year', more: false })
    expect(asks('classes.large', { comparator: '<=', value: 3 })).toEqual({ kind: 'at-most', value: 3 })
    expect(asks('vocational.intake-ratio', { change: 'keep' })).toEqual({ kind: 'about', value: 1, tolerance: 0.1 })
    expect(asks('money.budget-norm', {})).toEqual({ kind: 'at-least', value: 100 })
  })

  it('of a norm for each unit is that all units reach it', () => {
    expect(asks('sport.in-school', { comparator: '>=', value: 1, unit: '小时' })).toEqual({
      kind: 'at-least',
      value: 100,
    })
  })
})

describe('how a figure stands to its target', () => {
  const aim = { rule: { kind: 'at-least' as const, value: 400 }, points: [], due: '2026-12-31' }
  const start = { day: '2026-01-01', value: 0 }
  const on = (value: number | null, today: string, given: Partial<typeof aim> & { start?: typeof start | null } = {}) =>
    targetStanding({ ...aim, start, ...given }, value === null ? null : figure(value), {
      lastYear: null,
      inForce,
      today,
      behindPath: 20,
    })

  it('is green near the expected path, yellow behind it, red after its day, blue when it is reached', () => {
    expect(on(200, '2026-07-02')).toMatchObject({ light: 'green', verdict: 'missed', progress: 50 })
    expect(on(100, '2026-07-02')).toMatchObject({ light: 'yellow', progress: 25 })
    expect(on(399, '2027-01-01')).toMatchObject({ light: 'red' })
    expect(on(400, '2026-07-02')).toMatchObject({ light: 'blue', verdict: 'met', pace: null })
    expect(on(null, '2026-07-02')).toMatchObject({ light: 'grey', verdict: 'not-computable', progress: null })
  })

  it('has no path without a start', () => {
    expect(on(100, '2026-07-02', { start: null })).toMatchObject({ light: 'green', expected: null, behind: null })
  })

  test('moves along its path alike whether it rises or falls', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-01-01', n))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), day, (gone, today) => {
        const up = on(gone * 4, today)
        const rule = { kind: 'at-most' as const, value: 0 }
        const down = targetStanding(
          { rule, start: { ...start, value: 400 }, points: [], due: aim.due },
          figure(400 - gone * 4),
          {
            lastYear: null,
            inForce,
            today,
            behindPath: 20,
          },
        )
        expect(down.progress).toBeCloseTo(up.progress ?? Number.NaN, 9)
        expect(down.expectedPercent).toBeCloseTo(up.expectedPercent ?? Number.NaN, 9)
        expect(down.light).toBe(up.light)
      }),
    )
  })
})

describe('quantities that are entered', () => {
  const check = (given: Partial<GivenEntry>[], explanation = '') =>
    checkEntries(
      given.map((each, i) => ({
        quantity: 'teachers.all',
        value: 10,
        notApplicable: null,
        to: '2026-12-31',
        previous: null,
        at: `${i}`,
        ...each,
      })),
      [definitionOf('teachers.ethics')],
      { quantities, explanation, jump: 50 },
    ).map(({ code, at }) => `${code} ${at}`)
  const last = { value: 10, to: '2025-12-31' }

  it('want a word where they jump, fall within the year, or a part is larger than its whole', () => {
    expect(check([{ value: 15, previous: last }])).toEqual([])
    expect(check([{ value: 16, previous: last }])).toEqual(['entry/jump 0'])
    expect(check([{ value: 9, previous: { ...last, to: '2026-09-30' } }])).toEqual(['entry/fell 0'])
    expect(check([{ quantity: 'teachers.appraised', value: 11 }, {}])).toEqual(['entry/part-over-whole 0'])
    expect(check([{ value: 16, previous: last }], '合并办学')).toEqual([])
  })

  it('are refused, whatever is said, where they cannot be', () => {
    expect(
      check([{ value: -1 }, { value: null }, { value: 2.5 }, { quantity: 'no' }, { quantity: 'kg.children' }], '说明'),
    ).toEqual([
      'entry/negative 0',
      'entry/missing 1',
      'entry/not-whole 2',
      'entry/unknown-quantity 3',
      'entry/register-knows 4',
    ])
  })
})

type Named = { kind: UnitKind; name: string }

describe('who gives the quantities of an indicator', () => {
  const county: Named = { kind: 'county', name: '东城区' }
  const bureau: Named = { kind: 'education-bureau', name: '东城区教育局' }
  const school: Named = { kind: 'primary-school', name: '第一小学' }

  it('is the unit itself, or the county for which it stands, and no school for a county', () => {
    expect(entryUnit('county', bureau, county)).toBe(county)
    expect(entryUnit('school', school, county)).toBe(school)
    expect(entryUnit('county', school, county)).toBeNull()
    expect(entryUnit('school', bureau, county)).toBeNull()
    expect(isInScope('district', county)).toBe(true)
    expect(isInScope('district', { ...county, name: '东县' })).toBe(false)
  })
})
