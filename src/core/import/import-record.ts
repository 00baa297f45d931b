/** A workbook that was imported into a pack, as a record: what it would have changed, and what was taken. */
import { defineRecord, known, type RecordState } from '../record.ts'

export interface ImportCounts {
  new: number
  same: number
  changed: number
  refused: number
}

/** As which kinds of workbook its sheets were read, and the headings that were given a meaning by hand. */
export interface ImportReading {
  profiles: string[]
  mapped: { profile: string; column: string; text: string }[]
}

/** State of an import. `refused` rows stay outside; the others are taken at its commit. */
export interface Import extends RecordState {
  pack: string
  state: 'previewed' | 'committed'
  fileName: string
  /** SHA-256 of the file, hexadecimal. */
  fileHash: string
  new: number
  same: number
  changed: number
  refused: number
  reading: ImportReading
  /** Records begun or changed at the commit. */
  taken: number
  account: string
  previewedAt: string
}

export const importKind = defineRecord<
  Import,
  {
    preview: { unitId: string; pack: string; fileName: string; fileHash: string; reading: ImportReading } & ImportCounts
    commit: { taken: number }
  }
>({
  type: 'import',
  fold: {
    preview: (_, values, { record, at, by }) => ({
      id: record,
      ...values,
      state: 'previewed',
      taken: 0,
      account: by.account,
      previewedAt: at,
    }),
    commit: (state, { taken }) => ({ ...known(state), state: 'committed', taken }),
  },
})
