/** A paper that went out reaches a unit (分发): whoever stands there reads the paper from then on. */
import { defineRecord, type RecordState } from '../record.ts'

/** `unitId` is the unit that the paper was sent to. */
export interface Delivery extends RecordState {
  paperId: string
  /** As one of 主送 or of 抄送. */
  as: 'to' | 'copy'
  deliveredAt: string
}

export interface DeliveryActs {
  deliver: { unitId: string; paperId: string; as: Delivery['as'] }
}

export const delivery = defineRecord<Delivery, DeliveryActs>({
  type: 'delivery',
  fold: { deliver: (_, values, act) => ({ ...values, id: act.record, deliveredAt: act.at }) },
})
