/** Returns that wait for review, as far as the steps of a review follow from them. */
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import type { Waiting } from '#core/review-steps.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { returnTable } from '../../storage/tables/plan.ts'
import { foldAll } from '../fold-all.ts'
import { returns } from '../stored.ts'

/**
 * The returns that wait, by their assignments. A summary knows when the last came, and only those that were checked are looked up
 * beside it; in an emergency several may wait, and all of them are.
 */
export async function waitingNow(
  { tx, context, extent }: Pick<Work, 'tx' | 'context' | 'extent'>,
  rows: readonly { id: string; lastAt: string | null; cadence: Assignment['cadence'] }[],
): Promise<Map<string, Waiting[]>> {
  const { cityId, unitPath, assignmentId, state, submittedAt, checkedAt, checker } = returnTable
  const several = rows.filter(({ cadence }) => cadence === 'emergency').map(({ id }) => id)
  const ofSeveral = several.length
    ? await tx.orm
        .select({ assignmentId, submittedAt, checkedAt, checker })
        .from(returnTable)
        .where(and(eq(cityId, context.city.id), eq(state, 'submitted'), among(assignmentId, several)))
    : []
  const checked = await tx.orm
    .select({ assignmentId, submittedAt, checkedAt, checker })
    .from(returnTable)
    .where(
      // As the index has it.
      and(eq(cityId, context.city.id), sql`${state} = 'submitted'`, isNotNull(checkedAt), inExtent(extent, unitPath)),
    )
  const found = Map.groupBy([...checked, ...ofSeveral], (row) => row.assignmentId)
  return new Map(
    rows.map(({ id, lastAt }) => [
      id,
      found.get(id) ?? (lastAt === null ? [] : [{ submittedAt: lastAt, checkedAt: null, checker: null }]),
    ]),
  )
}

/** The same as the acts up to an instant make it. */
export async function waitingThen(
  work: Pick<Work, 'tx' | 'context'>,
  rows: readonly { id: string }[],
  asOf: string,
): Promise<Map<string, Waiting[]>> {
  const { id, cityId, assignmentId } = returnTable
  const assigned = rows.map((row) => row.id)
  const found = assigned.length
    ? await work.tx.orm
        .select({ id })
        .from(returnTable)
        .where(and(eq(cityId, work.context.city.id), among(assignmentId, assigned)))
    : []
  const ids = found.map((row) => row.id)
  const then = [...(await foldAll(work, returns, ids, asOf)).values()]
  return Map.groupBy(
    then.filter(({ state }) => state === 'submitted'),
    (each) => each.assignmentId,
  )
}
