/**
 * A register of a million hazards in a city of 2,500 units, asked as city office, county clerk and school: pages, filters, search,
 * counts, figures, each in a transaction of its own under row-level security. Milliseconds from the beginning of the transaction to
 * the answer, on both engines. `KEEP` names a folder for the filled databases, so that they are asked again without being filled. Limits: p99 below 100 ms on PostgreSQL, 300 ms embedded. One line of JSON for each engine.
 * Peer: Directus 11.3.5 on 100,000 rows of PostgreSQL, without rights and audit: a page 36 ms, name contains 17 ms, a count 20 ms,
 * count by organisation 34 ms at p50 (measured on this kind of machine in November 2026).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { extentOf } from '#core/may.ts'
import { hazard } from '#packs/hazard/index.ts'
import { actorOf, type Context, type Visitor, type Work } from '#server/context.ts'
import { policyWith } from '#server/policy.ts'
import { countRecords } from '#server/services/registers/count-records.ts'
import { listRecords, type RecordFilter } from '#server/services/registers/list-records.ts'
import { listMigrations, migrate } from '#server/storage/migrate.ts'
import { databaseOn } from '#server/storage/open-database.ts'
import { type Engine, runTransaction } from '#server/storage/run.ts'
import type { TestCity } from '#server/testing.ts'
import { onEngines } from './kept.ts'
import { fillHazards, makeLargeCity } from './register-city.ts'

const count = Number(process.env.ROWS ?? 1_000_000)
const runs = Number(process.env.RUNS ?? 100)
const limits = { server: 100, embedded: 300 } as const
const roles = ['office', 'county-clerk', 'principal'] as const

type Ask = (work: Work) => Promise<{ ok: boolean; value?: unknown }>

/** Every question by its name; `deep` are cursors far down the list of each role. */
function questions(units: TestCity['units'], deep: Record<string, string>): Record<string, Ask> {
  const list =
    (filter: Partial<RecordFilter>): Ask =>
    (work) =>
      listRecords(work, hazard, { limit: 50, ...filter })
  return {
    'first page': list({}),
    'a page deep in': list({ cursor: deep.newest }),
    'by day, first page': list({ sort: '-foundOn' }),
    'by day, a page deep in': list({ sort: '-foundOn', cursor: deep.foundOn }),
    'by title': list({ sort: 'title' }),
    'by deadline': list({ sort: 'due' }),
    'of a state': list({ state: 'rectifying' }),
    'of a rare state': list({ state: 'dismissed' }),
    overdue: list({ overdue: 'yes' }),
    'of a grade': list({ where: 'grade:major' }),
    'of a kind': list({ where: 'kind:fire' }),
    'of a source': list({ where: 'source:told' }),
    'of a state, a grade and a kind': list({ state: 'rectifying', where: 'grade:major,kind:fire' }),
    'of a county': list({ unit: units.north }),
    'search, 2 characters': list({ q: '泄漏' }),
    'search, 4 characters': list({ q: '燃气泄漏' }),
    'search, 4 characters over two fields': list({ q: '灭火器过期' }),
    'search, a name': list({ q: '王芳敏' }),
    'search, initials': list({ q: 'mhq' }),
    'search, nothing found': list({ q: '龙凤呈祥' }),
    'search in a state': list({ q: '线路老化', state: 'rectifying' }),
    'counts, figures by unit': (work) => countRecords(work, hazard),
    'counts of a county': (work) => countRecords(work, hazard, { unit: units.north }),
  }
}

/** What is asked about, and who asks; kept as a file beside a filled database. */
interface Filled {
  city: Context['city']
  units: TestCity['units']
  visitors: Record<(typeof roles)[number], Visitor>
  now: string
  fillSeconds: number
}

async function fill(engine: Engine): Promise<Filled> {
  const migrated = await migrate(engine, listMigrations())
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.problems))
  const began = performance.now()
  const { city, schools } = await makeLargeCity(engine)
  await fillHazards(city, schools, count)
  await runTransaction(engine, 'select 1', 600, (_, connection) => connection.script('analyze'))
  const [office, clerk, principal] = [
    await city.visitor('office'),
    await city.visitor('county-clerk'),
    await city.visitor('principal'),
  ]
  return {
    city: city.context.city,
    units: city.units,
    visitors: { office, 'county-clerk': clerk, principal },
    now: city.clock.now.toISOString(),
    fillSeconds: Math.round((performance.now() - began) / 1000),
  }
}

async function measure(engine: Engine, folder: string): Promise<void> {
  const place = join(folder, 'filled.json')
  if (!existsSync(place)) writeFileSync(place, JSON.stringify(await fill(engine)))
  const filled = JSON.parse(readFileSync(place, 'utf8')) as Filled
  const now = new Date(filled.now)
  const packs = [hazard]
  // What is asked here needs no more of a context.
  const given = { city: filled.city, database: databaseOn(engine), packs, policy: policyWith(packs), now: () => now }
  const context = given as unknown as Context
  const asked: Record<string, { p50: number; p99: number }> = {}
  const missed: string[] = []
  for (const role of roles) {
    const visitor = filled.visitors[role]
    const right = 'hazard.read'
    const extent = extentOf(visitor.standings, right, context.city.path, context.policy)
    const scope = { city: context.city.id, ranges: extent.ranges, units: extent.units, person: visitor.account.id }
    const within = <T>(run: (work: Work) => Promise<T>) =>
      context.database.within(scope, (tx) =>
        run({ tx, actor: actorOf(visitor), now, context, visitor, right, extent, language: 'zh' }),
      )
    const deep = await within(cursors)
    for (const [name, ask] of Object.entries(questions(filled.units, deep))) {
      const times: number[] = []
      for (let run = -2; run < runs; run++) {
        const from = performance.now()
        const outcome = await within(ask)
        if (run >= 0) times.push(performance.now() - from)
        if (!outcome.ok && role === 'office') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
        // What takes very long is not asked a hundred times.
        if (performance.now() - from > 2000 && run >= 2) break
      }
      times.sort((a, b) => a - b)
      const at = (share: number) =>
        Number(times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1))
      const key = `${role}: ${name}`
      asked[key] = { p50: at(0.5), p99: at(0.99) }
      if (at(0.99) >= limits[engine.kind]) missed.push(key)
    }
  }
  const worst = Math.max(...Object.values(asked).map(({ p99 }) => p99))
  const load = Number(loadavg()[0]?.toFixed(1))
  console.log(
    JSON.stringify({
      bench: 'register',
      engine: engine.kind,
      records: count,
      units: 2500,
      runs,
      fillSeconds: filled.fillSeconds,
      limitMilliseconds: limits[engine.kind],
      worstP99: worst,
      missed,
      milliseconds: asked,
      load,
    }),
  )
}

/** Cursors half-way down the list of whoever asks, as a reader would have got them from the page before. */
async function cursors({ tx, context, extent }: Work): Promise<Record<string, string>> {
  const [low, high] = [extent.ranges[0]?.from ?? '', extent.ranges[0]?.to ?? '']
  const rows = await tx.query<{ id: string; found_on: string }>(
    `select id, found_on::text from hazard where city_id = $1 and unit_path >= $2 collate "C" and unit_path < $3 collate "C"
     order by id offset (select count(*) / 2 from hazard where unit_path >= $2 collate "C" and unit_path < $3 collate "C") limit 1`,
    [context.city.id, low, high],
  )
  const cursor = (value: string | null) => Buffer.from(JSON.stringify([rows[0]?.id, value])).toString('base64url')
  return { newest: cursor(null), foundOn: cursor(rows[0]?.found_on ?? null) }
}

await onEngines('register', measure)
