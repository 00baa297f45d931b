import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Attempt } from '#core/rule.ts'
import { checkSubmission, openSteps, type Submission, type SubmissionActs } from '#core/signature/submission.ts'
import type { Work } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { handIn } from '../assignments/submit-return.ts'
import { find, perform } from '../perform.ts'
import { submissions } from '../stored.ts'
import { type Filling, fillingOf } from './who-fills.ts'

/** Acts of the unit on what it filled in. */
export type StepVerb = 'check' | 'sign' | 'scan' | 'send-back'

/** Does a step of a unit's own chain; with the last one it becomes a return. */
export async function actOnSubmission<V extends StepVerb>(
  work: Work,
  id: string,
  verb: V,
  values: SubmissionActs[V],
): Promise<Outcome<{ returnId: string | null }>> {
  await lockRecord(work.tx, work.context.city.id, id)
  const found = await find(work, submissions, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const filling = await fillingOf(work, found.unitPath)
  if (filling?.as !== 'own') return failure({ code: 'assignment/not-yours' })
  if (verb === 'scan' && !(await work.context.files.has((values as SubmissionActs['scan']).scan.hash)))
    return failure({ code: 'wire/file-missing', at: 'scan' })
  const problems = checkStep(work, found, filling, verb, values)
  if (problems.length > 0) return failure(...problems)
  const after = (await perform(work, submissions, id, verb, values)) as Submission
  if (verb === 'send-back' || openSteps(after).length > 0) return success({ returnId: null })
  return completed(work, after)
}

/** The last step is done: it is a return from now on, under the names of those who signed it. */
export async function completed(work: Work, submission: Submission): Promise<Outcome<{ returnId: string }>> {
  const { id, report, filledBy, filledFor, done, scan, assignmentId } = submission
  const signatures = {
    filler: { name: filledBy.name, unit: filledFor?.name ?? null },
    checker: done.check?.name ?? null,
    head: done.head?.name ?? null,
  }
  const made = await handIn({ work, assignmentId, report, signed: { signatures, scan } })
  if (!made.ok) return made
  await perform(work, submissions, id, 'submit', { returnId: made.value.id })
  return success({ returnId: made.value.id })
}

/** What is against an act on what was filled in, by whoever does it. */
export function checkStep<V extends keyof SubmissionActs>(
  work: Pick<Work, 'actor' | 'visitor' | 'now'>,
  state: (Submission & { unitPath: string }) | null,
  filling: Filling,
  verb: V,
  values: SubmissionActs[V],
): Problem[] {
  const { actor, visitor, now } = work
  const unitId = state?.unitId ?? (values as SubmissionActs['fill']).unitId
  const unit = filling?.as === 'own' ? unitId : filling?.as === 'for-another' ? filling.unitId : actor.unit
  const by = { ...actor, unit, roles: visitor.standings.map(({ role }) => role) }
  const attempt = { verb, values, state, at: now.toISOString(), by }
  return checkSubmission(attempt as unknown as Attempt<Submission, SubmissionActs>, {
    mayFillFor: () => filling?.as === 'for-another',
    readsFrom: () => filling === null,
  })
}
