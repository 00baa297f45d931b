/** What the rules of the lights look at: taken once from an assignment, its returns and the time. */
import { type Assignment, hasExpired } from './assignment.ts'
import { type WorkingCalendar, workingDaysBetween } from './calendar.ts'
import { type Day, dayOf } from './day.ts'
import type { DueReturn } from './return-calendar.ts'
import type { ReturnSummary } from './return-summary.ts'

/** What the light is computed from. */
export interface LightInput {
  assignment: Timed & Pick<Assignment, 'state'> & Partial<Pick<Assignment, 'heldBy'>>
  summary: ReturnSummary
  /** Returns that are owed, and the next one; the last is due with the assignment and not counted here. */
  missing?: readonly DueReturn[]
  next?: DueReturn | null
  /** The figure of its targets that lies furthest behind its expected path. */
  measured?: MeasuredWay | null
  /** The order in effect that still asks something of the unit. */
  order?: OpenOrder | null
}

/** A figure on its way to a target: the name of its indicator, and shares of the way, 0 to 100, gone and expected by now. */
export interface MeasuredWay {
  indicator: string
  gone: number
  expected: number
}

/** An order that weighs on an assignment: its step, and the day from which it has effects. */
export interface OpenOrder {
  step: string
  since: Day
}

/** What of an assignment tells where it stands in its time. */
export type Timed = Pick<Assignment, 'due' | 'assignedAt'> & Partial<Pick<Assignment, 'until'>>

/** Where an assignment stands in its time. */
export interface TimeFacts {
  today: Day
  late: boolean
  dueDay: Day
  /** Working days until the due day; negative after it. */
  daysLeft: number
  /** The last day on which it asked anything, once that has passed. */
  expired: Day | null
  /** Working days since it was assigned. */
  waited: number
  /** Share (0 to 100) that a straight path from the day of the assignment to the due day asks for. */
  expected: number
}

export interface LightFacts extends TimeFacts {
  signed: boolean
  /** The document by which it is on hold. */
  heldBy: string | null
  /** Share (0 to 100) accepted as done, and the day on which it was. */
  share: number
  acceptedOn: Day | null
  /** Returns that stand: all but those that were withdrawn. */
  returns: number
  /** How many returns are owed, and the day on which the first was due. */
  missing: number
  missingSince: Day | null
  /** The day on which the next return is due. */
  nextReturn: Day | null
  /** The figure furthest behind its expected path, where a target is measured by an indicator. */
  measured: MeasuredWay | null
  last: { state: ReturnSummary['lastState'] & string; share: number; reason: string } | null
  order: OpenOrder | null
  /** The evidence that ends first of all on which returns rest. */
  evidence: { name: string; until: Day } | null
}

export function factsOf(input: LightInput, now: Date, calendar: WorkingCalendar): LightFacts {
  const { count, share, acceptedOn, lastState, lastShare, lastReason, evidenceUntil, evidenceName } = input.summary
  return {
    ...timeFacts(input.assignment, now, calendar),
    signed: input.assignment.state !== 'assigned',
    heldBy: input.assignment.heldBy ?? null,
    share,
    acceptedOn,
    returns: count,
    missing: input.missing?.length ?? 0,
    missingSince: input.missing?.[0] ? dayOf(new Date(input.missing[0].due)) : null,
    nextReturn: input.next ? dayOf(new Date(input.next.due)) : null,
    measured: input.measured ?? null,
    last: lastState === null ? null : { state: lastState, share: lastShare, reason: lastReason },
    order: input.order ?? null,
    evidence: evidenceUntil === null ? null : { name: evidenceName, until: evidenceUntil },
  }
}

export function timeFacts({ due, assignedAt, until = null }: Timed, now: Date, calendar: WorkingCalendar): TimeFacts {
  const dueAt = new Date(due)
  const [today, dueDay, began] = [dayOf(now), dayOf(dueAt), dayOf(new Date(assignedAt))]
  const late = dueAt.getTime() < now.getTime()
  const waited = workingDaysBetween(began, today, calendar)
  const whole = workingDaysBetween(began, dueDay, calendar)
  return {
    today,
    late,
    dueDay,
    daysLeft: late ? -workingDaysBetween(dueDay, today, calendar) : workingDaysBetween(today, dueDay, calendar),
    waited,
    expired: hasExpired({ until }, now) ? until : null,
    expected: whole <= 0 ? 100 : Math.min(100, Math.round((100 * Math.max(0, waited)) / whole)),
  }
}
