import type { Succession } from '#core/organisation.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import type { Language } from '../../words.ts'
import { actsOf, begin, find, perform } from '../perform.ts'
import { successions, units } from '../stored.ts'
import { endPostsOf } from './end-posts.ts'
import { whyClosed, whyNotEmpty, whyOutOfOrder } from './unit-checks.ts'

/**
 * Ends a unit in others: handed over to one, merged into one with others (one call for each that ends), or split into
 * several. Figures of before stay under the old unit.
 */
export async function succeedUnit(
  hand: Hand & { language?: Language },
  id: string,
  values: { kind: Succession['kind']; successorIds: string[]; on: string; document?: string },
): Promise<Outcome<{ said: string[] }>> {
  await lockRecord(hand.tx, hand.context.city.id, id)
  const unit = await find(hand, units, id)
  if (!unit) return failure({ code: 'wire/not-found' })
  const { kind, on, document } = values
  const problems = [
    ...whyClosed(unit),
    ...whyOutOfOrder(unit, await actsOf(hand, id), on),
    ...(await whyNotEmpty(hand, id, on)),
  ]
  for (const [i, successorId] of values.successorIds.entries()) {
    const at = `successorIds.${i}`
    const successor = await find(hand, units, successorId)
    if (!successor) problems.push({ code: 'wire/not-found', at })
    else if (successor.id === id) problems.push({ code: 'unit/succeeds-itself', at })
    else if (values.successorIds.indexOf(successorId) < i) problems.push({ code: 'unit/named-twice', at })
    else problems.push(...whyClosed(successor, at))
  }
  if (problems.length > 0) return failure(...problems)
  await begin(
    hand,
    successions,
    values.successorIds.map((successorId) => ({
      verb: 'record' as const,
      values: { unitId: id, kind, successorId, on, document },
    })),
  )
  await perform(hand, units, id, 'close', { on, document })
  return success({ said: await endPostsOf(hand, id, on) })
}
