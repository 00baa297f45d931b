import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { enterReturned } from '../indicators/enter-returned.ts'
import { find, perform } from '../perform.ts'
import { returns } from '../stored.ts'
import { mayReview } from './list-assignments.ts'

/** The level above accepts a return, or sends it back with a reason. */
export async function reviewReturn(
  work: Work,
  id: string,
  decision: { verb: 'accept' } | { verb: 'send-back'; reason: string },
): Promise<Outcome<Record<string, never>>> {
  const found = await find(work, returns, id)
  if (!found) return failure({ code: 'wire/not-found' })
  if (!mayReview(work, found.unitPath)) return failure({ code: 'return/own' })
  if (found.state !== 'submitted') return failure({ code: 'return/not-submitted' })
  if (decision.verb === 'accept') {
    await perform(work, returns, id, 'accept', {})
    await enterReturned(work, found)
  } else await perform(work, returns, id, 'send-back', { reason: decision.reason })
  return success({})
}
