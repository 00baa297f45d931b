/** Times of a matter: when whoever asked is to be told, and how long it took. */
import type { AssignmentRole } from '../assignment.ts'
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../calendar.ts'
import { addDays, type Day, dayOf } from '../day.ts'
import type { Matter, TimeNode } from './matter.ts'
import { sourceNeeds } from './source.ts'

/** The day by which whoever asked is told how it stands (批示办理情况反馈); null where nobody waits for it. */
export function tellBy(matter: Pick<Matter, 'source' | 'due'>, calendar: WorkingCalendar): Day | null {
  const before = sourceNeeds[matter.source.kind].tellBefore
  return before === undefined ? null : addWorkingDays(dayOf(new Date(matter.due)), -before, calendar)
}

/** The next node that is not reached, in time or late; null where none is left. */
export function nextNode(matter: Pick<Matter, 'nodes'>): TimeNode | null {
  return matter.nodes.find((node) => node.reachedAt === null) ?? null
}

/** Working days from when it was asked until it was closed, or until now, without the time during which it was held. */
export function handlingDays(
  matter: Pick<Matter, 'asked' | 'closedAt' | 'holds'>,
  now: Date,
  calendar: WorkingCalendar,
): number {
  const end = matter.closedAt ?? now.toISOString()
  const between = (from: string, to: string) => workingDaysBetween(dayOf(new Date(from)), dayOf(new Date(to)), calendar)
  const held = matter.holds
    .filter(({ from }) => from < end)
    .map(({ from, to }) => between(from, to === null || to > end ? end : to))
  return between(matter.asked.at, end) - held.reduce((sum, days) => sum + days, 0)
}

/**
 * Where the time due lies as seen from now. A matter that is held is not late; one in which everything is accepted as done waits only
 * to be closed; one at its end has no time left to keep.
 */
export const dueSpans = ['overdue', 'today', 'week', 'later', 'done', 'ended'] as const
export type DueSpan = (typeof dueSpans)[number]

export function dueSpanOf({ state, due }: Pick<Matter, 'state' | 'due'>, isDone: boolean, now: Date): DueSpan {
  if (!isOpen(state)) return 'ended'
  if (isDone) return 'done'
  if (state === 'held') return 'later'
  if (new Date(due) <= now) return 'overdue'
  const today = dayOf(now)
  const last = dayOf(new Date(due))
  return last === today ? 'today' : last <= addDays(today, 7) ? 'week' : 'later'
}

/** Whether all that answer for a matter are accepted as done; who only assists is not waited for. */
export function isDone(assignments: readonly { role: AssignmentRole; share: number }[]): boolean {
  return assignments.length > 0 && unfinished(assignments) === 0
}

/** How many of those that answer for a matter are not accepted as done. */
export function unfinished(assignments: readonly { role: AssignmentRole; share: number }[]): number {
  return assignments.filter(({ role, share }) => role !== 'assist' && share < 100).length
}

/** Whether something is still to be done: entered, filed, held, or its closing asked. */
export function isOpen(state: Matter['state']): boolean {
  return state === 'entered' || state === 'filed' || state === 'held' || state === 'closing'
}
