/** Rows that wait beside a record for a day, in sealed pieces: they hold what the records of the register will, or do, hold. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { and, eq, gte, lt } from 'drizzle-orm'
import type { Work } from '../../context.ts'
import { keptRowsTable } from '../../storage/tables/exchange.ts'
import type { Turn } from '../../turn.ts'

/** Rows of one sealed piece: some half a megabyte, so that what is made of it on the way is soon gone again. */
export const rowsOfPiece = 2000
/** Milliseconds for which rows are kept. */
export const rowsLast = 24 * 3_600_000

/** Pieces that one shelf has room for. */
const pieceBound = 1_000_000

/** Some rows, and the fields that they have. */
export interface Piece<Row> {
  fields: readonly string[]
  rows: Row[]
}

/** Where rows of one kind lie: beside which record, under which path, which of its shelves (0, 1, ...). */
export interface Shelf {
  id: string
  unitPath: string
  shelf: number
}

type Keeping = Pick<Work, 'tx' | 'context' | 'now'>

const placeOf = (id: string, position: number) => `kept.${id}.${position}`
const ofRecord = ({ context }: Keeping, id: string) =>
  and(eq(keptRowsTable.cityId, context.city.id), eq(keptRowsTable.recordId, id))
const onShelf = (shelf: number) =>
  and(gte(keptRowsTable.position, shelf * pieceBound), lt(keptRowsTable.position, (shelf + 1) * pieceBound))

/** Lets go what is older than a day. */
export async function dropOldPieces({ tx, context, now }: Keeping): Promise<void> {
  const old = new Date(now.getTime() - rowsLast).toISOString()
  await tx.orm.delete(keptRowsTable).where(and(eq(keptRowsTable.cityId, context.city.id), lt(keptRowsTable.at, old)))
}

/** Keeps rows as they come: no more of them than a piece is in memory. */
export class PieceWriter<Row> {
  readonly #turn: Turn
  readonly #place: Shelf
  readonly #fields: readonly string[]
  #next = 0
  #rows: Row[] = []
  /** Rows that were given. */
  count = 0

  constructor(turn: Turn, place: Shelf, fields: readonly string[]) {
    this.#turn = turn
    this.#place = place
    this.#fields = fields
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      this.count++
      this.#rows.push(row)
      if (this.#rows.length === rowsOfPiece) await this.end()
    }
  }

  /** Keeps what has not filled a piece. */
  async end(): Promise<void> {
    if (this.#rows.length === 0) return
    const { id, unitPath, shelf } = this.#place
    const position = shelf * pieceBound + this.#next++
    const piece: Piece<Row> = { fields: this.#fields, rows: this.#rows }
    this.#rows = []
    const packed = deflateRawSync(JSON.stringify(piece), { level: 1 }).toString('base64')
    await this.#turn(async ({ tx, context, now }) => {
      const rows = context.keyring.sealOwn(packed, placeOf(id, position))
      const at = now.toISOString()
      await tx.orm.insert(keptRowsTable).values({ cityId: context.city.id, recordId: id, unitPath, position, rows, at })
    })
  }
}

/** One piece of a shelf by its number; none where the shelf ends. */
export async function openPiece<Row>(
  work: Keeping,
  id: string,
  shelf: number,
  number: number,
): Promise<Piece<Row> | undefined> {
  const { tx, context } = work
  const position = shelf * pieceBound + number
  const [found] = await tx.orm
    .select({ sealed: keptRowsTable.rows })
    .from(keptRowsTable)
    .where(and(ofRecord(work, id), eq(keptRowsTable.position, position)))
  if (!found) return undefined
  const packed = context.keyring.openOwn(found.sealed, placeOf(id, position))
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as Piece<Row>
}

/** Opens the pieces of a shelf one by one, so that no more than one of them is whole in memory; the next is fetched meanwhile. */
export async function* openPieces<Row>(work: Keeping, id: string, shelf: number): AsyncIterable<Piece<Row>> {
  let next = openPiece<Row>(work, id, shelf, 0)
  for (let number = 1; ; number++) {
    const piece = await next
    if (!piece) return
    next = openPiece<Row>(work, id, shelf, number)
    // Who stops in the middle asks no more for it.
    next.catch(() => {})
    yield piece
  }
}

/** The pieces of a shelf are no longer needed. */
export async function dropPieces(work: Keeping, id: string, shelf: number): Promise<void> {
  await work.tx.orm.delete(keptRowsTable).where(and(ofRecord(work, id), onShelf(shelf)))
}
