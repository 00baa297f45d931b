import { defineRecord, known, type RecordState } from '../record.ts'
import type { Change, Decision, Deed } from './decision.ts'

/** A decision about a plan's reading as it is kept. `position` counts the decisions of the plan, from 1. */
export interface KeptDecision extends RecordState {
  planId: string
  position: number
  change: Change
  replaces: string[]
  state: 'taken' | 'undone'
  takenAt: string
  takenBy: { account: string; name: string }
  undoneAt: string | null
  undoneBy: { account: string; name: string } | null
}

export interface DecisionActs {
  decide: { unitId: string; planId: string; position: number; change: Change; replaces: string[] }
  undo: Record<string, never>
}

export const decision = defineRecord<KeptDecision, DecisionActs>({
  type: 'decision',
  fold: {
    decide: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'taken',
      takenAt: act.at,
      takenBy: { account: act.by.account, name: act.by.name },
      undoneAt: null,
      undoneBy: null,
    }),
    undo: (state, _, act) => ({
      ...known(state),
      state: 'undone',
      undoneAt: act.at,
      undoneBy: { account: act.by.account, name: act.by.name },
    }),
  },
})

/** Kept decisions, in their order, as deeds. */
export function deedsOf(kept: readonly Omit<KeptDecision, 'unitId' | 'planId'>[]): Deed[] {
  const taken = kept.map(
    ({ id, takenAt, takenBy, change, replaces }): Deed => ({
      decide: { id, at: takenAt, by: takenBy, change, replaces } satisfies Decision,
    }),
  )
  const undone = kept.flatMap(({ id, undoneAt, undoneBy }): Deed[] =>
    undoneAt && undoneBy ? [{ undo: id, at: undoneAt, by: undoneBy }] : [],
  )
  return [...taken, ...undone]
}
