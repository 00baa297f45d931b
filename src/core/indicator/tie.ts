/** A tie (对应指标): which indicator measures a target of a published plan, and the way expected to it; decided by a person. */
import { defineRecord, known, type RecordState } from '../record.ts'
import type { Point } from './progress.ts'

/** What is decided about a target. `indicator` is null where no definition measures it. */
export interface TieDecision {
  indicator: string | null
  /** Where the way to the target starts; null where it is not known. */
  start: Point | null
  /** Points between start and target that the plan or the office gives; none for a straight way. */
  points: Point[]
  note: string
}

export interface Tie extends RecordState, TieDecision {
  planId: string
  itemId: string
  targetId: string
  decidedAt: string
  decidedBy: string
}

export interface TieActs {
  tie: TieDecision & Pick<Tie, 'unitId' | 'planId' | 'itemId' | 'targetId'>
  change: TieDecision
}

export const tie = defineRecord<Tie, TieActs>({
  type: 'tie',
  fold: {
    tie: (_, values, act) => ({ ...values, id: act.record, decidedAt: act.at, decidedBy: act.by.name }),
    change: (state, values, act) => ({ ...known(state), ...values, decidedAt: act.at, decidedBy: act.by.name }),
  },
})
