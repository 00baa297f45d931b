/** Comparisons of lists (名单比对) as records: a register against a workbook or another register. */
import { defineRecord, known, type RecordState } from './record.ts'

/** The list that a register was compared with. */
export type OtherList = { kind: 'file'; name: string; hash: string } | { kind: 'register'; name: string }

/** What becomes of a row of the list and a record of the register. */
export const comparisonParts = ['doubtful', 'changed', 'only-list', 'only-register', 'same'] as const
export type ComparisonPart = (typeof comparisonParts)[number]
export type ComparisonCounts = Record<ComparisonPart, number>

export interface ListComparison extends RecordState {
  pack: string
  other: OtherList
  /** What the records were narrowed to. */
  query: Record<string, unknown>
  /** What it was made for; empty where no masked value was compared. */
  purpose: string
  /** Fields that both have. */
  fields: string[]
  counts: ComparisonCounts
  /** Number of a doubtful pair -> whether it is one and the same. */
  decided: Record<string, boolean>
  account: string
  comparedAt: string
}

export interface ListComparisonActs {
  compare: { unitId: string } & Pick<ListComparison, 'pack' | 'other' | 'query' | 'purpose' | 'fields' | 'counts'>
  decide: { pair: number; same: boolean }
}

export const listComparison = defineRecord<ListComparison, ListComparisonActs>({
  type: 'list-comparison',
  fold: {
    compare: (_, given, { record, at, by }) => ({
      id: record,
      ...given,
      decided: {},
      account: by.account,
      comparedAt: at,
    }),
    decide: (state, { pair, same }) => {
      const before = known(state)
      return { ...before, decided: { ...before.decided, [pair]: same } }
    },
  },
})
