import { describe, expect, it } from 'vitest'
import { clubMigrations, clubTables } from './club-tables.ts'
import { hashOf, listMigrations, type Migration, migrate, migrationsFolder } from './migrate.ts'
import { changesSince, listSnapshots } from './migration-changes.ts'
import { type Engine, runTransaction } from './run.ts'
import { tables } from './tables/index.ts'
import { eachEngine } from './testing.ts'

const step = (name: string, sql: string): Migration => ({ name, sql })
const first = step('0000-boards', 'create table board (n integer); insert into board values (1)')
const second = step('0001-more', 'insert into board values (2); insert into board values (3)')

eachEngine('migrations', (engine) => {
  const inside = <T>(on: Engine, sql: string) =>
    runTransaction(on, 'select 1', 30, async (_, connection) => (await connection.query(sql, [])).rows as T[])
  const boards = (on: Engine) => inside<{ n: number }>(on, 'select n from board order by n')

  it('are applied once each, in order, and recorded with their hash', async () => {
    const on = await engine.openEngine([])
    expect(await migrate(on, [first])).toEqual({ ok: true, value: ['0000-boards'] })
    expect(await migrate(on, [first, second])).toEqual({ ok: true, value: ['0001-more'] })
    expect(await migrate(on, [first, second])).toEqual({ ok: true, value: [] })
    expect(await boards(on)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
    expect(await inside(on, 'select name, hash from yaodian_migration order by name')).toEqual(
      [first, second].map((one) => ({ name: one.name, hash: hashOf(one) })),
    )
  })

  it('leave nothing behind when they fail half-way, and can be tried again', async () => {
    const on = await engine.openEngine([first])
    await expect(migrate(on, [first, step('0001-more', `${second.sql}; select nothing`)])).rejects.toThrow('nothing')
    expect(await boards(on)).toEqual([{ n: 1 }])
    expect(await migrate(on, [first, second])).toEqual({ ok: true, value: ['0001-more'] })
  })

  it('that changed after they were applied are refused', async () => {
    const on = await engine.openEngine([first])
    const outcome = await migrate(on, [step(first.name, `${first.sql} -- `), second])
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'database/migration-changed' }] })
    expect(await boards(on)).toEqual([{ n: 1 }])
  })

  it('of a newer program are refused by an older one', async () => {
    const on = await engine.openEngine([first, second])
    const outcome = await migrate(on, [first])
    expect(outcome).toEqual({
      ok: false,
      problems: [{ code: 'database/newer-than-program', arguments: { migration: '0001-more' } }],
    })
  })

  it('of two programs that start at the same time are applied once', async () => {
    const on = await engine.openEngine([])
    const outcomes = await Promise.all([migrate(on, [first, second]), migrate(on, [first, second])])
    expect(outcomes.every((one) => one.ok)).toBe(true)
    expect(await boards(on)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  })

  it('lead from the club without rules to the club with rules', async () => {
    const before = clubTables.slice(0, 1)
    const start = await changesSince(undefined, before)
    const next = await changesSince(start.snapshot, clubTables)
    const on = await engine.openEngine([step('0000-a', start.sql), step('0001-b', next.sql)])
    const policies = 'select tablename, policyname, qual, with_check from pg_policies order by 1, 2'
    const direct = await engine.openEngine(await clubMigrations())
    expect(await inside(on, policies)).toEqual(await inside(direct, policies))
  })
})

describe('the checked-in migrations', () => {
  it('lead to the tables as they are declared (if not: npm run migration)', async () => {
    expect((await changesSince(listSnapshots(migrationsFolder).at(-1), tables)).sql).toBe('')
  })

  it('are numbered without gaps, each with its snapshot', () => {
    const names = listMigrations().map((one) => one.name)
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, i) => i))
    expect(listSnapshots(migrationsFolder)).toHaveLength(names.length)
  })
})
