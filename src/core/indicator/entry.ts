/** An entry (基础数据填报数): one quantity of one unit in one period, with who entered it and every correction. */
import type { Day } from '../day.ts'
import { defineRecord, known, type RecordState } from '../record.ts'

/** A change of an entry after it was made: what it was, what it became, and why. */
export interface EntryCorrection {
  was: number | null
  value: number | null
  reason: string
  at: string
  by: string
}

/** What stands for a quantity: a number, or null where it does not apply to the unit, with why. */
export interface EnteredValue {
  value: number | null
  notApplicable: string | null
}

/** An entry stands at the unit whose quantity it is. Within a year it counts from the first day of the year (本年累计). */
export interface QuantityEntry extends RecordState, EnteredValue {
  quantity: string
  /** First and last day of the period. */
  from: Day
  to: Day
  /** The return that it came with; null where it was entered by itself. */
  returnId: string | null
  /** What was said to a number that looked wrong. */
  explanation: string
  enteredAt: string
  enteredBy: string
  corrections: EntryCorrection[]
}

/** One quantity as a unit gives it. */
export type GivenQuantity = EnteredValue & Pick<QuantityEntry, 'quantity' | 'from' | 'to'>

export interface EntryActs {
  enter: GivenQuantity & { unitId: string; returnId: string | null; explanation: string }
  correct: EnteredValue & { reason: string; returnId: string | null }
}

export const entry = defineRecord<QuantityEntry, EntryActs>({
  type: 'entry',
  fold: {
    enter: (_, values, act) => ({
      ...values,
      id: act.record,
      enteredAt: act.at,
      enteredBy: act.by.name,
      corrections: [],
    }),
    correct: (state, { value, notApplicable, reason, returnId }, act) => ({
      ...known(state),
      value,
      notApplicable,
      returnId: returnId ?? known(state).returnId,
      corrections: [
        ...known(state).corrections,
        { was: known(state).value, value, reason, at: act.at, by: act.by.name },
      ],
    }),
  },
})
