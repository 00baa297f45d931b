import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment, Report, ReturnActs } from '#core/assignment.ts'
import type { Day } from '#core/day.ts'
import type { SourceFile } from '#core/matter/source.ts'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { ReturnSummary } from '#core/return-summary.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { evidenceTable } from '../../storage/tables/plan.ts'
import { begin, find, perform } from '../perform.ts'
import { answerTargets } from '../registers/answer-targets.ts'
import { assignments, returns, submissions } from '../stored.ts'
import { fillIn, submissionOf } from '../submissions/fill-in.ts'
import { stepsOf } from '../submissions/signing-chains.ts'
import { fillingOf } from '../submissions/who-fills.ts'
import { assess } from './assess.ts'
import { lockSummaries } from './return-summaries.ts'
import { targetsOf } from './targets.ts'
import { yardstickAt } from './yardstick.ts'

/** What became of a return that somebody sent: it is a return, or waits for the unit's own signatures. */
type Sent = { id: string; state: 'submitted' | 'filled' }

/** The unit returns how an assignment stands; where it wants signatures of its own, they come first. */
export async function submitReturn(work: Work, assignmentId: string, report: Report): Promise<Outcome<Sent>> {
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  const filling = await fillingOf(work, assignment.unitPath)
  if (filling === null) return failure({ code: 'assignment/not-yours' })
  const steps = await stepsOf(work, assignment.unitId)
  if (steps.length > 0 || filling.as === 'for-another') return fillIn(work, assignment, report, steps, filling)
  const made = await handIn(work, assignmentId, report, { signatures: null, scan: null })
  return made.ok ? success({ ...made.value, state: 'submitted' }) : made
}

/** A report becomes a return, if nothing is against it; with the unit's own signatures where it wants any. */
export async function handIn(
  work: Work,
  assignmentId: string,
  report: Report,
  signed: Required<Pick<ReturnActs['submit'], 'signatures' | 'scan'>>,
): Promise<Outcome<{ id: string }>> {
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  const checked = await checkReport(work, assignment, report)
  if (!checked.ok) return checked
  const answers = await answerTargets(work, assignment.unitId, await targetsOf(work, assignment.itemId))
  const period = checked.value
  const [made] = await begin(work, returns, [
    { verb: 'submit', values: { ...report, ...signed, unitId: assignment.unitId, assignmentId, period, answers } },
  ])
  return success({ id: (made as { id: string }).id })
}

/** What is against returning this now; or the first day of the period that it is about. */
export async function checkReport(
  work: Work,
  assignment: Assignment & { unitPath: string },
  report: Report,
): Promise<Outcome<Day>> {
  const { tx, context } = work
  const assignmentId = assignment.id
  const problems: Problem[] = []
  if (assignment.state !== 'signed') problems.push({ code: 'assignment/not-signed' })
  // Of two who submit at once the second finds what the first did.
  const summary = (await lockSummaries(work, [assignmentId])).get(assignmentId) as ReturnSummary
  const standing = assess(assignment, summary, work.now, await yardstickAt(work, [assignment], work.now))
  const period = standing.current.from
  if (standing.waiting) problems.push({ code: 'return/waiting' })
  if (standing.share >= 100) problems.push({ code: 'return/already-done' })
  if (report.share < standing.share && report.problems === '')
    problems.push({
      code: 'return/share-fell',
      at: 'problems',
      actual: report.share,
      arguments: { actual: report.share, accepted: standing.share },
    })
  if (report.evidence.length > 0) {
    const own = await tx.orm
      .select({ id: evidenceTable.id })
      .from(evidenceTable)
      .where(
        and(
          eq(evidenceTable.cityId, context.city.id),
          eq(evidenceTable.unitId, assignment.unitId),
          inArray(evidenceTable.id, report.evidence),
        ),
      )
    const known = new Set(own.map((each) => each.id))
    report.evidence.forEach((each, index) => {
      if (!known.has(each)) problems.push({ code: 'return/foreign-evidence', at: `evidence.${index}` })
    })
  }
  return problems.length > 0 ? failure(...problems) : success(period)
}

/** The unit takes a return back before the level above opened it (撤回); what it had signed is to be signed again. */
export async function withdrawReturn(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  await lockRecord(work.tx, work.context.city.id, id)
  const found = await find(work, returns, id)
  if (!found) return failure({ code: 'wire/not-found' })
  if (!actsFor(work.visitor.standings, work.right, work.context.city.path, found.unitPath))
    return failure({ code: 'assignment/not-yours' })
  if (found.state !== 'submitted') return failure({ code: 'return/not-submitted' })
  if (found.openedAt !== null) return failure({ code: 'return/opened' })
  await perform(work, returns, id, 'withdraw', {})
  const submission = await submissionOf(work, id)
  if (submission) await perform(work, submissions, submission.id, 'withdraw', { reason: '' })
  return success({})
}

/** The stamped scan of a return that waits for review (盖章扫描件). */
export async function attachScan(work: Work, id: string, scan: SourceFile): Promise<Outcome<Record<string, never>>> {
  const found = await find(work, returns, id)
  if (!found) return failure({ code: 'wire/not-found' })
  if (!actsFor(work.visitor.standings, work.right, work.context.city.path, found.unitPath))
    return failure({ code: 'assignment/not-yours' })
  if (found.state !== 'submitted') return failure({ code: 'return/not-submitted' })
  if (!(await work.context.files.has(scan.hash))) return failure({ code: 'wire/file-missing', at: 'scan' })
  await perform(work, returns, id, 'attach-scan', { scan })
  return success({})
}

/** The stamped scan of a return within reach. */
export async function getScan(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const found = await find(work, returns, id)
  return found?.scan ? success(found.scan) : failure({ code: 'wire/not-found' })
}
