/** The order of a list of records, and how a page goes on where the one before it ended. */
import { and, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Pack } from '#core/pack.ts'
import { tableOf } from './keeping.ts'

/** A row of a pack's table by its properties. */
export type Row = Record<string, unknown>

/** The order of a list: by a column, then by id; without a column by id alone. */
export interface Order {
  descending: boolean
  /** The property of a row that the list is sorted by, and its column. */
  name?: string
  column?: PgColumn
}

/** The order that a list is asked for; by when records began, the newest first, where it is not one of the list. */
export function orderOf(pack: Pack, sort: string | undefined): Order {
  const descending = !sort || sort.startsWith('-')
  const asked = sort?.replace(/^-/, '')
  if (asked === undefined || !(pack.lists.includes(asked) || (asked === 'due' && pack.clocks.length > 0)))
    return { descending }
  // By the holder means by its place in the tree.
  const name = asked === pack.holder ? 'unitPath' : asked
  const column = tableOf(pack).columns[name]
  return column ? { descending, name, column } : { descending }
}

/** Where a page ended: the last record's id and, in a sorted list, its value. */
export function cursorAfter(row: Row, { name }: Order): string {
  return Buffer.from(JSON.stringify([row.id, name ? (row[name] ?? null) : null])).toString('base64url')
}

/**
 * What comes after a cursor, in stretches that an index walks one after the other: records without a value come last going up and
 * first going down, as PostgreSQL has it.
 */
export function stretchesAfter(
  cursor: string | undefined,
  { descending, column }: Order,
  id: PgColumn,
): (SQL | undefined)[] {
  if (!cursor) return [undefined]
  let place: [string, unknown]
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return []
  }
  const [last, value] = place
  const beyond = descending ? sql`<` : sql`>`
  const sameAndBeyond = sql`${id} ${beyond} ${last}::uuid`
  if (!column) return [sameAndBeyond]
  if (value === null) {
    const others = and(isNull(column), sameAndBeyond)
    return descending ? [others, isNotNull(column)] : [others]
  }
  const others = sql`(${column}, ${id}) ${beyond} (${value}, ${last}::uuid)`
  return descending ? [others] : [others, isNull(column)]
}
