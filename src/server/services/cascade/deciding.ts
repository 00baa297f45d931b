/** Who decides about an application: whoever asked what it is about, the city or a county. */
import type { Assignment } from '#core/assignment.ts'
import { may, type Standing } from '#core/may.ts'
import type { Problem } from '#core/problem.ts'
import { placeAround } from '#core/review-steps.ts'
import type { Hand } from '../../context.ts'
import { keepersOf, placesLookedAfter } from './askers.ts'

type Asked = Pick<Assignment, 'matterId'> & { unitPath: string }

/**
 * What stands against somebody's decision about applications of these assignments, null where nothing does: within the right's reach, and
 * in matters that are kept in one's own bureau's place.
 */
export async function deciding(
  reader: Pick<Hand, 'tx' | 'context'>,
  standings: readonly Standing[],
  asked: readonly Asked[],
): Promise<(asked: Asked) => Problem | null> {
  const { city, policy } = reader.context
  const keptAt = await keepersOf(reader, asked)
  const bureaus = asked.length > 0 ? await placesLookedAfter(reader) : []
  return ({ unitPath, matterId }) => {
    const asker = placeAround(keptAt.get(matterId), bureaus)
    const decides = standings.some(
      (standing) =>
        standing.jurisdiction === asker && may([standing], 'application.decide', city.path, unitPath, policy),
    )
    return decides ? null : { code: 'assignment/asked-by-another' }
  }
}
