/** Returns that wait for review, as far as the steps of a review follow from them. */
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Waiting } from '#core/review-steps.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { returnTable } from '../../storage/tables/plan.ts'
import { foldAll } from '../fold-all.ts'
import { returns } from '../stored.ts'

/**
 * Of assignments by their ids, those that a return waits for: a summary knows when it came, and only those that were checked are looked
 * up beside it.
 */
export async function waitingNow(
  { tx, context, extent }: Pick<Work, 'tx' | 'context' | 'extent'>,
  rows: readonly { id: string; lastAt: string | null }[],
): Promise<Map<string, Waiting>> {
  const { cityId, unitPath, assignmentId, state, checkedAt, checker } = returnTable
  const checked = await tx.orm
    .select({ assignmentId, checkedAt, checker })
    .from(returnTable)
    .where(
      // As the index has it.
      and(eq(cityId, context.city.id), sql`${state} = 'submitted'`, isNotNull(checkedAt), inExtent(extent, unitPath)),
    )
  const byAssignment = new Map(checked.map((row) => [row.assignmentId, row]))
  return new Map(
    rows.flatMap(({ id, lastAt }) => {
      if (lastAt === null) return []
      const { checkedAt = null, checker = null } = byAssignment.get(id) ?? {}
      return [[id, { submittedAt: lastAt, checkedAt, checker }] as const]
    }),
  )
}

/** The same as the acts up to an instant make it. */
export async function waitingThen(
  work: Pick<Work, 'tx' | 'context'>,
  rows: readonly { id: string }[],
  asOf: string,
): Promise<Map<string, Waiting>> {
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
  return new Map(then.filter(({ state }) => state === 'submitted').map((each) => [each.assignmentId, each]))
}
