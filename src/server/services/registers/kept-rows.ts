/**
 * The rows of a preview, kept sealed for a day on three shelves. Refused rows stay until the day is over, so that they can be put right;
 * what the rows that wait are known by, and the rows themselves, go when they are taken.
 */
import type { Values } from '#core/field.ts'
import { cellsOf } from '#core/import/sheet.ts'
import type { Problem } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { Turn } from '../../turn.ts'
import { dropOldPieces, dropPieces, openPieces, PieceWriter } from './kept-pieces.ts'
import { isGood, type MatchedRow, type RowKey } from './match-rows.ts'
import type { GivenRow } from './read-rows.ts'

const shelves = { refused: 0, keys: 1, rows: 2 }

/** A row as it waits for the commit. */
interface WaitingRow {
  id: string
  row: number
  values: Values
}

/** A row as it was refused: what its cells say, by the fields of the file, and everything that is wrong with it. */
export interface RefusedRow {
  row: number
  cells: string[]
  problems: Problem[]
}

/** Keeps what was refused and what waits, as the parts of a preview come; a row is known by the key at its place. */
export async function keepRows(work: Work, place: { id: string; unitPath: string }, fields: readonly string[]) {
  await dropOldPieces(work)
  const turn: Turn = (run) => run(work)
  const refused = new PieceWriter<RefusedRow>(turn, { ...place, shelf: shelves.refused }, fields)
  const keys = new PieceWriter<RowKey>(turn, { ...place, shelf: shelves.keys }, fields)
  const waiting = new PieceWriter<WaitingRow>(turn, { ...place, shelf: shelves.rows }, fields)
  return {
    async add(rows: readonly MatchedRow[], keysOfRows: readonly RowKey[]): Promise<void> {
      await refused.add(rows.filter(({ outcome }) => outcome === 'refused').map((row) => refusedRow(row, fields)))
      await keys.add(keysOfRows.filter((_, at) => isGood(rows[at] as MatchedRow)))
      await waiting.add(rows.filter(isGood).map(({ id, row, values }) => ({ id, row, values })))
    },
    async end(): Promise<void> {
      for (const writer of [refused, keys, waiting]) await writer.end()
    },
  }
}

function refusedRow({ row, text, places, problems }: MatchedRow, fields: readonly string[]): RefusedRow {
  const cells = cellsOf(text)
  return { row, cells: fields.map((name) => cells[places.get(name) ?? -1] ?? ''), problems }
}

/** A row that waits says no more what its cells were: what the commit cannot take it leaves. */
const unsaid = { sheet: '', text: '', places: new Map<string, number>() }

/** What the rows that wait for the commit are known by, and the fields of their file. */
export async function keptKeys(work: Work, id: string): Promise<{ keys: RowKey[]; fields: readonly string[] }> {
  const keys: RowKey[] = []
  let fields: readonly string[] = []
  for await (const piece of openPieces<RowKey>(work, id, shelves.keys)) {
    for (const key of piece.rows) keys.push(key)
    fields = piece.fields
  }
  return { keys, fields }
}

/** The rows that wait for the commit, piece by piece, in the order of their keys. */
export async function* keptRows(work: Work, id: string): AsyncIterable<GivenRow[]> {
  for await (const { rows } of openPieces<WaitingRow>(work, id, shelves.rows))
    yield rows.map((row) => ({ ...row, problems: [], ...unsaid }))
}

/** The rows that were refused; none when the day of the preview is over. */
export async function refusedRows(work: Work, id: string): Promise<{ rows: RefusedRow[]; fields: string[] }> {
  const rows: RefusedRow[] = []
  let fields: readonly string[] = []
  for await (const piece of openPieces<RefusedRow>(work, id, shelves.refused)) {
    for (const row of piece.rows) rows.push(row)
    fields = piece.fields
  }
  return { rows, fields: [...fields] }
}

/** The rows that waited are taken: what was refused stays. */
export async function dropKeptRows(work: Work, id: string): Promise<void> {
  for (const shelf of [shelves.keys, shelves.rows]) await dropPieces(work, id, shelf)
}
