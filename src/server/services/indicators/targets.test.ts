import { beforeAll, expect, test } from 'vitest'
import type { Point } from '#core/indicator/progress.ts'
import type { Target } from '#core/plan.ts'
import { packs } from '#packs/index.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, type TestCity, type UnitKey } from '../../testing.ts'
import { divideTarget } from '../cascade/divide-target.ts'
import { setTerm } from '../organisation/set-term.ts'
import { begin, perform } from '../perform.ts'
import { items, plans, targets } from '../stored.ts'
import { enterQuantities } from './enter-quantities.ts'
import { getIndicator } from './get-indicator.ts'
import { listIndicators } from './list-indicators.ts'
import { listTies, tieTarget } from './ties.ts'

type Asked = Partial<Omit<Target, 'endedAt' | 'unitId' | 'planId' | 'itemId'>>

const plain = { position: 0, subject: '', comparator: '>=', to: null, unit: '所', change: 'reach' } as const
const measure = (target: Asked) => ({
  ...plain,
  ...{ quote: '新建普通高中', value: 10, scope: null, byDate: '2026-12-31', placeholder: false },
  ...target,
})
const warrant = { reason: '经局长办公会研究调整', document: '测教〔2026〕9号', approvedBy: '局长' }

eachEngine('targets in the areas of a city', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(), { packs })
  })

  /** A plan of a unit with one target, which the office ties to an indicator. */
  const promise = async (
    unit: UnitKey,
    indicator: string,
    target: Asked,
    { from = 2026, to = 2026, points = [] as Point[], start = null as Point | null } = {},
  ) => {
    const [planId, itemId, targetId] = [0, 1, 2].map(() => uuidv7(city.clock.now)) as [string, string, string]
    const unitId = city.units[unit]
    await city.byHand(async (hand) => {
      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const years = { yearFrom: from, yearTo: to }
      await begin(hand, plans, [
        {
          id: planId,
          verb: 'upload',
          values: { unitId, title: '规划', kind: 'plan', issuer: null, ...years, ...file },
        },
      ])
      const text = { section: '', label: '', title: '扩大资源', objective: '', measures: '', node: '1' }
      await begin(hand, items, [
        { id: itemId, verb: 'publish', values: { unitId, planId, position: 0, from: 0, to: 1, ...text } },
      ])
      await begin(hand, targets, [
        { id: targetId, verb: 'publish', values: { unitId, planId, itemId, ...measure(target) } },
      ])
    })
    const decision = { indicator, start, points, note: '按年度要点' }
    valueIn(await city.as('office', 'indicator.tie', (work) => tieTarget(work, targetId, decision)))
    return { planId, targetId }
  }
  const enter = async (unit: UnitKey, quantity: string, year: number, value: number) =>
    valueIn(
      await city.as('office', 'indicator.enter', (work) =>
        enterQuantities(work, city.units[unit], {
          quantities: [{ quantity, from: `${year}-01-01`, to: `${year}-12-31`, value, notApplicable: null }],
          explanation: '已核对',
        }),
      ),
    )
  const shown = async (key: string, unit: UnitKey, asOf?: string) =>
    valueIn(
      await city.as('office', 'indicator.read', (work) => getIndicator(work, key, { unit: city.units[unit], asOf })),
    )
  /** The standing of a target in an area; undefined where it is not shown there. */
  const standing = async (key: string, unit: UnitKey, { targetId }: { targetId: string }, asOf?: string) =>
    (await shown(key, unit, asOf)).targets.find((each) => each.targetId === targetId)

  test('what a county promises is shown to the county alone, with its own figure', async () => {
    const key = 'building.senior-new'
    await enter('north', key, 2026, 2)
    await enter('zone', key, 2026, 7)
    const own = await promise('northBureau', key, { value: 3, quote: '新建普通高中3所' })
    expect(await standing(key, 'north', own)).toMatchObject({
      verdict: 'missed',
      goal: 3,
      compared: { value: 2, of: { name: '北县' } },
    })
    expect(await standing(key, 'city', own)).toBeUndefined()
    expect(await standing(key, 'zone', own)).toBeUndefined()
    const line = async (unit: UnitKey) => {
      const query = { unit: city.units[unit] }
      const { indicators } = valueIn(await city.as('office', 'indicator.read', (work) => listIndicators(work, query)))
      return indicators.find((each) => each.key === key)
    }
    expect(await line('north')).toMatchObject({ targets: 1 })
    for (const unit of ['city', 'zone'] as const) expect(await line(unit)).toMatchObject({ targets: 0, light: null })
  })

  test('what the city promises comes to a county as the part that it was given, the way with it', async () => {
    const key = 'building.senior-new'
    const points = [{ day: '2026-06-30', value: 5 }]
    const whole = await promise('bureau', key, { value: 10, quote: '新建普通高中10所' }, { points })
    expect(await standing(key, 'north', whole)).toBeUndefined()
    const parts = [
      { unitId: city.units.northBureau, value: 4 },
      { unitId: city.units.zone, value: 6 },
    ]
    valueIn(await city.as('office', 'item.assign', (work) => divideTarget(work, whole.targetId, { parts })))
    expect(await standing(key, 'city', whole)).toMatchObject({ goal: 10, compared: { value: 9 }, points })
    expect(await standing(key, 'north', whole)).toMatchObject({ goal: 4, compared: { value: 2 }, progress: 50 })
    expect((await standing(key, 'north', whole))?.points).toEqual([{ day: '2026-06-30', value: 2 }])
    expect(await standing(key, 'zone', whole)).toMatchObject({ goal: 6, verdict: 'met', light: 'blue' })
  })

  test('words that name one county are compared with its figure, and a part that nobody counts with none', async () => {
    const key = 'building.senior-new'
    const named = await promise('bureau', key, { value: 7, quote: '开发区7所', subject: '开发区', scope: '城区' })
    expect(await standing(key, 'city', named)).toMatchObject({
      verdict: 'met',
      compared: { of: { name: '开发区' }, value: 7 },
    })
    expect(await standing(key, 'north', named)).toBeUndefined()
    const part = await promise('bureau', key, { value: 1, quote: '城区新建1所', scope: '城区' })
    expect(await standing(key, 'city', part)).toMatchObject({
      verdict: 'not-comparable',
      light: null,
      goal: null,
      compared: null,
      notComparable: expect.stringContaining('一部分'),
    })
  })

  test('are as they stood on a past day: revised, ended and divided later is not known there', async () => {
    const key = 'building.senior-expanded'
    await enter('north', key, 2026, 5)
    await enter('zone', key, 2026, 5)
    city.clock.now = new Date('2026-09-16T02:00:00.000Z')
    const made = await promise('bureau', key, { value: 20, quote: '改扩建普通高中20所' })
    const before = '2026-09-16T12:00:00.000Z'
    const seen = () => Promise.all([standing(key, 'city', made, before), standing(key, 'north', made, before)])
    const first = await seen()
    expect(first).toMatchObject([{ goal: 20, verdict: 'missed', asked: '>= 20所' }, undefined])
    city.clock.now = new Date('2026-09-17T02:00:00.000Z')
    await city.byHand((hand) =>
      perform(hand, targets, made.targetId, 'revise', {
        ...measure({ value: 8, quote: '改扩建普通高中8所' }),
        ...warrant,
        was: '改扩建普通高中20所',
      }),
    )
    const parts = [{ unitId: city.units.north, value: 8 }]
    valueIn(await city.as('office', 'item.assign', (work) => divideTarget(work, made.targetId, { parts })))
    expect(await standing(key, 'city', made)).toMatchObject({ goal: 8, verdict: 'met' })
    expect(await standing(key, 'north', made)).toMatchObject({ goal: 8 })
    expect(await seen()).toEqual(first)
    city.clock.now = new Date('2026-09-18T02:00:00.000Z')
    await city.byHand((hand) => perform(hand, targets, made.targetId, 'end', warrant))
    expect(await standing(key, 'city', made)).toBeUndefined()
    expect(await standing(key, 'city', made, '2026-09-17T12:00:00.000Z')).toMatchObject({ goal: 8 })
    expect(await seen()).toEqual(first)
  })

  test('of a plan of several years are compared with all of its years, which are named', async () => {
    const key = 'kg.inclusive-new'
    const made = await promise(
      'bureau',
      key,
      { value: 100, quote: '新增普惠园100所', byDate: '2027-12-31' },
      { from: 2024, to: 2027 },
    )
    for (const [year, count] of [
      [2024, 10],
      [2026, 5],
    ] as const)
      for (const unit of ['north', 'zone'] as const) await enter(unit, key, year, count)
    const years = (values: (number | null)[]) => values.map((value, i) => ({ year: 2024 + i, value }))
    // A closed year is missing: there is no figure, and the year that is missing is named.
    expect(await standing(key, 'city', made)).toMatchObject({
      verdict: 'not-computable',
      light: 'grey',
      compared: { value: null, years: years([20, null, 10]) },
    })
    for (const unit of ['north', 'zone'] as const) await enter(unit, key, 2025, 15)
    const whole = await standing(key, 'city', made)
    expect(whole).toMatchObject({
      progress: 60,
      start: { day: '2024-01-01', value: 0 },
      compared: { value: 60, period: { from: '2024-01-01', to: '2026-12-31' }, years: years([20, 30, 10]) },
    })
    expect((await shown(key, 'city')).figure.value).toBe(10)
    // One year's plan is compared with that year, whatever came later.
    const last = await promise('bureau', key, { value: 30, byDate: '2025-12-31' }, { from: 2025, to: 2025 })
    expect(await standing(key, 'city', last)).toMatchObject({ verdict: 'met', compared: { value: 30 } })
  })

  test('of what there is are not added over years', async () => {
    const key = 'senior.demonstration'
    const made = await promise('bureau', key, { value: 14, byDate: '2027-12-31' }, { from: 2024, to: 2027 })
    for (const [year, count] of [
      [2025, 4],
      [2026, 5],
    ] as const)
      for (const unit of ['north', 'zone'] as const) await enter(unit, key, year, count)
    expect(await standing(key, 'city', made)).toMatchObject({
      verdict: 'missed',
      start: null,
      compared: { value: 10, years: [] },
    })
  })

  test('keep the points of their way and their note, and refuse points beside it', async () => {
    const points = [{ day: '2026-06-30', value: 3 }]
    const { planId, targetId } = await promise('bureau', 'kg.quality', { value: 6 }, { points })
    const { targets: listed } = valueIn(await city.as('office', 'plan.read', (work) => listTies(work, planId)))
    expect(listed[0]?.tie).toMatchObject({ points, note: '按年度要点' })
    const wrong = [
      { day: '2026-01-01', value: 1 },
      { day: '2026-05-01', value: 2 },
      { day: '2026-05-01', value: 3 },
      { day: '2026-12-31', value: 5 },
    ]
    const start = { day: '2026-01-01', value: 0 }
    const refused = await city.as('office', 'indicator.tie', (work) =>
      tieTarget(work, targetId, { indicator: 'kg.quality', start, points: wrong, note: '' }),
    )
    expect(refused.ok ? [] : refused.problems.map(({ at }) => at)).toEqual([
      'points.0.day',
      'points.2.day',
      'points.3.day',
    ])
  })

  test('go by the norm of the plan, which may be higher than that of the indicator', async () => {
    const key = 'standard.provincial-counties'
    for (const [unit, count] of [
      ['north', 2],
      ['zone', 4],
    ] as const)
      await enter(unit, 'standard.provincial', 2026, count)
    expect((await shown(key, 'city')).figure.value).toBe(100)
    const norm = await promise('bureau', key, { value: 3, quote: '每个县市区3所', scope: '每个县市区' })
    expect(await standing(key, 'city', norm)).toMatchObject({
      verdict: 'missed',
      goal: 100,
      compared: { value: 50, formula: expect.stringContaining('≥ 3') },
    })
    expect(await standing(key, 'zone', norm)).toMatchObject({ verdict: 'met', compared: { value: 100 } })
  })

  test('figures of a term are stale when the next term has ended, and say when they are due', async () => {
    const terms = [
      ['第一学期', '2025-09-01', '2026-01-20', '2025-2026'],
      ['第二学期', '2026-02-20', '2026-07-10', '2025-2026'],
      ['第一学期', '2026-09-01', '2027-01-20', '2026-2027'],
    ] as const
    for (const [name, from, to, schoolYear] of terms)
      valueIn(
        await city.as('office', 'calendar.change', (work) =>
          setTerm(work, { unitId: city.units.city, kind: 'term', name, schoolYear, from, to }),
        ),
      )
    const freshness = async () => (await shown('dropout.poverty', 'city')).figure.freshness
    expect(await freshness()).toEqual({ wanted: '2026-07-10', fresh: false, nextDue: '2026-07-25' })
    for (const unit of ['north', 'zone'] as const)
      valueIn(
        await city.as('office', 'indicator.enter', (work) =>
          enterQuantities(work, city.units[unit], {
            quantities: [
              { quantity: 'dropout.poverty', from: '2026-02-20', to: '2026-07-10', value: 0, notApplicable: null },
            ],
            explanation: '',
          }),
        ),
      )
    expect(await freshness()).toEqual({ wanted: '2026-07-10', fresh: true, nextDue: '2027-02-04' })
  })
})
