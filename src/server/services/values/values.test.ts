import { beforeAll, beforeEach, expect, it } from 'vitest'
import { valueLine } from '#api/value.ts'
import type { Right } from '#core/may.ts'
import type { TargetActs } from '#core/plan.ts'
import { match } from '#core/testing/chess-club.ts'
import { lightThresholdsOn } from '#core/values/light.ts'
import { shippedValues } from '#core/values/shipped.ts'
import { packs } from '#packs/index.ts'
import type { Work } from '../../context.ts'
import { policyWith } from '../../policy.ts'
import type { Database } from '../../storage/database.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { assessAll } from '../assignments/assess.ts'
import { begin, perform } from '../perform.ts'
import { beginRecord, doAct } from '../registers/do-act.ts'
import { getRecord } from '../registers/get-record.ts'
import { plans, targets } from '../stored.ts'
import { addValue, changeValue, confirmValue, switchValue } from './change-value.ts'
import { getValue, listStaleUses } from './get-value.ts'
import { installedValues, shippedOf, usesOf } from './installed-values.ts'
import { listValues } from './list-values.ts'
import { confirmNamedList, listNamedLists, setNamedList } from './named-lists.ts'

eachEngine('dated values', (engine) => {
  let database: Database
  let city: TestCity
  let cities = 0
  beforeAll(async () => {
    database = await engine.open(await migrationsWith([match]))
  })
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `v${++cities}` })
  })

  const act = <T>(run: (work: Work) => Promise<T>, right: Right = 'value.change') => city.as('office', right, run)
  const read = async (key: string, login = 'principal') =>
    valueIn(await city.as(login, 'value.read', (work) => getValue(work, key)))
  const change = (key: string, content: number | [number, number], from: string, reason = '') =>
    act((work) => changeValue(work, key, { content, comparator: 'is', from, basis: '新规定第3条', reason }))

  it('are those shipped at first, for everybody who is signed in, and nobody confirmed them', async () => {
    const { values, counts } = valueIn(await city.as('principal', 'value.read', (work) => listValues(work, {})))
    const keys = new Set(shippedValues.map(({ key }) => key))
    expect(counts).toEqual({ all: keys.size, off: expect.any(Number), unconfirmed: keys.size, stale: 0 })
    expect(values.every((line) => valueLine.safeParse(line).success)).toBe(true)
    const list = (query: object) => city.as('inspector', 'value.read', (work) => listValues(work, query))
    const petition = valueIn(await list({ subject: 'petition', q: '复查 县级' })).values
    expect(petition.map(({ key }) => key)).toEqual(['bullying.re-examine'])
    expect(valueIn(await list({ state: 'off' })).values).toHaveLength(counts.off)
  })

  it('are confirmed by an officer, by name and day, and the city next door does not see it', async () => {
    valueIn(await act((work) => confirmValue(work, 'petition.handle', '已与条例核对')))
    const { value, acts } = await read('petition.handle')
    expect(value.confirmed).toEqual({ day: '2026-09-15', by: 'office 某', note: '已与条例核对' })
    expect(acts.map(({ verb, note }) => [verb, note])).toEqual([['confirm', '已与条例核对']])
    const neighbour = await makeTestCity(database, { id: `v${++cities}` })
    const there = valueIn(await neighbour.as('office', 'value.read', (work) => getValue(work, 'petition.handle')))
    expect([there.value.confirmed, there.acts]).toEqual([null, []])
  })

  it('change from a day on with a basis; the one before ends on the day before, and both stay', async () => {
    valueIn(await change('petition.handle', 45, '2026-10-01', '上级调整'))
    const { value, periods, acts } = await read('petition.handle')
    expect(value.period.content).toBe(60)
    expect(periods.map(({ content, from, to }) => [content, from, to])).toEqual([
      [60, '2022-05-01', '2026-09-30'],
      [45, '2026-10-01', null],
    ])
    expect(acts[0]).toMatchObject({ verb: 'change', note: '上级调整', period: { content: 45, basis: '新规定第3条' } })
    city.clock.now = new Date('2026-10-01T02:00:00Z')
    expect((await read('petition.handle')).value.period.content).toBe(45)
  })

  it('change once more from the same day to put a slip right', async () => {
    valueIn(await change('petition.handle', 46, '2026-10-01'))
    valueIn(await change('petition.handle', 45, '2026-10-01'))
    expect((await read('petition.handle')).periods.map(({ content }) => content)).toEqual([60, 45])
  })

  it('are refused a change that makes no sense, with every reason at once', async () => {
    const codes = async (outcome: ReturnType<typeof change>) => {
      const refused = await outcome
      return refused.ok ? [] : refused.problems.map(({ code }) => code)
    }
    expect(await codes(change('petition.handle', 45, '2020-01-01'))).toEqual(['value/before-the-last'])
    expect(await codes(change('petition.handle', 60, '2026-10-01'))).toEqual(['value/unchanged'])
    expect(await codes(change('balanced.retention', 101, '2010-01-01'))).toEqual([
      'value/more-than-all',
      'value/before-the-last',
    ])
    expect(await codes(change('school.large-class', [65, 56], '2026-10-01'))).toEqual(['value/ends-out-of-order'])
    expect(await codes(change('petition.final', 3, '2026-10-01'))).toEqual(['value/not-a-number'])
    expect(await codes(change('no.such', 3, '2026-10-01'))).toEqual(['wire/not-found'])
  })

  it('that are not sure are switched on only after an officer confirmed them', async () => {
    const turn = (key: string, on: boolean) => act((work) => switchValue(work, key, on, '局务会决定'))
    expect(await turn('hotline.consult', true)).toMatchObject({ problems: [{ code: 'value/not-confirmed' }] })
    valueIn(await act((work) => confirmValue(work, 'hotline.consult', '市热线办法第5条')))
    valueIn(await turn('hotline.consult', true))
    expect((await read('hotline.consult')).value.on).toBe(true)
    valueIn(await turn('hotline.consult', false))
    expect(await turn('hotline.consult', false)).toMatchObject({ problems: [{ code: 'value/is-off' }] })
  })

  it('without a number can be neither confirmed nor switched on before one is entered', async () => {
    const key = 'roll.transfer-revised'
    expect(await act((work) => confirmValue(work, key, ''))).toMatchObject({ problems: [{ code: 'value/not-known' }] })
    expect(await act((work) => switchValue(work, key, true, '启用'))).toMatchObject({
      problems: [{ code: 'value/not-known' }],
    })
    valueIn(await change(key, 20, '2026-09-01'))
    valueIn(await act((work) => switchValue(work, key, true, '启用')))
    expect((await read(key)).value).toMatchObject({ on: true, period: { content: 20, certainty: 'known' } })
  })

  it('of the city itself stand beside those shipped, one of a name in a subject', async () => {
    const own = {
      subject: 'petition',
      name: '局长信箱答复',
      unit: 'working-days',
      content: 5,
      comparator: 'is',
    } as const
    const add = () => act((work) => addValue(work, { ...own, from: '2026-09-01', basis: '本局规定' }))
    const { key } = valueIn(await add())
    expect((await read(key)).value).toMatchObject({ own: true, on: true, confirmed: { by: 'office 某' } })
    expect(await add()).toMatchObject({ problems: [{ code: 'value/name-taken' }] })
    valueIn(await change(key, 3, '2026-10-01'))
    expect((await read(key)).periods.map(({ content }) => content)).toEqual([5, 3])
  })

  it('set the thresholds of the lights: the same assignment turns when the value does', async () => {
    const assigned = {
      id: '0190a000-0000-7000-8000-000000000001',
      unitId: city.units.northPrimary,
      planId: '0190a000-0000-7000-8000-000000000002',
      itemId: '0190a000-0000-7000-8000-000000000003',
      role: 'lead',
      due: '2026-10-22T15:59:59.999Z',
      state: 'signed',
      assignedAt: '2026-09-10T02:00:00.000Z',
    } as never
    const colour = async () =>
      city.as('principal', 'assignment.read', async (work) => [...(await assessAll(work, [assigned])).values()][0])
    expect((await colour())?.light).toMatchObject({ colour: 'grey' })
    valueIn(await change('light.soon', 30, '2026-09-15'))
    expect((await colour())?.light).toMatchObject({ colour: 'yellow', rule: 'nothing-returned-and-due-soon' })
    const then = await city.as('principal', 'assignment.read', async (work) =>
      lightThresholdsOn('2026-09-14', await installedValues(work, '2026-09-14T02:00:00Z')),
    )
    expect(then.soon).toBe(10)
  })

  it('that changed give no other deadline to what is under way, and list it until it ends', async () => {
    city.context.packs = [match]
    city.context.policy = policyWith([match])
    const begin = async (opening: string, board: string) => {
      const given = { club: city.units.northPrimary, opening, board }
      const { id } = valueIn(
        await city.as('principal', 'chess-match.arrange', (work) => beginRecord(work, match, 'arrange', given)),
      )
      valueIn(await city.as('principal', 'chess-match.begin', (work) => doAct(work, match, id, 'begin', {})))
      return id
    }
    const clockOf = async (id: string) =>
      valueIn(await city.as('principal', 'chess-match.read', (work) => getRecord(work, match, id)))
    const first = await begin('西班牙开局', 'first')
    await begin('英国开局', 'second')
    valueIn(await change('chess.first-board', 5, '2026-09-16'))
    expect((await read('chess.first-board', 'office')).uses.map(({ running }) => running)).toEqual([0])
    city.clock.now = new Date('2026-09-16T02:00:00Z')
    const second = await begin('意大利开局', 'first')
    expect(await clockOf(first)).toMatchObject({ clock: { amount: 3 }, record: { due: '2026-09-18T15:59:59.999Z' } })
    expect(await clockOf(second)).toMatchObject({ clock: { amount: 5 }, record: { due: '2026-09-21T15:59:59.999Z' } })
    const { value, uses } = await read('chess.first-board', 'office')
    expect([value.uses, value.stale, uses.map(({ running }) => running)]).toEqual([1, 1, [1]])
    const stale = () => act(async (work) => valueIn(await listStaleUses(work)).places, 'value.read')
    expect(await stale()).toMatchObject([
      { key: 'chess.first-board', old: 3, now: 5, place: { kind: 'clock', running: 1 } },
    ])
    valueIn(await city.as('principal', 'chess-match.draw', (work) => doAct(work, match, first, 'draw', {})))
    expect(await stale()).toEqual([])
  })

  it('that are off let no clock run', async () => {
    city.context.packs = [match]
    city.context.policy = policyWith([match])
    valueIn(await act((work) => switchValue(work, 'chess.first-board', false, '暂停')))
    const given = { club: city.units.northPrimary, opening: '西班牙开局', board: 'first' }
    const { id } = valueIn(
      await city.as('principal', 'chess-match.arrange', (work) => beginRecord(work, match, 'arrange', given)),
    )
    valueIn(await city.as('principal', 'chess-match.begin', (work) => doAct(work, match, id, 'begin', {})))
    const shown = valueIn(await city.as('principal', 'chess-match.read', (work) => getRecord(work, match, id)))
    expect([shown.clock, shown.record.due]).toEqual([null, null])
  })

  it('that changed list the published targets whose text names the old number, within reach', async () => {
    const planId = uuidv7(city.clock.now)
    const unitId = city.units.bureau
    const target = (position: number, subject: string, value: number): TargetActs['publish'] => ({
      unitId,
      planId,
      itemId: uuidv7(city.clock.now),
      position,
      quote: `${subject}达到${value}%`,
      subject,
      comparator: '>=',
      value,
      to: null,
      unit: '%',
      change: 'reach',
      scope: null,
      byDate: null,
      placeholder: false,
    })
    await city.byHand(async (hand) => {
      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const plan = { unitId, title: '要点', kind: 'work-points', issuer: null, yearFrom: 2026, yearTo: 2026, ...file }
      await begin(hand, plans, [{ id: planId, verb: 'upload', values: plan }])
      await begin(
        hand,
        targets,
        [target(0, '初中巩固率', 95), target(1, '初中巩固率', 96), target(2, '毕业率', 95)].map((values) => ({
          verb: 'publish' as const,
          values,
        })),
      )
    })
    valueIn(await change('balanced.retention', 97, '2026-09-01'))
    expect((await read('balanced.retention', 'office')).targets).toEqual([])
    const published = { documentId: 'd', title: '要点', number: null, issuedOn: '2026-03-01' }
    await city.byHand((hand) =>
      perform(hand, plans, planId, 'publish', { ...published, items: 3, targets: 3, openQuestions: 0 }),
    )
    expect((await read('balanced.retention', 'office')).targets.map(({ quote }) => quote)).toEqual([
      '初中巩固率达到95%',
    ])
    expect((await read('balanced.retention', 'principal')).targets).toEqual([])
    const stale = valueIn(await act((work) => listStaleUses(work), 'value.read'))
    expect(stale.targets.map(({ key, quote }) => [key, quote])).toEqual([['balanced.retention', '初中巩固率达到95%']])
  })

  it('that places of the packs name are there, each key once', () => {
    const keys = new Set(shippedOf({ packs }).map(({ key }) => key))
    expect(usesOf({ packs }).filter(({ key }) => !keys.has(key))).toEqual([])
    const own = packs.flatMap((pack) => pack.values ?? []).map(({ key }) => key)
    expect(own.filter((key) => shippedValues.some((value) => value.key === key))).toEqual([])
    expect(own.length).toBeGreaterThan(0)
  })

  it('have named lists beside them, which officers set and confirm', async () => {
    const lists = async () => valueIn(await city.as('principal', 'value.read', (work) => listNamedLists(work))).lists
    const find = async (key: string) => (await lists()).find((list) => list.key === key)
    expect(await find('six-leads')).toMatchObject({ items: [], confirmed: null, meaning: 'unknown' })
    expect(await act((work) => confirmNamedList(work, 'six-leads', ''))).toMatchObject({
      problems: [{ code: 'value/list-empty' }],
    })
    const set = (items: string[]) => act((work) => setNamedList(work, 'six-leads', { items, basis: '本局文件' }))
    expect(await set(['甲', '甲'])).toMatchObject({ problems: [{ code: 'value/item-twice' }] })
    valueIn(await set(['甲', '乙']))
    valueIn(await act((work) => confirmNamedList(work, 'six-leads', '核对无误')))
    expect(await find('six-leads')).toMatchObject({
      items: ['甲', '乙'],
      basis: '本局文件',
      confirmed: { by: 'office 某', note: '核对无误' },
    })
    expect(await act((work) => setNamedList(work, 'no-such', { items: ['甲'], basis: '无' }))).toMatchObject({
      problems: [{ code: 'wire/not-found' }],
    })
  })
})
