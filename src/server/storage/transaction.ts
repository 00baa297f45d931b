import type { PgTable } from 'drizzle-orm/pg-core'
import { builderOver } from './builder.ts'
import type { Connection } from './connection.ts'
import { insertionsOf } from './copy-in.ts'
import type { Transaction } from './database.ts'
import type { Statement } from './in-one-go.ts'
import { transactionClosed } from './refusal.ts'

/** A transaction and the switch that ends it. */
export interface OpenTransaction {
  transaction: Transaction
  /** After this every use is refused with the reason given. */
  close(reason?: Error): void
}

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

  /** Work may send a statement before the one before is answered: they wait for each other here. */
  let last: Promise<unknown> | undefined
  const send = <T>(statement: () => Promise<T>): Promise<T> => {
    const ask = async () => {
      checkOpen()
      const answer = await statement()
      checkStillInside()
      return answer
    }
    // Nothing before it: it goes out at once, while the work makes the next one ready.
    const answer = last ? last.then(ask) : ask()
    const settled = answer.then(
      () => {},
      () => {},
    )
    last = settled
    settled.then(() => {
      if (last === settled) last = undefined
    })
    return answer
  }

  const query = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await send(() => connection.query(sql, parameters))).rows as Row[]

  const orm = builderOver(async (sql, parameters, method) => ({
    rows: (await send(() => connection[method === 'all' ? 'rows' : 'query'](sql, parameters))).rows,
  }))

  const inOneGo = (statements: readonly Statement[]) =>
    statements.length > 0 ? send(() => connection.inOneGo(statements)) : Promise.resolve()

  const copyIn = (table: PgTable, rows: readonly Record<string, unknown>[]) => inOneGo(insertionsOf(table, rows))

  async function* stream<Row>(sql: string, parameters: readonly unknown[], size: number) {
    const name = `stream_${++cursors}`
    await query(`declare ${name} no scroll cursor for ${sql}`, parameters)
    // The next batch is on its way while this one is read; who leaves early leaves it unread.
    const fetch = () => {
      const rows = query<Row>(`fetch ${Math.trunc(size)} from ${name}`)
      rows.catch(() => {})
      return rows
    }
    for (let next = fetch(), more = true; more; ) {
      const rows = await next
      more = rows.length === size
      if (more) next = fetch()
      if (rows.length > 0) yield rows
    }
    await query(`close ${name}`)
  }

  return {
    transaction: { query, orm, copyIn, inOneGo, stream },
    close: (reason) => {
      closed ??= reason ?? transactionClosed('it has ended')
    },
  }
}
