import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Problem } from '#core/problem.ts'
import { type Engine, runTransaction } from '../run.ts'
import { templateOf, valueIn } from '../testing.ts'
import { haveNoSync, newSyncCounters, refuseNextSync, syncCount, syncFault } from './durable-files.ts'
import { openEmbedded } from './engine.ts'
import { lockFolder } from './lock.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-embedded-'))
  folders.push(folder)
  return folder
}
/** A folder that holds a database already: making one takes seconds. */
const newDatabase = async () => {
  const folder = newFolder()
  cpSync(await templateOf([]), join(folder, 'database'), { recursive: true })
  return folder
}
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const ask = <T>(on: Engine, sql: string, limit = 30) =>
  runTransaction(on, 'select 1', limit, async (tx) => tx.query<T>(sql))
const prepare = (on: Engine) =>
  runTransaction(on, 'select 1', 30, (_, connection) =>
    connection.script('create schema if not exists yaodian; create table if not exists note (n integer primary key)'),
  )

describe('the log of the embedded database', () => {
  it('is cut when it has grown, so that a start after a kill has little to replay', async () => {
    const bytes = 2 * 1024 * 1024
    const engine = valueIn(await openEmbedded(await newDatabase(), { checkpoint: { seconds: 0.05, bytes } }))
    await prepare(engine)
    for (let part = 0; part < 8; part++)
      await ask(engine, `insert into note select g from generate_series(${part * 10_000}, ${part * 10_000 + 9_999}) g`)
    await vi.waitFor(
      async () => {
        const sql = `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::int as behind,
            session_user as "user" from pg_control_checkpoint()`
        const [found] = await ask<{ behind: number; user: string }>(engine, sql)
        expect(found?.behind).toBeLessThan(bytes)
        expect(found?.user).toBe('yaodian_login')
      },
      { timeout: 20_000, interval: 100 },
    )
    await engine.close()
  })
})

describe('tables of the embedded database', () => {
  it('are vacuumed and made known to the planner as they change, as a server would', async () => {
    const checkpoint = { seconds: 0.05, bytes: 2 ** 30 }
    const engine = valueIn(await openEmbedded(await newDatabase(), { checkpoint }))
    await prepare(engine)
    const [rows, dead] = [5000, 2000]
    await ask(engine, `insert into note select g from generate_series(1, ${rows}) g`)
    await ask(engine, `delete from note where n <= ${dead}`)
    await vi.waitFor(
      async () => {
        const sql = `select n_dead_tup::int as dead, reltuples::int as known, session_user as "user"
          from pg_stat_user_tables join pg_class on pg_class.oid = relid where pg_class.relname = 'note'`
        expect(await ask(engine, sql)).toEqual([{ dead: 0, known: rows - dead, user: 'yaodian_login' }])
      },
      { timeout: 20_000, interval: 100 },
    )
    await engine.close()
  })
})

describe('the embedded database', () => {
  const counters = newSyncCounters()
  let engine: Engine
  beforeAll(async () => {
    const folder = newFolder()
    engine = valueIn(await openEmbedded(folder, { counters }))
    await prepare(engine)
  })
  afterAll(() => engine.close())

  it('runs with syncs on', async () => {
    const settings = await ask(
      engine,
      `select name, setting from pg_settings
      where name in ('fsync', 'wal_sync_method', 'synchronous_commit', 'full_page_writes', 'data_sync_retry') order by name`,
    )
    expect(settings).toEqual([
      { name: 'data_sync_retry', setting: 'off' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'wal_sync_method', setting: 'fsync' },
    ])
  })

  it('syncs for every commit that wrote something', async () => {
    const before = Atomics.load(counters, syncCount)
    for (let n = 0; n < 50; n++) await ask(engine, `insert into note values (${n})`)
    expect(Atomics.load(counters, syncCount) - before).toBeGreaterThanOrEqual(50)
  })

  it('computes off the main thread', async () => {
    let beats = 0
    const beat = setInterval(() => beats++, 5)
    await ask(engine, 'select count(*) from generate_series(1, 3000000)')
    clearInterval(beat)
    // On the main thread it would be none, or one before and one behind.
    expect(beats).toBeGreaterThan(5)
  })

  it('F7: survives a statement that hangs for ever, keeps what was acknowledged and serves on', async () => {
    await ask(engine, 'insert into note values (1000)')
    const hang = runTransaction(engine, 'select 1', 1, async (tx) => {
      await tx.query('insert into note values (1001)')
      await tx.query(`select convert_from('\\xd2aab5e3'::bytea, 'GBK')`)
      await tx.query('select 1')
    })
    const waiting = ask(engine, 'insert into note values (1002)')
    await expect(hang).rejects.toMatchObject({ problem: { code: 'database/time-limit' } })
    await waiting
    expect(await ask(engine, 'select n from note where n >= 1000 order by n')).toEqual([{ n: 1000 }, { n: 1002 }])
  })

  it('serves in the order of arrival and refuses at once when too many wait', async () => {
    const order: number[] = []
    const all = Array.from({ length: 2100 }, (_, n) => ask(engine, 'select 1').then(() => order.push(n)))
    const outcomes = await Promise.allSettled(all)
    const refused = outcomes.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(99)
    for (const one of refused) expect(one.reason).toMatchObject({ problem: { code: 'database/busy' } })
    expect(order).toEqual(Array.from({ length: 2001 }, (_, n) => n))
  })
})

describe('the folder of an embedded database', () => {
  it('is refused to a second opener of the same process, who is told who holds it', async () => {
    const folder = await newDatabase()
    const engine = valueIn(await openEmbedded(folder))
    const second = await openEmbedded(folder)
    expect(second).toMatchObject({
      ok: false,
      problems: [{ code: 'database/held', arguments: { folder, pid: process.pid } }],
    })
    await engine.close()
    const third = valueIn(await openEmbedded(folder))
    await third.close()
  })

  it('is refused to another process at once, and free when the holder was killed', async () => {
    const folder = newFolder()
    const holder = await spawnHolder(folder)
    for (let attempt = 0; attempt < 100; attempt++) {
      const lock = lockFolder(folder)
      expect(lock).toMatchObject({ ok: false, problems: [{ code: 'database/held', arguments: { pid: holder.pid } }] })
    }
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    valueIn(lockFolder(folder)).release()
  })

  it('is opened although a power cut emptied its process file', async () => {
    const folder = await newDatabase()
    const engine = valueIn(await openEmbedded(folder))
    await engine.close()
    writeFileSync(join(folder, 'database', 'postmaster.pid'), '')
    const again = valueIn(await openEmbedded(folder))
    await again.close()
  })

  it('is never taken for a database when its creation was interrupted', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'database.new'))
    writeFileSync(join(folder, 'database.new', 'PG_VERSION'), '')
    const engine = valueIn(await openEmbedded(folder))
    expect(await ask(engine, 'select 1 as one')).toEqual([{ one: 1 }])
    await engine.close()
    expect(existsSync(join(folder, 'database.new'))).toBe(false)
  })

  it('with a damaged database is refused with the reason, and released', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '')
    const outcome = await openEmbedded(folder)
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'database/cannot-start' }] })
    valueIn(lockFolder(folder)).release()
  })
})

describe('a disk that does not keep its word', () => {
  it('without syncs keeps the database from being served', async () => {
    const counters = newSyncCounters()
    Atomics.store(counters, syncFault, haveNoSync)
    const outcome = await openEmbedded(await newDatabase(), { counters })
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'database/no-sync' }] })
  })

  it('with a failed sync stops the database: nothing more is acknowledged', async () => {
    const folder = await newDatabase()
    const stops: Problem[] = []
    const counters = newSyncCounters()
    const engine = valueIn(await openEmbedded(folder, { counters, onStop: (problem) => stops.push(problem) }))
    await prepare(engine)
    await ask(engine, 'insert into note values (1)')
    Atomics.store(counters, syncFault, refuseNextSync)
    await expect(ask(engine, 'insert into note values (2)')).rejects.toMatchObject({
      problem: { code: 'database/outcome-unknown' },
    })
    await expect(ask(engine, 'select 1')).rejects.toMatchObject({ problem: { code: 'database/sync-failed' } })
    expect(stops).toMatchObject([{ code: 'database/sync-failed' }])
    await engine.close()
    const again = valueIn(await openEmbedded(folder))
    const rows = await ask<{ n: number }>(again, 'select n from note order by n')
    expect(rows[0]).toEqual({ n: 1 })
    await again.close()
  })
})

/** A process that holds the folder until it is killed. */
async function spawnHolder(folder: string): Promise<ChildProcess> {
  const lock = fileURLToPath(new URL('./lock.ts', import.meta.url))
  const program = `import { lockFolder } from ${JSON.stringify(lock)}
    lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}
