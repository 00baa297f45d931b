import pg from 'pg'
import { failure, type Outcome, success } from '#core/problem.ts'
import { type Connection, connectionOver } from '../connection.ts'
import { DatabaseRefusal } from '../refusal.ts'
import { schemaName } from '../roles.ts'
import type { Engine } from '../run.ts'
import { connectionProblem } from './connection-problem.ts'

/** The oldest PostgreSQL whose features the SQL uses; `docs/sql-floor.md`. */
const oldestServer = 12
const poolSize = 16
/** Transactions that may wait for a connection. */
const waitingBound = 2000
/** Seconds to wait for a connection to be made. */
const connectLimit = 10
/** Seconds beyond a transaction's limit after which its connection is given up. */
const grace = 5

/** A database on a PostgreSQL server. */
export async function openServer(url: string): Promise<Outcome<Engine>> {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    return failure({ code: 'database/url-malformed' })
  }
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: connectLimit * 1000 })
  // A connection that breaks while idle is replaced by the next request.
  pool.on('error', () => {})
  try {
    const client = await pool.connect()
    try {
      const result = await client.query('show server_version_num')
      const version = Math.trunc(Number(result.rows[0].server_version_num) / 10000)
      if (version < oldestServer) {
        await pool.end()
        return failure({ code: 'database/server-too-old', arguments: { version, oldest: oldestServer } })
      }
    } finally {
      client.release()
    }
  } catch (error) {
    await pool.end()
    return failure(connectionProblem(error, url))
  }
  return success(new ServerEngine(pool))
}

/** A pool of connections to a server, one transaction each. */
export class ServerEngine implements Engine {
  readonly kind = 'server'
  readonly #pool: pg.Pool
  readonly #prepared = new WeakSet<pg.PoolClient>()

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async lend<T>(limit: number, use: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#pool.waitingCount >= waitingBound) {
      throw new DatabaseRefusal({ code: 'database/busy', arguments: { waiting: this.#pool.waitingCount } })
    }
    const client = await this.#connect()
    let broken = false
    const fail = () => {
      broken = true
    }
    client.on('error', fail)
    // The server ends a late statement itself; this is for a server that no longer answers.
    const watch = setTimeout(
      () => {
        broken = true
        ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
      },
      (limit + grace) * 1000,
    )
    const connection = connectionOver(client)
    try {
      if (!this.#prepared.has(client)) {
        await connection.script(sessionScript)
        this.#prepared.add(client)
      }
      const milliseconds = Math.ceil(limit * 1000)
      return await use(bounded(connection, milliseconds))
    } finally {
      clearTimeout(watch)
      client.off('error', fail)
      client.release(broken || connection.status() !== 'I')
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect()
    } catch (error) {
      const full = this.#pool.totalCount - this.#pool.idleCount >= poolSize
      const busy = { code: 'database/busy', arguments: { waiting: this.#pool.waitingCount } }
      throw new DatabaseRefusal(full ? busy : connectionProblem(error), error)
    }
  }

  async close(): Promise<void> {
    if (!this.#pool.ended) await this.#pool.end()
  }
}

/** The connection whose transactions the server itself ends when they are late. */
function bounded(connection: Connection, milliseconds: number): Connection {
  const limits = `set local statement_timeout = ${milliseconds}; set local idle_in_transaction_session_timeout = ${milliseconds}`
  return {
    ...connection,
    script: (sql) => connection.script(sql.startsWith('begin;') ? `begin; ${limits}; ${sql.slice(6)}` : sql),
  }
}

const sessionScript = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
set bytea_output = 'hex'; set extra_float_digits = 1; set search_path = ${schemaName}; set client_encoding = 'UTF8'`
