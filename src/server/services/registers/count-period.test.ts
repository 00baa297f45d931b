import { beforeAll, expect, test } from 'vitest'
import type { Values } from '#core/field.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import type { CountsAsked } from './count-period.ts'
import { countRecords } from './count-records.ts'
import { beginRecord, doAct } from './do-act.ts'

eachEngine('counts of a period', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])))
    city.context.packs = [match]
    city.context.policy = policyWith([match])
    const at = async (instant: string, work: () => Promise<unknown>) => {
      city.clock.now = new Date(instant)
      return work()
    }
    const act = (id: string, verb: string, values: Values = {}) =>
      city.as('county-clerk', `chess-match.${verb}`, (work) => doAct(work, match, id, verb, values))
    const arrange = async (opening: string, board: string) => {
      const outcome = await city.as('county-clerk', 'chess-match.arrange', (work) =>
        beginRecord(work, match, 'arrange', { club: city.units.northPrimary, opening, board }),
      )
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
      return outcome.value.id
    }
    // In August by Shanghai's clock, though still in August by that of Greenwich half a day longer.
    let first = ''
    let second = ''
    await at('2026-08-31T15:00:00Z', async () => (first = await arrange('一', 'first')))
    await at('2026-08-31T17:00:00Z', async () => (second = await arrange('二', 'second')))
    await at('2026-09-05T02:00:00Z', () => act(first, 'begin'))
    await at('2026-09-06T02:00:00Z', () => act(first, 'note', { moves: 40, board: 'second' }))
    await at('2026-09-20T02:00:00Z', () => act(first, 'draw'))
    await at('2026-10-02T02:00:00Z', () => act(second, 'begin'))
    await at('2026-10-03T02:00:00Z', () => arrange('三', 'first'))
    city.clock.now = new Date('2026-11-01T02:00:00Z')
  })
  const counted = async (asked: CountsAsked) => {
    const outcome = await city.as('office', 'chess-match.read', (work) => countRecords(work, match, asked))
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }
  const figure = async (asked: CountsAsked, name: string) =>
    (await counted(asked)).indicators.find((each) => each.name === name)

  test('of months are of the records that began in them, by the clock of Shanghai, as they stand now', async () => {
    expect(await counted({ from: '2026-08', to: '2026-08' })).toMatchObject({ total: 1, by: { state: { drawn: 1 } } })
    expect(await counted({ from: '2026-09', to: '2026-09' })).toMatchObject({ total: 1, by: { state: { playing: 1 } } })
    expect(await counted({ from: '2026-09' })).toMatchObject({ total: 2, by: { board: { first: 1, second: 1 } } })
    expect(await counted({ to: '2026-12' })).toMatchObject({ total: 3 })
    expect(await counted({ from: '2026-11' })).toMatchObject({ total: 0, units: [] })
  })

  test('as of a day are what everything was at its end, values and clocks too', async () => {
    expect(await counted({ asOf: '2026-08-31' })).toMatchObject({ total: 1, by: { state: { arranged: 1 } } })
    const during = await counted({ asOf: '2026-09-05' })
    expect(during).toMatchObject({
      total: 2,
      overdue: 0,
      by: { state: { playing: 1, arranged: 1 }, board: { first: 1 } },
    })
    // Three days for the first board were over.
    expect(await counted({ asOf: '2026-09-10' })).toMatchObject({ overdue: 1, by: { board: { second: 2 } } })
    expect(await counted({ asOf: '2026-09-20' })).toMatchObject({ overdue: 0, by: { state: { drawn: 1 } } })
    expect(await figure({ asOf: '2026-09-20' }, 'movesPerMatch')).toMatchObject({
      numerator: 40,
      denominator: 2,
      value: 20,
      at: '2026-09-20T15:59:59.999Z',
    })
  })

  test('agree with the kept counts where the period is everything', async () => {
    const { indicators: now, ...kept } = await counted({})
    const { indicators, ...all } = await counted({ to: '2026-12' })
    expect(all).toEqual(kept)
    expect(indicators).toEqual(now)
  })

  test('give the figures of each unit below when they are asked for', async () => {
    for (const asked of [{}, { to: '2026-12' }]) {
      const { units, indicators } = await counted({ ...asked, each: 'figures' })
      expect(units.map(({ unit, total }) => [unit.id, total])).toEqual([[city.units.north, 3]])
      expect(units[0]).toMatchObject({ indicators })
      expect((await counted(asked)).units[0]).not.toHaveProperty('indicators')
    }
  })
})
