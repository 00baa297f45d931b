import type { UnitActs } from '#core/organisation.ts'
import { failure, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import type { Language } from '../../words.ts'
import { actsOf, find, perform } from '../perform.ts'
import type { Done } from '../registers/keeping.ts'
import { units } from '../stored.ts'
import { endPostsOf } from './end-posts.ts'
import { whyClosed, whyNotEmpty, whyOutOfOrder } from './unit-checks.ts'

/**
 * Closes a unit on a day without a successor. Its records and figures stay where they are; its posts end, and it is told whose
 * accounts that concerns.
 */
export async function closeUnit(
  hand: Hand & { language?: Language },
  id: string,
  values: UnitActs['close'],
): Promise<Done> {
  await lockRecord(hand.tx, hand.context.city.id, id)
  const unit = await find(hand, units, id)
  if (!unit) return failure({ code: 'wire/not-found' })
  const problems = [
    ...whyClosed(unit),
    ...whyOutOfOrder(unit, await actsOf(hand, id), values.on),
    ...(await whyNotEmpty(hand, id, values.on)),
  ]
  if (problems.length > 0) return failure(...problems)
  await perform(hand, units, id, 'close', values)
  return success({ id, said: await endPostsOf(hand, id, values.on) })
}
