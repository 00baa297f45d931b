/** Named lists (名目清单) as records: the terms that documents use and never list, as this bureau reads them. */
import { dayOf } from './day.ts'
import { defineRecord, type RecordState } from './record.ts'
import type { Confirmation } from './values/dated-value.ts'

/** A list as an officer set or confirmed it; a list that nobody touched has no record. */
export interface NamedListRecord extends RecordState {
  key: string
  /** Null while they are those shipped. */
  items: string[] | null
  basis: string | null
  confirmed: Confirmation | null
}

export interface NamedListActs {
  set: { unitId: string; key: string; items: string[]; basis: string }
  confirm: { unitId: string; key: string; note: string }
}

export const namedList = defineRecord<NamedListRecord, NamedListActs>({
  type: 'named-list',
  fold: {
    set: (_, { unitId, key, items, basis }, act) => {
      const confirmed = { day: dayOf(new Date(act.at)), by: act.by.name, note: basis }
      return { id: act.record, unitId, key, items, basis, confirmed }
    },
    confirm: (state, { unitId, key, note }, act) => ({
      ...(state ?? { id: act.record, unitId, key, items: null, basis: null }),
      confirmed: { day: dayOf(new Date(act.at)), by: act.by.name, note },
    }),
  },
})
