import { beforeAll, expect, test } from 'vitest'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { begin, perform } from '../perform.ts'
import { countRecords } from './count-records.ts'
import { listRecords, type RecordFilter } from './list-records.ts'
import { storedPack } from './stored-pack.ts'

eachEngine('pages of a register', (engine) => {
  let city: TestCity
  const clubs = ['northPrimary', 'northJunior', 'zonePrimary'] as const
  const openings = ['西西里防御', '法兰西防御', '意大利开局', '西班牙开局']
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])))
    city.context.packs = [match]
    city.context.policy = policyWith([match])
    await city.byHand(async (hand) => {
      const begun = await begin(
        hand,
        storedPack(match),
        Array.from({ length: 40 }, (_, i) => ({
          verb: 'arrange',
          values: {
            unitId: city.units[clubs[i % 3] as (typeof clubs)[number]],
            due: '2026-09-20T00:00:00.000Z',
            started: '2026-09-15T02:00:00.000Z',
            // Every fourth has no moves; several have as many.
            given: { opening: openings[i % 4], board: i % 2 ? 'first' : 'second', ...(i % 4 ? { moves: i % 7 } : {}) },
          },
        })),
      )
      const won = begun.filter((_, i) => i % 5 === 0)
      for (const { id, unitId } of won)
        await perform(hand, storedPack(match), id, 'win', {
          unitId,
          due: '2026-09-20T00:00:00.000Z',
          started: null,
          given: {},
        })
    })
  })

  const list = async (login: string, filter: Partial<RecordFilter> = {}) => {
    const outcome = await city.as(login, 'chess-match.read', (work) =>
      listRecords(work, match, { limit: 200, ...filter }),
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  }
  /** All pages of seven, one after the other. */
  const walk = async (filter: Partial<RecordFilter>) => {
    const seen: Awaited<ReturnType<typeof list>>['records'] = []
    let cursor: string | undefined
    do {
      const page = await list('office', { ...filter, limit: 7, ...(cursor ? { cursor } : {}) })
      seen.push(...page.records)
      cursor = page.next ?? undefined
    } while (cursor)
    return seen
  }

  test.each([undefined, 'moves', '-moves', 'opening', '-board', 'club', '-club', 'due'])(
    'hold every record once and in the order of %s',
    async (sort) => {
      const seen = await walk(sort ? { sort } : {})
      const whole = await list('office', sort ? { sort } : {})
      expect(seen.map(({ id }) => id)).toEqual(whole.records.map(({ id }) => id))
      expect(new Set(seen.map(({ id }) => id)).size).toBe(40)
    },
  )

  test('put what has no value last going up and first going down', async () => {
    const moves = async (sort: string) => (await walk({ sort })).map(({ values }) => values.moves ?? null)
    const [up, down] = [await moves('moves'), await moves('-moves')]
    expect(up.slice(-10)).toEqual(Array(10).fill(null))
    expect(up.slice(0, 30)).toEqual([...up.slice(0, 30)].sort((a, b) => Number(a) - Number(b)))
    expect(down).toEqual([...up].reverse())
  })

  test('that were searched for go on like any other, and hold only what whoever asks may see', async () => {
    expect(await walk({ q: '防御', sort: '-moves' })).toHaveLength(20)
    const own = await list('principal', { q: '防御' })
    expect(own.records.length).toBeGreaterThan(0)
    expect(own.records.every(({ unit }) => unit.id === city.units.northPrimary)).toBe(true)
    expect(
      (await list('inspector', { q: '防御' })).records.every(({ unit }) => unit.id === city.units.northPrimary),
    ).toBe(true)
    expect((await list('office', { q: '没有这个' })).records).toEqual([])
  })

  test('and figures from the kept counts are those of the records themselves', async () => {
    const { records } = await list('county-clerk')
    const counted = await city.as('county-clerk', 'chess-match.read', (work) => countRecords(work, match))
    const won = records.filter(({ state }) => state === 'won')
    expect(counted).toMatchObject({
      ok: true,
      value: {
        total: records.length,
        by: { state: { won: won.length, arranged: records.length - won.length } },
        indicators: [
          { name: 'finishedInTime', numerator: won.length, denominator: won.length },
          {
            name: 'movesPerMatch',
            numerator: records.reduce((sum, { values }) => sum + Number(values.moves ?? 0), 0),
            denominator: records.length,
          },
        ],
      },
    })
  })
})
