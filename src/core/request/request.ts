/**
 * A request (要求): what is asked of schools and units, from its draft through the basis gate to its end. It asks nothing before it is
 * opened; opened, it is a matter with an assignment for each unit; after its last day it asks nothing any more, by the date alone.
 */
import type { Day } from '../day.ts'
import { defineRecord, known, type RecordState } from '../record.ts'
import type { Transitions } from '../rule.ts'
import type { RequestFinding } from './check-request.ts'
import type { RequestDraft } from './request-draft.ts'

export const requestStates = ['draft', 'checked', 'open', 'ended', 'withdrawn', 'merged', 'answered'] as const
export type RequestState = (typeof requestStates)[number]

/** What is entered. `unitId` is the unit that asks, and keeps the request. */
export interface RequestValues extends RequestDraft {
  unitId: string
  /** Ids of the units that are asked. */
  unitIds: string[]
}

/** What a request costs all whom it asks: how often each unit is asked on average, and the minutes of all. */
export interface RequestCost {
  units: number
  minutesEach: number
  times: number
  minutes: number
}

/** A field that a register answers instead of the units, with the minutes that they were spared. */
export interface AnsweredField {
  field: string
  register: string
  minutes: number
}

export interface RequestRecord extends RecordState, RequestValues {
  state: RequestState
  draftedAt: string
  /** What the gate found when it was last looked at, and what it would cost. */
  checkedAt: string | null
  findings: RequestFinding[]
  cost: RequestCost | null
  /** Fields that are asked although a register has them, each with the reason and who decided. */
  justified: { field: string; reason: string; by: string }[]
  answered: AnsweredField[]
  /** When a register last took the place of a field. */
  answeredAt: string | null
  matterId: string | null
  openedAt: string | null
  openedBy: string | null
  endedAt: string | null
  /** Why it was ended, withdrawn or merged; and into which it was. */
  reason: string
  mergedInto: string | null
}

/** Acts of a request. */
export interface RequestActs {
  draft: RequestValues
  change: Omit<RequestValues, 'unitId'>
  check: { findings: RequestFinding[]; cost: RequestCost }
  justify: { field: string; reason: string }
  answer: { fields: AnsweredField[] }
  withdraw: { reason: string }
  merge: { into: string; reason: string }
  open: { matterId: string; number: string }
  end: { reason: string }
}

/** Verb -> states from which it may be done. */
export const requestTransitions: Transitions<RequestState, keyof RequestActs> = {
  draft: 'new',
  change: ['draft', 'checked'],
  check: ['draft', 'checked'],
  justify: ['draft', 'checked'],
  answer: ['draft', 'checked'],
  withdraw: ['draft', 'checked'],
  merge: ['draft', 'checked'],
  open: ['checked'],
  end: ['open'],
}

/** What the gate found no longer holds for what was changed. */
const unchecked = { state: 'draft', checkedAt: null, findings: [], cost: null } as const

export const request = defineRecord<RequestRecord, RequestActs>({
  type: 'request',
  fold: {
    draft: (_, values, act) => ({
      ...values,
      ...unchecked,
      findings: [],
      id: act.record,
      draftedAt: act.at,
      justified: [],
      answered: [],
      answeredAt: null,
      matterId: null,
      openedAt: null,
      openedBy: null,
      endedAt: null,
      reason: '',
      mergedInto: null,
    }),
    change: (state, values) => ({ ...known(state), ...values, ...unchecked, findings: [] }),
    check: (state, { findings, cost }, act) => ({
      ...known(state),
      state: 'checked',
      checkedAt: act.at,
      findings,
      cost,
    }),
    justify: (state, { field, reason }, act) => ({
      ...known(state),
      ...unchecked,
      findings: [],
      justified: [...known(state).justified.filter((each) => each.field !== field), { field, reason, by: act.by.name }],
    }),
    answer: (state, { fields }, act) => {
      const taken = new Set(fields.map(({ field }) => field))
      const left = known(state).fields.filter((field) => !taken.has(field))
      const asksNothing = left.length === 0 && known(state).visit === 0
      return {
        ...known(state),
        ...unchecked,
        findings: [],
        fields: left,
        answered: [...known(state).answered, ...fields],
        answeredAt: act.at,
        state: asksNothing ? 'answered' : 'draft',
      }
    },
    withdraw: (state, { reason }, act) => ({ ...known(state), state: 'withdrawn', reason, endedAt: act.at }),
    merge: (state, { into, reason }, act) => ({
      ...known(state),
      state: 'merged',
      mergedInto: into,
      reason,
      endedAt: act.at,
    }),
    open: (state, { matterId }, act) => ({
      ...known(state),
      state: 'open',
      matterId,
      openedAt: act.at,
      openedBy: act.by.name,
    }),
    end: (state, { reason }, act) => ({ ...known(state), state: 'ended', reason, endedAt: act.at }),
  },
})

/** How a request stands on a day: stopped by the gate, waiting for its first day, or expired by the date. */
export const requestStandings = [
  'draft',
  'stopped',
  'checked',
  'waiting',
  'open',
  'expired',
  'ended',
  'withdrawn',
  'merged',
  'answered',
] as const
export type RequestStanding = (typeof requestStandings)[number]

export function standingOf(
  { state, findings, from, until }: Pick<RequestRecord, 'state' | 'findings' | 'from' | 'until'>,
  today: Day,
): RequestStanding {
  if (state === 'checked') return findings.some(({ stops }) => stops) ? 'stopped' : 'checked'
  if (state !== 'open') return state
  if (until !== null && until < today) return 'expired'
  return from !== null && today < from ? 'waiting' : 'open'
}
