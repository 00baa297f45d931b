import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { subtree } from '#core/may.ts'
import { clubMigrations, matchTable, noticeTable } from './club-tables.ts'
import { insertionsOf } from './copy-in.ts'
import type { Database } from './database.ts'
import type { Scope } from './scope.ts'
import { eachEngine } from './testing.ts'

const scope: Scope = { city: 'c1', ranges: [subtree('/c1/')], units: [], person: null }
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const insertMatch = 'insert into match (city_id, id, unit_id, unit_path, opponent) values ($1, $2, $2, $3, $4)'

eachEngine('the database', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open(await clubMigrations())
  })
  beforeEach(() => database.asSystem((tx) => tx.query('delete from match')))

  const count = () =>
    database.asSystem(async (tx) => (await tx.query<{ n: number }>('select count(*) as n from match'))[0]?.n)
  const insert = (n: number) =>
    database.within(scope, (tx) => tx.query(insertMatch, ['c1', id(n), '/c1/a/', `opponent ${n}`]))

  describe('a transaction', () => {
    it('runs as the application role with the settings of its scope', async () => {
      const rows = await database.within(scope, (tx) => tx.query('select current_user as role, yaodian_city() as city'))
      expect(rows).toEqual([{ role: 'yaodian_app', city: 'c1' }])
    })

    it('keeps what its work did when the work is fulfilled', async () => {
      await insert(1)
      expect(await count()).toBe(1)
    })

    it('keeps nothing when its work is rejected, and gives the error on', async () => {
      const work = database.within(scope, async (tx) => {
        await tx.query(insertMatch, ['c1', id(1), '/c1/a/', 'x'])
        throw new Error('no')
      })
      await expect(work).rejects.toThrow('no')
      expect(await count()).toBe(0)
    })

    it('does not look kept when a statement failed and the work went on', async () => {
      const work = database.within(scope, async (tx) => {
        await tx.query(insertMatch, ['c1', id(1), '/c1/a/', 'x'])
        await tx.query('select 1 / 0').catch(() => {})
      })
      await expect(work).rejects.toThrow('rolled back')
      expect(await count()).toBe(0)
    })

    it('refuses every use after its end at once', async () => {
      const tx = await database.within(scope, async (open) => open)
      await expect(tx.query('select 1')).rejects.toThrow('closed')
      await expect(tx.orm.select().from(matchTable)).rejects.toThrow()
      await expect(tx.copyIn(matchTable, [{ id: id(1) }])).rejects.toThrow('closed')
      await expect(tx.stream('select 1', [], 1)[Symbol.asyncIterator]().next()).rejects.toThrow('closed')
    })

    it('refuses a transaction inside it instead of waiting for ever', async () => {
      const work = database.within(scope, () => database.asSystem((tx) => tx.query('select 1')))
      await expect(work).rejects.toThrow('a transaction inside a transaction')
    })

    it('lets work that it left behind open one of its own later', async () => {
      let later: Promise<unknown> = Promise.resolve()
      await database.within(scope, async () => {
        later = pause(20).then(() => database.within(scope, (tx) => tx.query('select 1 as one')))
      })
      expect(await later).toEqual([{ one: 1 }])
    })

    it('answers statements sent together in their order, and those after a failed one with its failure', async () => {
      const numbers = await database.within(scope, (tx) =>
        Promise.all([1, 2, 3].map((n) => tx.query('select $1::int as n', [n]))),
      )
      expect(numbers).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]])
      const work = database.within(scope, (tx) =>
        Promise.allSettled([tx.query('select 1 / 0'), tx.query(insertMatch, ['c1', id(1), '/c1/a/', 'x'])]),
      )
      await expect(work).rejects.toThrow('rolled back')
      expect(await count()).toBe(0)
    })

    it('takes one statement at a time', async () => {
      const work = database.within(scope, (tx) => tx.query('select 1; select 2'))
      await expect(work).rejects.toThrow('multiple commands')
    })

    it.each(['commit', 'rollback'])(
      'is refused when a statement says %s, and keeps no scope behind it',
      async (word) => {
        const work = database.within(scope, async (tx) => {
          await tx.query(word).catch(() => {})
          return tx.query('select * from match')
        })
        await expect(work).rejects.toThrow('closed')
      },
    )

    it('is undone after its time limit when it computes, and the next one runs', async () => {
      const work = database.within(
        scope,
        async (tx) => {
          await tx.query(insertMatch, ['c1', id(1), '/c1/a/', 'x'])
          await tx.query('select count(*) from generate_series(1, 3000000000)')
        },
        { limit: 0.5 },
      )
      await expect(work).rejects.toMatchObject({ problem: { code: 'database/time-limit' } })
      expect(await count()).toBe(0)
    })

    it('is undone after its time limit when it idles, and the next one runs', async () => {
      const work = database.within(
        scope,
        async (tx) => {
          await tx.query(insertMatch, ['c1', id(1), '/c1/a/', 'x'])
          await pause(3000)
        },
        { limit: 0.2 },
      )
      await expect(work).rejects.toMatchObject({ problem: { code: 'database/time-limit' } })
      expect(await count()).toBe(0)
    })
  })

  it('runs work again when the database asks for it', async () => {
    let runs = 0
    await database.within(scope, async (tx) => {
      runs++
      if (runs < 3) await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`)
    })
    expect(runs).toBe(3)
  })

  it('gives up after six runs', async () => {
    let runs = 0
    const work = database.within(scope, async (tx) => {
      runs++
      await tx.query(`do $$ begin raise exception 'again' using errcode = '40P01'; end $$`)
    })
    await expect(work).rejects.toThrow('again')
    expect(runs).toBe(6)
  })

  it('serves many at once, each its own transaction', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, n) => insert(n)))
    expect(await count()).toBe(200)
  })

  it('gives the query builder the same transaction', async () => {
    const rows = await database.within(scope, async (tx) => {
      await tx.orm.insert(matchTable).values({
        cityId: 'c1',
        id: id(7),
        unitId: id(7),
        unitPath: '/c1/a/',
        opponent: 'the “other” club',
      })
      return tx.orm.select({ opponent: matchTable.opponent }).from(matchTable)
    })
    expect(rows).toEqual([{ opponent: 'the “other” club' }])
  })

  describe('copyIn', () => {
    const rows = (from: number, to: number, unitPath = '/c1/a/') =>
      Array.from({ length: to - from }, (_, i) => i + from).map((n) => ({
        cityId: 'c1',
        id: id(n),
        unitId: id(n),
        unitPath,
        opponent: `"${n}"\\ 对手`,
      }))
    const opponents = () =>
      database.within(scope, (tx) =>
        tx.orm.select({ opponent: matchTable.opponent }).from(matchTable).orderBy(matchTable.id),
      )

    it('writes many rows', async () => {
      await database.within(scope, (tx) => tx.copyIn(matchTable, rows(0, 1234)))
      expect(await count()).toBe(1234)
      const [row] = await database.within(scope, (tx) => tx.query('select opponent from match where id = $1', [id(77)]))
      expect(row).toEqual({ opponent: '"77"\\ 对手' })
    })

    it.each([
      ['different texts', ['a', '', '{b}', "it's"]],
      ['texts with the very marks that part them', ['a\u001eb', '\u001f', 'c', '"\\']],
      ['the same text', ['x', 'x', 'x', 'x']],
    ])('keeps %s as they are', async (_, texts) => {
      const one = rows(0, 4).map((row, n) => ({ ...row, opponent: texts[n] }))
      await database.within(scope, (tx) => tx.copyIn(matchTable, one))
      expect((await opponents()).map(({ opponent }) => opponent)).toEqual(texts)
    })

    it('writes rows that are equal in every column but one, and a single one', async () => {
      await database.within(scope, (tx) => tx.copyIn(matchTable, rows(0, 1)))
      expect(await opponents()).toEqual([{ opponent: '"0"\\ 对手' }])
    })

    it('keeps nothing as nothing beside an empty text', async () => {
      const notice = (n: number, text: string | null) => ({ cityId: 'c1', id: id(n), unitPath: '/c1/a/', text })
      await database.within(scope, (tx) => tx.copyIn(noticeTable, [notice(1, ''), notice(2, null), notice(3, 'a')]))
      const rows = await database.within(scope, (tx) =>
        tx.orm.select({ text: noticeTable.text }).from(noticeTable).orderBy(noticeTable.id),
      )
      expect(rows.map(({ text }) => text)).toEqual(['', null, 'a'])
    })

    it('refuses nothing where something must stand', async () => {
      const work = database.within(scope, (tx) => tx.copyIn(matchTable, [{ ...rows(0, 1)[0], opponent: null }]))
      await expect(work).rejects.toThrow('null value')
    })

    it('of several tables goes in one go, in the order given', async () => {
      const notice = { cityId: 'c1', id: id(9), unitPath: '/c1/a/', text: 'seen' }
      const statements = [...insertionsOf(matchTable, rows(0, 2100)), ...insertionsOf(noticeTable, [notice])]
      const seen = await database.within(scope, async (tx) => {
        const written = tx.inOneGo(statements)
        const [row] = await tx.query('select count(*)::int as matches from match')
        await written
        return row
      })
      expect([statements.length, seen]).toEqual([4, { matches: 2100 }])
    })

    it('leaves out what stands behind a statement that fails, and the transaction keeps nothing', async () => {
      const work = database.within(scope, async (tx) => {
        await tx
          .inOneGo([...insertionsOf(matchTable, rows(0, 2)), ...insertionsOf(matchTable, rows(2, 3, '/c2/a/'))])
          .catch(() => {})
        await tx.query('select 1')
      })
      await expect(work).rejects.toThrow('current transaction is aborted')
      expect(await count()).toBe(0)
    })

    it('is bound by the scope like any other statement', async () => {
      const work = database.within(scope, (tx) => tx.copyIn(matchTable, rows(0, 3, '/c2/a/')))
      await expect(work).rejects.toThrow('row-level security')
    })
  })

  describe('stream', () => {
    it('gives every row once, in batches', async () => {
      const rows = Array.from({ length: 250 }, (_, i) => ({
        cityId: 'c1',
        id: id(i),
        unitId: id(i),
        unitPath: '/c1/a/',
        opponent: 'x',
      }))
      await database.within(scope, (tx) => tx.copyIn(matchTable, rows))
      const sizes = await database.within(scope, async (tx) => {
        const seen: number[] = []
        for await (const batch of tx.stream('select id from match where city_id = $1 order by id', ['c1'], 100)) {
          seen.push(batch.length)
        }
        return seen
      })
      expect(sizes).toEqual([100, 100, 50])
    })

    it('may be left early, and another read in the same transaction', async () => {
      const sums = await database.within(scope, async (tx) => {
        let first = 0
        for await (const batch of tx.stream<{ n: number }>('select n from generate_series(1, 100) n', [], 10)) {
          first += batch.length
          break
        }
        let second = 0
        for await (const batch of tx.stream('select 1', [], 10)) second += batch.length
        return [first, second]
      })
      expect(sums).toEqual([10, 1])
    })

    it('gives what came before a failure, then the failure', async () => {
      const sizes: number[] = []
      const work = database.within(scope, async (tx) => {
        for await (const batch of tx.stream('select 1 / (25 - n) from generate_series(1, 100) n', [], 10)) {
          sizes.push(batch.length)
          // The next one has failed by now, and nobody has asked for it yet.
          await pause(20)
        }
      })
      await expect(work).rejects.toThrow('division by zero')
      expect(sizes).toEqual([10, 10])
    })
  })
})
