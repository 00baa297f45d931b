import { and, eq, inArray } from 'drizzle-orm'
import type { Report } from '#core/assignment.ts'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { ReturnSummary } from '#core/return-summary.ts'
import type { Work } from '../../context.ts'
import { evidenceTable } from '../../storage/tables/plan.ts'
import { begin, find, perform } from '../perform.ts'
import { answerTargets } from '../registers/answer-targets.ts'
import { assignments, returns } from '../stored.ts'
import { assess } from './assess.ts'
import { lockSummaries } from './return-summaries.ts'
import { targetsOf } from './targets.ts'
import { yardstickAt } from './yardstick.ts'

/** The unit returns how an assignment stands. */
export async function submitReturn(work: Work, assignmentId: string, report: Report): Promise<Outcome<{ id: string }>> {
  const { tx, context, visitor } = work
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  if (!actsFor(visitor.standings, work.right, context.city.path, assignment.unitPath))
    return failure({ code: 'assignment/not-yours' })
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
  if (problems.length > 0) return failure(...problems)
  const answers = await answerTargets(work, assignment.unitId, await targetsOf(work, assignment.itemId))
  const [made] = await begin(work, returns, [
    { verb: 'submit', values: { ...report, unitId: assignment.unitId, assignmentId, period, answers } },
  ])
  return success({ id: (made as { id: string }).id })
}

/** The unit takes a return back before it was reviewed (撤回). */
export async function withdrawReturn(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  const found = await find(work, returns, id)
  if (!found) return failure({ code: 'wire/not-found' })
  if (!actsFor(work.visitor.standings, work.right, work.context.city.path, found.unitPath))
    return failure({ code: 'assignment/not-yours' })
  if (found.state !== 'submitted') return failure({ code: 'return/not-submitted' })
  await perform(work, returns, id, 'withdraw', {})
  return success({})
}
