import type { Assignment, Return } from '#core/assignment.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { ReviewAct } from '#core/review-steps.ts'
import type { Work } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { enterReturned } from '../indicators/enter-returned.ts'
import { find, perform } from '../perform.ts'
import { assignments, returns, submissions } from '../stored.ts'
import { submissionOf } from '../submissions/fill-in.ts'
import { reviewerOf, reviewing } from './reviewing.ts'

/** The county checks a return that another accepts (县级初审); the state stays, and it is not taken back any more. */
export async function checkReturn(
  work: Work,
  id: string,
  { remark }: { remark: string },
): Promise<Outcome<Record<string, never>>> {
  const found = await findWaiting(work, id, 'check')
  if (!found.ok) return found
  await perform(work, returns, id, 'check', { remark })
  return success({})
}

/** Whoever asked accepts a return; they, or the county before it checked, send it back with a reason. */
export async function reviewReturn(
  work: Work,
  id: string,
  decision: { verb: 'accept' } | { verb: 'send-back'; reason: string },
): Promise<Outcome<Record<string, never>>> {
  const found = await findWaiting(work, id, decision.verb)
  if (!found.ok) return found
  const { returned, unchecked } = found.value
  if (decision.verb === 'accept') {
    await perform(work, returns, id, 'accept', unchecked ? { unchecked } : {})
    await enterReturned(work, returned)
  } else await perform(work, returns, id, 'send-back', { reason: decision.reason })
  return success({})
}

/** Whoever has a step to take looks at a return: from then on it is not taken back. */
export async function openReturn(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  await lockRecord(work.tx, work.context.city.id, id)
  const found = await find(work, returns, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const asked = await find(work, assignments, found.assignmentId)
  if (!asked) return failure({ code: 'wire/not-found' })
  const review = await reviewing(work, reviewerOf(work.visitor), [asked])
  const against = review.against('send-back', asked, found)
  if (against) return failure(against)
  if (found.state !== 'submitted' || found.openedAt !== null) return success({})
  await perform(work, returns, id, 'open', {})
  const submission = await submissionOf(work, id)
  if (submission) await perform(work, submissions, submission.id, 'open', {})
  return success({})
}

type Found = { returned: Return; unchecked: Return['unchecked'] }

/** A return that waits, locked until the transaction ends, if nothing stands against the act. */
async function findWaiting(work: Work, id: string, act: ReviewAct): Promise<Outcome<Found>> {
  await lockRecord(work.tx, work.context.city.id, id)
  const returned = await find(work, returns, id)
  const asked: (Assignment & { unitPath: string }) | undefined =
    returned && (await find(work, assignments, returned.assignmentId))
  if (!returned || !asked) return failure({ code: 'wire/not-found' })
  const review = await reviewing(work, reviewerOf(work.visitor), [asked])
  const against = review.against(act, asked, returned)
  if (against) return failure(against)
  if (returned.state !== 'submitted') return failure({ code: 'return/not-submitted' })
  return success({ returned, unchecked: review.turnOf(asked, returned).unchecked })
}
