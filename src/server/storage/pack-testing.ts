/** Migrations for tests of packs that are not in the list. */
import type { Pack } from '#core/pack.ts'
import { listMigrations, type Migration, migrationsFolder } from './migrate.ts'
import { changesSince, listSnapshots } from './migration-changes.ts'
import { tables } from './tables/index.ts'
import { guardedPackTable } from './tables/pack.ts'

/** The checked-in migrations and one more that makes the tables of the packs. */
export async function migrationsWith(packs: readonly Pack[]): Promise<Migration[]> {
  const { sql } = await changesSince(listSnapshots(migrationsFolder).at(-1), [
    ...tables,
    ...packs.map(guardedPackTable),
  ])
  return [...listMigrations(), { name: '9999-packs-of-a-test', sql }]
}
