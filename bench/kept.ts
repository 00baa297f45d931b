/** Databases of a bench on both engines, filled once and kept in the folder that `KEEP` names; `ENGINE` takes one of them. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workingCalendar } from '#core/calendar.ts'
import type { Pack } from '#core/pack.ts'
import type { City, Context } from '#server/context.ts'
import { openFileStore } from '#server/files/file-store.ts'
import { makeKeyring } from '#server/keys/keyring.ts'
import { policyWith } from '#server/policy.ts'
import type { Connection } from '#server/storage/connection.ts'
import { openEmbedded } from '#server/storage/embedded/engine.ts'
import { databaseOn } from '#server/storage/open-database.ts'
import type { Engine } from '#server/storage/run.ts'
import { openServer } from '#server/storage/server/engine.ts'
import { startPostgres } from '../setup/postgres.mjs'

/** Runs on the embedded engine and on a PostgreSQL server, each with a folder of its own. */
export async function onEngines(bench: string, run: (engine: Engine, folder: string) => Promise<void>): Promise<void> {
  const folder = process.env.KEEP ?? mkdtempSync(join(tmpdir(), 'yaodian-bench-'))
  // The server runs as a user of its own where root starts it.
  chmodSync(folder, 0o755)
  const folderOf = (engine: string) => {
    const path = join(folder, engine)
    mkdirSync(path, { recursive: true })
    return path
  }
  const only = process.env.ENGINE
  if (only !== 'server') {
    const embedded = await openEmbedded(join(folderOf('embedded'), 'data'))
    if (!embedded.ok) throw new Error(JSON.stringify(embedded.problems))
    await run(embedded.value, folderOf('embedded'))
    await embedded.value.close()
  }
  if (only !== 'embedded') {
    const postgres = await startPostgres({ folder: folderOf('server') })
    if (!('url' in postgres) || !postgres.url)
      console.log(JSON.stringify({ bench, engine: 'server', notRun: postgres.missing }))
    else {
      const server = await openServer(postgres.url)
      if (!server.ok) throw new Error(JSON.stringify(server.problems))
      try {
        await run(server.value, folderOf('server'))
      } finally {
        await server.value.close()
        await postgres.stop?.()
      }
    }
  }
  if (!process.env.KEEP) rmSync(folder, { recursive: true })
}

/** The engine, and how many statements it has been sent. */
export function counted(engine: Engine): { engine: Engine; statements: () => number } {
  let count = 0
  const counting =
    <Given extends unknown[], Answer>(send: (...given: Given) => Answer) =>
    (...given: Given) => {
      count += 1
      return send(...given)
    }
  const through = (connection: Connection): Connection => ({
    query: counting(connection.query),
    rows: counting(connection.rows),
    inOneGo: counting(connection.inOneGo),
    script: counting(connection.script),
    scripts: counting(connection.scripts),
    status: connection.status,
  })
  return {
    engine: {
      kind: engine.kind,
      lend: (limit, use) => engine.lend(limit, (connection) => use(through(connection))),
      close: () => engine.close(),
    },
    statements: () => count,
  }
}

/** A service on a filled database; nothing personal was sealed in it. */
export async function contextOn(engine: Engine, city: City, now: () => Date, packs: readonly Pack[]): Promise<Context> {
  const files = mkdtempSync(join(tmpdir(), 'yaodian-bench-files-'))
  process.once('exit', () => rmSync(files, { recursive: true, force: true }))
  return {
    database: databaseOn(engine),
    files: await openFileStore(files),
    keyring: makeKeyring(new Uint8Array(32)),
    now,
    calendar: workingCalendar(),
    city,
    settings: {
      origin: 'http://127.0.0.1:4000',
      secureCookies: false,
      idleMinutes: 30 * 24 * 60,
      administratorIdleMinutes: 15,
      longestMinutes: 720,
      failuresBeforeLock: 5,
      lockMinutes: 15,
      passwordProfile: 'dengbao',
      largestUpload: 5 * 1024 * 1024,
      providers: [],
      officeFolder: null,
    },
    packs,
    policy: policyWith(packs),
  }
}
