import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from './connection.ts'
import type { Transaction } from './database.ts'
import { faultPoint } from './fault-point.ts'
import { DatabaseRefusal, transactionClosed } from './refusal.ts'
import { type OpenTransaction, openTransaction } from './transaction.ts'

/** Where transactions run: lends its connection(s), one transaction each. */
export interface Engine {
  readonly kind: 'embedded' | 'server'
  /** Lends a connection for one transaction; a connection that was left in a bad state is thrown away. */
  lend<T>(limit: number, use: (connection: Connection) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** SQLSTATEs after which PostgreSQL asks to run the same transaction again. */
const retryable = new Set(['40001', '40P01'])
const attempts = 6

const current = new AsyncLocalStorage<{ open: boolean }>()

/** Runs `work` between `opening` and COMMIT, again when the database asks for it. */
export async function runTransaction<T>(
  engine: Engine,
  opening: string,
  limit: number,
  work: (transaction: Transaction, connection: Connection) => Promise<T>,
): Promise<T> {
  // With one connection the inner transaction would wait for the outer one for ever.
  if (current.getStore()?.open) throw new Error('a transaction inside a transaction: use the one that is open')
  for (let attempt = 1; ; attempt++) {
    try {
      return await engine.lend(limit, (connection) => once(connection, opening, limit, work))
    } catch (error) {
      if (attempt === attempts || !retryable.has(sqlState(error) ?? '')) throw error
      await pause(2 ** attempt * (1 + Math.random()))
    }
  }
}

async function once<T>(
  connection: Connection,
  opening: string,
  limit: number,
  work: (transaction: Transaction, connection: Connection) => Promise<T>,
): Promise<T> {
  const open = openTransaction(connection)
  const mark = { open: true }
  let committing = false
  try {
    await connection.script(`begin; ${opening}`)
    faultPoint('before-work')
    const result = await current.run(mark, () => withinLimit(open, limit, () => work(open.transaction, connection)))
    open.close()
    mark.open = false
    committing = true
    faultPoint('before-commit')
    await commit(connection)
    faultPoint('after-commit')
    return result
  } catch (error) {
    open.close()
    mark.open = false
    // A connection that cannot roll back is thrown away by its engine; the first error says why.
    if (connection.status() !== 'I') await connection.script('rollback').catch(() => {})
    throw refusalOf(error, committing, limit) ?? error
  }
}

/** The person's sentence for what is no mistake of ours: the disk, the clock or the connection. */
function refusalOf(error: unknown, committing: boolean, limit: number): DatabaseRefusal | undefined {
  const state = sqlState(error)
  const reason = error instanceof Error ? error.message : String(error)
  if (state === '53100') return new DatabaseRefusal({ code: 'database/disk-full', arguments: { reason } }, error)
  if (state === '57014' || state === '25P03') {
    return new DatabaseRefusal({ code: 'database/time-limit', arguments: { seconds: limit } }, error)
  }
  if (state ? !/^(08|57P0)/.test(state) : !/terminated|has ended|ECONNRESET|EPIPE|not queryable/i.test(reason))
    return undefined
  const code = committing ? 'database/outcome-unknown' : 'database/interrupted'
  return new DatabaseRefusal({ code, arguments: { reason } }, error)
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error; that must not look like success. */
async function commit(connection: Connection): Promise<void> {
  if (connection.status() === 'I') throw transactionClosed('a statement ended it')
  const answer = await connection.script('commit')
  if (answer.command !== 'COMMIT') throw new Error('a statement failed and the transaction was rolled back')
}

async function withinLimit<T>(open: OpenTransaction, limit: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const refusal = new DatabaseRefusal({ code: 'database/time-limit', arguments: { seconds: limit } })
      open.close(refusal)
      reject(refusal)
    }, limit * 1000)
  })
  const result = work()
  // Whatever the work does after its time is up has nobody left to hear of it.
  result.catch(() => {})
  try {
    return await Promise.race([result, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The SQLSTATE of an error from PostgreSQL, also when the query builder wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return undefined
}
