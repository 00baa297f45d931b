/** Until when evidence holds: newer files take the place of older ones, and what rests on the old rests on the new. */
import { and, arrayOverlaps, eq, lte } from 'drizzle-orm'
import type { Evidence } from '#core/evidence/evidence.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { evidenceTable, returnTable } from '../../storage/tables/plan.ts'

type Reader = Pick<Hand, 'tx' | 'context'>
type Row = typeof evidenceTable.$inferSelect

/** Evidence by its id, with the newest file in its place; of those that were there at an instant when `asOf` is given. */
export async function lastingEvidence(
  reader: Reader,
  ids: readonly string[],
  asOf?: string,
): Promise<Map<string, Row>> {
  const asked = [...new Set(ids)]
  const last = new Map<string, Row>()
  if (asked.length === 0) return last
  for (const row of await rowsOf(reader, 'id', asked, asOf)) last.set(row.id, row)
  for (let open = [...last.keys()]; open.length > 0; ) {
    const newer = new Map((await rowsOf(reader, 'revises', open, asOf)).map((row) => [row.revises, row]))
    for (const [first, row] of last) last.set(first, newer.get(row.id) ?? row)
    open = [...newer.values()].map(({ id }) => id)
  }
  return last
}

function rowsOf({ tx, context }: Reader, column: 'id' | 'revises', ids: string[], asOf?: string): Promise<Row[]> {
  const { cityId, attachedAt } = evidenceTable
  return tx.orm
    .select()
    .from(evidenceTable)
    .where(
      and(
        eq(cityId, context.city.id),
        among(evidenceTable[column], ids),
        asOf === undefined ? undefined : lte(attachedAt, asOf),
      ),
    )
}

/** The assignments whose returns rest on evidence of a unit, or on what it took the place of. */
export async function restingOn(
  reader: Reader,
  { id, unitId, revises }: Pick<Evidence, 'id' | 'unitId' | 'revises'>,
): Promise<{ assignmentId: string }[]> {
  const { tx, context } = reader
  const ids = [id]
  for (let before = revises; before !== null; ) {
    ids.push(before)
    before = (await rowsOf(reader, 'id', [before]))[0]?.revises ?? null
  }
  return tx.orm
    .selectDistinct({ assignmentId: returnTable.assignmentId })
    .from(returnTable)
    .where(
      and(
        eq(returnTable.cityId, context.city.id),
        eq(returnTable.unitId, unitId),
        arrayOverlaps(returnTable.evidence, ids),
      ),
    )
}
