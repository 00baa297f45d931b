/** The rows of a preview, kept sealed for a day: what waits for the commit, and what was refused, so that it can be put right. */
import type { Problem } from '#core/problem.ts'
import type { GivenReturn } from '#core/return-workbook/read-return-workbook.ts'
import type { Work } from '../../context.ts'
import { dropOldPieces, dropPieces, openPieces, PieceWriter } from '../registers/kept-pieces.ts'

const shelves = { waiting: 0, refused: 1 }

/** A row that was refused, with everything that is wrong with it. */
export interface RefusedReturn {
  given: GivenReturn
  problems: Problem[]
}

interface Place {
  id: string
  unitPath: string
}

async function keep<Row>(work: Work, place: Place, shelf: number, rows: readonly Row[]): Promise<void> {
  const writer = new PieceWriter<Row>((run) => run(work), { ...place, shelf }, [])
  await writer.add(rows)
  await writer.end()
}

async function open<Row>(work: Work, id: string, shelf: number): Promise<Row[]> {
  const rows: Row[] = []
  for await (const piece of openPieces<Row>(work, id, shelf)) rows.push(...piece.rows)
  return rows
}

export async function keepReturns(
  work: Work,
  place: Place,
  { waiting, refused }: { waiting: readonly GivenReturn[]; refused: readonly RefusedReturn[] },
): Promise<void> {
  await dropOldPieces(work)
  await keep(work, place, shelves.waiting, waiting)
  await keep(work, place, shelves.refused, refused)
}

export const waitingReturns = (work: Work, id: string) => open<GivenReturn>(work, id, shelves.waiting)
export const refusedReturns = (work: Work, id: string) => open<RefusedReturn>(work, id, shelves.refused)

/** What waited was handed in, or stands among what was refused now. */
export async function settleReturns(work: Work, place: Place, refused: readonly RefusedReturn[]): Promise<void> {
  for (const shelf of Object.values(shelves)) await dropPieces(work, place.id, shelf)
  await keep(work, place, shelves.refused, refused)
}
