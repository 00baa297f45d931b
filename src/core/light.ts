/**
 * The light (亮牌) of an assignment: blue done or ahead, green on course, yellow in danger, red late, grey not due to start.
 * A pure function of the assignment, its returns and the time; it carries its derivation and what would turn it.
 */

import type { Assignment, Return } from './assignment.ts'
import { type WorkingCalendar, workingDaysBetween } from './calendar.ts'
import { dayOf } from './day.ts'

export const lightColours = ['red', 'yellow', 'green', 'blue', 'grey'] as const
export type LightColour = (typeof lightColours)[number]

/** One sentence of a derivation: the code of the sentence in the word file, and what fills its blanks. */
export interface Reason {
  code: string
  arguments: Record<string, string | number>
}

/** A light with the rule that set it, the facts it rests on, and the smallest change that would turn it. */
export interface Light {
  colour: LightColour
  rule: LightRule
  because: Reason
  facts: Reason[]
  change: Reason | null
  /** The instant it was computed for. */
  at: string
}

export type LightRule =
  | 'accepted-as-done'
  | 'overdue'
  | 'not-signed-for'
  | 'sent-back'
  | 'due-soon-and-behind'
  | 'nothing-returned-and-due-soon'
  | 'waiting-for-review'
  | 'on-course'
  | 'not-due-to-start'

/** Thresholds of the rules. Assumptions of the design until the bureau confirms them. */
export interface LightThresholds {
  /** Yellow when due within so many working days ... */
  soon: number
  /** ... and less than this share (0 to 100) is accepted as done. */
  shareWhenSoon: number
  /** Yellow when an assignment is not signed for after so many working days. */
  signWithin: number
}

export const lightThresholds: LightThresholds = { soon: 10, shareWhenSoon: 80, signWithin: 5 }

/** What the light is computed from. Returns in any order. */
export interface LightInput {
  assignment: Pick<Assignment, 'due' | 'assignedAt' | 'state'>
  returns: Pick<Return, 'state' | 'share' | 'submittedAt' | 'reviewedAt' | 'reason'>[]
}

/** The light of an assignment at an instant. The first rule of the table that holds sets it. */
export function lightOf(
  { assignment, returns }: LightInput,
  now: Date,
  calendar: WorkingCalendar,
  thresholds: LightThresholds = lightThresholds,
): Light {
  const today = dayOf(now)
  const dueDay = dayOf(new Date(assignment.due))
  const standing = [...returns]
    .filter((each) => each.state !== 'withdrawn')
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
  const last = standing[standing.length - 1]
  const acceptedOnes = standing.filter((each) => each.state === 'accepted')
  const accepted = acceptedOnes[acceptedOnes.length - 1]
  const share = accepted?.share ?? 0
  const late = new Date(assignment.due).getTime() < now.getTime()
  const daysLeft = late ? -workingDaysBetween(dueDay, today, calendar) : workingDaysBetween(today, dueDay, calendar)
  const unsigned = assignment.state === 'assigned'
  const waited = workingDaysBetween(dayOf(new Date(assignment.assignedAt)), today, calendar)

  const facts: Reason[] = [
    { code: 'light/fact-due', arguments: { day: dueDay } },
    { code: 'light/fact-share', arguments: { share } },
    { code: 'light/fact-returns', arguments: { count: standing.length } },
  ]
  const light = (
    colour: LightColour,
    rule: LightRule,
    values: Record<string, string | number>,
    change: Reason | null,
  ): Light => ({
    colour,
    rule,
    because: { code: `light/${rule}`, arguments: values },
    facts,
    change,
    at: now.toISOString(),
  })

  if (share >= 100)
    return light('blue', 'accepted-as-done', { day: dayOf(new Date(accepted?.reviewedAt ?? now)) }, null)
  if (late)
    return light(
      'red',
      'overdue',
      { days: -daysLeft },
      last?.state === 'submitted'
        ? { code: 'light/change-accept', arguments: { share: last.share } }
        : { code: 'light/change-return-done', arguments: {} },
    )
  if (unsigned && waited > thresholds.signWithin)
    return light('yellow', 'not-signed-for', { days: waited }, { code: 'light/change-sign', arguments: {} })
  if (last?.state === 'sent-back')
    return light(
      'yellow',
      'sent-back',
      { reason: last.reason ?? '' },
      { code: 'light/change-return-again', arguments: {} },
    )
  if (daysLeft <= thresholds.soon && last === undefined)
    return light(
      'yellow',
      'nothing-returned-and-due-soon',
      { days: daysLeft },
      {
        code: 'light/change-return',
        arguments: { share: thresholds.shareWhenSoon },
      },
    )
  if (daysLeft <= thresholds.soon && share < thresholds.shareWhenSoon)
    return light(
      'yellow',
      'due-soon-and-behind',
      { days: daysLeft, share, wanted: thresholds.shareWhenSoon },
      {
        code: last?.state === 'submitted' ? 'light/change-accept' : 'light/change-return',
        arguments: { share: last?.state === 'submitted' ? last.share : thresholds.shareWhenSoon },
      },
    )
  if (last?.state === 'submitted')
    return light(
      'green',
      'waiting-for-review',
      { share: last.share },
      {
        code: last.share >= 100 ? 'light/change-accept-done' : 'light/change-overdue',
        arguments: { day: dueDay },
      },
    )
  if (last !== undefined)
    return light('green', 'on-course', { share }, { code: 'light/change-overdue', arguments: { day: dueDay } })
  return light(
    'grey',
    'not-due-to-start',
    { day: dueDay },
    {
      code: 'light/change-first-return',
      arguments: {},
    },
  )
}

/** How many lights of each colour: what everything above an assignment shows. */
export function distribution(colours: Iterable<LightColour>): Record<LightColour, number> {
  const counts: Record<LightColour, number> = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 }
  for (const colour of colours) counts[colour] += 1
  return counts
}

/** The worst light of a group; grey when there is none. */
export function worst(counts: Record<LightColour, number>): LightColour {
  return lightColours.find((colour) => counts[colour] > 0) ?? 'grey'
}
