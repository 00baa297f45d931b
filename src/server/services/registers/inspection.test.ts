import { beforeAll, expect, test } from 'vitest'
import { checkPack } from '#core/check-pack.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { packs } from '#packs/index.ts'
import { policyWith } from '../../policy.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity, type UnitKey } from '../../testing.ts'
import { getBurden } from '../requests/burden.ts'
import { checkRequest, draftRequest } from '../requests/keep-request.ts'
import { openRequest } from '../requests/open-request.ts'
import { beginRecord, doAct } from './do-act.ts'

const inspection = packs.find(({ name }) => name === 'inspection') as Pack

test('what a pack says of its inspections is checked when the service starts', () => {
  const said = { day: 'title', scope: 'on', comprehensive: ['whole'], in: ['planned', 'done'] }
  const codes = checkPack({ ...inspection, inspection: said }).map(({ code, at }) => `${code} at ${at}`)
  expect(codes).toEqual([
    'pack/unknown-name at inspection.inspection.in',
    'pack/inspection-without-day at inspection.inspection.day',
    'pack/counts-no-choice at inspection.inspection.scope',
    'pack/import-counts-unseen at inspection.imports.act',
  ])
})

eachEngine('inspections that are records of a register', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    city.context.packs = packs
    city.context.policy = policyWith(packs)
  })
  const act = (login: string, id: string, verb: string, given: Values = {}) =>
    city.as(login, `inspection.${verb}`, (work) => doAct(work, inspection, id, verb, given))
  const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) =>
    outcome.ok ? [] : outcome.problems?.map(({ code }) => code)
  const plan = async (login: string, unit: UnitKey, on: string, scope = 'comprehensive') =>
    valueIn(
      await city.as(login, 'inspection.plan', (work) =>
        beginRecord(work, inspection, 'plan', {
          unit: city.units[unit],
          title: `计划 ${on}`,
          kind: 'supervision',
          scope,
          organiser: '教育督导科',
          basis: '教督〔2026〕1号',
          on,
        }),
      ),
    ).id
  const list = (login: string, id: string) => act(login, id, 'include', { number: '1' })
  const drafted = async (unit: UnitKey, due: string) => {
    const body = {
      ...{ kind: 'inspection' as const, scope: 'comprehensive' as const, title: '综合督导', text: '', fields: [] },
      ...{ basis: '教督〔2026〕5号', article: '', approval: '清单1号', from: '2026-09-15', until: due, due },
      ...{ cadence: null, survey: { number: '', maker: '', approval: '', until: null }, minutes: 0, visit: 120 },
      ...{ holidayReason: '', contact: '', unitIds: [city.units[unit]] },
    }
    const { id } = valueIn(await city.as('section', 'request.draft', (work) => draftRequest(work, body)))
    const { findings } = valueIn(await city.as('section', 'request.draft', (work) => checkRequest(work, id)))
    return { id, found: findings.map(({ code, arguments: of }) => [code, of.title]) }
  }
  const open = (id: string) => city.as('office', 'request.decide', (work) => openRequest(work, id))

  test('count at the gate once they are in the plan, whoever inspects, and only the comprehensive ones', async () => {
    const id = await plan('county-clerk', 'northPrimary', '2026-10-14')
    expect((await drafted('northPrimary', '2026-10-20')).found).toEqual([])
    expect(await list('county-head', id)).toMatchObject({ ok: true })
    expect((await drafted('northPrimary', '2026-10-20')).found).toEqual([
      ['request/second-inspection', '计划 2026-10-14'],
    ])
    const special = await plan('section', 'cityHigh', '2026-10-14', 'special')
    expect(await list('office', special)).toMatchObject({ ok: true })
    expect((await drafted('cityHigh', '2026-10-20')).found).toEqual([])
  })

  test('do not enter the plan beside one that was opened as a request, or is in the plan already', async () => {
    const { id } = await drafted('northJunior', '2026-10-20')
    expect(await open(id)).toMatchObject({ ok: true })
    const second = await plan('section', 'northJunior', '2026-11-10')
    const refused = await list('office', second)
    expect(refused).toMatchObject({
      problems: [{ code: 'register/too-many-inspections', at: 'on', arguments: { title: '综合督导', limit: 1 } }],
    })
    expect(await list('office', await plan('section', 'northJunior', '2027-03-10'))).toMatchObject({ ok: true })
    expect(codes(await list('county-head', await plan('county-clerk', 'northPrimary', '2026-12-01')))).toEqual([
      'register/too-many-inspections',
    ])
  })

  test('that are dropped, or moved to another year, make room; one that comes into the year is looked at', async () => {
    const [one, other] = [
      await plan('section', 'zonePrimary', '2026-10-14'),
      await plan('section', 'zonePrimary', '2027-04-14'),
    ]
    for (const id of [one, other]) expect(await list('office', id)).toMatchObject({ ok: true })
    const move = (id: string, on: string) => act('office', id, 'move', { on, reason: '调整' })
    expect(codes(await move(other, '2026-12-01'))).toEqual(['register/too-many-inspections'])
    expect(await act('office', one, 'drop', { reason: '合并' })).toMatchObject({ ok: true })
    expect(await move(other, '2026-12-01')).toMatchObject({ ok: true })
    expect((await drafted('zonePrimary', '2026-10-20')).found).toEqual([
      ['request/second-inspection', '计划 2027-04-14'],
    ])
  })

  test('and requests that are opened at the same moment do not overlook each other', async () => {
    const { id, found } = await drafted('northPoint', '2026-10-20')
    expect(found).toEqual([])
    const record = await plan('section', 'northPoint', '2026-10-21')
    const both = await Promise.all([open(id), list('office', record)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('are part of the burden of the school', async () => {
    const query = { month: '2026-10', unit: city.units.northPrimary }
    const { rows, visits } = valueIn(await city.as('principal', 'request.read', (work) => getBurden(work, query)))
    expect(rows[0]).toMatchObject({ inspections: 1, comprehensive: 1, comprehensiveOfYear: 1, minutes: 0 })
    expect(visits).toMatchObject([{ of: 'inspection', title: '计划 2026-10-14', day: '2026-10-14' }])
  })
})
