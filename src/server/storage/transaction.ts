import { drizzle } from 'drizzle-orm/pg-proxy'
import type { Connection } from './connection.ts'
import type { Rows, Transaction } from './database.ts'
import { escapeName } from './literal.ts'
import { transactionClosed } from './refusal.ts'

/** A transaction and the switch that ends it. */
export interface OpenTransaction {
  transaction: Transaction
  /** After this every use is refused with the reason given. */
  close(reason?: Error): void
}

/** Rows and characters of one INSERT of `copyIn`. */
const copyRows = 500
const copyCharacters = 4_000_000

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

  async function copyIn(table: string, columns: readonly string[], rows: Rows) {
    const names = columns.map(escapeName).join(', ')
    const target = escapeName(table)
    // COPY refuses tables under row-level security; JSON gives each column its own type without a catalogue query.
    const sql = `insert into ${target} (${names}) select ${names} from json_populate_recordset(null::${target}, $1::json)`
    let total = 0
    let batch: string[] = []
    let characters = 0
    const send = async () => {
      await query(sql, [`[${batch.join(',')}]`])
      total += batch.length
      batch = []
      characters = 0
    }
    for await (const row of rows) {
      const text = jsonRow(columns, row)
      batch.push(text)
      characters += text.length
      if (batch.length === copyRows || characters > copyCharacters) await send()
    }
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

function jsonRow(columns: readonly string[], row: readonly unknown[]): string {
  const fields = columns.map((column, i) => `${JSON.stringify(column)}:${jsonValue(row[i])}`)
  return `{${fields.join(',')}}`
}

function jsonValue(value: unknown): string {
  if (value === undefined) throw new TypeError('a value is missing (write null for nothing)')
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return JSON.stringify(`\\x${Buffer.from(value).toString('hex')}`)
  return JSON.stringify(value)
}
