import { and, gt, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { endedStates } from '#core/ladder/order.ts'
import { redressDue } from '#core/ladder/running-clocks.ts'
import type { WaitsForMe } from '#core/notice/notice.ts'
import { newsDays, newsTold, toldEnds, waitsTold } from '#core/notice/order-notice.ts'
import type { Work } from '../../context.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { assignmentsById, titlesOf } from '../assignments/subjects.ts'
import { findOrders, type PlacedOrder } from '../orders/find-orders.ts'
import { ordersWithPaper } from '../orders/paper-of-order.ts'
import { isMine, waitsOf } from '../orders/present-order.ts'
import { valuesOnDays } from '../orders/surroundings.ts'
import { unitNames } from '../unit-names.ts'
import { behindDoor, type Reader } from './reader.ts'
import { ownPaths } from './receivers.ts'

/** What a reader is told of orders: what waits for them, by the rule by which the order's page and the desk say so, and what was decided. */
export async function ordersTold(reader: Reader): Promise<WaitsForMe[]> {
  const work = behindDoor(reader, 'order.read')
  if (!work) return []
  const open = await findOrders(work, and(or(isOpen, endedLately(work.now)), concerns(work)))
  if (open.length === 0) return []
  const told = await toldOf(work, open)
  const rows = await assignmentsById(
    work,
    told.map(({ order }) => order.assignmentId),
  )
  const assignmentOf = new Map(rows.map((row) => [row.id, row]))
  const titleOf = await titlesOf(work, rows)
  const names = await unitNames(
    work,
    told.map(({ order }) => order.unitId),
  )
  return told.flatMap(({ order, kind, occasion, due, said }) => {
    const assignment = assignmentOf.get(order.assignmentId)
    // The order's page does not open without its assignment.
    if (!assignment) return []
    return [
      {
        kind,
        about: { type: 'order', id: order.id },
        occasion,
        title: titleOf(assignment),
        said,
        unit: names.get(order.unitId)?.name ?? '',
        due,
      },
    ]
  })
}

async function toldOf(work: Work, open: readonly PlacedOrder[]) {
  const { now, context } = work
  const valuesOn = await valuesOnDays(work)
  const watched = open.map((order) => ({ order, waits: waitsOf(work, order, valuesOn).filter(({ mine }) => mine) }))
  const toSign = watched.filter(({ waits }) => waits.some(isSigning)).map(({ order }) => order.id)
  const byPaper = await ordersWithPaper(work, toSign)
  return watched.flatMap(({ order, waits }) => {
    const mine = waits.filter((wait) => !(isSigning(wait) && byPaper.has(order.id)))
    const reader = { addressee: isMine(work, order, 'addressee'), keeper: isMine(work, order, 'drafter') }
    const stage = order.redress?.stage
    const appealUntil = stage === 'review-decided' ? redressDue(order, valuesOn, context.calendar) : null
    return [...waitsTold(order, mine, now, context.calendar), ...newsTold(order, reader, appealUntil, now)].map(
      (each) => ({ order, ...each }),
    )
  })
}

const isSigning = ({ acts }: { acts: readonly string[] }) => acts.includes('sign')

/** Orders that ended so lately that their unit is told of it. */
const endedLately = (now: Date) =>
  and(
    inArray(orderTable.state, toldEnds),
    gt(orderTable.since, new Date(now.getTime() - newsDays * 86_400_000).toISOString()),
  )

/** Orders of which something may be told: a review or appeal goes on when the order has ended. */
export const isOpen = or(
  notInArray(orderTable.state, [...endedStates]),
  sql`${orderTable.redress} ->> 'stage' is not null`,
)

/** Orders of which something could be for the visitor: toward a unit for which they act, kept by theirs, or for a leader to decide. */
function concerns({ visitor, context }: Work): SQL | undefined {
  const { standings } = visitor
  const paths = ownPaths(standings, 'order.answer', context)
  return or(
    paths.length > 0 ? inArray(orderTable.unitPath, paths) : undefined,
    inArray(
      orderTable.keeperId,
      standings.map(({ unitId }) => unitId),
    ),
    standings.some(({ role }) => role === 'leader')
      ? or(inArray(orderTable.state, ['drafted', 'heard']), sql`${orderTable.redress} ->> 'stage' is not null`)
      : undefined,
  )
}
