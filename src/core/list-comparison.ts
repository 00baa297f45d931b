/** Comparisons of lists (名单比对) as records: a register against a workbook or another register. */
import type { Problem } from './problem.ts'
import { defineRecord, known, type RecordState } from './record.ts'

/** The list that a register is compared with; `where` narrows another register. */
export type OtherList =
  | { kind: 'file'; name: string; hash: string }
  | { kind: 'register'; name: string; where: string | null }

/** Lines that each of two lists may have: `bench/list-comparison.ts` measures what the service needs for them. */
export const mostLines = 300_000

/** What becomes of a row of the list and a record of the register. */
export const comparisonParts = ['doubtful', 'changed', 'only-list', 'only-register', 'same'] as const
export type ComparisonPart = (typeof comparisonParts)[number]
export type ComparisonCounts = Record<ComparisonPart, number>

/** What a comparison that is not done yet is at: those before it, the lines of the list, the records, matching them, keeping what was found. */
export const comparisonStages = ['waiting', 'list', 'records', 'matching', 'keeping'] as const

/** How far a comparison is: so many of so many; of lists that are being read nobody knows how many. */
export interface ComparisonProgress {
  stage: (typeof comparisonStages)[number]
  done: number
  of: number | null
}

export interface ListComparison extends RecordState {
  state: 'asked' | 'found' | 'failed'
  pack: string
  other: OtherList
  /** What the records were narrowed to. */
  query: Record<string, unknown>
  /** What it was made for; empty where no masked value was compared. */
  purpose: string
  /** Fields that both have. */
  fields: string[]
  counts: ComparisonCounts
  /** Why it was given up. */
  problems: Problem[]
  /** Number of a doubtful pair -> whether it is one and the same. */
  decided: Record<string, boolean>
  account: string
  comparedAt: string
}

export interface ListComparisonActs {
  compare: { unitId: string } & Pick<ListComparison, 'pack' | 'other' | 'query' | 'purpose' | 'fields'>
  find: { counts: ComparisonCounts }
  fail: { problems: Problem[] }
  decide: { pair: number; same: boolean }
}

export const listComparison = defineRecord<ListComparison, ListComparisonActs>({
  type: 'list-comparison',
  fold: {
    compare: (_, given, { record, at, by }) => ({
      id: record,
      ...given,
      state: 'asked',
      counts: { doubtful: 0, changed: 0, 'only-list': 0, 'only-register': 0, same: 0 },
      problems: [],
      decided: {},
      account: by.account,
      comparedAt: at,
    }),
    find: (state, { counts }, { at }) => ({ ...known(state), state: 'found', counts, comparedAt: at }),
    fail: (state, { problems }) => ({ ...known(state), state: 'failed', problems }),
    decide: (state, { pair, same }) => {
      const before = known(state)
      return { ...before, decided: { ...before.decided, [pair]: same } }
    },
  },
})
