import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { foundation, guardSql } from './row-security.ts'
import type { Guarded } from './tables/guard.ts'

type Shape = ReturnType<typeof generateDrizzleJson>

/** What a migration leads to, kept beside it so that the next one can be computed. */
export interface Snapshot {
  shape: Shape
  foundation: string
  /** Table -> its row-level security and grants. */
  guards: Record<string, string>
}

export interface Changes {
  sql: string
  snapshot: Snapshot
}

/** The shape that the tables declare now. */
export function snapshotOf(tables: readonly Guarded[], previous?: string): Snapshot {
  const schema = Object.fromEntries(tables.map(({ table }) => [getTableConfig(table).name, table]))
  if (Object.keys(schema).length !== tables.length) throw new Error('two tables share a name')
  const guards = tables.map((one) => [getTableConfig(one.table).name, guardSql(one, tables)] as const)
  return { shape: generateDrizzleJson(schema, previous), foundation, guards: Object.fromEntries(guards) }
}

/** The SQL that leads from a snapshot (or from nothing) to the tables as they are declared now; empty when nothing changed. */
export async function changesSince(before: Snapshot | undefined, tables: readonly Guarded[]): Promise<Changes> {
  const after = snapshotOf(tables, before?.shape.id)
  const from = before?.shape ?? generateDrizzleJson({})
  const parts: string[] = []
  if (before?.foundation !== after.foundation) parts.push(after.foundation)
  parts.push(...(await generateMigration(from, after.shape)))
  for (const [table, sql] of Object.entries(after.guards)) {
    if (before?.guards[table] !== sql) parts.push(sql)
  }
  return { sql: parts.map((part) => `${part.trim()}\n`).join('\n'), snapshot: after }
}

/** The snapshots of the migrations in order. */
export function listSnapshots(folder: string): Snapshot[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-.*\.json$/.test(file))
  return files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Snapshot)
}

/** Writes the changes as the next migration; gives its name. */
export function writeChanges(folder: string, name: string, changes: Changes): string {
  const number = String(listSnapshots(folder).length).padStart(4, '0')
  writeFileSync(join(folder, `${number}-${name}.sql`), changes.sql)
  writeFileSync(join(folder, `${number}-${name}.json`), `${JSON.stringify(changes.snapshot, null, 1)}\n`)
  return `${number}-${name}.sql`
}
