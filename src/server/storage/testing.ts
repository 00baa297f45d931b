/** Databases for tests: fresh, migrated, one for each file and engine. */
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, describe } from 'vitest'
import type { Outcome } from '#core/problem.ts'
import type { Database } from './database.ts'
import { openScratch } from './embedded/engine.ts'
import { escapeName } from './literal.ts'
import { hashOf, listMigrations, type Migration, migrate } from './migrate.ts'
import { databaseOn } from './open-database.ts'
import type { Engine } from './run.ts'
import { openServer } from './server/engine.ts'

/** URL of a PostgreSQL server on which tests may create databases, as a superuser. */
export const testServer = process.env.YAODIAN_TEST_POSTGRES

/** An engine as a test sees it. */
export interface TestEngine {
  kind: 'embedded' | 'server'
  /** An engine with no table, then the given migrations (the checked-in ones by default). Closed after the tests. */
  openEngine(migrations?: readonly Migration[]): Promise<Engine>
  open(migrations?: readonly Migration[]): Promise<Database>
}

/** The same tests on both engines; without a server its half is named as not run. */
export function eachEngine(title: string, tests: (engine: TestEngine) => void): void {
  describe(`${title} (embedded)`, () => tests(testEngine('embedded')))
  if (testServer) describe(`${title} (PostgreSQL)`, () => tests(testEngine('server')))
  else
    describe.skip(`${title} (PostgreSQL): not run, YAODIAN_TEST_POSTGRES is not set`, () => tests(testEngine('server')))
}

/** One engine for a file's own use. */
export function testEngine(kind: TestEngine['kind']): TestEngine {
  const opened: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const close of opened.reverse()) await close()
  })
  const openEngine = async (migrations: readonly Migration[] = listMigrations()) => {
    if (kind === 'embedded') {
      const folder = mkdtempSync(join(tmpdir(), 'yaodian-test-'))
      cpSync(await templateOf(migrations), folder, { recursive: true })
      const engine = await openScratch(folder)
      opened.push(async () => {
        await engine.close()
        rmSync(folder, { recursive: true, force: true })
      })
      return engine
    }
    const { engine, drop } = await createServerDatabase()
    opened.push(async () => {
      await engine.close()
      await drop()
    })
    valueIn(await migrate(engine, migrations))
    return engine
  }
  return { kind, openEngine, open: async (migrations) => databaseOn(await openEngine(migrations)) }
}

/** The value of a good outcome; in a test anything else is a failure. */
export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const cache = fileURLToPath(new URL('../../../node_modules/.cache/yaodian/', import.meta.url))

/** Folder of a migrated embedded database, made once for each list of migrations and kept between runs. */
export async function templateOf(migrations: readonly Migration[]): Promise<string> {
  const hash = createHash('sha256').update(migrations.map(hashOf).join()).digest('hex').slice(0, 16)
  const folder = join(cache, `template-0.5.14-${hash}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const beside = `${folder}.${randomUUID()}`
  if (migrations.length > 0) cpSync(await templateOf([]), beside, { recursive: true })
  const engine = await openScratch(beside)
  valueIn(await migrate(engine, migrations))
  await engine.close()
  try {
    renameSync(beside, folder)
  } catch {
    // Files of tests run at the same time: another was first with an equal folder.
    rmSync(beside, { recursive: true })
  }
  return folder
}

const login = 'yaodian_test_login'
const password = 'only-for-tests'

/** A new database on the test server, owned by an ordinary user as an installation should have it. */
export async function createServerDatabase(): Promise<{ engine: Engine; url: string; drop: () => Promise<void> }> {
  const name = `yaodian_${randomUUID().replaceAll('-', '')}`
  await administer([
    `do $$ begin create role ${login} login noinherit createrole password '${password}';
      exception when duplicate_object or unique_violation then null; end $$`,
    `create database ${escapeName(name)} owner ${login}`,
  ])
  const url = new URL(testServer ?? '')
  Object.assign(url, { username: login, password, pathname: `/${name}` })
  const engine = valueIn(await openServer(url.href))
  return { engine, url: url.href, drop: () => administer([`drop database ${escapeName(name)}`]) }
}

async function administer(statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: testServer })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The database of a test in a folder of its own, made there the first time: it can be closed and opened again. */
export async function openFolder(folder: string): Promise<Database> {
  if (!existsSync(join(folder, 'PG_VERSION'))) cpSync(await templateOf(listMigrations()), folder, { recursive: true })
  return databaseOn(await openScratch(folder))
}
