import { type Assessed, asksNothing } from '#core/assignment.ts'
import { type Day, dayOf } from '#core/day.ts'
import { hasEnded } from '#core/evidence/evidence.ts'
import { type Light, lightOf } from '#core/light.ts'
import type { OpenOrder } from '#core/light-facts.ts'
import { currentReturn, type DueReturn, owing } from '#core/return-calendar.ts'
import { nothingReturned, type ReturnSummary } from '#core/return-summary.ts'
import type { Hand } from '../../context.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { openOrders } from '../orders/open-orders.ts'
import { summariesOf } from './return-summaries.ts'
import { type Yardstick, yardstickAt } from './yardstick.ts'

const { id, unitId, itemId, due, assignedAt, cadence, state, heldBy, until } = assignmentTable

/** The columns that assessing takes, for lists that need no more. */
export const assessedColumns = { id, unitId, itemId, due, assignedAt, cadence, state, heldBy, until }

/** How an assignment stands: its light, the share accepted as done, and whether a return waits for review. */
export interface Standing {
  light: Light
  share: number
  waiting: boolean
  /** Returns that are owed, and the next one that is asked. */
  owed: DueReturn[]
  next: DueReturn | null
  /** The return that one handed in now is about. */
  current: DueReturn
  /** The last day of evidence that has ended and was not renewed, where that is to be told. */
  evidenceEnded: Day | null
}

/** Standing of one assignment from the summary of its returns, and its open order, by what was in force. */
export function assess(
  assignment: Assessed,
  summary: ReturnSummary,
  now: Date,
  yardstick: Yardstick,
  order: OpenOrder | null = null,
): Standing {
  const { share, waiting, settled, evidenceUntil } = summary
  const asked = yardstick.dueReturns(assignment)
  // What was accepted as done, is on hold or has expired owes nothing more.
  const { owed, next } =
    share === 100 || asksNothing(assignment, now) ? { owed: [], next: null } : owing(asked, settled, now)
  // The last return is due with the assignment itself, and late with it.
  const isBefore = ({ due }: DueReturn) => due < assignment.due
  const input = {
    assignment,
    summary,
    missing: owed.filter(isBefore),
    next: next && isBefore(next) ? next : null,
    measured: yardstick.measured(assignment),
    order,
  }
  return {
    light: lightOf(input, now, yardstick.calendar, yardstick.thresholds),
    share,
    waiting,
    owed,
    next,
    current: currentReturn(asked, settled, now),
    evidenceEnded: hasEnded(evidenceUntil, dayOf(now), yardstick.thresholds.evidenceGrace) ? evidenceUntil : null,
  }
}

/** Standings of assignments by their id, from the summaries that are kept beside them. */
export async function assessAll(
  { tx, context, now }: Pick<Hand, 'tx' | 'context' | 'now'>,
  assignments: readonly Assessed[],
): Promise<Map<string, Standing>> {
  const summaries = await summariesOf(
    { tx, context },
    assignments.map(({ id }) => id),
  )
  const yardstick = await yardstickAt({ tx, context }, assignments, now)
  const orders = assignments.length > 0 ? await openOrders({ tx, context }) : new Map<string, OpenOrder>()
  return new Map(
    assignments.map((each) => [
      each.id,
      assess(each, summaries.get(each.id) ?? nothingReturned, now, yardstick, orders.get(each.id) ?? null),
    ]),
  )
}
