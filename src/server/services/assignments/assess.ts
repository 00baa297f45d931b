import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment, Return } from '#core/assignment.ts'
import { type Light, lightOf } from '#core/light.ts'
import type { LightThresholds } from '#core/light-rules.ts'
import type { Hand } from '../../context.ts'
import { returnTable } from '../../storage/tables/plan.ts'
import { lightThresholdsAt } from '../values/installed-values.ts'

/** How an assignment stands: its light, the share accepted as done, and whether a return waits for review. */
export interface Standing {
  light: Light
  share: number
  waiting: Return | null
  returns: Return[]
}

/** Standing of one assignment from its returns, in any order, by the thresholds in force. */
export function assess(
  assignment: Assignment,
  returns: Return[],
  now: Date,
  context: Hand['context'],
  thresholds: LightThresholds,
): Standing {
  const ordered = [...returns].sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
  const accepted = ordered.filter((each) => each.state === 'accepted').at(-1)
  return {
    light: lightOf({ assignment, returns: ordered }, now, context.calendar, thresholds),
    share: accepted?.share ?? 0,
    waiting: ordered.filter((each) => each.state === 'submitted').at(-1) ?? null,
    returns: ordered,
  }
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
  const thresholds = await lightThresholdsAt({ tx, context }, now)
  return new Map(
    assignments.map((each) => [each.id, assess(each, returns.get(each.id) ?? [], now, context, thresholds)]),
  )
}
