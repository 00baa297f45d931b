/** Deadlines of a pack's records: which clock runs, and when what runs now will have run out. */
import type { WorkingCalendar } from './calendar.ts'
import { type Clock, dueAt } from './clock.ts'
import { endOfDay } from './day.ts'
import type { Pack, Subject, Until } from './pack.ts'

/** The clock that runs for a record; null when none does. */
export function clockOf(pack: Pack, subject: Subject): Clock | Until | null {
  return running(pack, subject)?.length ?? null
}

/**
 * Instant at which the clock of a record after an act runs out. A clock that ran before goes on from its own beginning; a set
 * day counts as it is set now; where none runs, the instant of the last one stays.
 */
export function dueAfter(
  pack: Pack,
  before: Subject | null,
  after: Subject,
  now: Date,
  calendar: WorkingCalendar,
): string | null {
  const clock = running(pack, after)
  if (!clock) return before?.due ?? null
  if (clock.length.kind === 'until') return endOfDay(clock.length.day).toISOString()
  if (before?.due && running(pack, before)?.of === clock.of) return before.due
  return dueAt(clock.length, now, calendar).toISOString()
}

function running(pack: Pack, subject: Subject): { of: Pack['clocks'][number]; length: Clock | Until } | null {
  for (const of of pack.clocks) {
    if (!of.in.includes(subject.state)) continue
    const length = of.length(subject)
    return length && { of, length }
  }
  return null
}
