/** Who may reach the rows of a table: declared with the table, from it row-level security is generated. */
import type { PgTable } from 'drizzle-orm/pg-core'

/** What a role may do to a table. */
export type Grant = 'select' | 'insert' | 'update' | 'delete'

/** Another table whose rows share this one: its `column` names this row's `own`. */
export interface Share {
  table: string
  column: string
  own: string
}

/**
 * Which rows the application role reaches. Every kind but `system` also wants the row's city to be the scope's.
 *
 * - `scope`: `unit_path` lies in a range of the scope or is one of its units. With `sharedBy` the row may also be read
 *   (not written) by whoever reaches a row of one of the other tables whose `column` equals this row's `own`.
 * - `branch`: `branch_path` stands for itself and everything under it, and all of it lies in a range of the scope; the system writes.
 * - `city`: read by everyone of the city; written within the scope (needs `unit_path`), or by the system alone.
 * - `own`: `column` is the person of the scope.
 * - `parent`: read with the row of `parent` whose id is in `column`; written by whoever may write that row.
 * - `system`: never.
 */
export type Guard =
  | { kind: 'scope'; sharedBy?: Share | readonly Share[] }
  | { kind: 'branch' }
  | { kind: 'city'; write: 'scope' | 'system' }
  | { kind: 'own'; column: string }
  | { kind: 'parent'; parent: string; column: string }
  | { kind: 'system' }

/** A table, its guard and what the application role may do. */
export interface Guarded {
  table: PgTable
  guard: Guard
  grants: readonly Grant[]
  /** What the system role may do; by default everything, but no more than the application where that may only append. */
  systemGrants?: readonly Grant[]
}
