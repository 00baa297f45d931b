/** Many records of a pack at once: found by their keys, begun and changed in batches. */
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '../database.ts'
import { escapeName } from '../literal.ts'

/** A record that has one of the keys; its key, and the columns asked for, as text. */
export interface KeyedRow {
  id: string
  unit_path: string
  state: string
  key: string[]
  seen: (string | null)[]
}

/**
 * Records whose columns `key` hold one of the keys, given by column, read in one pass. Nothing in a column counts as an empty text. Gives
 * batches, so that a large answer is never whole in memory beside its rows.
 */
export async function* recordsByKey(
  tx: Transaction,
  table: PgTable,
  city: string,
  columns: { key: readonly string[]; seen: readonly string[] },
  keys: readonly (readonly string[])[],
): AsyncIterable<KeyedRow[]> {
  const asText = (column: string) => `t.${escapeName(column)}::text`
  const names = columns.key.map((_, i) => `k${i}`)
  const sql = `select t.id, t.unit_path, t.state, array[${names.map((name) => `k.${name}`).join(', ')}] as key,
      array[${columns.seen.map(asText).join(', ')}]::text[] as seen
    from unnest(${names.map((_, i) => `$${i + 2}::text[]`).join(', ')}) as k(${names.join(', ')})
    join ${escapeName(getTableName(table))} t
      on ${columns.key.map((column, i) => `coalesce(${asText(column)}, '') = k.k${i}`).join(' and ')}
    where t.city_id = $1`
  yield* tx.stream<KeyedRow>(sql, [city, ...keys], 2000)
}

/** Writes the given properties of rows that exist, by city and id. */
export async function updateRows(
  tx: Transaction,
  table: PgTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.entries(getTableColumns(table)).filter(([property]) => property in first)
  const set = columns.filter(([property]) => property !== 'id' && property !== 'cityId')
  const named = rows.map((row) => Object.fromEntries(columns.map(([property, column]) => [column.name, row[property]])))
  const target = escapeName(getTableName(table))
  await tx.query(
    `update ${target} t set ${set.map(([, column]) => `${escapeName(column.name)} = j.${escapeName(column.name)}`).join(', ')}
     from json_populate_recordset(null::${target}, $1::json) j where t.city_id = j.city_id and t.id = j.id`,
    [JSON.stringify(named)],
  )
}

/** Raises the versions of records, which locks them; gives the new ones by id. */
export async function raiseVersions(
  tx: Transaction,
  city: string,
  type: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; version: number }>(
    `update record r set version = r.version + 1
     from (select id from record where city_id = $1 and type = $2 and id = any($3::uuid[]) order by id for update) l
     where r.city_id = $1 and r.id = l.id returning r.id, r.version`,
    [city, type, ids],
  )
  return new Map(rows.map((row) => [row.id, row.version]))
}
