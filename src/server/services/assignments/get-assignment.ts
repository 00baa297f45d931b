import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { getAssignment as door } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { assignmentTable, evidenceTable, itemTable, returnTable, targetTable } from '../../storage/tables/plan.ts'
import { contestsOf } from '../contests/list-contests.ts'
import { foldAll } from '../fold-all.ts'
import { actsOf } from '../perform.ts'
import { answerTargets } from '../registers/answer-targets.ts'
import { presentAnswers } from '../registers/present-answers.ts'
import { assignments, returns } from '../stored.ts'
import { lightThresholdsAt } from '../values/installed-values.ts'
import { assess } from './assess.ts'
import { mayReview, presentLines } from './list-assignments.ts'

/** An assignment with its words, light, returns and what the visitor may do; as it stood at an instant when `asOf` is given. */
export async function getAssignment(work: Work, id: string, asOf?: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, extent, visitor } = work
  const city = context.city
  const [row] = await tx.orm
    .select()
    .from(assignmentTable)
    .where(
      and(eq(assignmentTable.cityId, city.id), eq(assignmentTable.id, id), inExtent(extent, assignmentTable.unitPath)),
    )
  if (!row) return failure({ code: 'wire/not-found' })
  const returnRows = await tx.orm
    .select()
    .from(returnTable)
    .where(and(eq(returnTable.cityId, city.id), eq(returnTable.assignmentId, id)))

  const then = asOf && foldActs(assignments.kind, await actsOf(work, id, asOf))
  if (asOf && !then) return failure({ code: 'wire/not-found' })
  const now = asOf ? new Date(asOf) : work.now
  const folded = asOf
    ? [
        ...(
          await foldAll(
            work,
            returns,
            returnRows.map((each) => each.id),
            asOf,
          )
        ).values(),
      ]
    : returnRows
  const assignment = then || row
  const standing = assess(assignment, folded, now, context, await lightThresholdsAt(work, now, asOf))
  const [line] = await presentLines(work, [assignment], new Map([[id, standing]]), work.language)
  const [item] = await tx.orm
    .select()
    .from(itemTable)
    .where(and(eq(itemTable.cityId, city.id), eq(itemTable.id, row.itemId)))
  if (!line || !item) return failure({ code: 'wire/not-found' })
  const targets = await tx.orm
    .select()
    .from(targetTable)
    .where(and(eq(targetTable.cityId, city.id), eq(targetTable.itemId, row.itemId), isNull(targetTable.endedAt)))
    .orderBy(targetTable.position)
  const evidenceIds = standing.returns.flatMap((each) => each.evidence)
  const files = evidenceIds.length
    ? await tx.orm
        .select()
        .from(evidenceTable)
        .where(and(eq(evidenceTable.cityId, city.id), inArray(evidenceTable.id, evidenceIds)))
    : []
  const fileOf = new Map(files.map((file) => [file.id, file]))
  const own = actsFor(visitor.standings, 'return.submit', city.path, row.unitPath)
  const live = !asOf
  const answers = live ? await answerTargets(work, row.unitId, targets) : []
  return success({
    assignment: line,
    note: assignment.note,
    assignedAt: assignment.assignedAt,
    assignedBy: assignment.assignedBy,
    signedAt: assignment.signedAt,
    signedBy: assignment.signedBy,
    item: {
      section: item.section,
      label: item.label,
      title: item.title,
      objective: item.objective,
      measures: item.measures,
      targets,
      answers: presentAnswers(work, answers, targets),
      contests: (await contestsOf(work, id)).filter(({ contestedAt }) => live || contestedAt <= asOf),
    },
    returns: standing.returns
      .map((each) => ({
        ...each,
        answers: presentAnswers(work, each.answers, targets),
        evidence: each.evidence.map((evidence) => fileOf.get(evidence)).filter((file) => file !== undefined),
      }))
      .reverse(),
    may: {
      contest: live && own,
      sign: live && own && assignment.state === 'assigned',
      submit: live && own && assignment.state === 'signed' && standing.waiting === null && standing.share < 100,
      withdraw: live && own && standing.waiting !== null,
      apply: live && own && assignment.state === 'signed' && standing.share < 100,
      review: live && standing.waiting !== null && mayReview(work, row.unitPath),
    },
  })
}
