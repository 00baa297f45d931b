/** Rows that wait beside a record for a day, in sealed pieces: they hold what the records of the register will, or do, hold. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { and, asc, eq, lt, type SQL } from 'drizzle-orm'
import type { Work } from '../../context.ts'
import { keptRowsTable } from '../../storage/tables/exchange.ts'

/** Rows of one sealed piece. */
export const rowsOfPiece = 5000
/** Milliseconds for which rows are kept. */
export const rowsLast = 24 * 3_600_000

/** Some rows, and the fields that they have. */
export interface Piece<Row> {
  fields: readonly string[]
  rows: Row[]
}

const placeOf = (id: string, position: number) => `kept.${id}.${position}`

/** Keeps rows from a position on, and gives the next one; what is older than a day is let go before the first. */
export async function keepPieces<Row>(
  work: Work,
  id: string,
  fields: readonly string[],
  rows: readonly Row[],
  position = 0,
): Promise<number> {
  const { tx, context, now } = work
  const cityId = context.city.id
  if (position === 0) {
    const old = new Date(now.getTime() - rowsLast).toISOString()
    await tx.orm.delete(keptRowsTable).where(and(eq(keptRowsTable.cityId, cityId), lt(keptRowsTable.at, old)))
  }
  const unitPath = await pathOfRecord(work, id)
  let next = position
  for (let from = 0; from < rows.length; from += rowsOfPiece, next++) {
    const piece: Piece<Row> = { fields, rows: rows.slice(from, from + rowsOfPiece) }
    const packed = deflateRawSync(JSON.stringify(piece), { level: 1 }).toString('base64')
    const sealed = context.keyring.sealOwn(packed, placeOf(id, next))
    await tx.orm
      .insert(keptRowsTable)
      .values({ cityId, recordId: id, unitPath, position: next, rows: sealed, at: now.toISOString() })
  }
  return next
}

/** Opens the pieces one by one, so that no more than one of them is whole in memory; the next is fetched meanwhile. */
export async function* openPieces<Row>(work: Work, id: string, which?: SQL): AsyncIterable<Piece<Row>> {
  const { tx, context } = work
  const { position, rows } = keptRowsTable
  const ofRecord = and(eq(keptRowsTable.cityId, context.city.id), eq(keptRowsTable.recordId, id))
  const positions = await tx.orm
    .select({ position })
    .from(keptRowsTable)
    .where(and(ofRecord, which))
    .orderBy(asc(position))
  const fetch = async (at: number) => {
    const place = positions[at]?.position
    if (place === undefined) return undefined
    const [sealed] = await tx.orm
      .select({ rows })
      .from(keptRowsTable)
      .where(and(ofRecord, eq(position, place)))
    return { place, sealed: sealed?.rows as string }
  }
  let next = fetch(0)
  for (let at = 1; ; at++) {
    const piece = await next
    if (!piece) return
    next = fetch(at)
    // Who stops in the middle asks no more for it.
    next.catch(() => {})
    const packed = context.keyring.openOwn(piece.sealed, placeOf(id, piece.place))
    yield JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as Piece<Row>
  }
}

/** The pieces are no longer needed. */
export async function dropPieces({ tx, context }: Work, id: string, which: SQL): Promise<void> {
  await tx.orm
    .delete(keptRowsTable)
    .where(and(eq(keptRowsTable.cityId, context.city.id), eq(keptRowsTable.recordId, id), which))
}

async function pathOfRecord({ tx, context }: Work, id: string): Promise<string> {
  const [row] = await tx.query<{ unit_path: string }>('select unit_path from record where city_id = $1 and id = $2', [
    context.city.id,
    id,
  ])
  return row?.unit_path ?? ''
}
