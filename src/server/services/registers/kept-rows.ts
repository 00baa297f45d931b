/**
 * The rows of a preview, kept sealed for a day: they hold the same personal values as the records will. Pieces of refused rows
 * come first and stay until the day is over, so that they can be put right; the pieces after them go when they are taken.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { and, asc, eq, gte, lt, type SQL } from 'drizzle-orm'
import type { Values } from '#core/field.ts'
import type { Import } from '#core/import/import-record.ts'
import { cellsOf } from '#core/import/sheet.ts'
import type { Problem } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { importRowsTable } from '../../storage/tables/exchange.ts'
import { isGood, type MatchedRow } from './match-rows.ts'
import type { GivenRow } from './read-rows.ts'

/** Rows of one sealed piece. */
const rowsOfPiece = 5000
/** Milliseconds for which a preview is kept. */
export const previewLasts = 24 * 3_600_000

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

/** Some rows of a file, and the fields that it has columns for. */
interface Piece<Row> {
  fields: readonly string[]
  rows: Row[]
}

const placeOf = (id: string, position: number) => `import.${id}.${position}`

/** Keeps what was refused and what waits, and lets go what is older than a day. */
export async function keepRows(
  work: Work,
  id: string,
  rows: readonly MatchedRow[],
  fields: readonly string[],
): Promise<void> {
  const { tx, context, now } = work
  const cityId = context.city.id
  const old = new Date(now.getTime() - previewLasts).toISOString()
  await tx.orm.delete(importRowsTable).where(and(eq(importRowsTable.cityId, cityId), lt(importRowsTable.at, old)))
  const unitPath = await pathOfImport(work, id)
  let position = 0
  const keep = async <Row>(kept: readonly MatchedRow[], as: (row: MatchedRow) => Row) => {
    for (let from = 0; from < kept.length; from += rowsOfPiece, position++) {
      const piece: Piece<Row> = { fields, rows: kept.slice(from, from + rowsOfPiece).map(as) }
      const packed = deflateRawSync(JSON.stringify(piece), { level: 1 }).toString('base64')
      const sealed = context.keyring.sealOwn(packed, placeOf(id, position))
      await tx.orm
        .insert(importRowsTable)
        .values({ cityId, importId: id, unitPath, position, rows: sealed, at: now.toISOString() })
    }
  }
  await keep(
    rows.filter(({ outcome }) => outcome === 'refused'),
    (row) => refusedRow(row, fields),
  )
  await keep(rows.filter(isGood), ({ id, row, values }): WaitingRow => ({ id, row, values }))
}

function refusedRow({ row, text, places, problems }: MatchedRow, fields: readonly string[]): RefusedRow {
  const cells = cellsOf(text)
  return { row, cells: fields.map((name) => cells[places.get(name) ?? -1] ?? ''), problems }
}

/** A row that waits says no more what its cells were: what the commit cannot take it leaves. */
const unsaid = { text: '', places: new Map<string, number>() }

/** The rows that wait for the commit, and the fields of their file. */
export async function keptRows(work: Work, found: Import): Promise<{ rows: GivenRow[]; fields: string[] }> {
  const rows: GivenRow[] = []
  const fields = await openPieces<WaitingRow>(work, found, waiting(found), (row) =>
    rows.push({ ...row, problems: [], ...unsaid }),
  )
  return { rows, fields }
}

/** The rows that were refused; none when the day of the preview is over. */
export async function refusedRows(work: Work, found: Import): Promise<{ rows: RefusedRow[]; fields: string[] }> {
  const rows: RefusedRow[] = []
  const before = lt(importRowsTable.position, piecesOfRefused(found))
  const fields = await openPieces<RefusedRow>(work, found, before, (row) => rows.push(row))
  return { rows, fields }
}

/** The rows that waited are taken: what was refused stays. */
export async function dropKeptRows(work: Work, found: Import): Promise<void> {
  await work.tx.orm.delete(importRowsTable).where(and(ofImport(work, found), waiting(found)))
}

const piecesOfRefused = ({ refused }: Import) => Math.ceil(refused / rowsOfPiece)
const waiting = (found: Import) => gte(importRowsTable.position, piecesOfRefused(found))

function ofImport({ context }: Work, { id }: Import): SQL | undefined {
  return and(eq(importRowsTable.cityId, context.city.id), eq(importRowsTable.importId, id))
}

/** Opens the pieces one by one, so that no more than one of them is whole in memory. */
async function openPieces<Row>(work: Work, found: Import, which: SQL, take: (row: Row) => void): Promise<string[]> {
  const { tx, context } = work
  const { position, rows } = importRowsTable
  const positions = await tx.orm
    .select({ position })
    .from(importRowsTable)
    .where(and(ofImport(work, found), which))
    .orderBy(asc(position))
  let fields: readonly string[] = []
  for (const each of positions) {
    const [sealed] = await tx.orm
      .select({ rows })
      .from(importRowsTable)
      .where(and(ofImport(work, found), eq(position, each.position)))
    const packed = context.keyring.openOwn(sealed?.rows as string, placeOf(found.id, each.position))
    const piece = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as Piece<Row>
    fields = piece.fields
    for (const row of piece.rows) take(row)
  }
  return [...fields]
}

async function pathOfImport({ tx, context }: Work, id: string): Promise<string> {
  const [row] = await tx.query<{ unit_path: string }>('select unit_path from record where city_id = $1 and id = $2', [
    context.city.id,
    id,
  ])
  return row?.unit_path ?? ''
}
