import { and, eq, type SQL } from 'drizzle-orm'
import { isKnown, type Order } from '#core/ladder/order.ts'
import { covers } from '#core/may.ts'
import type { Hand, Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { unitPathsOf } from '../unit-names.ts'

/** An order with the place at which it stands now. */
export type PlacedOrder = Order & { unitPath: string }

type Asking = Pick<Work, 'tx' | 'context' | 'extent' | 'visitor'>

/** Orders that the visitor may read, as they were drafted, the first first. */
export async function findOrders(work: Asking, where?: SQL): Promise<PlacedOrder[]> {
  const { tx, context, extent } = work
  const rows = await tx.orm
    .select()
    .from(orderTable)
    .where(and(eq(orderTable.cityId, context.city.id), inExtent(extent, orderTable.unitPath), where))
    .orderBy(orderTable.id)
  return rows.filter((row) => isOpenTo(work, row))
}

/** The order of an id, where the visitor may read it. */
export async function findOrder(work: Asking, id: string): Promise<PlacedOrder | undefined> {
  const [found] = await findOrders(work, eq(orderTable.id, id))
  return found
}

/** Whether the visitor reaches the place at which the order is drafted, as its drafts are read. */
export async function isOfKeeper(work: Asking, order: Order): Promise<boolean> {
  const path = (await unitPathsOf(work, [order.keeperId])).get(order.keeperId)
  return path !== undefined && covers(work.extent, path) && isElsewhere(work, order)
}

/** Drafts are none of whoever belongs to the unit addressed and to no other, though it be a section of the bureau. */
function isOpenTo({ visitor }: Pick<Work, 'visitor'>, order: Order): boolean {
  return isKnown(order) || isElsewhere({ visitor }, order)
}

function isElsewhere({ visitor }: Pick<Work, 'visitor'>, order: Order): boolean {
  return visitor.standings.some(({ unitId }) => unitId !== order.unitId)
}

/** Orders of assignments, as far as the transaction reaches. */
export async function ordersOf(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  assignmentIds: readonly string[],
): Promise<PlacedOrder[]> {
  if (assignmentIds.length === 0) return []
  return tx.orm
    .select()
    .from(orderTable)
    .where(and(eq(orderTable.cityId, context.city.id), among(orderTable.assignmentId, assignmentIds)))
}
