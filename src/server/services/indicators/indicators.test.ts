import { beforeAll, expect, test } from 'vitest'
import { findDefinition } from '#core/indicator/catalogue.ts'
import type { TargetActs } from '#core/plan.ts'
import type { SubmissionActs } from '#core/signature/submission.ts'
import { packs } from '#packs/index.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { reviewReturn } from '../assignments/review-return.ts'
import { signAssignment } from '../assignments/sign-assignment.ts'
import { submitReturn, withdrawReturn } from '../assignments/submit-return.ts'
import { divideTarget } from '../cascade/divide-target.ts'
import { begin } from '../perform.ts'
import { assignments, items, matters, plans, targets } from '../stored.ts'
import { actOnSubmission, type StepVerb } from '../submissions/act-on-submission.ts'
import { chooseChain } from '../submissions/signing-chains.ts'
import { correctEntry, enterQuantities } from './enter-quantities.ts'
import { getIndicator } from './get-indicator.ts'
import { listIndicators } from './list-indicators.ts'
import { openMeasuring } from './measuring.ts'
import { listTies, tieTarget } from './ties.ts'

const year = (n: number) => ({ from: `${n}-01-01`, to: `${n}-12-31` })
const ethics = ['teachers.appraised', 'teachers.all'] as const
/** Schools of very different size: the average of their shares is nothing like the share of all. */
const numbers: Partial<Record<UnitKey, readonly [number, number]>> = {
  northPrimary: [9, 10],
  northJunior: [100, 400],
  northPoint: [2, 2],
  zonePrimary: [30, 90],
  cityHigh: [7, 350],
}

eachEngine('indicators over a city', (engine) => {
  let city: TestCity
  const codes = (outcome: { ok: boolean; problems?: { code: string; at?: string }[] }) =>
    outcome.ok ? [] : outcome.problems?.map(({ code, at }) => `${code} ${at}`)
  const enter = (
    login: string,
    unit: UnitKey,
    values: Record<string, number | string>,
    of = year(2025),
    explanation = '',
  ) =>
    city.as(login, 'indicator.enter', (work) =>
      enterQuantities(work, city.units[unit], {
        quantities: Object.entries(values).map(([quantity, value]) => ({
          quantity,
          ...of,
          value: typeof value === 'number' ? value : null,
          notApplicable: typeof value === 'string' ? value : null,
        })),
        explanation,
      }),
    )
  const shown = async (login: string, key: string, query: { unit?: string; asOf?: string; to?: string } = {}) =>
    valueIn(await city.as(login, 'indicator.read', (work) => getIndicator(work, key, query)))
  const appraise = (unit: UnitKey, of = year(2025), explanation = '') => {
    const [top, bottom] = numbers[unit] as readonly [number, number]
    return enter('office', unit, { [ethics[0]]: top, [ethics[1]]: bottom }, of, explanation)
  }

  beforeAll(async () => {
    city = await makeTestCity(await engine.open(), { packs })
  })

  test('names every unit whose numbers are missing, and shows no figure instead', async () => {
    for (const unit of ['northPrimary', 'northJunior', 'zonePrimary', 'cityHigh'] as const)
      valueIn(await appraise(unit))
    const { figure } = await shown('office', 'teachers.ethics')
    expect(figure).toMatchObject({ state: 'not-computable', value: null, missingCount: 1 })
    expect(figure.missing).toMatchObject([{ unit: { name: '河口镇教学点' } }])
    expect((await shown('office', 'teachers.ethics', { unit: city.units.zone })).figure.value).toBeCloseTo(100 / 3)
  })

  test('leaves a unit out that says why it does not apply, and names it', async () => {
    valueIn(
      await enter('county-clerk', 'northPoint', { [ethics[0]]: '由中心校统一考核', [ethics[1]]: '由中心校统一考核' }),
    )
    const { figure } = await shown('office', 'teachers.ethics')
    expect(figure).toMatchObject({ state: 'computed', leftOutCount: 1, units: 4 })
    expect(figure.leftOut).toMatchObject([{ reason: '由中心校统一考核' }])
  })

  test('add up from schools to the city as SQL adds them up apart from the program, at every level', async () => {
    valueIn(await enter('office', 'northPoint', { [ethics[0]]: 2, [ethics[1]]: 2 }, year(2025), '改为单独考核'))
    const sums = await city.byHand(({ tx }) =>
      tx.query<{ path: string; top: number; bottom: number }>(
        `select u.unit_path as path, sum(e.value) filter (where e.quantity = $1) as top,
                sum(e.value) filter (where e.quantity = $2) as bottom
         from unit u join quantity_entry e on starts_with(e.unit_path, u.unit_path) and e.city_id = u.city_id
         where u.city_id = 'ty' and e.period_to = '2025-12-31' group by 1`,
        [...ethics],
      ),
    )
    expect(sums.length).toBeGreaterThan(5)
    const measured = await city.byHand(async (hand) => {
      const definition = findDefinition('teachers.ethics') as NonNullable<ReturnType<typeof findDefinition>>
      const measuring = await openMeasuring(hand, [definition], { path: '/ty/', now: hand.now })
      return sums.map(({ path }) => measuring.over(definition, path, year(2025)).result)
    })
    for (const [i, { top, bottom }] of sums.entries()) {
      const result = measured[i]
      if (result?.state !== 'computed') throw new Error(`not computed: ${sums[i]?.path}`)
      expect(result.measured).toEqual({ kind: 'ratio', top: Number(top), bottom: Number(bottom) })
      expect(result.figure.value).toBeCloseTo((100 * Number(top)) / Number(bottom), 9)
    }
  })

  test('are never an average of averages', async () => {
    const { figure, counties } = await shown('office', 'teachers.ethics')
    const all = Object.values(numbers)
    const sum = (part: 0 | 1) => all.reduce((total, each) => total + each[part], 0)
    const shares = all.map(([top, bottom]) => (100 * top) / bottom)
    const ofSchools = shares.reduce((total, share) => total + share, 0) / shares.length
    const ofCounties = (counties ?? []).map(({ value }) => value ?? 0).reduce((total, share) => total + share, 0) / 2
    expect(figure.value).toBeCloseTo((100 * sum(0)) / sum(1), 9)
    for (const average of [ofSchools, ofCounties]) expect(Math.abs((figure.value ?? 0) - average)).toBeGreaterThan(5)
    expect(figure.inputs).toMatchObject([
      { quantity: ethics[0], total: sum(0), units: 5, register: null },
      { quantity: ethics[1], total: sum(1), units: 5, register: null },
    ])
  })

  test('stand on any past day as they were known then, with every correction and its reason', async () => {
    const day = (n: number) => `2026-09-${String(15 + n).padStart(2, '0')}T12:00:00.000Z`
    const known: number[] = []
    for (let n = 0; n < 4; n++) {
      city.clock.now = new Date(`2026-09-${15 + n}T03:00:00.000Z`)
      const { rows } = await shown('office', 'teachers.ethics', { unit: city.units.northJunior })
      const entryId = rows[0]?.numbers[0]?.entryId ?? ''
      if (n > 0)
        valueIn(
          await city.as('county-clerk', 'indicator.enter', (work) =>
            correctEntry(work, entryId, { value: 100 + 50 * n, notApplicable: null, reason: `第${n}次核实` }),
          ),
        )
      known.push((await shown('office', 'teachers.ethics')).figure.value as number)
    }
    city.clock.now = new Date('2026-09-20T02:00:00.000Z')
    for (const [n, value] of known.entries())
      expect((await shown('office', 'teachers.ethics', { asOf: day(n) })).figure.value).toBe(value)
    expect(new Set(known).size).toBe(4)
    const { figure } = await shown('office', 'teachers.ethics', { asOf: '2026-09-14T00:00:00.000Z' })
    expect(figure).toMatchObject({ state: 'not-computable', period: null })
    const { corrections } = (await shown('office', 'teachers.ethics')).figure
    expect(corrections.filter(({ unit }) => unit.name === '北县初级中学')).toMatchObject([
      { was: 100, value: 150, reason: '第1次核实' },
      { was: 150, value: 200, reason: '第2次核实' },
      { was: 200, value: 250, reason: '第3次核实' },
    ])
  })

  test('take what a register counts from it, and nobody types it', async () => {
    const refused = await enter('principal', 'northPrimary', { 'digital.pupils-primary': 500 })
    expect(codes(refused)).toEqual(['entry/register-knows quantities.0.value'])
  })

  test('refuse all at once what cannot be, and want a word for what looks wrong', async () => {
    const refused = await enter('principal', 'northPrimary', { [ethics[0]]: -1, [ethics[1]]: 1.5, nothing: 3 })
    expect(codes(refused)).toEqual([
      'entry/negative quantities.0.value',
      'entry/not-whole quantities.1.value',
      'entry/unknown-quantity quantities.2.value',
    ])
    expect(codes(await enter('principal', 'northPrimary', { 'money.education': 3 }))).toEqual([
      'entry/not-in-scope quantities.0.value',
    ])
    expect(codes(await enter('principal', 'northPrimary', { [ethics[0]]: 9 }, year(2027)))).toEqual([
      'entry/wrong-period quantities.0.value',
    ])
    const jumped = { [ethics[0]]: 25, [ethics[1]]: 20 }
    expect(codes(await enter('principal', 'northPrimary', jumped, year(2026)))).toEqual([
      'entry/jump quantities.0.value',
      'entry/jump quantities.1.value',
      'entry/part-over-whole quantities.0.value',
    ])
    expect(valueIn(await enter('principal', 'northPrimary', jumped, year(2026), '并入一所教学点'))).toEqual({
      entered: 2,
      corrected: 0,
    })
  })

  test('show the last whole period while the next one comes in', async () => {
    expect((await shown('office', 'teachers.ethics')).figure.period).toEqual(year(2025))
    expect((await shown('office', 'teachers.ethics', { to: '2026-12-31' })).figure).toMatchObject({
      state: 'not-computable',
      missingCount: 4,
    })
  })

  test('are seen by a school as its own only, and by a county without the figures of others', async () => {
    const own = await shown('principal', 'teachers.ethics')
    expect(own.figure.of.name).toBe('北县第一小学')
    expect(own.counties).toBeNull()
    expect(own.median).toBeNull()
    const county = await shown('county-clerk', 'teachers.ethics')
    expect(county.figure.of.name).toBe('北县')
    expect(JSON.stringify(county)).not.toContain('开发区')
    const outside = await city.as('principal', 'indicator.read', (work) =>
      getIndicator(work, 'teachers.ethics', { unit: city.units.zone }),
    )
    expect(codes(outside)).toEqual(['wire/not-found undefined'])
    expect(codes(await enter('principal', 'zonePrimary', { [ethics[0]]: 1 }))).toEqual(['wire/not-found undefined'])
  })

  test('are listed with period, light and freshness', async () => {
    const { indicators } = valueIn(await city.as('office', 'indicator.read', (work) => listIndicators(work, {})))
    expect(indicators).toHaveLength(143)
    expect(indicators.find(({ key }) => key === 'teachers.ethics')).toMatchObject({
      domain: 'teacher',
      figure: { state: 'computed', period: year(2025), freshness: { fresh: true, wanted: '2025-12-31' } },
      light: null,
    })
  })

  test('measure the targets of plans: proposed by words and unit, decided by a person, and the light follows', async () => {
    const [planId, itemId, targetId, assignmentId] = [0, 1, 2, 3].map(() => uuidv7(city.clock.now)) as [
      string,
      string,
      string,
      string,
    ]
    const unitId = city.units.bureau
    const target: TargetActs['publish'] = {
      ...{ unitId, planId, itemId, position: 0, quote: '新增小学学位400个', subject: '新增小学学位', comparator: '=' },
      ...{
        value: 400,
        to: null,
        unit: '个',
        change: 'increase',
        scope: null,
        byDate: '2026-12-31',
        placeholder: false,
      },
    }
    await city.byHand(async (hand) => {
      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const plan = { unitId, title: '要点', kind: 'work-points', issuer: null, yearFrom: 2026, yearTo: 2026, ...file }
      const text = { section: '', label: '', title: '扩大学位供给', objective: '', measures: target.quote, node: '1' }
      await begin(hand, plans, [{ id: planId, verb: 'upload', values: plan }])
      await begin(hand, items, [
        { id: itemId, verb: 'publish', values: { unitId, planId, position: 0, from: 0, to: 1, ...text } },
      ])
      await begin(hand, targets, [{ id: targetId, verb: 'publish', values: target }])
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(unitId, '学位') }])
      const asked = { matterId: matter?.id ?? '', planId, itemId, role: 'lead' as const, note: '', cadence: null }
      await begin(hand, assignments, [
        {
          id: assignmentId,
          verb: 'assign',
          values: { unitId: city.units.north, ...asked, due: '2026-12-31T09:00:00.000Z' },
        },
      ])
    })
    const listed = valueIn(await city.as('office', 'plan.read', (work) => listTies(work, planId)))
    expect(listed.targets[0]?.proposals[0]).toMatchObject({ indicator: 'places.new-primary', name: '新增小学学位' })
    const tie = (login: string, indicator: string) =>
      city.as(login, 'indicator.tie', (work) =>
        tieTarget(work, targetId, { indicator, start: null, points: [], note: '' }),
      )
    expect(codes(await tie('county-clerk', 'places.new-primary'))).toEqual(['wire/not-found undefined'])
    expect(codes(await tie('office', 'no.such'))).toEqual(['tie/no-indicator indicator'])
    valueIn(await tie('office', 'places.new-primary'))
    valueIn(
      await city.as('office', 'item.assign', (work) =>
        divideTarget(work, targetId, {
          parts: [
            { unitId: city.units.north, value: 200 },
            { unitId: city.units.zone, value: 200 },
          ],
        }),
      ),
    )

    const task = async () =>
      valueIn(await city.as('county-clerk', 'assignment.read', (work) => getAssignment(work, assignmentId)))
    city.clock.now = new Date('2026-10-20T02:00:00.000Z')
    valueIn(await city.as('county-clerk', 'assignment.sign', (work) => signAssignment(work, assignmentId)))
    expect((await task()).asked).toMatchObject([
      {
        unit: { name: '北县' },
        quantities: [{ quantity: 'places.primary', from: '2026-07-01', to: '2026-09-30', previous: null }],
      },
    ])
    const report = { progress: '在建', problems: '', next: '', coordination: '', share: 70, evidence: [] }
    const quantities = [
      { quantity: 'places.primary', from: '2026-07-01', to: '2026-09-30', value: 100, notApplicable: null },
    ]
    const { id } = valueIn(
      await city.as('county-clerk', 'return.submit', (work) =>
        submitReturn(work, assignmentId, { ...report, quantities }),
      ),
    )
    expect((await task()).measures[0]?.figure.value ?? null).toBeNull()
    valueIn(await city.as('office', 'return.review', (work) => reviewReturn(work, id, { verb: 'accept' })))

    const { measures, assignment } = await task()
    expect(measures).toMatchObject([
      {
        figure: { value: 100, period: { to: '2026-09-30' }, inputs: [{ by: ['county-clerk 某'] }] },
        target: { verdict: 'missed', goal: 200, progress: 50, light: 'yellow' },
      },
    ])
    expect(measures[0]?.target?.expectedPercent).toBeCloseTo((292 / 364) * 100, 1)
    expect(measures[0]?.target?.pace).toBeCloseTo((100 / 72) * 30, 5)
    expect(assignment.light).toMatchObject({ colour: 'yellow', rule: 'figure-behind-path' })
    expect(assignment.light.because.message).toContain('新增小学学位')

    // Whoever signs inside the unit sees the numbers, and they are there when it comes back from inside or from above.
    const { unit } = assignment
    valueIn(await city.as('county-head', 'signing-chain.choose', (work) => chooseChain(work, unit.id, ['head'])))
    const given = quantities.map((each) => ({ ...each, value: 110 }))
    const filled = valueIn(
      await city.as('county-clerk', 'return.submit', (work) =>
        submitReturn(work, assignmentId, { ...report, share: 80, quantities: given, explanation: '补计一所' }),
      ),
    )
    const numbers = async () => {
      const { submission } = valueIn(
        await city.as('county-head', 'assignment.read', (work) => getAssignment(work, assignmentId)),
      )
      const { quantities: shown, explanation } = submission?.report ?? { quantities: [] }
      return [
        explanation,
        ...shown.map(({ name, from, to, value, unit: of }) => `${name} ${from} ${to} ${value} ${of}`),
      ]
    }
    const signed = ['补计一所', '新增小学学位 2026-07-01 2026-09-30 110 个']
    expect(await numbers()).toEqual(signed)
    const act = <V extends StepVerb>(verb: V, values: SubmissionActs[V]) =>
      city.valueAs('county-head', 'return.submit', (work) => actOnSubmission(work, filled.id, verb, values))
    await act('send-back', { reason: '再核' })
    expect(await numbers()).toEqual(signed)
    await city.valueAs('county-clerk', 'return.submit', (work) =>
      submitReturn(work, assignmentId, { ...report, share: 80, quantities: given, explanation: '补计一所' }),
    )
    const { returnId } = await act('sign', {})
    await city.valueAs('county-clerk', 'return.submit', (work) => withdrawReturn(work, returnId ?? ''))
    expect(await numbers()).toEqual(signed)
  })
})
