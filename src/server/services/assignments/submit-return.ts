import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment, Report } from '#core/assignment.ts'
import { actsFor, covers } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { nothingReturned } from '#core/return-summary.ts'
import type { Work } from '../../context.ts'
import { evidenceTable } from '../../storage/tables/plan.ts'
import { begin, find, perform } from '../perform.ts'
import { answerTargets } from '../registers/answer-targets.ts'
import { returns } from '../stored.ts'
import { assess, type Standing } from './assess.ts'
import { lockSummaries } from './return-summaries.ts'
import { assignmentsById } from './subjects.ts'
import { targetsOfItems } from './targets.ts'
import { yardstickAt } from './yardstick.ts'

/** A return that somebody hands in. */
export interface Submission {
  work: Work
  assignmentId: string
  report: Report
}

type Placed = Assignment & { unitPath: string }

/** The unit returns how an assignment stands. */
export async function submitReturn(work: Work, assignmentId: string, report: Report): Promise<Outcome<{ id: string }>> {
  return (await submitReturns([{ work, assignmentId, report }]))[0] as Outcome<{ id: string }>
}

/** Many units return at once, in one transaction: what one of them is refused leaves the others alone. */
export async function submitReturns(submissions: readonly Submission[]): Promise<Outcome<{ id: string }>[]> {
  const { work } = submissions[submissions.length - 1] as Submission
  const { tx, context, now } = work
  const rows = await assignmentsById(work, [...new Set(submissions.map(({ assignmentId }) => assignmentId))])
  const asked = new Map(rows.map((row) => [row.id, row]))
  // Of two who submit at once the second finds what the first did.
  const summaries = await lockSummaries(work, [...asked.keys()])
  const yardstick = await yardstickAt(work, rows, now)
  const evidence = await ownersOfEvidence(work, submissions)
  const taken = new Set<string>()
  const outcomes = submissions.map((submission): Outcome<{ assignment: Placed; standing: Standing }> => {
    const { assignmentId, report } = submission
    const assignment = asked.get(assignmentId)
    if (!assignment || !covers(submission.work.extent, assignment.unitPath)) return failure({ code: 'wire/not-found' })
    const { visitor, right } = submission.work
    if (!actsFor(visitor.standings, right, context.city.path, assignment.unitPath))
      return failure({ code: 'assignment/not-yours' })
    const standing = assess(assignment, summaries.get(assignmentId) ?? nothingReturned, submission.work.now, yardstick)
    const problems = [
      ...whyNot(assignment, standing, report, taken.has(assignmentId)),
      ...report.evidence.flatMap((each, index) =>
        evidence.get(each) === assignment.unitId ? [] : [{ code: 'return/foreign-evidence', at: `evidence.${index}` }],
      ),
    ]
    if (problems.length > 0) return failure(...problems)
    taken.add(assignmentId)
    return success({ assignment, standing })
  })
  const targets = await targetsOfItems(
    work,
    rows.map(({ itemId }) => itemId),
  )
  const beginnings = []
  for (const [i, outcome] of outcomes.entries()) {
    if (!outcome.ok) continue
    const { work: by, assignmentId, report } = submissions[i] as Submission
    const { unitId, itemId } = outcome.value.assignment
    const answers = await answerTargets({ tx, context, now: by.now }, unitId, targets.get(itemId ?? '') ?? [])
    const period = outcome.value.standing.current.from
    const values = { ...report, unitId, assignmentId, period, answers }
    beginnings.push({ verb: 'submit' as const, values, by })
  }
  const made = beginnings.length > 0 ? await begin(work, returns, beginnings) : []
  return outcomes.map((outcome) => (outcome.ok ? success({ id: (made.shift() as { id: string }).id }) : outcome))
}

/** What stands against a return, by where its assignment stands. */
function whyNot(assignment: Placed, standing: Standing, report: Report, another: boolean): Problem[] {
  const problems: Problem[] = []
  if (assignment.state !== 'signed') problems.push({ code: 'assignment/not-signed' })
  if (standing.waiting || another) problems.push({ code: 'return/waiting' })
  if (standing.share >= 100) problems.push({ code: 'return/already-done' })
  if (report.share < standing.share && report.problems === '')
    problems.push({
      code: 'return/share-fell',
      at: 'problems',
      actual: report.share,
      arguments: { actual: report.share, accepted: standing.share },
    })
  return problems
}

/** The units whose evidence is named, by its id. */
async function ownersOfEvidence({ tx, context }: Work, submissions: readonly Submission[]) {
  const ids = submissions.flatMap(({ report }) => report.evidence)
  if (ids.length === 0) return new Map<string, string>()
  const rows = await tx.orm
    .select({ id: evidenceTable.id, unitId: evidenceTable.unitId })
    .from(evidenceTable)
    .where(and(eq(evidenceTable.cityId, context.city.id), inArray(evidenceTable.id, ids)))
  return new Map(rows.map(({ id, unitId }) => [id, unitId]))
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
