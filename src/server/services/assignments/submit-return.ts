import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment, Report, ReturnActs, ReturnedValues } from '#core/assignment.ts'
import { dayOf } from '#core/day.ts'
import type { Evidence } from '#core/evidence/evidence.ts'
import { actsFor, covers } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { checkFilled, inAskedOrder, shareWith } from '#core/request/filled-field.ts'
import type { DueReturn } from '#core/return-calendar.ts'
import { nothingReturned } from '#core/return-summary.ts'
import type { Work } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { evidenceTable } from '../../storage/tables/plan.ts'
import { askedOfAssignment } from '../indicators/asked-of-assignment.ts'
import { checkGiven } from '../indicators/enter-quantities.ts'
import { begin, find, perform } from '../perform.ts'
import { answerTargets, areAnswered } from '../registers/answer-targets.ts'
import { fieldsAsked } from '../requests/fields-asked.ts'
import { assignments, returns, submissions } from '../stored.ts'
import { fillIn, submissionOf } from '../submissions/fill-in.ts'
import { stepsOf, unitsThatSign } from '../submissions/signing-chains.ts'
import { fillingOf } from '../submissions/who-fills.ts'
import { assess, type Standing } from './assess.ts'
import { lockSummaries } from './return-summaries.ts'
import { assignmentsById } from './subjects.ts'
import { targetsOfItems } from './targets.ts'
import { yardstickAt } from './yardstick.ts'

/** What is returned: where a request asks fields they may say how far it is, and the share is left out. */
type Given = Omit<Report, 'share'> & { share?: number } & Partial<ReturnedValues>
type Whole = Report & Partial<ReturnedValues>

/** What is returned, and under whose names where the unit signs first. */
export interface Submission {
  work: Work
  assignmentId: string
  report: Given
  signed?: Required<Pick<ReturnActs['submit'], 'signatures' | 'scan'>>
}

/** What became of a return that somebody sent: it is a return, or waits for the unit's own signatures. */
export type Sent = { id: string; state: 'submitted' | 'filled' }

type Placed = Assignment & { unitPath: string }

/** The unit returns how an assignment stands; where it wants signatures of its own, they come first. */
export async function submitReturn(work: Work, assignmentId: string, report: Given): Promise<Outcome<Sent>> {
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  const filling = await fillingOf(work, assignment.unitPath)
  if (filling === null) return failure({ code: 'assignment/not-yours' })
  const steps = await stepsOf(work, assignment.unitId)
  if (steps.length > 0 || filling.as === 'for-another') return fillIn(work, assignment, report, steps, filling)
  return handIn({ work, assignmentId, report })
}

/** A report becomes a return, if nothing is against it. */
export async function handIn(submission: Submission): Promise<Outcome<Sent>> {
  return (await handInAll([submission]))[0] as Outcome<Sent>
}

/** Many reports of one person become returns; what one of them is refused leaves the others alone. */
export async function handInAll(submissions: readonly Submission[]): Promise<Outcome<Sent>[]> {
  return submissions.length > 0 ? ((await submit(submissions)) as Outcome<Sent>[]) : []
}

/** What stands against handing in each of them now; nothing is done. */
export async function checkAll(submissions: readonly Submission[]): Promise<Problem[][]> {
  const judged = submissions.length > 0 ? await judge(submissions, 'own') : []
  return judged.map((outcome) => (outcome && !outcome.ok ? outcome.problems : []))
}

/** The whole report that the unit returns now, before anybody signs it, or what is against it. */
export async function checkReport(work: Work, assignment: Placed, report: Given): Promise<Outcome<Whole>> {
  const { id } = assignment
  const summary = (await lockSummaries(work, [id])).get(id) ?? nothingReturned
  const yardstick = await yardstickAt(work, [assignment], work.now)
  const standing = assess(assignment, summary, work.now, yardstick)
  const evidence = await evidenceOf(work, [{ work, assignmentId: id, report }])
  const fields = (await fieldsAsked(work, [assignment]))(assignment)
  const whole = wholeReport(report, fields, standing, yardstick.dueReturns(assignment))
  const problems = [
    ...whyNot(assignment, standing, report, false),
    ...(whole.ok ? [] : whole.problems),
    ...checkEvidence(report, assignment, work.now, evidence),
    ...(await checkReturned(work, assignment, report)),
  ]
  return problems.length > 0 ? failure(...problems) : whole
}

/** The report with the share that it comes to; every field asked is filled in, and where none is the unit says how far it is. */
function wholeReport(
  report: Given,
  fields: readonly string[],
  { share: accepted, current }: Standing,
  due: readonly DueReturn[],
): Outcome<Whole> {
  const { filled = [] } = report
  const share = report.share ?? (fields.length > 0 ? Math.max(accepted, shareWith(due, current)) : undefined)
  const problems = checkFilled(fields, filled)
  if (fields.length === 0 && report.progress === '') problems.push({ code: 'wire/missing', at: 'progress' })
  if (share === undefined) problems.push({ code: 'wire/missing', at: 'share' })
  if (share === undefined || problems.length > 0) return failure(...problems)
  return success({ ...report, share, filled: inAskedOrder(fields, filled) })
}

/**
 * Many units return at once, in one transaction: what one of them is refused leaves the others alone. Null for a return that needs
 * more of the unit than its own rows, the figures of what stands under it, the checks of quantities, the fields of a request or
 * signatures of its own: it wants a scope of its own.
 */
export function submitTogether(submissions: readonly Submission[]): Promise<(Outcome<Sent> | null)[]> {
  return submit(submissions, 'shared')
}

async function submit(
  given: readonly Submission[],
  scope: 'own' | 'shared' = 'own',
): Promise<(Outcome<Sent> | null)[]> {
  const { work } = given[given.length - 1] as Submission
  const outcomes = await judge(given, scope)
  const beginnings = outcomes.flatMap((outcome, i) =>
    outcome?.ok ? [{ verb: 'submit' as const, values: outcome.value, by: given[i]?.work }] : [],
  )
  const made = beginnings.length > 0 ? await begin(work, returns, beginnings) : []
  return outcomes.map((outcome) =>
    outcome?.ok ? success({ id: (made.shift() as { id: string }).id, state: 'submitted' as const }) : outcome,
  )
}

/** The return that each would be, or everything that stands against it; null where it wants a scope of its own. */
async function judge(
  given: readonly Submission[],
  scope: 'own' | 'shared',
): Promise<(Outcome<ReturnActs['submit']> | null)[]> {
  const { work } = given[given.length - 1] as Submission
  const { context, now } = work
  const rows = await assignmentsById(work, [...new Set(given.map(({ assignmentId }) => assignmentId))])
  const asked = new Map(rows.map((row) => [row.id, row]))
  // Of two who submit at once the second finds what the first did.
  const summaries = await lockSummaries(work, [...asked.keys()])
  const yardstick = await yardstickAt(work, rows, now)
  const evidence = await evidenceOf(work, given)
  const targets = await targetsOfItems(
    work,
    rows.map(({ itemId }) => itemId),
  )
  const signing = await unitsThatSign(
    work,
    rows.map(({ unitId }) => unitId),
  )
  const fieldsOf = await fieldsAsked(work, rows)
  const taken = new Set<string>()
  const outcomes: (Outcome<ReturnActs['submit']> | null)[] = []
  for (const { work: own, assignmentId, report, signed } of given) {
    const assignment = asked.get(assignmentId)
    if (!assignment || !covers(own.extent, assignment.unitPath)) {
      outcomes.push(failure({ code: 'wire/not-found' }))
      continue
    }
    const isOwn = actsFor(own.visitor.standings, own.right, context.city.path, assignment.unitPath)
    if (scope === 'shared' && (!isOwn || signing.has(assignment.unitId))) {
      outcomes.push(null)
      continue
    }
    const answered = targets.get(assignment.itemId ?? '') ?? []
    const fields = fieldsOf(assignment)
    const wantsOwn = areAnswered(context, answered) || (report.quantities ?? []).length > 0 || fields.length > 0
    if (scope === 'shared' && wantsOwn) {
      outcomes.push(null)
      continue
    }
    const standing = assess(assignment, summaries.get(assignmentId) ?? nothingReturned, own.now, yardstick)
    const whole = wholeReport(report, fields, standing, yardstick.dueReturns(assignment))
    const problems = [
      ...whyNot(assignment, standing, report, taken.has(assignmentId)),
      ...(whole.ok ? [] : whole.problems),
      ...checkEvidence(report, assignment, own.now, evidence),
      ...(await checkReturned(own, assignment, report)),
    ]
    if (!whole.ok || problems.length > 0) {
      outcomes.push(failure(...problems))
      continue
    }
    taken.add(assignmentId)
    const { unitId } = assignment
    const answers = await answerTargets(own, unitId, answered)
    outcomes.push(success({ ...whole.value, ...signed, unitId, assignmentId, period: standing.current.from, answers }))
  }
  return outcomes
}

/** What stands against a return, by where its assignment stands. */
function whyNot(assignment: Placed, standing: Standing, { share, problems: said }: Given, another: boolean): Problem[] {
  const problems: Problem[] = []
  if (assignment.state !== 'signed') problems.push({ code: 'assignment/not-signed' })
  if (standing.mustWait || another) problems.push({ code: 'return/waiting' })
  if (standing.share >= 100) problems.push({ code: 'return/already-done' })
  if (share !== undefined && share < standing.share && said === '')
    problems.push({
      code: 'return/share-fell',
      at: 'problems',
      actual: share,
      arguments: { actual: share, accepted: standing.share },
    })
  return problems
}

function checkEvidence(
  report: Pick<Report, 'evidence'>,
  { unitId }: Placed,
  now: Date,
  given: ReadonlyMap<string, GivenEvidence>,
): Problem[] {
  return report.evidence.flatMap((each, index): Problem[] => {
    const at = `evidence.${index}`
    const file = given.get(each)
    if (file?.unitId !== unitId) return [{ code: 'return/foreign-evidence', at }]
    const { name, until } = file
    return until !== null && until < dayOf(now) ? [{ code: 'evidence/ended', at, arguments: { name, until } }] : []
  })
}

type GivenEvidence = Pick<Evidence, 'id' | 'unitId' | 'name' | 'until'>

/** The evidence that is named, by its id. */
async function evidenceOf({ tx, context }: Work, submissions: readonly Submission[]) {
  const ids = submissions.flatMap(({ report }) => report.evidence)
  if (ids.length === 0) return new Map<string, GivenEvidence>()
  const { id, unitId, name, until } = evidenceTable
  const rows = await tx.orm
    .select({ id, unitId, name, until })
    .from(evidenceTable)
    .where(and(eq(evidenceTable.cityId, context.city.id), inArray(id, ids)))
  return new Map(rows.map((row) => [row.id, row]))
}

/** What stands against the quantities of a return: whether they were asked, and what their checks say. */
async function checkReturned(
  work: Work,
  assignment: { itemId: string | null; unitId: string },
  { quantities = [], explanation = '' }: Partial<ReturnedValues>,
): Promise<Problem[]> {
  if (quantities.length === 0) return []
  const groups = await askedOfAssignment(work, assignment)
  const isAsked = (given: ReturnedValues['quantities'][number]) => (group: (typeof groups)[number]) =>
    group.asked.some(({ quantity, from, to }) => quantity === given.quantity && from === given.from && to === given.to)
  const problems = quantities.flatMap((given, index): Problem[] =>
    groups.some(isAsked(given)) ? [] : [{ code: 'entry/not-in-scope', at: `quantities.${index}.value` }],
  )
  for (const group of groups) {
    const places = quantities.flatMap((given, index) => (isAsked(given)(group) ? [index] : []))
    const given = places.map((index) => quantities[index] as ReturnedValues['quantities'][number])
    const at = (index: number) => `quantities.${places[index]}.value`
    problems.push(...(await checkGiven(work, group.unit, { quantities: given, explanation, at })))
  }
  return problems
}

/** The unit takes a return back before the level above opened it (撤回); what was signed inside is to be signed again. */
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
