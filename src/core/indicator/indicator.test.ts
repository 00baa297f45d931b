import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { installValues } from '../value.ts'
import { inForceOn } from '../values/dated-value.ts'
import { shippedValues } from '../values/shipped.ts'
import { definitions, leftOut, leftOutReasons, quantities } from './catalogue.ts'
import { againstMedian, trendOf } from './comparison.ts'
import { directions, type IndicatorDefinition, quantitiesOf, targetBelow } from './definition.ts'
import { freshnessOf } from './freshness.ts'
import { type Entry, measure } from './measure.ts'
import { combine, type Figure, figureOf, type Measured } from './measured.ts'
import { printFormula } from './print-formula.ts'
import { boundedPercent, type ExpectedPath, expectedOn, progressOf, requiredPace, weighted } from './progress.ts'
import { parseFormula, readDefinitions, readQuantities } from './read-definitions.ts'
import { goalRules, type TargetRule, targetOf, verdictOf } from './target-rule.ts'
import { directionWords, leftOutWords, levelWords } from './words.ts'

const inForce = inForceOn('2026-03-01', installValues(shippedValues, []))

const definitionOf = (key: string): IndicatorDefinition => {
  const found = definitions.find((definition) => definition.key === key)
  if (!found) throw new Error(key)
  return found
}

/** Entries from `unit quantity value`. */
const entriesOf = (...rows: [string, string, number][]): Entry[] =>
  rows.map(([unitId, quantity, value], i) => ({
    unitId,
    quantity,
    value,
    source: { type: 'return', id: `r${i}` },
    asOf: `2026-0${(i % 3) + 1}-28T00:00:00Z`,
  }))

const units = (...ids: string[]) => ids.map((id) => ({ id, notApplicable: null as string | null }))

/** A figure, as only measuring makes one. */
const figure = (value: number): Figure => figureOf({ kind: 'sum', total: value }) as Figure

const shown = (key: string, over: ReturnType<typeof units>, entries: Entry[]) => {
  const result = measure(definitionOf(key), over, entries, inForce)
  return result.state === 'computed' ? result.figure.value : result.state
}

describe('the catalogue', () => {
  test('has each of the 156 rules in a definition, or left out with a reason, and never both', () => {
    const defined = new Set(definitions.flatMap(({ rules }) => rules))
    const numbers = Array.from({ length: 156 }, (_, i) => i + 1)
    expect(numbers.filter((number) => !defined.has(number) && !(number in leftOut))).toEqual([])
    expect(numbers.filter((number) => defined.has(number) && number in leftOut)).toEqual([])
    expect([...defined].filter((number) => !numbers.includes(number))).toEqual([])
  })

  test('says what README says of its size', () => expect([definitions.length, quantities.size]).toEqual([143, 208]))

  test('names no key twice, no quantity that is not there, and none that nobody uses', () => {
    const keys = definitions.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const used = new Set(definitions.flatMap(({ formula }) => quantitiesOf(formula)))
    expect([...used].filter((key) => !quantities.has(key))).toEqual([])
    expect([...quantities.keys()].filter((key) => !used.has(key))).toEqual([])
  })

  test('prints every formula in both languages without a key', () => {
    for (const definition of definitions) {
      expect(printFormula(definition, 'zh', quantities)).toMatch(/\p{Script=Han}/u)
      expect(printFormula(definition, 'en', quantities)).not.toMatch(/\p{Script=Han}/u)
      for (const key of quantitiesOf(definition.formula))
        expect(printFormula(definition, 'zh', quantities)).not.toContain(key)
    }
  })

  test('has words for levels, directions and reasons', () => {
    expect(definitions.filter(({ formula }) => !(formula.kind in levelWords))).toEqual([])
    expect(Object.keys(directionWords)).toEqual([...directions])
    expect(Object.keys(leftOutWords).sort()).toEqual([...leftOutReasons].sort())
  })

  test('lets only what is added up be divided among the units below', () => {
    expect(targetBelow(definitionOf('places.new'))).toBe('adds-up')
    expect(targetBelow(definitionOf('kg.inclusive-coverage'))).toBe('each-reaches')
  })
})

describe('tables', () => {
  test('are read as they are written', () => {
    expect(parseFormula('ratio a-b + c / d - e', 'x')).toEqual({
      kind: 'ratio',
      top: { plus: ['a-b', 'c'], minus: [] },
      bottom: { plus: ['d'], minus: ['e'] },
    })
    expect(parseFormula('reaching a / b >= school.norm', 'x')).toMatchObject({
      norm: { comparator: '>=', value: { key: 'school.norm' } },
    })
    expect(printFormula({ formula: parseFormula('compare a / b : c / d', 'x'), unit: '比值' }, 'zh', new Map())).toBe(
      '(a ÷ b) ÷ (c ÷ d)',
    )
  })

  test('say what an indicator asks by itself as a word or by a dated value', () => {
    const goalIn = (goal: string) =>
      readDefinitions(`a.b | x | x | sum self | % | down | ${goal} | county | year | 1 | 1`)[0]?.goal
    expect(goalIn('even')).toBe('even')
    expect(goalIn('<= school.norm')).toEqual({ comparator: '<=', key: 'school.norm' })
    expect(() => goalIn('some')).toThrow()
    const named = definitions.flatMap(({ goal }) => (goal !== null && typeof goal === 'object' ? [goal.key] : []))
    expect(named.map((key) => [key, inForce.number(key)])).toEqual([['school.large-class-share', 5]])
  })

  test.each(['ratio a', 'average a / b', 'sum ', 'reaching a', 'sum A'])('do not take the formula "%s"', (text) => {
    expect(() => parseFormula(text, 'x')).toThrow()
  })

  test('tell fields of a register, its figures and returns apart', () => {
    const sources = ['return', 'school.a + school.b', 'hazard:share.numerator']
    expect(readQuantities(sources.map((source) => `k | 甲 | a | 个 | ${source}`).join('\n'))).toMatchObject([
      { register: null },
      { register: { pack: 'school', fields: ['a', 'b'] } },
      { register: { pack: 'hazard', figure: 'share', part: 'numerator' } },
    ])
    expect(() => readQuantities('k | 甲 | a | 个 | hazard:share.whole')).toThrow()
  })

  test('do not take a line with a cell too few or a direction that is none', () => {
    expect(() => readQuantities('a | b | c | d')).toThrow()
    expect(() => readQuantities('a | b | c | d | school')).toThrow()
    expect(() => readDefinitions('a.b | x | x | sum self | % | sideways | | county | year | 1 | 1')).toThrow()
  })
})

describe('a figure over units', () => {
  const children = (unit: string, all: number, open: number, priv: number) =>
    [
      [unit, 'kg.children', all],
      [unit, 'kg.children.inclusive', open + priv],
    ] as [string, string, number][]

  // biome-ignore format: a table is read row by row
  test.each<[string, string, ReturnType<typeof units>, [string, string, number][], number | string]>([
    ['shares are sums over sums: 90 of 100 and 10 of 900 are 10 %', 'kg.inclusive-coverage', units('a', 'b'), [...children('a', 100, 50, 40), ...children('b', 900, 10, 0)], 10],
    ['counts are added', 'kg.public-built', units('a', 'b'), ['a', 'b'].flatMap((unit) => [[unit, 'kg.built.new', 2], [unit, 'kg.built.rebuilt', 1], [unit, 'kg.built.expanded', 0]] as [string, string, number][]), 6],
    ['units that reach are counted', 'kg.town-public', units('a', 'b', 'c', 'd'), [['a', 'kg.count.public', 1], ['b', 'kg.count.public', 0], ['c', 'kg.count.public', 4], ['d', 'kg.count.public', 1]], 75],
    ['what remains is subtracted', 'dropout.unexplained', units('a'), [['a', 'age.compulsory', 1000], ['a', 'age.enrolled', 990], ['a', 'age.exempt', 7]], 3],
    ['two ratios are compared over their sums', 'teachers.pay', units('a'), [['a', 'pay.teachers', 880], ['a', 'pay.teachers-count', 10], ['a', 'pay.servants', 160], ['a', 'pay.servants-count', 2]], 1.1],
    ['nothing to divide by is said, not shown as zero', 'teachers.vacancies', units('a'), [['a', 'posts.vacant', 0], ['a', 'posts.replenished', 0]], 'not-computable'],
    ['a number that is missing is said, not taken as zero', 'teachers.vacancies', units('a', 'b'), [['a', 'posts.vacant', 2], ['a', 'posts.replenished', 2]], 'not-computable'],
    ['nobody to whom it applies', 'teachers.vacancies', [{ id: 'a', notApplicable: 'no school' }], [], 'not-applicable'],
  ])('%s', (_, key, over, rows, expected) => {
    const value = shown(key, over, entriesOf(...rows))
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9)
    else expect(value).toBe(expected)
  })

  test('what is missing is named, unit by unit', () => {
    const result = measure(
      definitionOf('teachers.vacancies'),
      units('a', 'b'),
      entriesOf(['a', 'posts.vacant', 2]),
      inForce,
    )
    expect(result).toMatchObject({
      missing: [
        { unitId: 'a', quantity: 'posts.replenished' },
        { unitId: 'b', quantity: 'posts.replenished' },
        { unitId: 'b', quantity: 'posts.vacant' },
      ],
    })
  })

  test('it says where it comes from: inputs, rows, as-of time, and whom it leaves out', () => {
    const over = [...units('a'), { id: 'b', notApplicable: 'no posts' }]
    const result = measure(
      definitionOf('teachers.vacancies'),
      over,
      entriesOf(['a', 'posts.vacant', 4], ['a', 'posts.replenished', 3]),
      inForce,
    )
    expect(result).toMatchObject({
      figure: { value: 75 },
      passport: {
        units: 1,
        leftOut: [{ id: 'b' }],
        asOf: { from: '2026-01-28T00:00:00Z', to: '2026-02-28T00:00:00Z' },
        inputs: [
          { quantity: 'posts.replenished', total: 3, units: 1, sources: [{ id: 'r1' }] },
          { quantity: 'posts.vacant', total: 4, units: 1, sources: [{ id: 'r0' }] },
        ],
      },
    })
  })

  test('a norm may be a dated value; while it is not known nothing is computed', () => {
    const [line] = readDefinitions('x.y | 甲 | x | reaching a >= no.such-value | % | up | | county | year | 0 | 1')
    const result = measure(line as IndicatorDefinition, units('a'), entriesOf(['a', 'a', 5]), inForce)
    expect(result.state).toBe('not-computable')
  })

  test('however units are put together on the way up, the city has the same figure', () => {
    const one = fc.record({ top: fc.integer({ min: 0, max: 900 }), bottom: fc.integer({ min: 1, max: 900 }) })
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 12 }), fc.nat(), (sums, cut) => {
        const measures = sums.map((each): Measured => ({ kind: 'ratio', ...each }))
        const at = 1 + (cut % (measures.length - 1))
        const counties = [combine(measures.slice(0, at)), combine(measures.slice(at))] as Measured[]
        expect(combine(counties)).toEqual(combine(measures))
      }),
    )
  })

  test('the latest and the largest win; a figure is no measure', () => {
    const latest = (value: number, day: string): Measured => ({ kind: 'latest', value, day })
    expect(combine([latest(3, '2026-02-01'), latest(5, '2026-01-01')])).toMatchObject({ value: 3 })
    expect(
      combine([
        { kind: 'maximum', value: 3 },
        { kind: 'maximum', value: 5 },
      ]),
    ).toMatchObject({ value: 5 })
    expect(combine([])).toBeNull()
    // @ts-expect-error a figure was divided: its type is not that of a measure
    expect(() => combine([figure(80), figure(90)])).toThrow()
  })
})

describe('a target', () => {
  // biome-ignore format: a table is read row by row
  test.each<[string, TargetRule, number | null, number | null, string]>([
    ['at least, to the point', { kind: 'at-least', value: 80 }, 80, null, 'met'],
    ['at least, just under', { kind: 'at-least', value: 80 }, 79.99, null, 'missed'],
    ['0.1 + 0.2 is 0.3', { kind: 'is', value: 0.3 }, 0.1 + 0.2, null, 'met'],
    ['at most', { kind: 'at-most', value: 5 }, 5.1, null, 'missed'],
    ['a range is met at its lower end', { kind: 'between', low: 2, high: 3 }, 2, null, 'met'],
    ['and over-fulfilled above its upper', { kind: 'between', low: 2, high: 3 }, 4, null, 'over-fulfilled'],
    ['below the range', { kind: 'between', low: 2, high: 3 }, 1, null, 'missed'],
    ['about', { kind: 'about', value: 1, tolerance: 0.1 }, 0.92, null, 'met'],
    ['outside the tolerance', { kind: 'about', value: 1, tolerance: 0.1 }, 0.85, null, 'missed'],
    ['not less than last year, the same', goalRules['not-less'], 10, 10, 'met'],
    ['more than last year, the same', goalRules.more, 10, 10, 'missed'],
    ['fewer than last year', goalRules.fewer, 9, 10, 'met'],
    ['not more than last year', goalRules['not-more'], 11, 10, 'missed'],
    ['without last year', goalRules.more, 10, null, 'not-computable'],
    ['without a figure', goalRules.none, null, 0, 'not-computable'],
    ['a norm that holds', { kind: 'norm', comparator: 'at-least', key: 'kindergarten.public-share' }, 50, null, 'met'],
    ['a norm that nobody knows', { kind: 'norm', comparator: 'at-least', key: 'no.such-value' }, 50, null, 'not-computable'],
  ])('%s', (_, rule, value, last, verdict) => {
    expect(verdictOf(rule, value === null ? null : figure(value), last === null ? null : figure(last), inForce)).toBe(verdict)
  })

  test('of a year is the last that was set', () => {
    const targets = { 2025: goalRules.full, 2027: goalRules.none }
    expect([2024, 2025, 2026, 2028].map((year) => targetOf(year, targets))).toEqual([
      null,
      goalRules.full,
      goalRules.full,
      goalRules.none,
    ])
  })
})

describe('progress', () => {
  test.each([
    ['rising', 60, 75, 80, 0.75],
    ['falling', 20, 15, 10, 0.5],
    ['backwards', 60, 58, 80, -0.1],
    ['beyond', 60, 90, 80, 1.5],
    ['nothing to go', 80, 80, 80, null],
  ])('%s', (_, start, current, target, expected) => {
    expect(progressOf(start, current, target)).toBe(expected)
    if (expected !== null) expect(boundedPercent(expected)).toBe(Math.min(100, Math.max(0, expected * 100)))
  })

  const path = (kind: ExpectedPath['kind']): ExpectedPath => ({
    kind,
    points: [
      { day: '2026-01-01', value: 0 },
      { day: '2026-01-11', value: 100 },
      { day: '2026-01-21', value: 100 },
    ],
  })
  // biome-ignore format: a table is read row by row
  test.each<[ExpectedPath['kind'], string, number | null]>([
    ['straight', '2026-01-11', 50], ['steps', '2026-01-10', 0], ['steps', '2026-01-11', 100], ['given', '2026-01-06', 50],
    ['given', '2026-01-16', 100], ['straight', '2025-12-31', null], ['given', '2027-01-01', 100],
  ])('a path that is %s expects on %s: %s', (kind, day, value) => {
    expect(expectedOn(path(kind), day)).toBe(value)
  })

  test('the pace from now on, in thirty days', () => {
    expect(requiredPace(40, { day: '2026-03-31', value: 100 }, '2026-01-30')).toBe(30)
    expect(requiredPace(40, { day: '2026-03-31', value: 100 }, '2026-03-31')).toBeNull()
  })

  test('what does not apply gives its weight to the others; what cannot be computed is not hidden', () => {
    const part = (weight: number, percent: number) => ({ weight, result: { state: 'computed' as const, percent } })
    const none = (state: 'not-applicable' | 'not-computable') => ({ weight: 50, result: { state } })
    expect(weighted([part(30, 100), part(20, 50), none('not-applicable')])).toEqual({ state: 'computed', percent: 80 })
    expect(weighted([part(30, 100), none('not-computable')])).toEqual({ state: 'not-computable' })
    expect(weighted([none('not-applicable')])).toEqual({ state: 'not-applicable' })
  })
})

describe('freshness', () => {
  // biome-ignore format: a table is read row by row
  test.each<[string, Parameters<typeof freshnessOf>, [string | null, boolean, string | null]]>([
    ['February is not wanted within its lag', [{ frequency: 'month', lag: 10 }, '2026-01-31', '2026-03-05'], ['2026-01-31', true, '2026-03-10']],
    ['after the lag it is', [{ frequency: 'month', lag: 10 }, '2026-01-31', '2026-03-12'], ['2026-02-28', false, '2026-03-10']],
    ['a quarter', [{ frequency: 'quarter', lag: 15 }, '2025-12-31', '2026-04-10'], ['2025-12-31', true, '2026-04-15']],
    ['a school year', [{ frequency: 'school-year', lag: 60 }, '2025-08-31', '2026-09-30'], ['2025-08-31', true, '2026-10-30']],
    ['nothing yet', [{ frequency: 'year', lag: 60 }, null, '2026-04-10'], ['2025-12-31', false, '2026-03-01']],
  ])('%s', (_, given, [wanted, fresh, nextDue]) => {
    expect(freshnessOf(...given)).toEqual({ wanted, fresh, nextDue })
  })

  test('terms are those of the school calendar', () => {
    const term = (from: string, to: string) => ({
      kind: 'term' as const,
      name: '',
      schoolYear: '2025-2026',
      from,
      to,
      unitPath: '/',
    })
    const terms = [term('2025-09-01', '2026-01-23'), term('2026-02-24', '2026-07-03')]
    expect(freshnessOf({ frequency: 'term', lag: 15 }, '2026-01-23', '2026-03-01', terms)).toEqual({
      wanted: '2026-01-23',
      fresh: true,
      nextDue: '2026-07-18',
    })
    expect(freshnessOf({ frequency: 'term', lag: 15 }, null, '2025-12-01', terms)).toEqual({
      wanted: null,
      fresh: true,
      nextDue: null,
    })
  })
})

describe('a figure among others', () => {
  const peers = [70, 80, 90, 100].map(figure)
  test('is ahead of the median or behind it, as the direction says', () => {
    expect(againstMedian(figure(95), peers, 'up')).toEqual({ median: 85, ahead: 10 })
    expect(againstMedian(figure(95), peers, 'down')).toEqual({ median: 85, ahead: -10 })
    expect(againstMedian(figure(95), peers.slice(0, 2), 'up')).toBeNull()
  })

  test.each([
    ['up', [1, 2, 3], 'better'],
    ['down', [1, 2, 3], 'worse'],
    ['up', [1, 3, 2], 'unsteady'],
    ['up', [2, 2, 2], 'same'],
    ['up', [9, 2, 2], 'worse'],
    ['keep', [1, 2, 3], 'unsteady'],
    ['up', [1, 2], 'unknown'],
  ] as const)('%s: %s is %s', (direction, values, trend) => {
    expect(trendOf(values.map(figure), direction)).toBe(trend)
  })
})
