import { and, eq } from 'drizzle-orm'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listOrders as door } from '#api/order.ts'
import { endedStates, isKnown } from '#core/ladder/order.ts'
import { actsFor } from '#core/may.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { pageOf } from '../page.ts'
import { findOrders } from './find-orders.ts'
import { isInRedress, type OrderLine, presentOrders, type Watched, watch } from './present-order.ts'

type Filter = InputOf<typeof door>['query']

const week = 7 * 86_400_000

/** Orders within reach as the filter wants them: what is due first stands first, then what ended, the last first. */
export async function listOrders(work: Work, filter: Filter): Promise<Outcome<AnswerOf<typeof door>>> {
  const found = await findOrders(
    work,
    and(
      filter.unit ? eq(orderTable.unitId, filter.unit) : undefined,
      filter.assignment ? eq(orderTable.assignmentId, filter.assignment) : undefined,
    ),
  )
  const watched = await watch(work, found)
  const viewed = watched.filter((each) => isInView(work, each, filter.view))
  const chosen = viewed.filter((each) => isWanted(work, each, filter)).sort(byDue)
  // What an order speaks of is known once it is presented; without such a filter only the page is.
  const bySubject = filter.matter !== undefined || Boolean(filter.q)
  const spoken = bySubject
    ? (await presentOrders(work, chosen)).filter((line) => speaksOf(line, filter))
    : await presentOrders(work, pageOf(chosen, filter))
  return success({
    orders: bySubject ? pageOf(spoken, filter) : spoken,
    total: bySubject ? spoken.length : chosen.length,
    counts: {
      open: viewed.filter(isOpen).length,
      late: viewed.filter(({ waits }) => waits.some(({ late }) => late)).length,
      acting: viewed.filter(({ waits }) => waits.some(({ mine }) => mine)).length,
      redress: viewed.filter(({ order }) => isInRedress(order)).length,
    },
  })
}

function isInView({ visitor, context }: Work, { order, waits }: Watched, view: Filter['view']): boolean {
  if (view === 'acting') return waits.some(({ mine }) => mine)
  return (
    view === 'all' || (isKnown(order) && actsFor(visitor.standings, 'order.answer', context.city.path, order.unitPath))
  )
}

/** An order in which something is still waited for, a review after it ended included. */
function isOpen({ order, waits }: Watched): boolean {
  return !endedStates.includes(order.state) || waits.length > 0
}

function isWanted({ now }: Work, each: Watched, { state, authority, step, who, due }: Filter): boolean {
  const { order, waits } = each
  const soon = new Date(now.getTime() + week).toISOString()
  return (
    (state === 'all' || (state === 'open' ? isOpen(each) : order.state === state)) &&
    (!authority || order.authority === authority) &&
    (!step || order.step.kind === step) &&
    (!who || waits.some((wait) => wait.who === who)) &&
    (!due || waits.some((wait) => (due === 'late' ? wait.late : !wait.late && wait.due <= soon)))
  )
}

/** What is asked of the subject and the words of an order. */
function speaksOf({ matter, item, unit, number }: OrderLine, { matter: wanted, q }: Filter): boolean {
  if (wanted && matter.id !== wanted) return false
  return !q || [matter.title, matter.number, item?.title, unit.name, number].some((text) => text?.includes(q))
}

function byDue(a: Watched, b: Watched): number {
  const [first, second] = [a.waits[0], b.waits[0]]
  if (first && second) return first.due.localeCompare(second.due) || a.order.id.localeCompare(b.order.id)
  if (first || second) return first ? -1 : 1
  return b.order.since.localeCompare(a.order.since)
}
