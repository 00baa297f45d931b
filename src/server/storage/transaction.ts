import type { PgTable } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/pg-proxy'
import type { Connection } from './connection.ts'
import { insertionOf, type Rows } from './copy-in.ts'
import type { Transaction } from './database.ts'
import { transactionClosed } from './refusal.ts'

/** A transaction and the switch that ends it. */
export interface OpenTransaction {
  transaction: Transaction
  /** After this every use is refused with the reason given. */
  close(reason?: Error): void
}

/** Rows of one INSERT of `copyIn`. */
const copyRows = 1000

/** The statements of one transaction over a connection that has begun it. */
export function openTransaction(connection: Connection): OpenTransaction {
  let closed: Error | undefined
  let cursors = 0

  const checkOpen = () => {
    if (closed) throw closed
  }
  /** A statement such as `commit` would end the transaction under our feet and with it the role and the scope. */
  const checkStillInside = () => {
    if (!closed && connection.status() === 'I') closed = transactionClosed('a statement ended it')
    checkOpen()
  }

  const query = async <Row>(sql: string, parameters: readonly unknown[] = []) => {
    checkOpen()
    const answer = await connection.query(sql, parameters)
    checkStillInside()
    return answer.rows as Row[]
  }

  const orm = drizzle(async (sql, parameters, method) => {
    checkOpen()
    const answer = await (method === 'all' ? connection.rows : connection.query)(sql, parameters)
    checkStillInside()
    return { rows: answer.rows }
  })

  async function copyIn(table: PgTable, rows: Rows) {
    let total = 0
    let batch: Record<string, unknown>[] = []
    const send = async () => {
      const { sql, parameters } = insertionOf(table, batch)
      await query(sql, parameters)
      total += batch.length
      batch = []
    }
    for await (const row of rows) if (batch.push(row) === copyRows) await send()
    if (batch.length > 0) await send()
    return total
  }

  async function* stream<Row>(sql: string, parameters: readonly unknown[], size: number) {
    const name = `stream_${++cursors}`
    await query(`declare ${name} no scroll cursor for ${sql}`, parameters)
    for (;;) {
      const rows = await query<Row>(`fetch ${Math.trunc(size)} from ${name}`)
      if (rows.length > 0) yield rows
      if (rows.length < size) break
    }
    await query(`close ${name}`)
  }

  return {
    transaction: { query, orm, copyIn, stream },
    close: (reason) => {
      closed ??= reason ?? transactionClosed('it has ended')
    },
  }
}
