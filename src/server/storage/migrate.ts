import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failure, type Outcome, success } from '#core/problem.ts'
import { escapeLiteral } from './literal.ts'
import { schemaName } from './roles.ts'
import { type Engine, runTransaction, sqlState } from './run.ts'

/** One step of the database's shape; its text never changes once it was released. */
export interface Migration {
  /** `0000-first`: the number gives the order. */
  name: string
  sql: string
}

/** Where the checked-in migrations lie. */
export const migrationsFolder = fileURLToPath(new URL('./migrations/', import.meta.url))

/** The checked-in migrations in order. */
export function listMigrations(folder = migrationsFolder): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-.*\.sql$/.test(file))
  return files.sort().map((file) => ({ name: file.slice(0, -4), sql: readFileSync(join(folder, file), 'utf8') }))
}

export function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replaceAll('\r\n', '\n')).digest('hex')
}

/** Seconds that one migration may take. */
const limit = 3600

const ledger = `create schema if not exists ${schemaName};
create table if not exists yaodian_migration (
  name text primary key, hash text not null, applied_at timestamptz not null default now());`

/**
 * Applies what is missing, each migration in a transaction of its own with its entry in `yaodian_migration`; gives the
 * names of those applied. Refuses a database whose history differs from the migrations.
 */
export async function migrate(engine: Engine, migrations: readonly Migration[]): Promise<Outcome<string[]>> {
  await createLedger(engine)
  const applied: string[] = []
  for (;;) {
    const step = await runTransaction(
      engine,
      'select 1',
      limit,
      async (_, connection): Promise<Outcome<string | null>> => {
        // Two servers may start at the same time; the second waits here and finds the work done.
        await connection.script('lock table yaodian_migration in exclusive mode')
        const { rows } = await connection.query('select name, hash from yaodian_migration order by name', [])
        const done = rows as { name: string; hash: string }[]
        for (const [i, entry] of done.entries()) {
          const migration = migrations[i]
          if (!migration) return failure({ code: 'database/newer-than-program', arguments: { migration: entry.name } })
          if (migration.name !== entry.name || hashOf(migration) !== entry.hash) {
            return failure({ code: 'database/migration-changed', arguments: { migration: entry.name } })
          }
        }
        const next = migrations[done.length]
        if (!next) return success(null)
        await connection.script(next.sql)
        const values = [next.name, hashOf(next)].map(escapeLiteral).join(', ')
        await connection.script(`insert into yaodian_migration (name, hash) values (${values})`)
        return success(next.name)
      },
    )
    if (!step.ok) return step
    if (step.value === null) return success(applied)
    applied.push(step.value)
  }
}

async function createLedger(engine: Engine): Promise<void> {
  try {
    await runTransaction(engine, 'select 1', limit, async (_, connection) => connection.script(ledger))
  } catch (error) {
    // `if not exists` does not see the table that another server is creating at this moment.
    if (!['23505', '42P06', '42P07'].includes(sqlState(error) ?? '')) throw error
  }
}
