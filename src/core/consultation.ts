/** Opinions asked before issue (征求意见): the draft as it was sent, what each unit says of it, what the office makes of that. */
import { defineRecord, known, type RecordState } from './record.ts'

/** An item of the draft as it was sent. `key` is the item's node in the text. */
export interface DraftRow {
  key: string
  label: string
  title: string
  section: string
  objective: string
  measures: string
  targets: string
  lead: string
  support: string
  implement: string
}

/** One asking for opinions; it keeps the draft that was sent. `unitId` is the unit of the plan. */
export interface Consultation extends RecordState {
  planId: string
  title: string
  due: string
  note: string
  rows: DraftRow[]
  askedAt: string
  askedBy: string
}

export const consultation = defineRecord<
  Consultation,
  { ask: Pick<Consultation, 'unitId' | 'planId' | 'title' | 'due' | 'note' | 'rows'> }
>({
  type: 'consultation',
  fold: { ask: (_, values, act) => ({ ...values, id: act.record, askedAt: act.at, askedBy: act.by.name }) },
})

/** A unit that was asked. Silence is no answer: a unit without an opinion says so. */
export interface Consulted extends RecordState {
  consultationId: string
  state: 'asked' | 'answered'
  answeredAt: string | null
  answeredBy: string | null
  /** Opinions given; 0 means that it has none. */
  opinions: number
}

export const consulted = defineRecord<
  Consulted,
  { ask: { unitId: string; consultationId: string }; answer: { opinions: number } }
>({
  type: 'consulted',
  fold: {
    ask: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'asked',
      answeredAt: null,
      answeredBy: null,
      opinions: 0,
    }),
    answer: (state, { opinions }, act) => ({
      ...known(state),
      state: 'answered',
      opinions,
      answeredAt: act.at,
      answeredBy: act.by.name,
    }),
  },
})

/** What becomes of an opinion: 采纳, 部分采纳, 未采纳. */
export const opinionVerdicts = ['adopted', 'partly', 'not-adopted'] as const
export type OpinionVerdict = (typeof opinionVerdicts)[number]

/** An opinion (意见) on an item of the draft, or on the whole where `key` is null. */
export interface Opinion extends RecordState {
  consultationId: string
  key: string | null
  text: string
  state: 'given' | OpinionVerdict
  reason: string | null
  decidedAt: string | null
  decidedBy: string | null
}

export const opinion = defineRecord<
  Opinion,
  {
    give: { unitId: string; consultationId: string; key: string | null; text: string }
    decide: { verdict: OpinionVerdict; reason: string }
  }
>({
  type: 'opinion',
  fold: {
    give: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'given',
      reason: null,
      decidedAt: null,
      decidedBy: null,
    }),
    decide: (state, { verdict, reason }, act) => ({
      ...known(state),
      state: verdict,
      reason,
      decidedAt: act.at,
      decidedBy: act.by.name,
    }),
  },
})
