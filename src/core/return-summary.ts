/** What the returns of an assignment come to (填报汇总): all that lights and lists ask of them, kept beside the assignment. */
import type { Return } from './assignment.ts'
import { compareText } from './compare-text.ts'
import { type Day, dayOf } from './day.ts'
import type { LastingEvidence } from './evidence/evidence.ts'

export interface ReturnSummary {
  /** Returns that stand: all but those that were withdrawn. */
  count: number
  /** Share (0 to 100) accepted as done, and the day on which it was. */
  share: number
  acceptedOn: Day | null
  /** A return waits for review. */
  waiting: boolean
  /** First day of the last period about which a return stands that was not sent back. */
  settled: Day | null
  /** The last return that stands. */
  lastState: Exclude<Return['state'], 'withdrawn'> | null
  lastShare: number
  lastReason: string
  /** The last day of the evidence that ends first of all on which returns rest, and the name of its file; '' where none ends. */
  evidenceUntil: Day | null
  evidenceName: string
  /** What the unit cannot do alone (需要协调的事项), by the last return that was not sent back; '' for nothing. */
  coordination: string
  /** Since when its returns have said that there is something. */
  coordinationSince: string | null
}

/** A summary to which later returns can be added. */
export interface GrowingSummary extends ReturnSummary {
  /** The instant at which the last return that stands was handed in. */
  lastAt: string | null
}

/** Of an assignment to which nothing was returned. */
export const nothingReturned: GrowingSummary = {
  count: 0,
  share: 0,
  acceptedOn: null,
  waiting: false,
  settled: null,
  lastAt: null,
  coordination: '',
  coordinationSince: null,
  lastState: null,
  lastShare: 0,
  lastReason: '',
  evidenceUntil: null,
  evidenceName: '',
}

export type Summed = Pick<
  Return,
  'id' | 'state' | 'share' | 'submittedAt' | 'reviewedAt' | 'reason' | 'period' | 'evidence' | 'coordination'
>

/** The summary of returns, in any order. */
export function summaryOf(returns: readonly Summed[], lasting: LastingEvidence = new Map()): GrowingSummary {
  const summary = { ...nothingReturned }
  for (const each of [...returns].sort(byTime)) add(summary, each, lasting)
  return summary
}

/** The summary with a return that is later than all it sums up. */
export function summaryWith(before: GrowingSummary, later: Summed, lasting: LastingEvidence): GrowingSummary {
  const summary = { ...before }
  add(summary, later, lasting)
  return summary
}

function add(
  summary: GrowingSummary,
  { state, share, submittedAt, reviewedAt, reason, period, evidence, coordination }: Summed,
  lasting: LastingEvidence,
): void {
  if (state === 'withdrawn') return
  summary.count += 1
  summary.lastAt = submittedAt
  summary.lastState = state
  summary.lastShare = share
  summary.lastReason = reason ?? ''
  if (state === 'sent-back') return
  for (const { name, until } of evidence.flatMap((id) => lasting.get(id) ?? []))
    if (until !== null && (summary.evidenceUntil === null || until < summary.evidenceUntil))
      Object.assign(summary, { evidenceUntil: until, evidenceName: name })
  const since = coordination === '' ? null : (summary.coordinationSince ?? submittedAt)
  Object.assign(summary, { coordination, coordinationSince: since })
  if (state === 'submitted') summary.waiting = true
  else Object.assign(summary, { share, acceptedOn: reviewedAt && dayOf(new Date(reviewedAt)) })
  if (period !== null && (summary.settled === null || period > summary.settled)) summary.settled = period
}

/** The earlier first; of two of one instant by their ids, which follow time. */
export function byTime(a: Pick<Return, 'submittedAt' | 'id'>, b: Pick<Return, 'submittedAt' | 'id'>): number {
  return compareText(a.submittedAt, b.submittedAt) || compareText(a.id, b.id)
}
