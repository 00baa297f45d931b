/** The burden of a school (填报负担): what requests ask of it in a month, and what it takes; and what it was spared (减负清单). */
import { type Day, inSpan } from '../day.ts'
import type { Period } from '../period.ts'
import type { RequestRecord } from './request.ts'
import { type InspectionScope, type RequestKind, returnedKinds } from './request-draft.ts'

/** A request as it asks one unit: the days on which something is asked, and the minutes that each of them takes. */
export interface Asked {
  kind: RequestKind
  scope: InspectionScope | null
  minutesEach: number
  days: readonly Day[]
}

export interface Burden {
  requests: number
  returns: number
  inspections: number
  /** Of them comprehensive ones. */
  comprehensive: number
  /** Activities, campaigns and meetings. */
  activities: number
  minutes: number
}

export const noBurden: Burden = { requests: 0, returns: 0, inspections: 0, comprehensive: 0, activities: 0, minutes: 0 }

/** What requests ask of one unit between two days, both included. */
export function burdenBetween(asked: readonly Asked[], from: Day, to: Day): Burden {
  return asked.map((each) => burdenOfRequest(each, from, to)).reduce(addBurden, noBurden)
}

function burdenOfRequest({ kind, scope, minutesEach, days }: Asked, from: Day, to: Day): Burden {
  const times = days.filter((day) => inSpan(day, { from, to })).length
  if (times === 0) return noBurden
  const isReturned = returnedKinds.includes(kind)
  const inspections = kind === 'inspection' ? times : 0
  return {
    requests: 1,
    returns: isReturned ? times : 0,
    inspections,
    comprehensive: scope === 'comprehensive' ? inspections : 0,
    activities: isReturned || kind === 'inspection' ? 0 : times,
    minutes: times * minutesEach,
  }
}

/** How often requests of a kind ask one unit between two days, both included. */
export function timesOf(asked: readonly Asked[], kind: RequestKind, span: Period): number {
  return asked.reduce(
    (sum, each) => sum + (each.kind === kind ? each.days.filter((day) => inSpan(day, span)).length : 0),
    0,
  )
}

/** Inspections of one unit that are records of packs, for which no time is estimated. */
export function burdenOfVisits(visits: readonly { day: Day; comprehensive: boolean }[], span: Period): Burden {
  const within = visits.filter(({ day }) => inSpan(day, span))
  const comprehensive = within.filter((visit) => visit.comprehensive).length
  return { ...noBurden, inspections: within.length, comprehensive }
}

/** Two burdens together: of two units, or of one from two sources. */
export function addBurden(one: Burden, other: Burden): Burden {
  return {
    requests: one.requests + other.requests,
    returns: one.returns + other.returns,
    inspections: one.inspections + other.inspections,
    comprehensive: one.comprehensive + other.comprehensive,
    activities: one.activities + other.activities,
    minutes: one.minutes + other.minutes,
  }
}

/** Why something was not asked. */
export const reliefKinds = ['stopped', 'withdrawn', 'merged', 'answered'] as const
export type ReliefKind = (typeof reliefKinds)[number]

/** One line of the relief list. */
export interface Relief {
  kind: ReliefKind
  /** Instant. */
  at: string
  /** Minutes that units were spared. */
  minutes: number
  /** What a register answers. */
  fields: readonly string[]
}

/** What a request spared those it would have asked. What was answered by a register is counted once, whatever became of the rest. */
export function reliefOf(request: RequestRecord): Relief[] {
  const { state, findings, answered, answeredAt, cost, checkedAt, endedAt, draftedAt } = request
  const lines: Relief[] = []
  if (answered.length > 0)
    lines.push({
      kind: 'answered',
      at: answeredAt ?? draftedAt,
      minutes: answered.reduce((sum, { minutes }) => sum + minutes, 0),
      fields: answered.map(({ field }) => field),
    })
  const minutes = cost?.minutes ?? 0
  if (state === 'checked' && findings.some(({ stops }) => stops))
    lines.push({ kind: 'stopped', at: checkedAt ?? draftedAt, minutes, fields: [] })
  if (state === 'withdrawn' || state === 'merged')
    lines.push({ kind: state, at: endedAt ?? draftedAt, minutes, fields: [] })
  return lines
}
