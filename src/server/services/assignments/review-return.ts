import type { Return } from '#core/assignment.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { enterReturned } from '../indicators/enter-returned.ts'
import { find, perform } from '../perform.ts'
import { assignments, returns, submissions } from '../stored.ts'
import { submissionOf } from '../submissions/fill-in.ts'
import { reviewing } from './reviewing.ts'

/** The level above accepts a return, or sends it back with a reason. */
export async function reviewReturn(
  work: Work,
  id: string,
  decision: { verb: 'accept' } | { verb: 'send-back'; reason: string },
): Promise<Outcome<Record<string, never>>> {
  const found = await find(work, returns, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const against = await againstReview(work, found)
  if (against) return failure(against)
  if (found.state !== 'submitted') return failure({ code: 'return/not-submitted' })
  if (decision.verb === 'accept') {
    await perform(work, returns, id, 'accept', {})
    await enterReturned(work, found)
  } else await perform(work, returns, id, 'send-back', { reason: decision.reason })
  return success({})
}

/** The level above looks at a return: from then on it is not taken back. */
export async function openReturn(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  await lockRecord(work.tx, work.context.city.id, id)
  const found = await find(work, returns, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const against = await againstReview(work, found)
  if (against) return failure(against)
  if (found.state !== 'submitted' || found.openedAt !== null) return success({})
  await perform(work, returns, id, 'open', {})
  const submission = await submissionOf(work, id)
  if (submission) await perform(work, submissions, submission.id, 'open', {})
  return success({})
}

async function againstReview(work: Work, { assignmentId }: Return): Promise<Problem | null> {
  const asked = await find(work, assignments, assignmentId)
  if (!asked) return { code: 'wire/not-found' }
  return (await reviewing(work, work.visitor.standings))(asked)
}
