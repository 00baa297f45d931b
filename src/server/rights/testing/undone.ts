import type { Database, Transaction } from '../../storage/database.ts'

/** Carries the result of work out of a transaction that is given up. */
class Undone extends Error {
  value: unknown
  constructor(value: unknown) {
    super('undone')
    this.value = value
  }
}

/** The same database, which forgets every transaction as soon as it is answered: each request meets the same city. */
export function undone(database: Database): Database {
  async function giveUp<T>(
    run: (work: (tx: Transaction) => Promise<never>) => Promise<unknown>,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    try {
      await run(async (tx) => {
        throw new Undone(await work(tx))
      })
    } catch (error) {
      if (error instanceof Undone) return error.value as T
      throw error
    }
    throw new Error('a transaction that should be given up was kept')
  }
  return {
    ...database,
    within: (scope, work, options) => giveUp((run) => database.within(scope, run, options), work),
    asSystem: (work, options) => giveUp((run) => database.asSystem(run, options), work),
  }
}
