/** A contest (数据异议): a unit says that a register's figure which answers its target is wrong; who holds the register answers. */
import type { Answer } from './answered-target.ts'
import { defineRecord, known, type RecordState } from './record.ts'

/** A contest stands at the unit whose figure it is about. `figure` is what was contested, `corrected` what it became. */
export interface Contest extends RecordState {
  assignmentId: string
  figure: Answer
  reason: string
  state: 'contested' | 'corrected' | 'kept'
  contestedAt: string
  contestedBy: string
  opinion: string | null
  corrected: Answer | null
  decidedAt: string | null
  decidedBy: string | null
}

export interface ContestActs {
  raise: { unitId: string; assignmentId: string; figure: Answer; reason: string }
  correct: { opinion: string; corrected: Answer | null }
  keep: { opinion: string }
}

export const contest = defineRecord<Contest, ContestActs>({
  type: 'contest',
  fold: {
    raise: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'contested',
      contestedAt: act.at,
      contestedBy: act.by.name,
      opinion: null,
      corrected: null,
      decidedAt: null,
      decidedBy: null,
    }),
    correct: (state, values, act) => ({
      ...known(state),
      ...values,
      state: 'corrected',
      decidedAt: act.at,
      decidedBy: act.by.name,
    }),
    keep: (state, values, act) => ({
      ...known(state),
      ...values,
      state: 'kept',
      decidedAt: act.at,
      decidedBy: act.by.name,
    }),
  },
})

/** Whether two figures say the same: the numbers they come from, not the instant of their measuring. */
export function sameFigure(a: Answer, b: Answer): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator && a.period === b.period
}
