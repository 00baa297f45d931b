import type pg from 'pg'
import { type Statement, sendInOneGo } from './in-one-go.ts'
import { builderReaderOf, readerOf, writeValue } from './values.ts'

/** One statement's answer. */
export interface Answer {
  rows: unknown[]
  /** The word PostgreSQL gives back: `SELECT`, `INSERT`, `COMMIT`, `ROLLBACK`, ... */
  command: string
  count: number
}

/** One connection, the same client for both engines. */
export interface Connection {
  /** One statement with parameters; rows as objects. */
  query(sql: string, parameters: readonly unknown[]): Promise<Answer>
  /** The same with rows as arrays, json left as text: what the query builder wants. */
  rows(sql: string, parameters: readonly unknown[]): Promise<Answer>
  /** Statements that give no rows, sent in one go. */
  inOneGo(statements: readonly Statement[]): Promise<void>
  /** Several statements without parameters: the answer of the last, or of each. */
  script(sql: string): Promise<Answer>
  scripts(sql: string): Promise<Answer[]>
  /** `I` outside a transaction, `T` inside one, `E` inside one that failed. */
  status(): string
}

const objects = { getTypeParser: readerOf }
const builder = { getTypeParser: builderReaderOf }

/** The project's statements over a client of `pg`. */
export function connectionOver(client: pg.ClientBase): Connection {
  const extended = async (sql: string, parameters: readonly unknown[], rowMode: 'array' | undefined) => {
    const values = parameters.map(writeValue)
    // `queryMode` keeps a statement without parameters in the extended protocol, which takes only one statement.
    const query = { text: sql, values, rowMode, types: rowMode ? builder : objects, queryMode: 'extended' }
    return answerOf(await ask(client, query))
  }
  return {
    query: (sql, parameters) => extended(sql, parameters, undefined),
    rows: (sql, parameters) => extended(sql, parameters, 'array'),
    inOneGo: (statements) => sendInOneGo(client, statements),
    script: async (sql) => answerOf(await ask(client, { text: sql, types: objects })),
    scripts: async (sql) => [await ask(client, { text: sql, types: objects })].flat().map(answerOf),
    status: () => (client as unknown as { getTransactionStatus(): string | null }).getTransactionStatus() ?? 'I',
  }
}

type Result = pg.QueryResult | pg.QueryResult[]

/**
 * Asks by a callback: the promises of `pg` keep a result alive until the next full collection of garbage, which then comes often. A
 * failure tells who asked.
 */
async function ask(client: pg.ClientBase, query: object): Promise<Result> {
  try {
    return await new Promise<Result>((resolve, reject) => {
      client.query(query as pg.QueryConfig, (error, result) => (error ? reject(error) : resolve(result)))
    })
  } catch (error) {
    Error.captureStackTrace(error as Error)
    throw error
  }
}

function answerOf(result: Result): Answer {
  const last = Array.isArray(result) ? result.at(-1) : result
  return { rows: last?.rows ?? [], command: last?.command ?? '', count: last?.rowCount ?? 0 }
}
