import { and, eq } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import { summaryOf } from '#core/return-summary.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { returnTable } from '../../storage/tables/plan.ts'
import { lastingAsOf } from '../evidence/lasting-as-of.ts'
import { foldAll } from '../fold-all.ts'
import { ordersOf } from '../orders/find-orders.ts'
import { opens } from '../orders/open-orders.ts'
import { assignments, orders, returns } from '../stored.ts'
import { assess, type Standing } from './assess.ts'
import { yardstickAt } from './yardstick.ts'

/**
 * Standings at an instant, folded from the acts up to it; assignments that did not exist yet are left out. `folded` are the assignments as
 * they then were, where somebody has folded them already.
 */
export async function assessAsOf(
  work: Pick<Work, 'tx' | 'context'>,
  cells: readonly Pick<Assignment, 'id'>[],
  asOf: string,
  folded?: Map<string, Assignment>,
): Promise<Map<string, Standing>> {
  const { tx, context } = work
  const ids = cells.map((cell) => cell.id)
  const rows = ids.length
    ? await tx.orm
        .select({ id: returnTable.id })
        .from(returnTable)
        .where(and(eq(returnTable.cityId, context.city.id), among(returnTable.assignmentId, ids)))
    : []
  const then = folded ?? (await foldAll(work, assignments, ids, asOf))
  const returned = [
    ...(
      await foldAll(
        work,
        returns,
        rows.map((row) => row.id),
        asOf,
      )
    ).values(),
  ]
  const byAssignment = Map.groupBy(returned, ({ assignmentId }) => assignmentId)
  const lasting = await lastingAsOf(work, returned, asOf)
  const orderIds = (await ordersOf(work, ids)).map(({ id }) => id)
  const open = new Map([...(await foldAll(work, orders, orderIds, asOf)).values()].flatMap(opens))
  const at = new Date(asOf)
  const yardstick = await yardstickAt(work, [...then.values()], at, asOf)
  return new Map(
    [...then].map(([id, assignment]) => [
      id,
      assess(assignment, summaryOf(byAssignment.get(id) ?? [], lasting), at, yardstick, open.get(id)),
    ]),
  )
}
