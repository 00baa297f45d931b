/** The second wall alone: with every check of the services taken off, the database gives and takes nothing out of reach. */
import { getTableConfig } from 'drizzle-orm/pg-core'
import { beforeAll, expect, it } from 'vitest'
import { extentOf, type Right, type Role, roles, type Standing, subtree } from '#core/may.ts'
import { actorOf, type Visitor, type Work } from '../context.ts'
import { policyWith } from '../policy.ts'
import type { Door } from '../routes/door.ts'
import { doorsOf } from '../server.ts'
import type { Database } from '../storage/database.ts'
import { migrationsWith } from '../storage/pack-testing.ts'
import { systemRole } from '../storage/roles.ts'
import type { Scope } from '../storage/scope.ts'
import { tables } from '../storage/tables/index.ts'
import { guardedPackTable } from '../storage/tables/pack.ts'
import { eachEngine } from '../storage/testing.ts'
import { type UnitKey, unitRows } from '../testing.ts'
import { type About, reaches } from './testing/expected.ts'
import { type MarkedCity, makeMarkedCity } from './testing/marked-city.ts'
import { aboutsOf, foreignIn, isMeant, placeOf } from './testing/matrix.ts'
import { requestsWith } from './testing/pack-requests.ts'
import { sheetOf } from './testing/pack-rows.ts'
import { added, packs } from './testing/packs.ts'
import type { Asking } from './testing/requests.ts'
import { undone } from './testing/undone.ts'
import { workbookText } from './testing/workbook-text.ts'

const policy = policyWith(packs)
const rights = Object.keys(policy)
const requests = requestsWith(packs)

eachEngine('the database alone', (engine) => {
  let database: Database
  let city: MarkedCity
  let neighbour: MarkedCity
  const visitors = new Map<Role, Visitor>()
  const keyOfPath = new Map<string, UnitKey>()
  /** Acts that were done under the names of the visitors when the city was made. */
  let before: string[] = []
  beforeAll(async () => {
    database = await engine.open(await migrationsWith(added))
    city = await makeMarkedCity(database, { id: 'ty', numbersFrom: 1, packs })
    neighbour = await makeMarkedCity(database, { id: 'ot', numbersFrom: 1000, packs, recordsAt: ['northPrimary'] })
    for (const role of roles) visitors.set(role, await city.visitor(role))
    const names = [...visitors.values()].map(({ account }) => account.name)
    before = await database.asSystem(async (tx) => {
      const acts = await tx.query<{ id: string }>('select id from act where name = any($1)', [names])
      return acts.map(({ id }) => id)
    })
    for (const key of Object.keys(unitRows) as UnitKey[]) keyOfPath.set(pathOf(key), key)
  }, 300_000)

  const pathOf = (key: UnitKey): string => {
    const [parent, code] = unitRows[key]
    return parent === null ? city.context.city.path : `${pathOf(parent)}${code}/`
  }
  const scopeOf = (role: Role, right: Right): Scope => {
    const visitor = visitors.get(role) as Visitor
    const { ranges, units } = extentOf(visitor.standings, right, city.context.city.path, policy)
    return { city: city.context.city.id, ranges, units, person: visitor.account.id }
  }

  it('shows each role, by each right, the rows of its reach and all of them, in every table', async () => {
    const all = [...tables, ...added.map(guardedPackTable)]
    const placed = all
      .map(({ table, guard }) => ({
        ...getTableConfig(table),
        openToCity: guard.kind === 'city',
        shares: guard.kind === 'scope' ? [guard.sharedBy ?? []].flat() : [],
      }))
      .filter((each) => each.columns.some(isPath))
    // Where the rows stand by which another one is shared: a matter by what was asked of units in it.
    const sharing = new Map<string, string[]>()
    for (const { table, column } of placed.flatMap(({ shares }) => shares))
      for (const { id, unit_path } of await database.asSystem((tx) =>
        tx.query<{ id: string; unit_path: string }>(`select distinct "${column}" as id, unit_path from "${table}"`),
      ))
        sharing.set(`${table} ${column} ${id}`, [...(sharing.get(`${table} ${column} ${id}`) ?? []), unit_path])
    const faults: string[] = []
    const alike = (role: Role, right: Right) => (other: Right) => policy[other]?.[role] === policy[right]?.[role]
    let rows = 0
    let scopes = 0
    for (const role of roles) {
      // A right that reaches as far as one before it has the same scope, and the same rows should be seen by it.
      for (const right of rights.filter((each, i) => rights.findIndex(alike(role, each)) === i)) {
        scopes += 1
        await database.within(scopeOf(role, right), async (tx) => {
          for (const { name, openToCity, shares } of placed) {
            const columns = new Set(['city_id', 'unit_path', ...shares.map(({ own }) => own)])
            const seen = await tx.query<{ city_id: string; unit_path: string } & Record<string, string>>(
              `select ${[...columns].map((column) => `"${column}"`).join(', ')} from "${name}"`,
            )
            rows += seen.length
            for (const row of seen) {
              const isOfCity = row.city_id === city.context.city.id
              const shared = shares.flatMap(
                ({ table, column, own }) => sharing.get(`${table} ${column} ${row[own]}`) ?? [],
              )
              const keys = [row.unit_path, ...shared].flatMap((path) => (isOfCity && keyOfPath.get(path)) || [])
              // What a table declares open to its city is seen by everyone of it, and by nobody else.
              if (keys.length === 0 || !(openToCity || keys.some((key) => reaches(policy, role, right, key))))
                faults.push(`${name} at ${row.unit_path} to ${role} by ${right}`)
            }
            const at = new Set(seen.map((row) => row.unit_path))
            for (const [path, key] of keyOfPath)
              if (name === 'person' && reaches(policy, role, right, key) && !at.has(path))
                faults.push(`${name} at ${path} not to ${role} by ${right}`)
          }
        })
      }
    }
    process.stdout.write(
      `${roles.length} roles x ${rights.length} rights (${scopes} scopes that differ) x ${placed.length} tables: ${rows} rows read, leaks ${faults.length}\n`,
    )
    expect(rows).toBeGreaterThan(10_000)
    expect(faults).toEqual([])
  }, 300_000)

  /** Doors whose handler works in the scope of its right alone; the others are listed in the test below. */
  const scoped = (door: Door): door is Door & { kind: 'guarded' } =>
    door.kind === 'guarded' && (door.prepare === undefined || isGivenPrepared(door))
  /** What these prepare, such as the rows of a workbook, is put into their hand. */
  const isGivenPrepared = ({ endpoint }: Door) => {
    const [first] = requests[endpoint.name] ?? []
    return first?.sheet !== undefined || first?.prepared !== undefined
  }

  it('stands behind every door but those that work for the system', () => {
    const others = doorsOf(city.context).filter((door) => !scoped(door) && door.endpoint.right in policy)
    expect(others.map(({ endpoint }) => endpoint.name).sort()).toEqual([
      'audit.list',
      'ledger.verify',
      'paper.exchange',
      'paper.upload-answer',
      'plan.layout',
      'plan.read-again',
      'plan.upload',
    ])
  })

  it('leaks nothing through handlers whose checks all say yes', async () => {
    const found = await runAll(roles, scopeOf)
    const { tried, given, changed, faults } = found
    const line = `${tried} handlers run without checks, ${given} answered, ${changed} records changed`
    process.stdout.write(`${line}, leaks ${faults.length}\n`)
    expect(given).toBeGreaterThan(tried / 10)
    expect(changed).toBeGreaterThan(100)
    expect(faults).toEqual([])
  }, 600_000)

  it('is what holds them back: in the scope of the whole city the same handlers leak', async () => {
    const wholeCity = (role: Role, right: Right): Scope => ({ ...scopeOf(role, right), ranges: [subtree('/')] })
    const { faults } = await runAll(['principal'], wholeCity)
    expect(faults.some((fault) => fault.includes('shows'))).toBe(true)
    expect(faults.some((fault) => fault.includes('changed'))).toBe(true)
    expect(faults.some((fault) => fault.includes('another city'))).toBe(false)
  }, 600_000)

  interface Run {
    tried: number
    given: number
    changed: number
    faults: string[]
  }

  /**
   * Runs every handler in each scope about each place that matters to it. With every check saying yes a role is nothing but its
   * scope: of the roles that a right gives the same one, each stands for the others in turn.
   */
  async function runAll(who: readonly Role[], scope: (role: Role, right: Right) => Scope): Promise<Run> {
    const run: Run = { tried: 0, given: 0, changed: 0, faults: [] }
    let turn = 0
    for (const door of doorsOf(city.context).filter(scoped)) {
      const right = door.endpoint.right as Right
      const alike = [...Map.groupBy(who, (role) => reachedBy(scope(role, right))).values()]
      for (const asking of requests[door.endpoint.name] ?? []) {
        turn += 1
        for (const [i, group] of alike.entries()) {
          const role = group[turn % group.length] as Role
          const all = [...new Set(group.flatMap(aboutsOf))]
          const abouts = asking.sampled ? threeOf(all, role, right, turn + i) : all
          for (const about of asking.by === 'nothing' ? ['northPrimary' as const] : abouts) {
            const one = await runUnchecked(door, asking, role, scope(role, right), about)
            run.tried += 1
            if (one.given) run.given += 1
            run.changed += one.changed
            run.faults.push(...one.faults.map((what) => `${door.endpoint.name} by ${role} about ${about}: ${what}`))
          }
        }
      }
    }
    return run
  }

  /** What a scope opens; whose it is makes no difference but in rows of the person itself. */
  const reachedBy = ({ ranges, units }: Scope) => JSON.stringify([ranges, units])

  /** At a sampled door: a place in reach, one out of it and one of another city, in turn. */
  function threeOf(all: readonly About[], role: Role, right: string, turn: number): About[] {
    const within = all.filter((about) => reaches(policy, role, right, about))
    const without = all.filter((about) => !within.includes(about))
    return [within, without, ['other-city'] as const].flatMap((from) => from[turn % from.length] ?? [])
  }

  /** Runs a handler with the posts and the reach of everybody, in a scope; what it gave or did out of the role's reach. */
  async function runUnchecked(
    { endpoint, handler }: Door & { kind: 'guarded' },
    asking: Asking,
    role: Role,
    scope: Scope,
    about: About,
  ): Promise<{ given: boolean; changed: number; faults: string[] }> {
    const visitor = { ...(visitors.get(role) as Visitor), standings: everyPost() }
    const place = placeOf({ city, neighbour }, about)
    const input = {
      params: endpoint.params.parse(asking.params?.(place, city) ?? {}),
      query: endpoint.query.parse(asking.query?.(place, city) ?? {}),
      body: endpoint.body.parse(asking.file ? {} : (asking.body?.(place, city) ?? {})),
      file: { hash: '0'.repeat(64), size: 1, name: '1.txt', mediaType: 'text/plain' },
      prepared: asking.sheet ? sheetOf(asking.sheet(place)) : asking.prepared,
    }
    const right = endpoint.right as Right
    const may = (key: UnitKey) => reaches(policy, role, right, key)
    try {
      return await undone(database).within(scope, async (tx) => {
        const work: Work = {
          tx,
          visitor,
          actor: actorOf(visitor),
          now: city.clock.now,
          context: city.context,
          right,
          extent: { ranges: [subtree('/')], units: [] },
          language: 'zh',
        }
        const outcome = await handler(work, input as never)
        await tx.query(`set local role ${systemRole}`)
        // Nobody but the handler has acted under this name since the city was made.
        const touched = await tx.query<{ city_id: string; unit_path: string }>(
          `select r.city_id, r.unit_path from act a join record r on r.city_id = a.city_id and r.id = a.record_id
            where a.name = $1 and a.id <> all($2::uuid[])`,
          [work.actor.name, before],
        )
        const out = touched.filter((row) => !standsWithin(row, may))
        const foreign = outcome.ok ? foreignIn(city, may, textOf(outcome.value)) : []
        return {
          given: outcome.ok,
          changed: touched.length,
          faults: [
            ...foreign.filter((what) => !isMeant(endpoint, what)),
            ...out.map((row) => `changed a record at ${row.unit_path}`),
          ],
        }
      })
    } catch (error) {
      // A refusal of the database or of a service that finds its ground gone: nothing was given, nothing is kept.
      if (isRefusal(error)) return { given: false, changed: 0, faults: [] }
      throw error
    }
  }

  /** Whether a path, also one of a unit that was made just now, lies at or under a unit in reach. */
  function standsWithin(row: { city_id: string; unit_path: string }, may: (key: UnitKey) => boolean): boolean {
    const above = [...keyOfPath].filter(([path]) => row.unit_path.startsWith(path)).map(([, key]) => key)
    return row.city_id === city.context.city.id && above.some(may)
  }

  function everyPost(): Visitor['standings'] {
    const { path } = city.context.city
    return roles.map((role): Standing & { title: string; acting: boolean; unitName: string; unitKind: string } => ({
      role,
      unitId: city.units.city,
      unitPath: path,
      jurisdiction: path,
      inspected: [...keyOfPath.keys()],
      title: '',
      acting: false,
      unitName: '',
      unitKind: 'city',
    }))
  }
})

/** What an answer says; of a workbook what stands in it. */
function textOf(value: unknown): string {
  const { content } = value as { content?: Uint8Array }
  return content === undefined ? JSON.stringify(value) : workbookText(Buffer.from(content))
}

const isPath = (column: { name: string }) => column.name === 'unit_path'

const isRefusal = (error: unknown) =>
  /row-level security|out of reach/.test(`${(error as Error).message} ${((error as Error).cause as Error)?.message}`)
