import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment, Return } from '#core/assignment.ts'
import type { Day } from '#core/day.ts'
import { type Light, lightOf } from '#core/light.ts'
import type { OpenOrder } from '#core/light-facts.ts'
import { currentReturn, type DueReturn, owing } from '#core/return-calendar.ts'
import type { Hand } from '../../context.ts'
import { returnTable } from '../../storage/tables/plan.ts'
import { openOrders } from '../orders/open-orders.ts'
import { type Yardstick, yardstickAt } from './yardstick.ts'

/** How an assignment stands: its light, the share accepted as done, and whether a return waits for review. */
export interface Standing {
  light: Light
  share: number
  waiting: Return | null
  returns: Return[]
  /** Returns that are owed, and the next one that is asked. */
  owed: DueReturn[]
  next: DueReturn | null
  /** The return that one handed in now is about. */
  current: DueReturn
}

/** Standing of one assignment from its returns, in any order, and its open order, by what was in force. */
export function assess(
  assignment: Assignment,
  returns: Return[],
  now: Date,
  yardstick: Yardstick,
  order: OpenOrder | null = null,
): Standing {
  const ordered = [...returns].sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
  const accepted = ordered.filter((each) => each.state === 'accepted').at(-1)
  const asked = yardstick.dueReturns(assignment)
  const settled = lastSettled(ordered)
  // What was accepted as done, or is on hold, owes nothing more.
  const { owed, next } =
    accepted?.share === 100 || assignment.heldBy !== null ? { owed: [], next: null } : owing(asked, settled, now)
  // The last return is due with the assignment itself, and late with it.
  const isBefore = ({ due }: DueReturn) => due < assignment.due
  const input = {
    assignment,
    returns: ordered,
    missing: owed.filter(isBefore),
    next: next && isBefore(next) ? next : null,
    order,
  }
  return {
    light: lightOf(input, now, yardstick.calendar, yardstick.thresholds),
    share: accepted?.share ?? 0,
    waiting: ordered.filter((each) => each.state === 'submitted').at(-1) ?? null,
    returns: ordered,
    owed,
    next,
    current: currentReturn(asked, settled, now),
  }
}

/** First day of the last period about which a return stands that was not sent back. */
function lastSettled(returns: readonly Return[]): Day | null {
  const periods = returns.flatMap(({ state, period }) =>
    period !== null && (state === 'submitted' || state === 'accepted') ? [period] : [],
  )
  return periods.sort().at(-1) ?? null
}

/** Standings of assignments by their id, with their returns read in one query. */
export async function assessAll(
  { tx, context, now }: Pick<Hand, 'tx' | 'context' | 'now'>,
  assignments: readonly Assignment[],
): Promise<Map<string, Standing>> {
  const returns = new Map<string, Return[]>()
  const ids = assignments.map((each) => each.id)
  for (let from = 0; from < ids.length; from += 5000) {
    const rows = await tx.orm
      .select()
      .from(returnTable)
      .where(
        and(eq(returnTable.cityId, context.city.id), inArray(returnTable.assignmentId, ids.slice(from, from + 5000))),
      )
    for (const row of rows) {
      const list = returns.get(row.assignmentId)
      if (list) list.push(row)
      else returns.set(row.assignmentId, [row])
    }
  }
  const yardstick = await yardstickAt({ tx, context }, assignments, now)
  const orders = assignments.length > 0 ? await openOrders({ tx, context }) : new Map<string, OpenOrder>()
  return new Map(
    assignments.map((each) => [
      each.id,
      assess(each, returns.get(each.id) ?? [], now, yardstick, orders.get(each.id) ?? null),
    ]),
  )
}
