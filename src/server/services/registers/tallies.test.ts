import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Extent, subtree, within } from '#core/may.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../policy.ts'
import type { Database } from '../../storage/database.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { sumTallies, sumTalliesBelow } from '../../storage/queries/tally.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { moveUnit } from '../organisation/move-unit.ts'
import { begin, perform } from '../perform.ts'
import { storedPack } from './stored-pack.ts'

const stored = storedPack(match)
const clubs = [
  'city',
  'bureau',
  'cityHigh',
  'north',
  'northPrimary',
  'northClass',
  'northPoint',
  'zonePrimary',
] as const
const places = ['city', 'bureau', 'north', 'northTown', 'zone', 'zoneBureau'] as const

/** What may happen: a match is arranged, one of those before changes, a unit moves with all that stands under it. */
const happenings = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ arrange: fc.constantFrom(...clubs), board: fc.constantFrom('first', 'second') }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        change: fc.nat(),
        verb: fc.constantFrom('begin', 'note', 'win', 'draw'),
        moves: fc.double({ min: 0, max: 500, noNaN: true }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        move: fc.constantFrom('northPrimary', 'northTown', 'zonePrimary', 'cityHigh', 'finance'),
        under: fc.constantFrom(...places),
      }),
    },
  ),
  { minLength: 5, maxLength: 25 },
)

/** Every count by the path of the unit, made from the records alone. */
const recounted = `
  with one as (select m.*, u.unit_path as place, ended is not null as over from chess_match m
    join unit u on u.city_id = m.city_id and u.id = m.unit_id where m.city_id = $1)
  select place, 'state' as measure, state as value, count(*)::float8 as count from one group by 1, 3
  union all select place, 'board', board, count(*) from one group by 1, 3
  union all select place, 'finishedInTime:numerator', '', count(*) from one where over and ended <= due group by 1
  union all select place, 'finishedInTime:denominator', '', count(*) from one where over group by 1
  union all select place, 'movesPerMatch:numerator', '', round(sum(coalesce(moves, 0))::numeric, 3)::float8 from one group by 1 having sum(moves) <> 0
  union all select place, 'movesPerMatch:denominator', '', count(*) from one group by 1`

interface Line {
  path: string
  measure: string
  value: string
  count: number
}

eachEngine('counts of a register', (engine) => {
  let database: Database
  let next = 0
  beforeAll(async () => {
    database = await engine.open(await migrationsWith([match]))
  })
  const newCity = () =>
    makeTestCity(database, { id: `t${++next}`, numbersFrom: next * 100, packs: [match] }).then((city) =>
      Object.assign(city, { context: Object.assign(city.context, { policy: policyWith([match]) }) }),
    )
  const recount = (city: TestCity, grouped: string) =>
    database.asSystem((tx) =>
      tx.query<Line>(
        `select ${grouped} as path, measure, value, round(sum(count)::numeric, 3)::float8 as count from (${recounted}) r
         group by 1, 2, 3 having round(sum(count)::numeric, 3) <> 0 order by 1, 2, 3`,
        [city.context.city.id],
      ),
    )
  const kept = (city: TestCity, table: string, column: string) =>
    database.asSystem((tx) =>
      tx.query<Line>(
        `select ${column} as path, measure, value, round(sum(count), 3)::float8 as count from ${table}
         where city_id = $1 and pack = 'chess-match' group by 1, 2, 3 having round(sum(count), 3) <> 0 order by 1, 2, 3`,
        [city.context.city.id],
      ),
    )

  test('are at all times those of an independent recount, in units, in branches and in every extent', async () => {
    let [lines, moved] = [0, 0]
    await fc.assert(
      fc.asyncProperty(happenings, async (steps) => {
        const city = await newCity()
        await city.byHand(async (hand) => {
          const made: { id: string; unitId: string }[] = []
          for (const step of steps) {
            const clock = { due: '2026-09-15T03:00:00.000Z', started: '2026-09-15T01:00:00.000Z' }
            if ('arrange' in step) {
              const unitId = city.units[step.arrange]
              const given = { club: unitId, opening: 'x', board: step.board }
              const [state] = await begin(hand, stored, [{ verb: 'arrange', values: { unitId, ...clock, given } }])
              made.push({ id: state?.id as string, unitId })
            } else if ('change' in step && made.length > 0) {
              const { id, unitId } = made[step.change % made.length] as { id: string; unitId: string }
              const late = step.moves > 250 ? new Date('2026-09-16T02:00:00.000Z') : hand.now
              const given = step.verb === 'note' ? { moves: Number(step.moves.toFixed(1)) } : {}
              await perform({ ...hand, now: late }, stored, id, step.verb, { unitId, ...clock, given })
            } else if ('move' in step) {
              // What may not move stays: a unit into itself, or where its code is taken.
              const parentId = city.units[step.under]
              moved += Number((await moveUnit(hand, city.units[step.move], { parentId, on: '2026-09-01' })).ok)
              // A move knows the tables that are listed, which that of this pack is not.
              await hand.tx.query(
                'update chess_match m set unit_path = u.unit_path from unit u where u.city_id = m.city_id and u.id = m.unit_id',
              )
            }
          }
        })
        const { path, id } = city.context.city
        const own = await recount(city, 'place')
        lines += own.length
        expect(await kept(city, 'tally', 'unit_path')).toEqual(own)
        const branch = `'${path}' || split_part(place, '/', 3) || '/'`
        const inBranches = (await recount(city, branch)).filter((line) => line.path !== `${path}/`)
        expect(await kept(city, 'branch_tally', 'branch_path')).toEqual(inBranches)

        const extents: Extent[] = [
          { ranges: [subtree('/')], units: [] },
          { ranges: [subtree(`${path}bx/`)], units: [`${path}bx/s1/`, `${path}kfq/s1/`] },
          { ranges: [subtree(`${path}bx/s1/`), subtree(`${path}kfq/`)], units: [path] },
          { ranges: [], units: [`${path}bx/`, `${path}jyj/`] },
        ]
        const measures = [...new Set(own.map(({ measure }) => measure))]
        await city.byHand(async ({ tx }) => {
          for (const extent of extents) {
            const question = { city: { id, path }, pack: 'chess-match', extent, measures }
            const lies = ({ path }: Line) =>
              extent.units.includes(path) || extent.ranges.some(({ from }) => path.startsWith(from))
            const wanted = summed(own.filter(lies), () => '')
            const told = (await sumTallies(tx, question)).map((sum) => ({ ...sum, path: '' }))
            expect(summed(told, () => '')).toEqual(wanted)
            for (const top of [path, `${path}bx/`]) {
              const under = own.filter((line) => lies(line) && line.path.startsWith(top))
              const asked = { ...question, extent: within(extent, top) }
              const below = await sumTalliesBelow(tx, top, asked)
              const codes = below.map(({ code, ...sum }) => ({ ...sum, path: code }))
              expect(summed(codes, ({ path }) => path)).toEqual(
                summed(under, (line) => line.path.slice(top.length).split('/')[0] as string),
              )
            }
          }
        })
      }),
      { numRuns: 20 },
    )
    expect(lines).toBeGreaterThan(100)
    expect(moved).toBeGreaterThan(5)
  }, 240_000)

  test('of a branch are read by whoever reaches all of it, and written by nobody who asks', async () => {
    const city = await newCity()
    const { path, id } = city.context.city
    await city.byHand((hand) =>
      begin(
        hand,
        stored,
        clubs.map((club) => {
          const unitId = city.units[club]
          const given = { club: unitId, opening: 'x', board: 'first' }
          return { verb: 'arrange', values: { unitId, due: null, started: null, given } }
        }),
      ),
    )
    const seen = (ranges: string[], units: string[] = []) =>
      database.within({ city: id, ranges: ranges.map(subtree), units, person: null }, async (tx) => {
        const rows = await tx.query<{ path: string }>(
          'select distinct branch_path as path from branch_tally order by 1',
        )
        return rows.map((row) => row.path.slice(path.length))
      })
    expect(await seen([path])).toEqual(expect.arrayContaining(['bx/', 'jyj/', 'kfq/']))
    expect(await seen([`${path}bx/`])).toEqual(['bx/'])
    expect(await seen([`${path}bx/`, `${path}kfq/`])).toEqual(['bx/', 'kfq/'])
    expect(await seen([`${path}bx/s1/`], [`${path}bx/`, `${path}jyj/`])).toEqual([])
    const change = city.as('office', 'chess-match.read', ({ tx }) => tx.query('update branch_tally set count = 0'))
    await expect(change).rejects.toThrow(/permission denied/)
  })
})

/** Lines added up by a part of their place, in one order. */
function summed(lines: readonly Line[], part: (line: Line) => string): [string, number][] {
  const sums = new Map<string, number>()
  for (const line of lines) {
    const key = [part(line), line.measure, line.value].join(' ')
    sums.set(key, Number(((sums.get(key) ?? 0) + line.count).toFixed(3)))
  }
  return [...sums].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
}
