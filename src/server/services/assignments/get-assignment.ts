import { and, eq, inArray } from 'drizzle-orm'
import type { getAssignment as door } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { Assignment, AssignmentActs, Return } from '#core/assignment.ts'
import { dayOf } from '#core/day.ts'
import type { GivenQuantity } from '#core/indicator/entry.ts'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import { byTime, summaryOf } from '#core/return-summary.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { assignmentTable, evidenceTable, itemTable, returnTable } from '../../storage/tables/plan.ts'
import { contestsOf } from '../contests/list-contests.ts'
import { lastingAsOf } from '../evidence/lasting-as-of.ts'
import { foldAll } from '../fold-all.ts'
import { askedOfAssignment } from '../indicators/asked-of-assignment.ts'
import { assignmentMeasures } from '../indicators/measured-ways.ts'
import { presentMeasure, presentQuantity } from '../indicators/present-measure.ts'
import { ordersOf } from '../orders/find-orders.ts'
import { opens } from '../orders/open-orders.ts'
import { actsOf } from '../perform.ts'
import { answerTargets } from '../registers/answer-targets.ts'
import { presentAnswers } from '../registers/present-answers.ts'
import { fieldsAsked } from '../requests/fields-asked.ts'
import { assignments, orders, returns } from '../stored.ts'
import { openSubmissions } from '../submissions/find-submissions.ts'
import { stepsFor } from '../submissions/list-submissions.ts'
import { fillingOf } from '../submissions/who-fills.ts'
import { assess } from './assess.ts'
import { mayJudge } from './judge.ts'
import { presentLines } from './list-assignments.ts'
import { reviewStanding } from './review-standing.ts'
import { targetsOf } from './targets.ts'
import { yardstickAt } from './yardstick.ts'

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

  const acts = await actsOf(work, id, asOf)
  const then = asOf && foldActs(assignments.kind, acts)
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
  const chased = await ordersOf(work, [id])
  const orderIds = chased.map((each) => each.id)
  const foldedOrders = asOf ? [...(await foldAll(work, orders, orderIds, asOf)).values()] : chased
  const open = new Map(foldedOrders.flatMap(opens)).get(id) ?? null
  const returned = [...folded].sort(byTime)
  const lasting = await lastingAsOf(work, returned, asOf)
  const yardstick = await yardstickAt(work, [assignment], now, asOf)
  const standing = assess(assignment, summaryOf(returned, lasting), now, yardstick, open)
  const [line] = await presentLines(work, [assignment], new Map([[id, standing]]), work.language)
  const asked = await wordsOf(work, row)
  if (!line || !asked) return failure({ code: 'wire/not-found' })
  const targets = await targetsOf(work, row.itemId)
  const filling = asOf ? null : await fillingOf(work, row.unitPath)
  const [filled] = filling ? await openSubmissions(work, id) : []
  const evidenceIds = [...returned.flatMap((each) => each.evidence), ...(filled?.report.evidence ?? [])]
  const files = evidenceIds.length
    ? await tx.orm
        .select()
        .from(evidenceTable)
        .where(and(eq(evidenceTable.cityId, city.id), inArray(evidenceTable.id, evidenceIds)))
    : []
  const fileOf = new Map(files.map((file) => [file.id, file]))
  const filesOf = (ids: readonly string[]) => ids.map((each) => fileOf.get(each)).filter((file) => file !== undefined)
  const named = (given: readonly GivenQuantity[]) => given.map((each) => presentQuantity(each, work.language))
  const today = dayOf(now)
  const inPlace = new Map([...lasting.values()].map((file) => [file.id, file]))
  const ended = [...inPlace.values()].filter(({ until }) => until !== null && until < today)
  const own = actsFor(visitor.standings, 'return.submit', city.path, row.unitPath)
  const live = !asOf
  const review = await reviewStanding(work, row, returned, live)
  const signing = acts.find(({ verb }) => verb === 'sign')?.values as AssignmentActs['sign'] | undefined
  const answers = live ? await answerTargets(work, row.unitId, targets) : []
  const presenting = { language: work.language, today, packs: context.packs }
  return success({
    measures: (await assignmentMeasures(work, assignment, now, asOf)).map((measure) =>
      presentMeasure(measure, presenting),
    ),
    asked:
      live && filling !== null
        ? (await askedOfAssignment(work, row)).map(({ unit, asked }) => ({ unit, quantities: asked }))
        : [],
    fields: live && filling !== null ? await fieldsWithPrevious(work, row, returned) : [],
    assignment: line,
    note: assignment.note,
    assignedAt: assignment.assignedAt,
    assignedBy: assignment.assignedBy,
    signedAt: assignment.signedAt,
    signedBy: assignment.signedBy,
    signedFor: signing?.signedFor?.name ?? null,
    item: {
      ...asked,
      targets,
      answers: presentAnswers(work, answers, targets),
      contests: (await contestsOf(work, id)).filter(({ contestedAt }) => live || contestedAt <= asOf),
    },
    returns: returned
      .map((each) => ({
        ...each,
        answers: presentAnswers(work, each.answers, targets),
        quantities: named(each.quantities),
        evidence: filesOf(each.evidence),
      }))
      .reverse(),
    submission: filled
      ? {
          id: filled.id,
          state: filled.state as 'filled' | 'withdrawn',
          report: {
            ...filled.report,
            evidence: filesOf(filled.report.evidence),
            quantities: named(filled.report.quantities ?? []),
            explanation: filled.report.explanation ?? '',
            filled: filled.report.filled ?? [],
          },
          filledBy: filled.filledBy,
          filledFor: filled.filledFor?.name ?? null,
          steps: filled.steps.map((step) => ({ step, done: filled.done[step] ?? null })),
          sentBack: filled.sentBack,
          acts: await stepsFor(work, filled),
        }
      : null,
    endedEvidence: ended,
    review: review.shown,
    may: {
      renew: filling !== null && ended.length > 0,
      contest: live && own,
      sign: live && filling !== null && assignment.state === 'assigned',
      submit: live && filling !== null && assignment.state === 'signed' && !standing.mustWait && standing.share < 100,
      withdraw: live && own && returned.some(({ state, openedAt }) => state === 'submitted' && openedAt === null),
      apply: live && own && assignment.state === 'signed' && standing.share < 100,
      ...review.may,
      judge: live && mayJudge(work, row.unitPath),
      withdrawJudgement: live && mayJudge(work, row.unitPath) && row.judgement?.account === visitor.account.id,
    },
  })
}

/** The fields that a request asks, with what was accepted before: of one that repeats much stays as it was. */
async function fieldsWithPrevious(work: Work, row: Assignment, returned: readonly Return[]) {
  const before = returned.findLast(({ state }) => state === 'accepted')?.filled ?? []
  const fields = (await fieldsAsked(work, [row]))(row)
  return fields.map((field) => ({ field, previous: before.find((each) => each.field === field)?.value ?? null }))
}

/** The words that are asked: those of the item, or of the matter where it comes from elsewhere. */
async function wordsOf({ tx, context }: Work, { itemId, matterId }: { itemId: string | null; matterId: string }) {
  const city = context.city.id
  if (itemId === null) {
    const [matter] = await tx.orm
      .select({ title: matterTable.title, measures: matterTable.demand })
      .from(matterTable)
      .where(and(eq(matterTable.cityId, city), eq(matterTable.id, matterId)))
    return matter && { section: '', label: '', objective: '', ...matter }
  }
  const { section, label, title, objective, measures } = itemTable
  const [item] = await tx.orm
    .select({ section, label, title, objective, measures })
    .from(itemTable)
    .where(and(eq(itemTable.cityId, city), eq(itemTable.id, itemId)))
  return item
}
