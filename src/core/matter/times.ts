/** Times of a matter: when whoever asked is to be told, and how long it took. */
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../calendar.ts'
import { type Day, dayOf } from '../day.ts'
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
