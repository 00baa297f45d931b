import { addDays, type Day, dayOf, yearOf } from '../day.ts'
import type { Problem } from '../problem.ts'
import { defineRecord, known, type RecordState } from '../record.ts'

/** Since when and until when a file speaks for something, apart from the day on which it was uploaded. */
export interface EvidenceDays {
  /** The day that it is about. */
  about: Day | null
  /** The last day on which it holds, such as that of a certificate. */
  until: Day | null
}

/** A file kept as evidence (佐证材料) of its unit: one file may serve many returns. */
export interface Evidence extends RecordState, EvidenceDays {
  /** SHA-256, hexadecimal. */
  hash: string
  /** Of a picture that could be read (see perceptual-hash.ts). */
  perceptualHash: string | null
  name: string
  mediaType: string
  /** Bytes. */
  size: number
  /** The evidence that it takes the place of. */
  revises: string | null
  attachedAt: string
}

export interface EvidenceActs {
  attach: Omit<Evidence, 'id' | 'attachedAt'>
  date: EvidenceDays
}

export const evidence = defineRecord<Evidence, EvidenceActs>({
  type: 'evidence',
  fold: {
    attach: (_, values, act) => ({ ...values, id: act.record, attachedAt: act.at }),
    date: (state, days) => ({ ...known(state), ...days }),
  },
})

/** Evidence by its id, with the name and last day of the newest file that took its place; its own where none did. */
export type LastingEvidence = ReadonlyMap<string, Pick<Evidence, 'id' | 'name' | 'until'>>

/** Whether evidence ended more than so many natural days before a day; never where the value is off. */
export function hasEnded(until: Day | null, today: Day, grace: number | null): until is Day {
  return until !== null && grace !== null && addDays(until, grace) < today
}

/** What stands against days of a file. */
export function checkEvidenceDays({ about, until }: EvidenceDays, today: Day): Problem[] {
  const problems: Problem[] = []
  if (about !== null && about > today) problems.push({ code: 'evidence/not-yet', at: 'about' })
  if (about !== null && until !== null && until < about) problems.push({ code: 'evidence/ends-before', at: 'until' })
  return problems
}

/** Two files that look the same where they should not: of two units, or of two years of one. */
export function isSuspicious(
  a: Pick<Evidence, 'unitId' | 'about' | 'attachedAt'>,
  b: Pick<Evidence, 'unitId' | 'about' | 'attachedAt'>,
): boolean {
  const year = ({ about, attachedAt }: typeof a) => yearOf(about ?? dayOf(new Date(attachedAt)))
  return a.unitId !== b.unitId || year(a) !== year(b)
}
