import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { isProposal } from '#core/ladder/order-paper.ts'
import { isHeard } from '#core/ladder/order-rules.ts'
import type { Problem } from '#core/problem.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import type { Hand, Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { outgoingTable } from '../../storage/tables/outgoing.ts'
import { sentence } from '../../words.ts'
import { perform } from '../perform.ts'
import { papers } from '../stored.ts'

/** The latest paper of an order, as far as the transaction reaches; those that were withdrawn or declared void are none. */
export async function findPaperOf(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  orderId: string,
  without: readonly Outgoing['state'][] = ['withdrawn', 'void'],
): Promise<Pick<Outgoing, 'id' | 'state'> | undefined> {
  const { about, state, id, cityId, changedAt } = outgoingTable
  const [found] = await tx.orm
    .select({ id, state })
    .from(outgoingTable)
    .where(
      and(
        eq(cityId, context.city.id),
        sql`${about} ->> 'type' = 'order' and ${about} ->> 'id' = ${orderId}`,
        notInArray(state, [...without]),
      ),
    )
    .orderBy(desc(changedAt))
    .limit(1)
  return found
}

/** Orders whose paper the visitor is not shown, though it be of their bureau: they belong to the unit that it is about, and to no other. */
export async function hiddenOrders({
  tx,
  context,
  visitor,
}: Pick<Work, 'tx' | 'context' | 'visitor'>): Promise<Set<string>> {
  const [unitId, ...others] = new Set(visitor.standings.map((standing) => standing.unitId))
  if (unitId === undefined || others.length > 0) return new Set()
  const about = await tx.orm
    .select({ id: orderTable.id, step: orderTable.step, signedAt: orderTable.signedAt })
    .from(orderTable)
    .where(and(eq(orderTable.cityId, context.city.id), eq(orderTable.unitId, unitId)))
  return new Set(about.filter((order) => order.signedAt === null || isProposal(order)).map(({ id }) => id))
}

/** Those of the orders that have a paper: whoever is to sign them is told by it. */
export async function ordersWithPaper(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  orderIds: readonly string[],
): Promise<Set<string>> {
  if (orderIds.length === 0) return new Set()
  const { about, state, cityId } = outgoingTable
  const rows = await tx.orm
    .select({ about })
    .from(outgoingTable)
    .where(
      and(
        eq(cityId, context.city.id),
        sql`${about} ->> 'type' = 'order' and ${about} ->> 'id' = any(${sql.param([...orderIds])}::text[])`,
        sql`${state} not in ('withdrawn', 'void')`,
      ),
    )
  return new Set(rows.flatMap(({ about: of }) => of?.id ?? []))
}

/** Those of the orders whose paper cannot be signed yet, because the unit was not heard. */
export async function ordersUnheard(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  orderIds: readonly string[],
): Promise<Set<string>> {
  if (orderIds.length === 0) return new Set()
  const { id, step, authority, state, cityId } = orderTable
  const rows = await tx.orm
    .select({ id, step, authority, state })
    .from(orderTable)
    .where(and(eq(cityId, context.city.id), among(id, orderIds)))
  return new Set(rows.filter((order) => !isHeard(order)).map((order) => order.id))
}

/** What stands against ending an order's paper: once it is signed, or at the office system, it brings the effect itself. */
export function checkEnding(paper: Pick<Outgoing, 'state'> | undefined): Problem[] {
  return paper && !isDraft(paper) ? [{ code: 'order/signed-by-its-paper' }] : []
}

/** The draft of a paper ends with its order: that was withdrawn, or signed elsewhere under a number that was typed. */
export async function endPaper(
  hand: Hand,
  paper: Pick<Outgoing, 'id' | 'state'> | undefined,
  number: string | null,
): Promise<void> {
  if (!paper || !isDraft(paper)) return
  const code = number === null ? 'order/paper-withdrawn' : 'order/paper-elsewhere'
  await perform(hand, papers, paper.id, 'withdraw', { reason: sentence(code, { number: number ?? '' }, 'zh') })
}

/** Whether a paper was not yet signed, nor given to the office system. */
export function isDraft({ state }: Pick<Outgoing, 'state'>): boolean {
  return state === 'drafted' || state === 'checked'
}
