import { and, eq, inArray } from 'drizzle-orm'
import type { Report, ReturnedQuantities } from '#core/assignment.ts'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { ReturnSummary } from '#core/return-summary.ts'
import type { Work } from '../../context.ts'
import { evidenceTable } from '../../storage/tables/plan.ts'
import { askedOfAssignment } from '../indicators/asked-of-assignment.ts'
import { checkGiven } from '../indicators/enter-quantities.ts'
import { begin, find, perform } from '../perform.ts'
import { answerTargets } from '../registers/answer-targets.ts'
import { assignments, returns } from '../stored.ts'
import { assess } from './assess.ts'
import { lockSummaries } from './return-summaries.ts'
import { targetsOf } from './targets.ts'
import { yardstickAt } from './yardstick.ts'

/** The unit returns how an assignment stands. */
export async function submitReturn(
  work: Work,
  assignmentId: string,
  report: Report & Partial<ReturnedQuantities>,
): Promise<Outcome<{ id: string }>> {
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
  problems.push(...(await checkReturned(work, assignment, report)))
  if (problems.length > 0) return failure(...problems)
  const answers = await answerTargets(work, assignment.unitId, await targetsOf(work, assignment.itemId))
  const [made] = await begin(work, returns, [
    { verb: 'submit', values: { ...report, unitId: assignment.unitId, assignmentId, period, answers } },
  ])
  return success({ id: (made as { id: string }).id })
}

/** What stands against the quantities of a return: whether they were asked, and what their checks say. */
async function checkReturned(
  work: Work,
  assignment: { itemId: string | null; unitId: string },
  { quantities = [], explanation = '' }: Partial<ReturnedQuantities>,
): Promise<Problem[]> {
  if (quantities.length === 0) return []
  const groups = await askedOfAssignment(work, assignment)
  const isAsked = (given: ReturnedQuantities['quantities'][number]) => (group: (typeof groups)[number]) =>
    group.asked.some(({ quantity, from, to }) => quantity === given.quantity && from === given.from && to === given.to)
  const problems = quantities.flatMap((given, index): Problem[] =>
    groups.some(isAsked(given)) ? [] : [{ code: 'entry/not-in-scope', at: `quantities.${index}.value` }],
  )
  for (const group of groups) {
    const places = quantities.flatMap((given, index) => (isAsked(given)(group) ? [index] : []))
    const given = places.map((index) => quantities[index] as ReturnedQuantities['quantities'][number])
    const at = (index: number) => `quantities.${places[index]}.value`
    problems.push(...(await checkGiven(work, group.unit, { quantities: given, explanation, at })))
  }
  return problems
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
