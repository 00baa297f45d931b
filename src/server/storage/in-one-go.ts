import type pg from 'pg'

/** One statement with its parameters in PostgreSQL's text form. */
export interface Statement {
  sql: string
  parameters: readonly (string | null)[]
}

/** What of the connection of `pg` sends the messages of the extended protocol. */
interface Wire {
  stream: { cork(): void; uncork(): void }
  parse(message: { text: string; types: number[] }): void
  bind(message: { values: readonly (string | null)[] }): void
  execute(message: { portal: string; rows: number }): void
  sync(): void
}

/**
 * Sends statements that answer with no rows in one go: the database begins the next without waiting for us to hear of the one
 * before. After the first that fails it leaves out the rest.
 */
export function sendInOneGo(client: pg.ClientBase, statements: readonly Statement[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const query = {
      submit(wire: Wire) {
        wire.stream.cork()
        for (const { sql, parameters } of statements) {
          wire.parse({ text: sql, types: [] })
          wire.bind({ values: parameters })
          wire.execute({ portal: '', rows: 0 })
        }
        wire.sync()
        wire.stream.uncork()
      },
      handleCommandComplete() {},
      handleError: reject,
      handleReadyForQuery: () => resolve(),
    }
    client.query(query as never)
  })
}
