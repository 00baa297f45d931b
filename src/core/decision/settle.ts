import type { Reading } from '#reader/reading.ts'
import { type Deed, inForce } from './decision.ts'
import type { Settlement } from './settlement.ts'

/** The reading that people have decided: same shape, every character still accounted for. */
export function settle(reading: Reading, deeds: readonly Deed[]): Settlement {
  const [decision] = inForce(deeds)
  if (decision) throw new Error('decisions are not carried out yet')
  return {
    reading,
    corrections: [],
    questions: reading.problems.map((question) => ({ question, settledBy: null })),
    leftOpen: [],
    placed: [],
    lost: [],
    refused: [],
  }
}
