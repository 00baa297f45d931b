import { beforeAll, expect, test } from 'vitest'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { foldActs } from '#core/record.ts'
import { packs } from '#packs/index.ts'
import { policyWith } from '../../policy.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { getIndicator } from '../indicators/get-indicator.ts'
import { actsOf, find } from '../perform.ts'
import { countRecords } from './count-records.ts'
import { beginRecord, doAct } from './do-act.ts'
import { getRecord } from './get-record.ts'
import { listRecords } from './list-records.ts'
import type { Figure } from './measure-indicators.ts'
import { storedPack } from './stored-pack.ts'

const hazard = packs.find(({ name }) => name === 'hazard') as Pack

eachEngine('hazards through the services', (engine) => {
  let city: TestCity
  let photo: Values
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    city.context.packs = packs
    city.context.policy = policyWith(packs)
    photo = { ...(await city.keep('how it looks now')), name: '整改后.jpg', mediaType: 'image/jpeg' }
  })
  const at = (day: string) => {
    city.clock.now = new Date(`${day}T02:00:00.000Z`)
  }
  const report = (login: string, unit: keyof TestCity['units'], more: Values = {}) =>
    city.as(login, 'hazard.report', (work) =>
      beginRecord(work, hazard, 'report', {
        unit: city.units[unit],
        title: '灭火器压力不足',
        kind: 'fire',
        place: '教学楼一层',
        source: 'self-check',
        foundOn: '2026-09-14',
        description: '两具灭火器压力低于绿区。',
        ...more,
      }),
    )
  const act = (login: string, id: string, verb: string, given: Values = {}) =>
    city.as(login, `hazard.${verb}`, (work) => doAct(work, hazard, id, verb, given))
  const idOf = (outcome: { ok: boolean; value?: { id: string } }) => (outcome as { value: { id: string } }).value.id
  const list = async (login: string) => {
    const outcome = await city.as(login, 'hazard.read', (work) => listRecords(work, hazard, { limit: 50 }))
    return outcome.ok ? outcome.value.records : []
  }
  const codes = (outcome: { ok: boolean; problems?: { code: string; arguments?: object }[] }) =>
    outcome.ok ? [] : outcome.problems?.map(({ code, arguments: values }) => (values as Values)?.guard ?? code)
  const named = { responsible: '总务主任', precautions: '增设临时灭火器。' }

  test('from the report to the closing, by a school and the county above it', async () => {
    at('2026-09-14')
    const id = idOf(await report('school-clerk', 'northPrimary'))
    expect(codes(await act('county-clerk', id, 'assign', named))).toEqual(['register/not-from-here'])
    expect(await act('county-clerk', id, 'grade', { grade: 'ordinary' })).toMatchObject({ ok: true })
    expect(await act('principal', id, 'assign', { ...named, phone: '13800000000' })).toMatchObject({ ok: true })
    const shown = await city.as('principal', 'hazard.read', (work) => getRecord(work, hazard, id))
    expect(shown).toMatchObject({
      value: {
        record: { state: 'rectifying', due: '2026-09-29T15:59:59.999Z', values: { phone: '138****0000' } },
        may: ['amend', 'rectify'],
      },
    })
    at('2026-09-16')
    const done = { result: '已更换并贴检查卡。', photosAfter: [photo] }
    expect(codes(await act('principal', id, 'rectify', { ...done, photosAfter: [] }))).toEqual(['photosAfterAreThere'])
    const lost = { ...photo, hash: 'f'.repeat(64) }
    expect(codes(await act('principal', id, 'rectify', { ...done, photosAfter: [lost] }))).toEqual([
      'register/file-missing',
    ])
    expect(await act('principal', id, 'rectify', done)).toMatchObject({ ok: true })
    at('2026-09-18')
    const opinion = { recheckedOn: '2026-09-18', opinion: '现场核查属实。' }
    expect(codes(await act('county-clerk', id, 'close', { ...opinion, recheckedOn: '2026-09-15' }))).toEqual([
      'recheckFollowsRectification',
    ])
    expect(await act('county-clerk', id, 'close', opinion)).toMatchObject({ ok: true })
    await city.byHand(async (hand) => {
      const stored = storedPack(hazard)
      const { unitPath: _, ...row } = (await find(hand, stored, id)) as { unitPath: string }
      expect(foldActs(stored.kind, await actsOf(hand, id))).toEqual(row)
    })
  })

  test('a major one goes up before it is assigned, and only the city clears it', async () => {
    at('2026-09-20')
    const id = idOf(await report('inspector', 'northPrimary', { title: '挡土墙开裂', kind: 'building' }))
    await act('county-clerk', id, 'grade', { grade: 'major' })
    expect(codes(await act('county-head', id, 'assign', named))).toEqual(['majorWasEscalated'])
    await act('county-head', id, 'escalate', { reason: '重大隐患，提请挂牌。' })
    expect(await act('section', id, 'assign', named)).toMatchObject({ ok: true })
    at('2026-10-20')
    await act('principal', id, 'rectify', { result: '已加固验收。', photosAfter: [photo] })
    const opinion = { recheckedOn: '2026-10-20', opinion: '验收合格。' }
    expect(codes(await act('county-clerk', id, 'close', opinion))).toEqual(['wasNotEscalated'])
    expect(await act('section', id, 'clear', opinion)).toMatchObject({ ok: true })
  })

  test('overdue, it is escalated and counts against closing in time', async () => {
    at('2026-09-20')
    const id = idOf(await report('county-clerk', 'northJunior', { title: '应急灯不亮', source: 'county-check' }))
    await act('county-clerk', id, 'grade', { grade: 'ordinary' })
    await act('county-clerk', id, 'assign', named)
    expect(codes(await act('county-clerk', id, 'escalate', { reason: '逾期。' }))).toEqual(['isMajorOrOverdue'])
    at('2026-10-21')
    expect(await act('county-clerk', id, 'escalate', { reason: '逾期未整改。' })).toMatchObject({ ok: true })
    const counted = await city.as('office', 'hazard.read', (work) => countRecords(work, hazard))
    expect(counted).toMatchObject({
      value: {
        total: 3,
        by: { state: { closed: 2, escalated: 1 }, grade: { ordinary: 2, major: 1 }, kind: { fire: 2, building: 1 } },
      },
    })
    const figures = counted.ok
      ? Object.fromEntries(counted.value.indicators.map(({ name, value }) => [name, value]))
      : {}
    expect(figures).toMatchObject({ majorRectifiedShare: 100, openMajor: 0, open: 1, overdue: 1 })
    expect(figures.closedInTime).toBeCloseTo(200 / 3, 9)
  })

  test('a school reports and sees only its own', async () => {
    expect(codes(await report('principal', 'northJunior'))).toContain('register/no-such-unit')
    expect((await list('principal')).map(({ unit }) => unit.name)).toEqual(['北县第一小学', '北县第一小学'])
    expect(await list('zone')).toEqual([])
    expect((await list('county-clerk')).length).toBe(3)
    const [foreign] = await list('county-clerk')
    expect(foreign?.title).toBe('应急灯不亮')
    expect(codes(await act('principal', foreign?.id ?? '', 'amend', { measures: '更换。' }))).toEqual([
      'wire/not-found',
    ])
  })

  test('are the quantities of the catalogue, which no unit is asked for: its figure is the register’s, everywhere and on any day', async () => {
    const own = async (login: string) => {
      const { indicators } = await city.valueAs(login, 'hazard.read', (work) => countRecords(work, hazard))
      const { value, numerator, denominator } = indicators.find(({ name }) => name === 'rectifiedShare') as Figure
      return { value, numerator, denominator }
    }
    const inCatalogue = async (login: string, unit?: keyof TestCity['units'], asOf?: string) => {
      const { figure, asked, quantities } = await city.valueAs(login, 'indicator.read', (work) =>
        getIndicator(work, 'safety.hazards', {
          ...(unit ? { unit: city.units[unit] } : {}),
          ...(asOf ? { asOf } : {}),
        }),
      )
      const { value, numerator, denominator } = figure
      return { value, numerator, denominator, asked: asked.length, from: quantities.map(({ register }) => register) }
    }
    const notAsked = { asked: 0, from: [hazard.words.name.zh, hazard.words.name.zh] }
    const ofCity = await own('office')
    expect(ofCity.denominator).toBeGreaterThan(2)
    expect(await inCatalogue('office')).toEqual({ ...ofCity, ...notAsked })
    expect(await inCatalogue('county-clerk', 'north')).toEqual({ ...(await own('county-clerk')), ...notAsked })
    expect(await inCatalogue('principal', 'northPrimary')).toEqual({ ...(await own('principal')), ...notAsked })
    const then = await inCatalogue('office', undefined, '2026-09-15T02:00:00.000Z')
    expect(then).toEqual({ value: 0, numerator: 0, denominator: 1, ...notAsked })
  })
})
