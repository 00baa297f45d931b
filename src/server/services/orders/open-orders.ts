import { and, eq, inArray } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { type Order, openStates } from '#core/ladder/order.ts'
import type { OpenOrder } from '#core/light-facts.ts'
import type { Hand } from '../../context.ts'
import { orderTable } from '../../storage/tables/order.ts'

/** Assignment -> the order in effect that still asks something of its unit; of a whole city there are few. */
export async function openOrders({ tx, context }: Pick<Hand, 'tx' | 'context'>): Promise<Map<string, OpenOrder>> {
  const rows = await tx.orm
    .select({
      assignmentId: orderTable.assignmentId,
      state: orderTable.state,
      step: orderTable.step,
      effectiveAt: orderTable.effectiveAt,
    })
    .from(orderTable)
    .where(and(eq(orderTable.cityId, context.city.id), inArray(orderTable.state, [...openStates])))
    .orderBy(orderTable.effectiveAt)
  return new Map(rows.flatMap((row) => opens(row)))
}

/** The order that weighs on an assignment, as an entry of the map of them. */
export function opens(
  order: Pick<Order, 'assignmentId' | 'state' | 'step' | 'effectiveAt'>,
): [assignmentId: string, open: OpenOrder][] {
  if (order.effectiveAt === null || !openStates.includes(order.state)) return []
  return [[order.assignmentId, { step: order.step.kind, since: dayOf(new Date(order.effectiveAt)) }]]
}
