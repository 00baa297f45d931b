/** Statements about the tree of units. */
import { getTableConfig } from 'drizzle-orm/pg-core'
import { subtree } from '#core/may.ts'
import type { UnitKind } from '#core/organisation.ts'
import type { Transaction } from '../database.ts'
import { escapeName } from '../literal.ts'
import { tables } from '../tables/index.ts'
import { asSystemInside } from './as-system.ts'

/** Locks a record until the transaction ends, so that what was found about it stays true. */
export async function lockRecord(tx: Transaction, cityId: string, id: string): Promise<void> {
  await tx.query('select id from record where city_id = $1 and id = $2 for update', [cityId, id])
}

/** Codes that units under a parent have or had: a path never names another unit later. */
export async function listCodesUnder(tx: Transaction, cityId: string, parentId: string): Promise<string[]> {
  const rows = await tx.query<{ code: string }>('select code from unit where city_id = $1 and parent_id = $2', [
    cityId,
    parentId,
  ])
  return rows.map((row) => row.code)
}

/** The same for several parents; each of them has an entry. */
export async function codesUnder(
  tx: Transaction,
  cityId: string,
  parentIds: readonly string[],
): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>(parentIds.map((id) => [id, []]))
  const rows = await tx.query<{ parent_id: string; code: string }>(
    'select parent_id, code from unit where city_id = $1 and parent_id = any($2::uuid[])',
    [cityId, [...parentIds]],
  )
  for (const row of rows) codes.get(row.parent_id)?.push(row.code)
  return codes
}

/** How many units under a parent are open on a day or will open later. */
export async function countChildren(tx: Transaction, cityId: string, parentId: string, day: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from unit
      where city_id = $1 and parent_id = $2 and (valid_to is null or valid_to > $3::date)`,
    [cityId, parentId, day],
  )
  return row?.count ?? 0
}

/** Kinds of the units above a path. */
export async function kindsAbove(tx: Transaction, cityId: string, path: string): Promise<UnitKind[]> {
  const rows = await tx.query<{ kind: UnitKind }>(
    'select kind from unit where city_id = $1 and starts_with($2, unit_path) and unit_path <> $2',
    [cityId, path],
  )
  return rows.map((row) => row.kind)
}

/**
 * Gives everything that stands at a path or under it its place under another path, in every table that has one. Both
 * places must be in the scope: the tables that a request may change see to it; the others are changed as the system.
 */
export async function movePaths(tx: Transaction, cityId: string, from: string, to: string): Promise<void> {
  const range = subtree(from)
  for (const { table, grants } of tables) {
    const { name, columns } = getTableConfig(table)
    if (!columns.some((column) => column.name === 'unit_path')) continue
    const move = (open: Transaction) =>
      open.query(
        `update ${escapeName(name)} set unit_path = $2::text || substr(unit_path, $3::int)
          where city_id = $1 and unit_path >= $4 and unit_path < $5`,
        [cityId, to, from.length + 1, range.from, range.to],
      )
    await (grants.includes('update') ? move(tx) : asSystemInside(tx, move))
  }
}
