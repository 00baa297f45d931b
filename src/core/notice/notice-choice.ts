import { defineRecord, type RecordState } from '../record.ts'
import type { ChannelKind } from './channel.ts'

/** The channels that the holder of an account does not want; all others are used. */
export interface NoticeChoice extends RecordState {
  accountId: string
  off: ChannelKind[]
}

export interface NoticeChoiceActs {
  choose: { unitId: string; accountId: string; off: ChannelKind[] }
}

export const noticeChoice = defineRecord<NoticeChoice, NoticeChoiceActs>({
  type: 'notice-choice',
  fold: { choose: (_, values, act) => ({ ...values, id: act.record }) },
})
