import type { PgTable } from 'drizzle-orm/pg-core'
import type { PgRemoteDatabase } from 'drizzle-orm/pg-proxy'
import type { Statement } from './in-one-go.ts'
import type { Member } from './places-reached.ts'
import type { Scope } from './scope.ts'

/** The store of the system, embedded in the process or on a PostgreSQL server; both behave alike. */
export interface Database {
  readonly engine: 'embedded' | 'server'
  /**
   * Work inside one transaction as the application role, seeing what the scope reaches. The work is run again when the
   * database asks for it (SQLSTATE 40001, 40P01), so it must have no effect outside. When the promise is fulfilled the
   * work is durable.
   */
  within<T>(scope: Scope, work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>
  /**
   * The work of many in one transaction, durable for all of them at once. The wall opens to them together the units at which each
   * by itself reaches its row of the table, and nothing else; `places` are the paths of these, null for who reaches none.
   */
  together<T>(
    table: string,
    members: readonly Member[],
    work: (tx: Transaction, places: (string | null)[]) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>
  /** Work as the system role, which sees every city: jobs, sealing, sign-in before a scope is known. */
  asSystem<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>
  close(): Promise<void>
}

export interface TransactionOptions {
  /** Seconds after which the transaction is ended and refused. */
  limit?: number
}

/** An open transaction; every use after its end is refused. */
export interface Transaction {
  /** One statement, after those sent before it; parameters as `$1`, `$2`. An array is an SQL array, any other object is JSON. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>
  /** The query builder on this transaction. */
  readonly orm: PgRemoteDatabase
  /** Many rows into one table, by the names of its properties; what a row leaves out is null. */
  copyIn(table: PgTable, rows: readonly Record<string, unknown>[]): Promise<void>
  /** Statements that give no rows and were made ready before, such as `insertionsOf` rows: the database does them in one go. */
  inOneGo(statements: readonly Statement[]): Promise<void>
  /** A large answer in batches of so many rows: the next is on its way while one is read. */
  stream<Row = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[],
    batch: number,
  ): AsyncIterable<Row[]>
}
