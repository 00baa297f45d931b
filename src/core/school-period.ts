/** The school calendar (校历) as records: terms and holidays of a unit and all under it. */
import { defineRecord, type RecordState } from './record.ts'

/** A term or a holiday; `to` is its last day. `schoolYear` reads `2026-2027`. */
export interface SchoolPeriod extends RecordState {
  kind: 'term' | 'holiday'
  name: string
  schoolYear: string
  from: string
  to: string
}

export interface SchoolPeriodActs {
  set: Omit<SchoolPeriod, 'id'>
}

export const schoolPeriod = defineRecord<SchoolPeriod, SchoolPeriodActs>({
  type: 'term',
  fold: { set: (_, values, act) => ({ ...values, id: act.record }) },
})
