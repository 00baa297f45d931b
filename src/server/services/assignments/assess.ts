import { type Assessed, asksNothing } from '#core/assignment.ts'
import { type Day, dayOf } from '#core/day.ts'
import { hasEnded } from '#core/evidence/evidence.ts'
import { type Light, lightOf } from '#core/light.ts'
import type { OpenOrder } from '#core/light-facts.ts'
import { currentReturn, type DueReturn, mustWait, owing, settlingOf } from '#core/return-calendar.ts'
import { nothingReturned, type ReturnSummary } from '#core/return-summary.ts'
import { type Coordination, coordinationOf } from '#core/wall/coordination.ts'
import { type Unanswered, unansweredOf } from '#core/wall/unanswered.ts'
import type { Hand } from '../../context.ts'
import { openOrders } from '../orders/open-orders.ts'
import { summariesOf } from './return-summaries.ts'
import type { Summarised } from './select-assessed.ts'
import { type Yardstick, yardstickAt } from './yardstick.ts'

/** How an assignment stands: its light, the share accepted as done, and whether a return waits for review. */
export interface Standing {
  light: Light
  share: number
  waiting: boolean
  /** Before that review the unit cannot hand in another. */
  mustWait: boolean
  /** Returns that are owed, those that will be, and the next one that is asked. */
  owed: DueReturn[]
  ahead: DueReturn[]
  next: DueReturn | null
  /** The return that one handed in now is about. */
  current: DueReturn
  /** The last day of evidence that has ended and was not renewed, where that is to be told. */
  evidenceEnded: Day | null
  /** What the unit has not answered in time. */
  unanswered: Unanswered | null
  /** What somebody else still has to do for the unit. */
  coordination: Coordination | null
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
  const { owed, ahead, next } =
    share === 100 || asksNothing(assignment, now)
      ? { owed: [], ahead: [], next: null }
      : owing(asked, settlingOf(assignment.cadence, summary), now)
  const current = currentReturn(asked, settled, now)
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
    mustWait: mustWait(assignment.cadence, summary, current, now),
    owed,
    ahead,
    next,
    current,
    evidenceEnded: hasEnded(evidenceUntil, dayOf(now), yardstick.thresholds.evidenceGrace) ? evidenceUntil : null,
    unanswered: unansweredOf({ assignment, owed, share }, now, yardstick.calendar, yardstick.thresholds),
    coordination: coordinationOf(assignment, summary, now),
  }
}

/** Standings of assignments by their id. What their returns come to is looked up where it was not read with them. */
export async function assessAll(
  { tx, context, now }: Pick<Hand, 'tx' | 'context' | 'now'>,
  assignments: readonly Summarised[],
): Promise<Map<string, Standing>> {
  const bare = assignments.filter(({ summary }) => summary === undefined)
  const summaries = await summariesOf(
    { tx, context },
    bare.map(({ id }) => id),
  )
  const yardstick = await yardstickAt({ tx, context }, assignments, now)
  const orders = assignments.length > 0 ? await openOrders({ tx, context }) : new Map<string, OpenOrder>()
  const assessed = assessing(now, yardstick)
  return new Map(
    assignments.map((each) => [
      each.id,
      assessed(each, each.summary ?? summaries.get(each.id) ?? nothingReturned, orders.get(each.id) ?? null),
    ]),
  )
}

/** Standings one after another: who is asked the same by the same calendar and has returned the same stands alike. */
export function assessing(now: Date, yardstick: Yardstick) {
  const known = new Map<object, Map<object, Standing>>()
  return (assignment: Summarised, summary: ReturnSummary, order: OpenOrder | null): Standing => {
    const { alike } = assignment
    // Nodes are those of each one's matter.
    const own = order !== null || assignment.cadence === 'node' || yardstick.measured(assignment) !== null
    if (own || !alike) return assess(assignment, summary, now, yardstick, order)
    const bound = yardstick.boundOf(assignment.unitId)
    const standings = known.get(bound) ?? new Map<object, Standing>()
    known.set(bound, standings)
    const found = standings.get(alike) ?? assess(assignment, summary, now, yardstick)
    standings.set(alike, found)
    return found
  }
}
