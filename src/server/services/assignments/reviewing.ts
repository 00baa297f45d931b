/** Who reviews what a unit returned (审核). */
import { actsFor, type Standing } from '#core/may.ts'
import type { Problem } from '#core/problem.ts'
import { type Asked, inReachOrLed, type Reader } from './leading.ts'

/**
 * What stands against somebody's review of an assignment, null where nothing does: within the right's reach, never what one's own unit
 * returns, and of a section nothing but what it leads.
 */
export async function reviewing(
  reader: Reader,
  standings: readonly Standing[],
): Promise<(asked: Asked) => Problem | null> {
  const reviews = await inReachOrLed(reader, standings, 'return.review')
  return (asked) => {
    if (actsFor(standings, 'return.submit', reader.context.city.path, asked.unitPath)) return { code: 'return/own' }
    return reviews(asked) ? null : { code: 'return/not-led' }
  }
}
