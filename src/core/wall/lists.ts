/** Short lists beside the wall chart (作战图): what is due, who is slow to answer, what blocks. */
import { type Assessed, asksNothing } from '../assignment.ts'
import { compareText } from '../compare-text.ts'
import { addDays, dayOf, endOfDay } from '../day.ts'
import type { Light } from '../light.ts'
import type { LightRule } from '../light-rules.ts'
import type { Coordination } from './coordination.ts'
import type { Unanswered } from './unanswered.ts'

/** A cell of the chart with the facts from which the lists follow. */
export interface WallFact {
  assignment: Assessed
  /** The row in which it stands. */
  row: string
  share: number
  light: Pick<Light, 'rule'>
  unanswered: Unanswered | null
  coordination: Coordination | null
}

/** Natural days within which something counts as due. */
export const dueWithin = 14

/** Reasons of a light that stop a unit until somebody else, or the unit itself, does something about them. */
const blocking: readonly LightRule[] = ['on-hold', 'sent-back', 'evidence-ended']

export interface WallLists {
  /** What of a row is due at one time and not accepted as done, with the units that owe it; the earliest first. */
  due: { row: string; due: string; unitIds: string[] }[]
  /** Units that have not answered, with how much and what is open longest; the longest first. */
  slow: (Unanswered & { unitId: string; assignmentId: string; count: number })[]
  /** Assignments that are on hold, sent back, rest on evidence that has ended, or want something coordinated; the earliest due first. */
  blocked: { assignmentId: string; coordination: Coordination | null }[]
}

export function wallLists(facts: readonly WallFact[], now: Date): WallLists {
  const byDue = [...facts].sort((a, b) => compareText(a.assignment.due, b.assignment.due))
  return {
    due: dueSoon(byDue, now),
    slow: slow(facts),
    blocked: byDue.flatMap(blockedBy),
  }
}

function blockedBy({ assignment, light, coordination }: WallFact): WallLists['blocked'] {
  const blocks = coordination !== null || blocking.includes(light.rule)
  return blocks ? [{ assignmentId: assignment.id, coordination }] : []
}

function dueSoon(byDue: readonly WallFact[], now: Date): WallLists['due'] {
  const [from, until] = [now.toISOString(), endOfDay(addDays(dayOf(now), dueWithin)).toISOString()]
  const open = byDue.filter(
    ({ assignment, share }) =>
      share < 100 && !asksNothing(assignment, now) && assignment.due >= from && assignment.due <= until,
  )
  const groups = Map.groupBy(open, ({ row, assignment: { due } }) => `${due} ${row}`)
  return [...groups.values()].map((group) => {
    const [{ row, assignment }] = group as [WallFact]
    return { row, due: assignment.due, unitIds: group.map(({ assignment: { unitId } }) => unitId) }
  })
}

function slow(facts: readonly WallFact[]): WallLists['slow'] {
  const open = facts.flatMap(({ assignment: { id, unitId }, unanswered }) =>
    unanswered ? [{ ...unanswered, unitId, assignmentId: id }] : [],
  )
  return [...Map.groupBy(open, ({ unitId }) => unitId).values()]
    .map((own) => {
      const oldest = own.reduce((a, b) => (b.since < a.since ? b : a))
      return { ...oldest, count: own.length }
    })
    .sort((a, b) => compareText(a.since, b.since) || b.count - a.count)
}
