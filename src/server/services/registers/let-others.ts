/** Long work on rows gives way: to requests of others, and to the answer of the database that waits for its next statement. */
import { setImmediate } from 'node:timers/promises'

/** Rows that are worked on before others come in: some two milliseconds. */
export const rowsInOneGo = 100

/** Comes back when whatever else was waiting has had its turn. */
export function letOthers(): Promise<void> {
  return setImmediate()
}
