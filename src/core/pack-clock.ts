/** Deadlines of a pack's records: which clock runs, from when, and when it will have run out. */
import type { WorkingCalendar } from './calendar.ts'
import { type Clock, dueAt } from './clock.ts'
import { dayOf, endOfDay } from './day.ts'
import type { Pack, Subject, Until } from './pack.ts'
import { type InForce, type Installed, inForceOn } from './values/dated-value.ts'

/** The clock that runs for a record by the values in force on a day; null when none does. */
export function clockOf(pack: Pack, subject: Subject, inForce: InForce): Clock | Until | null {
  return clockIn(pack, subject.state)?.length(subject, inForce) ?? null
}

/** The values that rules are given for a record after an act: those of the day on which its clock begins. */
export function inForceAfter(
  pack: Pack,
  before: Subject | null,
  after: Subject,
  now: Date,
  installed: Installed,
): InForce {
  return inForceOn(dayOf(startAfter(pack, before, after, now)), installed)
}

/** When the clock of a record runs out, and from when it runs. Both null before any ran. */
export interface Deadline {
  due: string | null
  started: string | null
}

/**
 * The deadline of a record after an act. A clock that ran before goes on from its own beginning; a set day counts as it is set
 * now; at the end of a record that of its last clock stays.
 */
export function deadlineAfter(
  pack: Pack,
  before: Subject | null,
  after: Subject,
  now: Date,
  calendar: WorkingCalendar,
  installed: Installed,
): Deadline {
  if (pack.ended.includes(after.state)) return { due: before?.due ?? null, started: before?.started ?? null }
  const clock = clockOf(pack, after, inForceAfter(pack, before, after, now, installed))
  if (!clock) return { due: null, started: null }
  const start = startAfter(pack, before, after, now)
  const started = start.toISOString()
  if (clock.kind === 'until') return { due: endOfDay(clock.day).toISOString(), started }
  if (before?.due && goesOn(pack, before, after)) return { due: before.due, started }
  return { due: dueAt(clock, start, calendar).toISOString(), started }
}

function startAfter(pack: Pack, before: Subject | null, after: Subject, now: Date): Date {
  return before?.started && goesOn(pack, before, after) ? new Date(before.started) : now
}

function goesOn(pack: Pack, before: Subject, after: Subject): boolean {
  const clock = clockIn(pack, after.state)
  return clock !== undefined && clockIn(pack, before.state) === clock
}

function clockIn(pack: Pack, state: string): Pack['clocks'][number] | undefined {
  return pack.clocks.find((clock) => clock.in.includes(state))
}
