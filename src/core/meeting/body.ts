/** Bodies that meet and decide (议事机构、会议): party group, executive meeting, joint conference, leading group. */
import type { Day } from '../day.ts'
import type { PeriodKind } from '../period.ts'
import { defineRecord, known, type RecordState } from '../record.ts'

export const bodyKinds = [
  'party-group',
  'executive-meeting',
  'special-meeting',
  'joint-conference',
  'leading-group',
] as const
export type BodyKind = (typeof bodyKinds)[number]

/** How often a body meets; null where it meets when there is need. */
export const bodyFrequencies = [
  'week',
  'fortnight',
  'month',
  'quarter',
  'half-year',
  'year',
] as const satisfies readonly PeriodKind[]
export type BodyFrequency = (typeof bodyFrequencies)[number]

/** A body. `unitId` is the unit that keeps its papers (办事机构). */
export interface Body extends RecordState {
  kind: BodyKind
  name: string
  frequency: BodyFrequency | null
  /** The document that founds it. */
  basis: string
  from: Day
  to: Day | null
}

type Found = Pick<Body, 'unitId' | 'kind' | 'name' | 'frequency' | 'basis' | 'from'>

export const body = defineRecord<
  Body,
  { found: Found; change: Pick<Body, 'name' | 'frequency' | 'basis'>; end: { on: Day; document: string } }
>({
  type: 'body',
  fold: {
    found: (_, values, act) => ({ ...values, id: act.record, to: null }),
    change: (state, values) => ({ ...known(state), ...values }),
    end: (state, { on }) => ({ ...known(state), to: on }),
  },
})

export const memberDuties = ['chair', 'deputy', 'member', 'secretary'] as const
export type MemberDuty = (typeof memberDuties)[number]

/** A unit or person that sits in a body: at the unit, which reads the body through it while it sits there. */
export interface BodyMember extends RecordState {
  bodyId: string
  /** Name and post of whoever sits for the unit, as the list of members prints it; empty where the unit itself is the member. */
  name: string
  duty: MemberDuty
  /** What the member is charged with (职责分工). */
  charge: string
  from: Day
  to: Day | null
}

export const bodyMember = defineRecord<BodyMember, { join: Omit<BodyMember, 'id' | 'to'>; leave: { on: Day } }>({
  type: 'body-member',
  fold: {
    join: (_, values, act) => ({ ...values, id: act.record, to: null }),
    leave: (state, { on }) => ({ ...known(state), to: on }),
  },
})
