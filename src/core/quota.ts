/** A unit's part of a target (分解指标): the official figure, and beside it the unit's own until the office has decided. */
import type { Comparator } from '#reader/reading.ts'
import { failure, type Outcome, success } from './problem.ts'
import { defineRecord, known, type RecordState } from './record.ts'

/** Figures are in the unit of the target. */
export interface Quota extends RecordState {
  planId: string
  itemId: string
  targetId: string
  value: number
  /** The unit's own figure with its reason; null when it has none. */
  own: number | null
  ownReason: string | null
  ownBy: string | null
  state: 'set' | 'questioned' | 'decided'
  setAt: string
  setBy: string
  decidedAt: string | null
  decidedBy: string | null
  reason: string | null
}

export interface QuotaActs {
  set: Pick<Quota, 'unitId' | 'planId' | 'itemId' | 'targetId' | 'value'>
  change: { value: number }
  question: { value: number; reason: string }
  decide: { value: number; reason: string }
}

export const quota = defineRecord<Quota, QuotaActs>({
  type: 'quota',
  fold: {
    set: (_, values, act) => ({
      ...values,
      id: act.record,
      own: null,
      ownReason: null,
      ownBy: null,
      state: 'set',
      setAt: act.at,
      setBy: act.by.name,
      decidedAt: null,
      decidedBy: null,
      reason: null,
    }),
    change: (state, { value }, act) => ({ ...known(state), value, setAt: act.at, setBy: act.by.name }),
    question: (state, { value, reason }, act) => ({
      ...known(state),
      state: 'questioned',
      own: value,
      ownReason: reason,
      ownBy: act.by.name,
    }),
    decide: (state, { value, reason }, act) => ({
      ...known(state),
      state: 'decided',
      value,
      reason,
      decidedAt: act.at,
      decidedBy: act.by.name,
    }),
  },
})

/** Whether parts add up to the target, or each must reach it: a rate is no sum. */
export function isRate(unit: string): boolean {
  return unit === '%' || unit === '‰' || unit.startsWith(':')
}

/** What a target is divided by. */
export interface Divided {
  comparator: Comparator
  value: number | null
  to: number | null
  unit: string
}

/** Whether the parts of a target fit it: counts must add up, a rate must be reached by each. Names come with the parts. */
export function checkDivision(target: Divided, parts: readonly { name: string; value: number }[]): Outcome<number> {
  const { comparator, value, unit } = target
  const sum = Math.round(parts.reduce((total, part) => total + part.value, 0) * 1e6) / 1e6
  if (value === null) return success(sum)
  if (isRate(unit)) {
    const short = parts.flatMap((part, at) =>
      reaches(target, part.value)
        ? []
        : [
            {
              code: 'quota/rate-missed',
              at: `parts.${at}.value`,
              arguments: { unit: part.name, comparator, value: `${value}${unit}` },
              actual: part.value,
              expected: value,
            },
          ],
    )
    return short.length > 0 ? failure(...short) : success(sum)
  }
  if (reaches(target, sum)) return success(sum)
  const code = comparator === '=' || comparator === 'between' ? 'quota/sum-differs' : 'quota/sum-does-not-fit'
  const problem = { code, at: 'parts', actual: sum, expected: value }
  return failure({ ...problem, arguments: { comparator, unit, difference: Math.round((sum - value) * 1e6) / 1e6 } })
}

function reaches({ comparator, value, to }: Divided, figure: number): boolean {
  const goal = value ?? 0
  switch (comparator) {
    case '>=':
      return figure >= goal
    case '>':
      return figure > goal
    case '<=':
      return figure <= goal
    case '<':
      return figure < goal
    case 'between':
      return figure >= goal && figure <= (to ?? goal)
    default:
      return figure === goal
  }
}
