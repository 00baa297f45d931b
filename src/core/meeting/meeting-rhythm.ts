/** Whether a body keeps to its frequency: from the time alone, so that no job is needed to say that a quarter ended without its meeting. */
import { type WorkingCalendar, workingDaysBetween } from '../calendar.ts'
import { type Day, dayOf } from '../day.ts'
import { type Period, periodEndedBefore, periodOf } from '../period.ts'
import type { Body } from './body.ts'
import type { Meeting } from './meeting.ts'

/** Working days before the end of a period from which a meeting that is neither held nor called is said to be due soon. */
const soonWithin = 10

/**
 * How a body stands to its frequency. `free`: it has none, or has ended. `missed`: the last period ended without its meeting and the
 * present one has none yet. `soon`: the present period ends within ten working days. `called`, `held`: of the present period.
 */
export const rhythms = ['free', 'missed', 'soon', 'open', 'called', 'held'] as const
export type Rhythm = (typeof rhythms)[number]

export interface BodyRhythm {
  rhythm: Rhythm
  /** The present period; null where there is no frequency. */
  period: Period | null
  /** The last period where it ended without its meeting. */
  missed: Period | null
}

/** The standing of a body at an instant, from the meetings that were called or held. */
export function rhythmOf(
  body: Pick<Body, 'frequency' | 'from' | 'to'>,
  meetings: readonly Pick<Meeting, 'state' | 'at' | 'heldAt'>[],
  now: Date,
  calendar: WorkingCalendar,
): BodyRhythm {
  const today = dayOf(now)
  const { frequency } = body
  if (frequency === null || today < body.from || (body.to !== null && body.to <= today))
    return { rhythm: 'free', period: null, missed: null }
  const period = periodOf(frequency, today) as Period
  const before = periodEndedBefore(frequency, today) as Period
  const heldIn = (span: Period) => meetings.some(({ heldAt }) => heldAt !== null && lies(dayOf(new Date(heldAt)), span))
  const called = meetings.some(({ state, at }) => state === 'called' && lies(dayOf(new Date(at)), period))
  // Nothing was owed for a period that had begun when the body was founded.
  const missed = body.from <= before.from && !heldIn(before) ? before : null
  const left = workingDaysBetween(today, period.to, calendar)
  const rhythm = heldIn(period) ? 'held' : called ? 'called' : missed ? 'missed' : left <= soonWithin ? 'soon' : 'open'
  return { rhythm, period, missed }
}

const lies = (day: Day, { from, to }: Period) => from <= day && day <= to
