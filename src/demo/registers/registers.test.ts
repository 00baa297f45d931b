/** The registers of the demo city, entered into the embedded database. */
import { beforeAll, describe, expect, test } from 'vitest'
import { policy } from '#core/may.ts'
import { packPolicy } from '#core/pack.ts'
import { foldActs } from '#core/record.ts'
import { packs } from '#packs/index.ts'
import type { Context } from '#server/context.ts'
import { actsOf, find } from '#server/services/perform.ts'
import { measureIndicators } from '#server/services/registers/measure-indicators.ts'
import { storedPack } from '#server/services/registers/stored-pack.ts'
import { testEngine } from '#server/storage/testing.ts'
import { makeTestCity } from '#server/testing.ts'
import { demoCity } from '../city.ts'
import { demonstration, toldFrom } from '../demonstration.ts'
import { loadOrganisation } from '../load-organisation.ts'
import { schools } from '../schools.ts'
import { loadRegisters } from './load-registers.ts'

const engine = testEngine('embedded')
let context: Context
let counts: Record<string, number>

beforeAll(async () => {
  const made = await makeTestCity(await engine.open())
  const rights = Object.assign({}, policy, ...packs.map(packPolicy))
  context = { ...made.context, city: demonstration.city, now: () => toldFrom, packs, policy: rights }
  await context.database.asSystem(
    async (tx) => {
      const ids = await loadOrganisation({ tx, context, now: context.now() }, demoCity)
      counts = await loadRegisters({ tx, context }, demoCity, ids, toldFrom)
    },
    { limit: 300 },
  )
}, 300_000)

type Row = Record<string, string>
const rowsOf = (sql: string) => context.database.asSystem((tx) => tx.query<Row>(sql, [context.city.id]))
const figuresOf = async (name: string, now = toldFrom) => {
  const pack = packs.find((each) => each.name === name)
  if (!pack) throw new Error(`no pack ${name}`)
  const everything = { ranges: [{ from: '/', to: '0' }], units: [] }
  const { figures } = await context.database.asSystem((tx) => measureIndicators({ tx, context, now }, pack, everything))
  return Object.fromEntries(figures.map((figure) => [figure.name, figure.value]))
}

describe('schools', () => {
  test('every school has its two years, those opened this year one', async () => {
    const older = schools.filter(({ from }) => from <= '2025-09-01').length
    expect(counts.school).toBe(older + schools.length)
    const [row] = await rowsOf(
      'select count(*)::text as n, count(distinct unit)::text as units from school where city_id = $1',
    )
    expect(row).toEqual({ n: String(counts.school), units: String(schools.length) })
  })

  test('this year is confirmed for most, and something stands in every state', async () => {
    const rows = await rowsOf(
      "select state, count(*)::text as n from school where city_id = $1 and school_year = '2026-2027' group by state",
    )
    const by = Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
    expect(Object.keys(by).sort()).toEqual(['checked', 'confirmed', 'filled', 'sent-back'])
    expect((by.confirmed ?? 0) / schools.length).toBeGreaterThan(0.9)
  })

  test('the figures lie where the plans put them', async () => {
    const figures = await figuresOf('school')
    expect(figures.largeClasses).toBeLessThan(5)
    expect(figures.extraLargeClasses).toBeLessThan(2)
    expect(figures.inclusiveCoverage).toBeGreaterThan(80)
    expect(figures.publicShare).toBeGreaterThan(50)
    expect(figures.primaryPupilsPerTeacher).toBeGreaterThan(14)
    expect(figures.primaryPupilsPerTeacher).toBeLessThan(19)
    expect(figures.primaryTeachingArea).toBeGreaterThan(4)
  })
})

describe('inspections', () => {
  test('there are some in every state, and no school has a second comprehensive one in the year', async () => {
    const rows = await rowsOf(
      'select state, count(*)::text as n from inspection where city_id = $1 group by state order by state',
    )
    expect(rows.map(({ state }) => state)).toEqual(['answered', 'dropped', 'held', 'listed', 'planned'])
    expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(counts.inspection)
    const [most] = await rowsOf(
      `select max(n)::text as n from (select count(*) as n from inspection where city_id = $1 and scope = 'comprehensive'
       and state in ('listed', 'held', 'answered') group by unit, extract(year from "on")) as each`,
    )
    expect(most?.n).toBe('1')
  })
})

describe('hazards', () => {
  test('there are some in every state, some of them overdue, and no two alike', async () => {
    const rows = await rowsOf(
      `select state, count(*)::text as n, count(*) filter (where ended is null and due < '${toldFrom.toISOString()}')::text as late
       from hazard where city_id = $1 group by state order by state`,
    )
    expect(rows.map(({ state }) => state)).toEqual([
      'closed',
      'dismissed',
      'escalated',
      'graded',
      'rectified',
      'rectifying',
      'reported',
    ])
    expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(counts.hazard)
    expect(rows.reduce((sum, { late }) => sum + Number(late), 0)).toBeGreaterThan(3)
    const [{ n } = { n: '' }] = await rowsOf(
      'select count(distinct (unit, title, place, found_on))::text as n from hazard where city_id = $1',
    )
    expect(n).toBe(String(counts.hazard))
  })

  test('nothing happened after the told day, or before what it follows', async () => {
    const rows = await rowsOf(
      "select record_id, at::text, step::text from act where city_id = $1 and type = 'hazard' order by record_id, step",
    )
    const wrong = rows.filter((row, i) => {
      const before = rows[i - 1]
      const late = new Date(row.at as string) > toldFrom
      return (
        late || (before?.record_id === row.record_id && new Date(before?.at as string) > new Date(row.at as string))
      )
    })
    expect(wrong).toEqual([])
  })

  test('each row is the fold of its acts', async () => {
    const pack = packs.find(({ name }) => name === 'hazard')
    if (!pack) throw new Error('no pack hazard')
    const stored = storedPack(pack)
    const ids = await rowsOf('select id from hazard where city_id = $1 order by id limit 40')
    await context.database.asSystem(async (tx) => {
      for (const { id } of ids) {
        const { unitPath: _, ...row } = (await find({ tx, context }, stored, id as string)) as { unitPath: string }
        expect(foldActs(stored.kind, await actsOf({ tx, context }, id as string))).toEqual(row)
      }
    })
  })

  test('closing in time is the rule and not without exception', async () => {
    const { closedInTime, rectifiedShare } = await figuresOf('hazard')
    expect(closedInTime).toBeGreaterThan(60)
    expect(closedInTime).toBeLessThan(98)
    expect(rectifiedShare).toBeGreaterThan(60)
  })
})
