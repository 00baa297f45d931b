import { and, eq, ne } from 'drizzle-orm'
import { isKnown, type Order } from '#core/ladder/order.ts'
import type { OrderSurroundings } from '#core/ladder/order-rules.ts'
import type { ValuesOn } from '#core/ladder/running-clocks.ts'
import { actsFor } from '#core/may.ts'
import type { Doer } from '#core/rule.ts'
import { inForceOn } from '#core/values/dated-value.ts'
import type { Hand, Work } from '../../context.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { installedValues } from '../values/installed-values.ts'
import type { PlacedOrder } from './find-orders.ts'
import { ladderOf } from './ladders.ts'

/** The dated values of each day, read once. */
export async function valuesOnDays(reader: Pick<Hand, 'tx' | 'context'>): Promise<ValuesOn> {
  const installed = await installedValues(reader)
  return (day) => inForceOn(day, installed)
}

/** What the rules look at besides an order, or besides one that is to be drafted. */
export async function surroundingsOf(
  reader: Pick<Hand, 'tx' | 'context'>,
  order: Pick<Order, 'unitId' | 'assignmentId' | 'authority'> & { id?: string },
): Promise<OrderSurroundings> {
  const { tx, context } = reader
  const city = context.city.id
  const others = await tx.orm
    .select()
    .from(orderTable)
    .where(
      and(
        eq(orderTable.cityId, city),
        eq(orderTable.unitId, order.unitId),
        order.id ? ne(orderTable.id, order.id) : undefined,
      ),
    )
    .orderBy(orderTable.id)
  const [matter] = await tx.orm
    .select({ mandate: matterTable.mandate })
    .from(assignmentTable)
    .innerJoin(
      matterTable,
      and(eq(matterTable.cityId, assignmentTable.cityId), eq(matterTable.id, assignmentTable.matterId)),
    )
    .where(and(eq(assignmentTable.cityId, city), eq(assignmentTable.id, order.assignmentId)))
  const issuer = matter?.mandate.issuer ?? { kind: 'bureau' as const, consent: '' }
  return {
    ladder: await ladderOf(reader, order.authority),
    others,
    issuer,
    valuesOn: await valuesOnDays(reader),
    calendar: context.calendar,
  }
}

/** Where the unit addressed stands; null for a draft, which stands at who keeps it. */
export function addressedAt(order: PlacedOrder): { unitId: string; path: string | null } {
  return { unitId: order.unitId, path: isKnown(order) ? order.unitPath : null }
}

/** The visitor as the rules see who does something: for the unit addressed where they act for it, else in their own post. */
export function doerOf(
  { actor, visitor, context }: Pick<Work, 'actor' | 'visitor' | 'context'>,
  of: { unitId: string; path: string | null },
): Doer {
  const speaks =
    of.path === null
      ? visitor.standings.some(({ unitId }) => unitId === of.unitId)
      : actsFor(visitor.standings, 'order.answer', context.city.path, of.path)
  return {
    ...actor,
    unit: speaks ? of.unitId : actor.unit,
    roles: visitor.standings.map(({ role }) => role),
  }
}
