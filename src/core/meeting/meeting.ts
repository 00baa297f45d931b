/** A meeting of a body: called with agenda and papers, held, its minutes with what was resolved. */
import type { Day } from '../day.ts'
import type { SourceFile } from '../matter/source.ts'
import { defineRecord, known, type RecordState } from '../record.ts'
import type { Transitions } from '../rule.ts'

export const meetingStates = ['called', 'held', 'minuted', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** One point of the agenda (议题), who reports it, and its papers. */
export interface AgendaItem {
  title: string
  reporter: string
  papers: SourceFile[]
}

/** A resolution (议定事项): its sentence in the minutes; `matterId` is the matter that it became, null for what was only noted. */
export interface Resolution {
  id: string
  words: string
  matterId: string | null
}

/** What a correction (更正) changed: the text of the minutes, or the sentence of a resolution. */
export interface CorrectedWords {
  /** Null is the text of the minutes. */
  resolutionId: string | null
  from: string
  to: string
}

/** A correction of minutes that were issued: what stood there stays beside what stands there now. */
export interface MinutesCorrection {
  at: string
  by: string
  reason: string
  changes: CorrectedWords[]
}

export interface MeetingCall {
  title: string
  /** Instant. */
  at: string
  place: string
  agenda: AgendaItem[]
}

export interface Meeting extends RecordState, MeetingCall {
  bodyId: string
  state: MeetingState
  /** Instant at which it began; null until it was held. */
  heldAt: string | null
  /** Who came and who was excused, as the minutes print them. */
  attended: string
  absent: string
  /** Number of the minutes (纪要编号), their day, text and file. */
  number: string | null
  minutedOn: Day | null
  text: string
  file: SourceFile | null
  resolutions: Resolution[]
  corrections: MinutesCorrection[]
  /** Why it was cancelled. */
  reason: string
}

/** Acts of a meeting. */
export interface MeetingActs {
  call: MeetingCall & { unitId: string; bodyId: string }
  change: MeetingCall
  cancel: { reason: string }
  hold: { heldAt: string; attended: string; absent: string }
  minute: { number: string; minutedOn: Day; text: string; file: SourceFile | null; resolutions: Resolution[] }
  correct: { reason: string; changes: CorrectedWords[] }
}

/** Verb -> states from which it may be done. */
export const meetingTransitions: Transitions<MeetingState, keyof MeetingActs> = {
  call: 'new',
  change: ['called'],
  cancel: ['called'],
  hold: ['called'],
  minute: ['held'],
  correct: ['minuted'],
}

export const meeting = defineRecord<Meeting, MeetingActs>({
  type: 'meeting',
  fold: {
    call: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'called',
      heldAt: null,
      attended: '',
      absent: '',
      number: null,
      minutedOn: null,
      text: '',
      file: null,
      resolutions: [],
      corrections: [],
      reason: '',
    }),
    change: (state, values) => ({ ...known(state), ...values }),
    cancel: (state, { reason }) => ({ ...known(state), state: 'cancelled', reason }),
    hold: (state, values) => ({ ...known(state), ...values, state: 'held' }),
    minute: (state, values) => ({ ...known(state), ...values, state: 'minuted' }),
    correct: (state, { reason, changes }, act) => {
      const { text, resolutions, corrections } = known(state)
      const now = (id: string | null, words: string) =>
        changes.find(({ resolutionId }) => resolutionId === id)?.to ?? words
      return {
        ...known(state),
        text: now(null, text),
        resolutions: resolutions.map((each) => ({ ...each, words: now(each.id, each.words) })),
        corrections: [...corrections, { at: act.at, by: act.by.name, reason, changes }],
      }
    },
  },
})
