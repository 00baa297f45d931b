import { and, eq, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Assessed, asksNothing } from '#core/assignment.ts'
import { type Day, dayOf } from '#core/day.ts'
import { hasEnded } from '#core/evidence/evidence.ts'
import { type Light, lightOf } from '#core/light.ts'
import type { OpenOrder } from '#core/light-facts.ts'
import { currentReturn, type DueReturn, owing } from '#core/return-calendar.ts'
import { nothingReturned, type ReturnSummary } from '#core/return-summary.ts'
import type { Hand } from '../../context.ts'
import { assignmentTable, returnSummaryTable } from '../../storage/tables/plan.ts'
import { openOrders } from '../orders/open-orders.ts'
import { summariesOf, summaryColumns } from './return-summaries.ts'
import { type Yardstick, yardstickAt } from './yardstick.ts'

const { id, unitId, itemId, due, assignedAt, cadence, state, heldBy, until } = assignmentTable

type Reader = Pick<Hand, 'tx' | 'context'>

/** An assignment with what its returns come to, where that was read with it. */
type Summarised = Assessed & { summary?: ReturnSummary | null }

/**
 * Assignments that a condition chooses, in the columns from which their standing follows and those wanted besides, with the
 * summaries of their returns.
 */
export function selectAssessed<Besides extends Record<string, PgColumn> = Record<never, never>>(
  { tx, context }: Reader,
  where: SQL | undefined,
  besides: Besides = {} as Besides,
) {
  const columns = { id, unitId, itemId, due, assignedAt, cadence, state, heldBy, until, ...besides }
  const { cityId } = assignmentTable
  return tx.orm
    .select({ ...columns, summary: summaryColumns })
    .from(assignmentTable)
    .leftJoin(returnSummaryTable, and(eq(returnSummaryTable.cityId, cityId), eq(returnSummaryTable.id, id)))
    .where(and(eq(cityId, context.city.id), where))
}

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

/** Standings one after another: many units are asked the same and have returned the same, and stand alike. */
export function assessing(now: Date, yardstick: Yardstick) {
  const alike = new Map<readonly DueReturn[], Map<string, Standing>>()
  return (assignment: Assessed, summary: ReturnSummary, order: OpenOrder | null): Standing => {
    // What has words or figures of its own stands by itself.
    const worded = summary.lastReason !== '' || summary.evidenceUntil !== null
    const own = order !== null || assignment.heldBy !== null || worded
    if (own || yardstick.measured(assignment) !== null) return assess(assignment, summary, now, yardstick, order)
    const asked = yardstick.dueReturns(assignment)
    const known = alike.get(asked) ?? new Map<string, Standing>()
    alike.set(asked, known)
    const key = likeness(assignment, summary)
    const found = known.get(key) ?? assess(assignment, summary, now, yardstick)
    known.set(key, found)
    return found
  }
}

/** All of an assignment and its summary from which a standing follows, besides its dates and what is taken by itself above. */
function likeness({ state, until }: Assessed, summary: ReturnSummary): string {
  const { count, share, acceptedAt, waiting, settled, lastState, lastShare } = summary
  const acceptedOn = acceptedAt === null ? null : dayOf(new Date(acceptedAt))
  return `${state} ${until} ${count} ${share} ${acceptedOn} ${waiting} ${settled} ${lastState} ${lastShare}`
}
