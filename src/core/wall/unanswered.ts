/** What a unit has not answered although the time for it ran out: it did not sign, or owes a return. */
import { type Assessed, asksNothing } from '../assignment.ts'
import { type WorkingCalendar, workingDaysBetween } from '../calendar.ts'
import { dayOf } from '../day.ts'
import type { LightThresholds } from '../light-rules.ts'
import type { DueReturn } from '../return-calendar.ts'

export interface Unanswered {
  what: 'signature' | 'return'
  /** When it was asked to sign, or the first return that is owed was due. */
  since: string
}

/** What is open longest of an assignment that is not accepted as done; null where the unit has answered in time. */
export function unansweredOf(
  { assignment, owed, share }: { assignment: Assessed; owed: readonly DueReturn[]; share: number },
  now: Date,
  calendar: WorkingCalendar,
  { signWithin }: Pick<LightThresholds, 'signWithin'>,
): Unanswered | null {
  if (share >= 100 || asksNothing(assignment, now)) return null
  const { state, assignedAt } = assignment
  const waited = () => workingDaysBetween(dayOf(new Date(assignedAt)), dayOf(now), calendar)
  // Who has not signed was asked before any return was due.
  if (state === 'assigned' && signWithin !== null && waited() > signWithin)
    return { what: 'signature', since: assignedAt }
  return owed[0] ? { what: 'return', since: owed[0].due } : null
}
