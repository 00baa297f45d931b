/** What was returned, or filled in, of assignments: what a row of the workbook is compared with. */
import { and, eq } from 'drizzle-orm'
import type { Report, ReturnedValues } from '#core/assignment.ts'
import type { FilledField } from '#core/request/filled-field.ts'
import type { GivenReturn } from '#core/return-workbook/read-return-workbook.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { returnTable } from '../../storage/tables/plan.ts'
import { openSubmissions } from '../submissions/find-submissions.ts'

/** Something that was said of an assignment. */
export interface Said {
  report: Report & Partial<ReturnedValues>
  at: string
  /** It waits for signatures inside the unit. */
  isSigning: boolean
  /** It was sent back or withdrawn: what was attached to it goes with what is handed in next. */
  cameBack: boolean
  isWithdrawn: boolean
}

function returnsOf({ tx, context }: Pick<Work, 'tx' | 'context'>, ids: readonly string[]) {
  return tx.orm
    .select()
    .from(returnTable)
    .where(and(eq(returnTable.cityId, context.city.id), among(returnTable.assignmentId, ids)))
    .orderBy(returnTable.submittedAt)
}

/** Everything that was said of assignments, the last of it last; what waits for signatures after all that was returned. */
export async function saidOf(work: Work, ids: readonly string[]): Promise<Map<string, Said[]>> {
  const returned = (await returnsOf(work, ids)).map((each) => ({
    id: each.assignmentId,
    report: each,
    at: each.submittedAt,
    isSigning: false,
    cameBack: each.state === 'sent-back' || each.state === 'withdrawn',
    isWithdrawn: each.state === 'withdrawn',
  }))
  const filled = (await openSubmissions(work)).map(({ assignmentId, report, filledBy, state, sentBack }) => ({
    id: assignmentId,
    report,
    at: filledBy.at,
    isSigning: state === 'filled' && sentBack === null,
    cameBack: state === 'withdrawn' || sentBack !== null,
    isWithdrawn: state === 'withdrawn',
  }))
  return Map.groupBy([...returned, ...filled], ({ id }) => id)
}

/** What was accepted last for the fields of requests. */
export async function acceptedFields(work: Work, ids: readonly string[]): Promise<Map<string, FilledField[]>> {
  if (ids.length === 0) return new Map()
  const accepted = (await returnsOf(work, ids)).filter(({ state }) => state === 'accepted')
  return new Map(accepted.map(({ assignmentId, filled }) => [assignmentId, filled]))
}

/** Whether a row says what was said already since its workbook was taken: the same workbook was sent before. */
export function isSaidAgain(
  { taken, report: given, ...values }: GivenReturn,
  { report, at, isWithdrawn }: Said,
): boolean {
  if (given === null || isWithdrawn || Date.parse(at) < Date.parse(taken)) return false
  const { progress, problems, next, coordination, share } = report
  const same = [progress, problems, next, coordination].join('\u001f')
  const own = [given.progress, given.problems, given.next, given.coordination].join('\u001f')
  const isShare = given.share === null ? values.fields.length > 0 : given.share === share
  return isShare && same === own && alike(values.quantities, report.quantities) && alike(values.fields, report.filled)
}

/** Whether the same was given, in whatever order. */
function alike(given: readonly object[], said: readonly object[] = []): boolean {
  const plain = (values: readonly object[]) =>
    values.map((value) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
  return plain(given).join() === plain(said).join()
}
