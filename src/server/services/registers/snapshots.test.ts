import { beforeAll, expect, test } from 'vitest'
import { checkPack } from '#core/check-pack.ts'
import { season } from '#core/testing/chess-season.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { countRecords } from './count-records.ts'
import { beginRecord, doAct } from './do-act.ts'
import { getRecord } from './get-record.ts'

test('a pack that says which fields are unique names its holder among them', () => {
  expect(checkPack(season)).toEqual([])
  const broken = { ...season, unique: ['season'] } as typeof season
  expect(checkPack(broken).map(({ code }) => code)).toEqual(['pack/unique-without-holder'])
})

test('a figure over a field that is not there is found', () => {
  const { playersPerBoard } = season.indicators
  const numerator = { sum: ['adult', 'juniors'], in: ['confirmd'] }
  const broken = { ...season, indicators: { playersPerBoard: { ...playersPerBoard, numerator } } } as typeof season
  expect(checkPack(broken).map(({ arguments: values }) => values?.near)).toEqual(['adults', 'confirmed'])
})

test('a pack tells who owns a unit by a choice field of its snapshots', () => {
  const codes = (more: object) => checkPack({ ...season, ...more } as typeof season).map(({ code }) => code)
  expect(codes({ ownership: { field: 'season', private: ['2025'] } })).toEqual([])
  expect(codes({ ownership: { field: 'season', private: ['2027'] } })).toEqual(['pack/unknown-name-near'])
  expect(codes({ ownership: { field: 'name', private: [] } })).toEqual(['pack/counts-no-choice'])
  expect(codes({ ownership: { field: 'season', private: [] }, period: undefined })).toEqual([
    'pack/ownership-without-period',
  ])
})

eachEngine('a register of snapshots', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([season])))
    city.context.packs = [season]
    city.context.policy = policyWith([season])
  })
  const figures = { adults: 20, juniors: 10, boards: 10 }
  const fill = (login: string, club: keyof TestCity['units'], year: string, more: object = {}) =>
    city.as(login, 'chess-season.fill', (work) =>
      beginRecord(work, season, 'fill', { club: city.units[club], season: year, name: club, ...figures, ...more }),
    )
  const act = (login: string, id: string, verb: string, given: Record<string, unknown> = {}) =>
    city.as(login, `chess-season.${verb}`, (work) => doAct(work, season, id, verb, given))
  const idOf = (outcome: { ok: boolean; value?: { id: string } }) => (outcome as { value: { id: string } }).value.id
  const dueOf = async (id: string) => {
    const found = await city.as('principal', 'chess-season.read', (work) => getRecord(work, season, id))
    return found.ok && found.value.record.due
  }

  test('a second snapshot of the same unit and period is refused, also when both begin at once', async () => {
    const both = await Promise.all([
      fill('principal', 'northPrimary', '2025'),
      fill('county-clerk', 'northPrimary', '2025'),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problems: [{ code: 'register/doubled', at: 'season' }] })
    expect(await fill('principal', 'northPrimary', '2026')).toMatchObject({ ok: true })
    expect(await fill('county-clerk', 'northJunior', '2026')).toMatchObject({ ok: true })
  })

  test('whoever did an act, and anybody of the same unit, does not do the one that checks it', async () => {
    const id = idOf(await fill('principal', 'northClass', '2025'))
    expect(await act('school-clerk', id, 'confirm')).toMatchObject({
      ok: false,
      problems: [{ code: 'register/work-of-own-unit' }],
    })
    const own = idOf(await fill('county-clerk', 'northPoint', '2025'))
    expect(await act('county-clerk', own, 'confirm')).toMatchObject({
      ok: false,
      problems: [{ code: 'register/own-work' }],
    })
    expect(await act('county-clerk', id, 'confirm')).toMatchObject({ ok: true })
  })

  test('a clock goes on from state to state, a set day replaces it, and conditions see what ran', async () => {
    const id = idOf(await fill('principal', 'northClass', '2026'))
    expect(await dueOf(id)).toBe('2026-09-20T15:59:59.999Z')
    city.clock.now = new Date('2026-09-17T02:00:00.000Z')
    await act('county-clerk', id, 'ask')
    expect(await dueOf(id)).toBe('2026-09-20T15:59:59.999Z')
    await act('county-clerk', id, 'ask', { until: '2026-09-18' })
    expect(await dueOf(id)).toBe('2026-09-18T15:59:59.999Z')
    city.clock.now = new Date('2026-09-19T02:00:00.000Z')
    expect(await act('county-clerk', id, 'confirm')).toMatchObject({
      ok: false,
      problems: [{ code: 'register/guard', arguments: { guard: 'boardsWereInTime' } }],
    })
  })

  test('figures are those of the latest period that was confirmed, or of the one that was asked for', async () => {
    const count = async (period?: string) => {
      const counted = await city.as('office', 'chess-season.read', (work) => countRecords(work, season, { period }))
      return counted.ok ? counted.value.indicators : []
    }
    expect(await count()).toMatchObject([
      { name: 'playersPerBoard', value: 3, numerator: 30, denominator: 10, period: '2025', threshold: { value: 2 } },
      { name: 'decidedInTime', value: 100 },
    ])
    // Of 2026 one ran out on the 18th; the clocks of the others still run.
    expect(await count('2026')).toMatchObject([
      { value: null, period: '2026' },
      { value: 0, denominator: 1 },
    ])
  })
})
