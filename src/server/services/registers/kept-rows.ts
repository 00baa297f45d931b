/**
 * The rows of a preview, kept sealed for a day. Pieces of refused rows come first and stay until the day is over, so that they
 * can be put right; the pieces after them go when they are taken: what the rows that wait are known by, then the rows.
 */
import { and, gte, lt } from 'drizzle-orm'
import type { Values } from '#core/field.ts'
import type { Import } from '#core/import/import-record.ts'
import { cellsOf } from '#core/import/sheet.ts'
import type { Problem } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { keptRowsTable } from '../../storage/tables/exchange.ts'
import { dropPieces, keepPieces, openPieces, rowsOfPiece } from './kept-pieces.ts'
import { isGood, type MatchedRow, type RowKey } from './match-rows.ts'
import type { GivenRow } from './read-rows.ts'

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

/** Keeps what was refused and what waits; a row is known by the key at its place. */
export async function keepRows(
  work: Work,
  id: string,
  { rows, keys, fields }: { rows: readonly MatchedRow[]; keys: readonly RowKey[]; fields: readonly string[] },
): Promise<void> {
  const refused = rows.filter(({ outcome }) => outcome === 'refused').map((row) => refusedRow(row, fields))
  const waiting = rows.filter(isGood).map(({ id, row, values }): WaitingRow => ({ id, row, values }))
  const waitingKeys = keys.filter((_, at) => isGood(rows[at] as MatchedRow))
  const afterRefused = await keepPieces(work, id, fields, refused)
  await keepPieces(work, id, fields, waiting, await keepPieces(work, id, fields, waitingKeys, afterRefused))
}

function refusedRow({ row, text, places, problems }: MatchedRow, fields: readonly string[]): RefusedRow {
  const cells = cellsOf(text)
  return { row, cells: fields.map((name) => cells[places.get(name) ?? -1] ?? ''), problems }
}

/** A row that waits says no more what its cells were: what the commit cannot take it leaves. */
const unsaid = { sheet: '', text: '', places: new Map<string, number>() }

/** What the rows that wait for the commit are known by, and the fields of their file. */
export async function keptKeys(work: Work, found: Import): Promise<{ keys: RowKey[]; fields: readonly string[] }> {
  const keys: RowKey[] = []
  let fields: readonly string[] = []
  const which = and(waitingIn(found), lt(keptRowsTable.position, firstOfRows(found)))
  for await (const piece of openPieces<RowKey>(work, found.id, which)) {
    for (const key of piece.rows) keys.push(key)
    fields = piece.fields
  }
  return { keys, fields }
}

/** The rows that wait for the commit, piece by piece, in the order of their keys. */
export async function* keptRows(work: Work, found: Import): AsyncIterable<GivenRow[]> {
  const which = gte(keptRowsTable.position, firstOfRows(found))
  for await (const { rows } of openPieces<WaitingRow>(work, found.id, which))
    yield rows.map((row) => ({ ...row, problems: [], ...unsaid }))
}

/** The rows that were refused; none when the day of the preview is over. */
export async function refusedRows(work: Work, found: Import): Promise<{ rows: RefusedRow[]; fields: string[] }> {
  const rows: RefusedRow[] = []
  let fields: readonly string[] = []
  const before = lt(keptRowsTable.position, piecesOfRefused(found))
  for await (const piece of openPieces<RefusedRow>(work, found.id, before)) {
    for (const row of piece.rows) rows.push(row)
    fields = piece.fields
  }
  return { rows, fields: [...fields] }
}

/** The rows that waited are taken: what was refused stays. */
export async function dropKeptRows(work: Work, found: Import): Promise<void> {
  await dropPieces(work, found.id, waitingIn(found))
}

const piecesOfRefused = ({ refused }: Import) => Math.ceil(refused / rowsOfPiece)
const firstOfRows = (found: Import) => piecesOfRefused(found) + Math.ceil((found.new + found.changed) / rowsOfPiece)
const waitingIn = (found: Import) => gte(keptRowsTable.position, piecesOfRefused(found))
