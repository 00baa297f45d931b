/** What would turn a light: every change is tried with the same rules, the smallest first, and only one that turns it is named. */
import { addWorkingDays, type WorkingCalendar } from './calendar.ts'
import { addDays, dayOf } from './day.ts'
import type { LightColour, Reason } from './light.ts'
import { type LightFacts, type Timed, timeFacts } from './light-facts.ts'
import { type LightThresholds, ruleOf } from './light-rules.ts'

/** The better first. */
const order: readonly LightColour[] = ['blue', 'green', 'grey', 'yellow', 'red']

interface Change {
  code: string
  blanks?: Record<string, string | number>
  facts: LightFacts
}

/** The smallest thing that somebody could do to turn the light to the better; without one, the day on which it turns by itself. */
export function changeOf(
  facts: LightFacts,
  assignment: Timed,
  now: Date,
  calendar: WorkingCalendar,
  thresholds: LightThresholds,
): Reason | null {
  const { name, colour } = ruleOf(facts, thresholds)
  if (name === 'accepted-as-done') return null
  const changes = changesOf(facts, thresholds)
  // What is on course is told what waits for a decision, and then what time will do to it; what is in danger, what to do.
  const tried = colour === 'green' ? changes.filter(({ code }) => code === 'light/change-accept') : changes
  for (const { code, blanks, facts: then } of tried) {
    const turned = ruleOf(then, thresholds).colour
    if (order.indexOf(turned) < order.indexOf(colour))
      return { code, arguments: { ...blanks, colour: `light/${turned}` } }
  }
  return turnByTime(facts, colour, assignment, now, calendar, thresholds)
}

/** What may be done, from the least to the most. */
function changesOf(facts: LightFacts, thresholds: LightThresholds): Change[] {
  const { share, last } = facts
  const signed = { ...facts, signed: true }
  const changes: Change[] = []
  if (facts.order !== null) changes.push({ code: 'light/change-order', facts: { ...facts, order: null } })
  if (!facts.signed) changes.push({ code: 'light/change-sign', facts: signed })
  if (facts.evidence !== null) changes.push({ code: 'light/change-evidence', facts: { ...facts, evidence: null } })
  if (last?.state === 'submitted') {
    const accepted = { ...signed, share: last.share, last: { ...last, state: 'accepted' as const } }
    changes.push({ code: 'light/change-accept', blanks: { share: last.share }, facts: accepted })
  }
  const { figureBehindPath } = thresholds
  if (facts.measured !== null && figureBehindPath !== null) {
    const { indicator, expected } = facts.measured
    const gone = Math.max(0, Math.ceil(expected - figureBehindPath))
    const moved = { ...facts, measured: { ...facts.measured, gone } }
    changes.push({ code: 'light/change-figure', blanks: { indicator, gone }, facts: moved })
  }
  const settled = { missing: 0, missingSince: null }
  const next = last === null ? 'first-return' : last.state === 'sent-back' ? 'return-again' : 'next-return'
  const returned = {
    ...signed,
    ...settled,
    returns: facts.returns + 1,
    last: { state: 'submitted' as const, share, reason: '' },
  }
  changes.push({ code: `light/change-${next}`, facts: returned })
  for (const wanted of sharesOf(facts, thresholds)) {
    const accepted = { ...returned, share: wanted, last: { ...returned.last, state: 'accepted' as const } }
    changes.push({ code: 'light/change-return', blanks: { share: wanted }, facts: accepted })
  }
  return changes
}

/** Shares at which a rule gives way, the smallest first. */
function sharesOf({ share, expected }: LightFacts, { shareWhenSoon, behindPath }: LightThresholds): number[] {
  const limits = [shareWhenSoon, behindPath === null ? null : expected - behindPath, 100]
  const shares = limits.filter((limit): limit is number => limit !== null && limit > share && limit <= 100)
  return shares.sort((a, b) => a - b)
}

/** The first day on which the light turns if nothing is done. */
function turnByTime(
  facts: LightFacts,
  colour: LightColour,
  assignment: Timed,
  now: Date,
  calendar: WorkingCalendar,
  thresholds: LightThresholds,
): Reason | null {
  const { soon, signWithin, behindPath, aheadOfPath, evidenceGrace } = thresholds
  const [today, began] = [dayOf(now), dayOf(new Date(assignment.assignedAt))]
  const whole = facts.waited + facts.daysLeft
  const untilBehind = behindPath === null ? null : Math.floor((whole * (facts.share + behindPath + 0.5)) / 100)
  const untilNotAhead =
    aheadOfPath === null ? null : Math.max(0, Math.ceil((whole * (facts.share - aheadOfPath - 0.5)) / 100))
  const days = [
    soon !== null && addWorkingDays(facts.dueDay, -soon, calendar),
    !facts.signed && signWithin !== null && addWorkingDays(began, signWithin + 1, calendar),
    untilBehind !== null && addWorkingDays(began, untilBehind, calendar),
    untilBehind !== null && addWorkingDays(began, untilBehind + 1, calendar),
    untilNotAhead !== null && addWorkingDays(began, untilNotAhead, calendar),
    facts.nextReturn !== null && addDays(facts.nextReturn, 1),
    addDays(facts.dueDay, 1),
    assignment.until && addDays(assignment.until, 1),
    facts.evidence !== null && evidenceGrace !== null && addDays(facts.evidence.until, evidenceGrace + 1),
  ]
  const later = days.filter((day): day is string => typeof day === 'string' && day > today).sort()
  for (const day of later) {
    const missing =
      facts.nextReturn !== null && facts.nextReturn < day ? { missing: 1, missingSince: facts.nextReturn } : {}
    const then = { ...facts, ...missing, ...timeFacts(assignment, new Date(`${day}T04:00:00Z`), calendar) }
    const turned = ruleOf(then, thresholds).colour
    if (turned !== colour) return { code: 'light/change-time', arguments: { day, colour: `light/${turned}` } }
  }
  return null
}
