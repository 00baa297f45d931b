import { and, eq } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { openSteps, type Submission, type SubmissionStep, type SubmissionValues } from '#core/signature/submission.ts'
import type { Work } from '../../context.ts'
import { submissionTable } from '../../storage/tables/submission.ts'
import { checkReport, type Sent } from '../assignments/submit-return.ts'
import { begin, perform } from '../perform.ts'
import { submissions } from '../stored.ts'
import { checkStep, completed } from './act-on-submission.ts'
import { openSubmissions } from './find-submissions.ts'
import type { Filling } from './who-fills.ts'

/** Fills in what a unit returns, or fills it in again; it waits for the unit's signatures, or is a return where it wants none. */
export async function fillIn(
  work: Work,
  assignment: Assignment & { unitPath: string },
  given: Parameters<typeof checkReport>[2],
  steps: SubmissionStep[],
  filling: NonNullable<Filling>,
): Promise<Outcome<Sent>> {
  const checked = await checkReport(work, assignment, given)
  if (!checked.ok) return checked
  const report = checked.value
  const [present] = await openSubmissions(work, assignment.id)
  const filledFor = filling.as === 'own' ? null : { unitId: filling.unitId, name: filling.name }
  const values: SubmissionValues = { unitId: assignment.unitId, assignmentId: assignment.id, report, steps, filledFor }
  const verb = present ? 'refill' : 'fill'
  const again = { report, steps, filledFor }
  const problems = checkStep(work, present ?? null, filling, verb, present ? again : values)
  if (problems.length > 0) return failure(...problems)
  const [state] = present
    ? [await perform(work, submissions, present.id, 'refill', again)]
    : await begin(work, submissions, [{ verb: 'fill', values }])
  const filled = state as Submission
  if (openSteps(filled).length > 0) return success({ id: filled.id, state: 'filled' })
  const made = await completed(work, filled)
  return made.ok ? success({ id: made.value.returnId, state: 'submitted' }) : made
}

/** What a return was before it was one; undefined where its unit wants no signatures. */
export async function submissionOf(
  { tx, context }: Pick<Work, 'tx' | 'context'>,
  returnId: string,
): Promise<Submission | undefined> {
  const [found] = await tx.orm
    .select()
    .from(submissionTable)
    .where(and(eq(submissionTable.cityId, context.city.id), eq(submissionTable.returnId, returnId)))
  return found
}
