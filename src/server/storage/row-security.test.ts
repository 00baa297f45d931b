import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { subtree } from '#core/may.ts'
import { clubMigrations, clubTables, matchTable } from './club-tables.ts'
import type { Connection } from './connection.ts'
import type { Database, Transaction } from './database.ts'
import { databaseOn } from './open-database.ts'
import { guardSql } from './row-security.ts'
import { type Engine, runTransaction } from './run.ts'
import type { Scope } from './scope.ts'
import { eachEngine } from './testing.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const scope = (part: Partial<Scope>): Scope => ({ city: 'c1', ranges: [], units: [], person: null, ...part })
const whole = scope({ ranges: [subtree('/c1/')] })
const north = scope({ ranges: [subtree('/c1/k1/')] })

const insertMatch = 'insert into match (city_id, id, unit_id, unit_path, opponent) values ($1, $2, $2, $3, $4)'

const row = (cityId: string, n: number, club: number, unitPath: string) => ({
  cityId,
  id: id(n),
  unitId: id(club),
  unitPath,
  opponent: 'x',
})

/** Twelve clubs `k1` .. `k12` with ten matches each, in two cities. */
function* matches() {
  let n = 0
  for (const city of ['c1', 'c2']) {
    for (let club = 1; club <= 12; club++) {
      for (let i = 0; i < 10; i++) yield row(city, ++n, club, `/c1/k${club}/`)
    }
  }
}

eachEngine('row-level security', (engine) => {
  let raw: Engine
  let database: Database
  beforeAll(async () => {
    raw = await engine.openEngine(await clubMigrations())
    database = databaseOn(raw)
    await database.asSystem((tx) => tx.copyIn(matchTable, [...matches()]))
  })

  const paths = async (tx: Transaction) => {
    const rows = await tx.query<{ path: string }>('select distinct unit_path as path from match order by unit_path')
    return rows.map((row) => row.path)
  }
  const countIn = async (within: Scope) =>
    (await database.within(within, (tx) => tx.query<{ n: number }>('select count(*) as n from match')))[0]?.n
  /** A transaction of the application role in which nobody set a scope. */
  const withoutScope = <T>(work: (connection: Connection) => Promise<T>) =>
    runTransaction(raw, 'set local role yaodian_app', 30, (_, connection) => work(connection))
  const countWithoutScope = () =>
    withoutScope(async (connection) => {
      const { rows } = await connection.query('select count(*) as n from match', [])
      return (rows[0] as { n: number }).n
    })

  describe('a scope', () => {
    it('reaches the rows of its city and subtree', async () => {
      expect(await countIn(whole)).toBe(120)
      expect(await database.within(north, paths)).toEqual(['/c1/k1/'])
    })

    it('joins up to four subtrees and any number of units', async () => {
      const several = scope({
        ranges: ['/c1/k2/', '/c1/k3/', '/c1/k4/', '/c1/k5/'].map(subtree),
        units: ['/c1/k7/', '/c1/k11/'],
      })
      const reached = ['/c1/k11/', '/c1/k2/', '/c1/k3/', '/c1/k4/', '/c1/k5/', '/c1/k7/']
      expect(await database.within(several, paths)).toEqual(reached)
      expect(await countIn(scope({ units: ['/c1/k7/'] }))).toBe(10)
    })

    it('reaches nothing when it holds nothing', async () => {
      expect(await countIn(scope({}))).toBe(0)
    })

    it('reaches nothing of another city with the same paths', async () => {
      expect(await countIn({ ...whole, city: 'c2' })).toBe(120)
      expect(await countIn({ ...whole, city: 'c3' })).toBe(0)
    })

    it('is refused with five subtrees, with a prefix that is no closed path, without a city', async () => {
      const five = scope({ ranges: Array.from({ length: 5 }, (_, i) => subtree(`/c1/k${i}/`)) })
      await expect(database.within(five, paths)).rejects.toThrow('at most 4')
      await expect(database.within(scope({ ranges: [{ from: '/c1/k1', to: '/c1/k2' }] }), paths)).rejects.toThrow(
        'not a range',
      )
      await expect(database.within(scope({ units: ["/c1/','/"] }), paths)).rejects.toThrow('not a unit path')
      await expect(database.within(scope({ city: '' }), paths)).rejects.toThrow('city')
    })

    it('takes a quotation mark in a city for a letter', async () => {
      expect(await countIn({ ...whole, city: "c1' or '1'='1" })).toBe(0)
      expect(await countIn({ ...whole, city: "c1\\' or true --" })).toBe(0)
    })
  })

  describe('the known traps', () => {
    it('F8: a scope that was set once leaves an empty text behind, which reaches nothing', async () => {
      await countIn(whole)
      const [left] = await withoutScope(async (connection) => {
        const { rows } = await connection.query("select current_setting('yaodian.city', true) as city", [])
        return rows as { city: string | null }[]
      })
      if (engine.kind === 'embedded') expect(left?.city).toBe('')
      expect(await countWithoutScope()).toBe(0)
    })

    it('F9: a subtree does not reach the unit whose name begins alike', async () => {
      expect(await database.within(north, paths)).toEqual(['/c1/k1/'])
    })

    it('F9: there is no view, for it would show rows with the rights of its owner', async () => {
      const rows = await database.asSystem((tx) =>
        tx.query(`select relname from pg_class c join pg_namespace n on n.oid = relnamespace
          where relkind in ('v', 'm') and nspname not in ('pg_catalog', 'information_schema')`),
      )
      expect(rows).toEqual([])
    })

    it('F10: what leaves the role sees nothing, for the owner is bound by the policies too', async () => {
      const seen = await database.within(whole, async (tx) => {
        await tx.query('reset role')
        return tx.query('select count(*) as n from match')
      })
      expect(seen).toEqual([{ n: 0 }])
    })

    it('a bad percent sign or underscore in a path is a letter like any other', async () => {
      for (const path of ['/c1/%/', '/c1/_1/'])
        await expect(
          database.within(scope({ ranges: [subtree(path)] }), (tx) => tx.query('select 1')),
        ).rejects.toThrow()
    })

    it('a scope forgotten in any of 10,000 interleaved transactions sees 0 rows', async () => {
      const seen = { without: 0, north: 0, whole: 0 }
      let started = 0
      const client = async () => {
        while (started < 10_000) {
          const turn = started++ % 4
          const who = turn % 2 === 0 ? 'without' : turn === 1 ? 'north' : 'whole'
          const n = await (who === 'without' ? countWithoutScope() : countIn(who === 'north' ? north : whole))
          seen[who] += n ?? Number.NaN
        }
      }
      await Promise.all(Array.from({ length: 8 }, client))
      expect(seen).toEqual({ without: 0, north: 2500 * 10, whole: 2500 * 120 })
    }, 120_000)
  })

  describe('a row guarded by scope', () => {
    it('is written only within the scope', async () => {
      const insert = (path: string, city = 'c1') =>
        database.within(north, async (tx) => {
          await tx.query(insertMatch, [city, id(9000), path, 'x'])
          throw new Error('undone')
        })
      await expect(insert('/c1/k1/')).rejects.toThrow('undone')
      await expect(insert('/c1/k1/s3/')).rejects.toThrow('undone')
      await expect(insert('/c1/k2/')).rejects.toThrow('row-level security')
      await expect(insert('/c1/')).rejects.toThrow('row-level security')
      await expect(insert('/c1/k1/', 'c2')).rejects.toThrow('row-level security')
    })

    it('cannot be moved out of the scope or into it', async () => {
      const move = (sql: string) => database.within(north, (tx) => tx.query(sql))
      await expect(move("update match set unit_path = '/c1/k2/'")).rejects.toThrow('row-level security')
      expect(await move("update match set unit_path = '/c1/k1/' where unit_path = '/c1/k2/' returning id")).toEqual([])
      expect(await move("delete from match where unit_path <> '/c1/k1/' returning id")).toEqual([])
    })
  })

  describe('a row shared by others', () => {
    beforeEach(async () => {
      await database.asSystem(async (tx) => {
        await tx.query('delete from adoption')
        await tx.query('delete from rules')
        for (const n of [1, 2]) {
          await tx.query(
            `insert into rules (city_id, id, unit_id, unit_path, name) values ('c1', $1, $1, '/c1/', 'r')`,
            [id(n)],
          )
        }
        await tx.query(
          `insert into adoption (city_id, id, unit_id, unit_path, rules_id) values ('c1', $1, $1, '/c1/k1/', $2)`,
          [id(5), id(1)],
        )
      })
    })

    it('is read through what points at it from within the scope', async () => {
      const rows = await database.within(north, (tx) => tx.query('select id from rules'))
      expect(rows).toEqual([{ id: id(1) }])
    })

    it('is not read through what points at it from elsewhere', async () => {
      const south = scope({ ranges: [subtree('/c1/k2/')] })
      expect(await database.within(south, (tx) => tx.query('select id from rules'))).toEqual([])
    })

    it('is not written by those who only read it', async () => {
      const change = (sql: string) => database.within(north, (tx) => tx.query(sql))
      expect(await change("update rules set name = 'mine' returning id")).toEqual([])
      expect(await change('delete from rules returning id')).toEqual([])
    })
  })

  describe('a row with a parent', () => {
    const insertMove = (within: Scope, match: number) =>
      database.within(within, (tx) =>
        tx.query(`insert into move (city_id, id, match_id, notation) values ('c1', $1, $2, 'e4')`, [
          crypto.randomUUID(),
          id(match),
        ]),
      )

    it('is read and appended with its parent, and by nobody else', async () => {
      await insertMove(north, 1)
      await expect(insertMove(north, 11)).rejects.toThrow('row-level security')
      await insertMove(whole, 11)
      const rows = await database.within(north, (tx) => tx.query('select match_id from move'))
      expect(rows).toEqual([{ match_id: id(1) }])
    })

    it.each(['update move set notation = $1', 'delete from move where notation = $1'])(
      'is never changed, not even by the system: %s',
      async (sql) => {
        await expect(database.within(whole, (tx) => tx.query(sql, ['e5']))).rejects.toThrow('permission denied')
        await expect(database.asSystem((tx) => tx.query(sql, ['e5']))).rejects.toThrow('permission denied')
      },
    )
  })

  it('a row of the city is read by everyone of the city and written within the scope', async () => {
    const insert = (within: Scope, path: string) =>
      database.within(within, (tx) =>
        tx.query(`insert into notice (city_id, id, unit_path, text) values ('c1', $1, $2, 'n')`, [
          crypto.randomUUID(),
          path,
        ]),
      )
    await insert(north, '/c1/k1/')
    await expect(insert(north, '/c1/k2/')).rejects.toThrow('row-level security')
    const read = (within: Scope) => database.within(within, (tx) => tx.query('select text from notice'))
    expect(await read(scope({}))).toEqual([{ text: 'n' }])
    expect(await read({ ...whole, city: 'c2' })).toEqual([])
  })

  it('a person’s own row is read and written by that person alone', async () => {
    const as = (n: number | null) => scope({ person: n === null ? null : id(n) })
    const insert = (within: Scope, n: number) =>
      database.within(within, (tx) =>
        tx.query(`insert into preference (city_id, person, board) values ('c1', $1, 'wood')`, [id(n)]),
      )
    await insert(as(1), 1)
    await expect(insert(as(1), 2)).rejects.toThrow('row-level security')
    await expect(insert(as(null), 2)).rejects.toThrow('row-level security')
    const read = (within: Scope) => database.within(within, (tx) => tx.query('select person from preference'))
    expect(await read(as(1))).toEqual([{ person: id(1) }])
    expect(await read(as(2))).toEqual([])
    expect(await read(as(null))).toEqual([])
  })

  it('a row of the system is not even named to the application', async () => {
    await expect(database.within(whole, (tx) => tx.query('select * from secret'))).rejects.toThrow('permission denied')
    expect(await database.asSystem((tx) => tx.query('select * from secret'))).toEqual([])
  })

  it('uses the index on (city_id, unit_path) for one range and for four', async () => {
    await database.asSystem(async (tx) => {
      const rows = function* () {
        for (let n = 0; n < 20_000; n++) yield row('c1', 100_000 + n, n, `/c9/k${n % 400}/`)
      }
      await tx.copyIn(matchTable, [...rows()])
    })
    await runTransaction(raw, 'select 1', 30, (_, connection) => connection.script('analyze match'))
    const plan = async (ranges: string[]) => {
      const asked = 'explain select * from match order by id limit 50'
      const rows = await database.within(scope({ ranges: ranges.map(subtree) }), (tx) => tx.query(asked))
      return rows.map((row) => String(row['QUERY PLAN'])).join('\n')
    }
    for (const ranges of [['/c9/k7/'], ['/c9/k7/', '/c9/k8/', '/c9/k9/', '/c9/k10/']]) {
      const text = await plan(ranges)
      expect(text).toContain('match_scope')
      expect(text).not.toContain('Seq Scan')
    }
    await database.asSystem((tx) => tx.query("delete from match where unit_path >= '/c9/'"))
  })
})

describe('a declaration', () => {
  it('that gives the application a table of the system is refused', () => {
    const [match] = clubTables
    if (!match) throw new Error('no table')
    expect(() => guardSql({ ...match, guard: { kind: 'system' } }, clubTables)).toThrow('takes no grants')
  })
})
