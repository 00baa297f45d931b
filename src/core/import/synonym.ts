/** Synonyms of headings and codes (列名和代码对照) as records: what officers of this city add to the profiles of workbooks. */
import { dayOf } from '../day.ts'
import { type ActHead, defineRecord, type RecordState } from '../record.ts'

/** A heading that means a column of a profile or, with a choice, a word in its cells that means that choice. */
export interface KeptSynonym {
  /** Name of the profile; that of a register for its own template. */
  profile: string
  column: string
  /** Empty for a heading. */
  choice: string
  text: string
}

/** One that was kept, or dropped again. */
export interface Synonym extends RecordState, KeptSynonym {
  state: 'kept' | 'dropped'
  /** Who last did so, when and why. */
  by: string
  day: string
  note: string
}

type Given = { unitId: string; note: string } & KeptSynonym

/** A proposal that nobody wants is dropped without having been kept. */
export interface SynonymActs {
  keep: Given
  drop: Given
}

export const synonym = defineRecord<Synonym, SynonymActs>({
  type: 'synonym',
  fold: {
    keep: (_, given, act) => ({ ...given, ...hand(act), state: 'kept' }),
    drop: (_, given, act) => ({ ...given, ...hand(act), state: 'dropped' }),
  },
})

const hand = (act: ActHead) => ({ id: act.record, by: act.by.name, day: dayOf(new Date(act.at)) })
