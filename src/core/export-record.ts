/** A list that left the system as a workbook, as a record: who took how much of what, and when. */
import { defineRecord, type RecordState } from './record.ts'

export interface Export extends RecordState {
  pack: string
  /** Number that the watermark of the workbook shows. */
  number: string
  rows: number
  /** What the list was asked for. */
  query: Record<string, unknown>
  account: string
  at: string
}

export const exportKind = defineRecord<
  Export,
  { take: { unitId: string; pack: string; number: string; rows: number; query: Record<string, unknown> } }
>({
  type: 'export',
  fold: { take: (_, values, { record, at, by }) => ({ id: record, ...values, account: by.account, at }) },
})
