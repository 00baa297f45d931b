/** What a comparison keeps for a day: the lines of the list, and what became of every line and record, each part on a shelf of its own. */
import { type ComparisonPart, comparisonParts } from '#core/list-comparison.ts'
import type { Work } from '../../../context.ts'
import { dropPieces, openPiece, rowsOfPiece } from '../kept-pieces.ts'

/** A pair or a lonely line of the result, numbered within its part in the order of the list. */
export interface KeptPair {
  n: number
  score: number
  /** The line of the other list. */
  list: { at: string; title: string; shown: Record<string, string> } | null
  /** The record. */
  record: string | null
  differs: string[]
}

const shelfOf = (part: ComparisonPart) => 1 + comparisonParts.indexOf(part)

export const shelves = { list: 0, of: shelfOf }

/** Pairs of a part from one on: no more of the result is opened than the pieces that they lie in. */
export async function pairsFrom(
  work: Work,
  id: string,
  part: ComparisonPart,
  from: number,
  limit: number,
): Promise<KeptPair[]> {
  const pairs: KeptPair[] = []
  for (let number = Math.floor(from / rowsOfPiece); number * rowsOfPiece < from + limit; number++) {
    const piece = await openPiece<KeptPair>(work, id, shelfOf(part), number)
    if (!piece) break
    pairs.push(...piece.rows.filter(({ n }) => n >= from && n < from + limit))
  }
  return pairs
}

/** Lets go what a run before this one kept and did not finish. */
export async function dropPairs(work: Work, id: string): Promise<void> {
  for (const part of comparisonParts) await dropPieces(work, id, shelfOf(part))
}
