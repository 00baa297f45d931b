/** Who reviews what a unit returned (审核). */
import { and, eq } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import { actsFor, covers, extentOf, type Role, type Standing } from '#core/may.ts'
import type { Problem } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { matterTable } from '../../storage/tables/matter.ts'

type Reader = Pick<Hand, 'tx' | 'context'>
type Asked = Pick<Assignment, 'matterId'> & { unitPath: string }

/** A section reviews in the matters that it leads (牵头科室); the others whatever is in reach. */
const leading: Role = 'section'

/**
 * What stands against somebody's review of an assignment, null where nothing does: within the right's reach, never what one's own unit
 * returns, and of a section nothing but what it leads.
 */
export async function reviewing(
  reader: Reader,
  standings: readonly Standing[],
): Promise<(asked: Asked) => Problem | null> {
  const { path } = reader.context.city
  const sections = standings.filter(({ role }) => role === leading)
  const others = standings.filter(({ role }) => role !== leading)
  const led = await ledBy(
    reader,
    sections.map(({ unitId }) => unitId),
  )
  const ofLed = extentOf(sections, 'return.review', path)
  const ofAll = extentOf(others, 'return.review', path)
  return ({ unitPath, matterId }) => {
    if (actsFor(standings, 'return.submit', path, unitPath)) return { code: 'return/own' }
    const may = covers(ofAll, unitPath) || (covers(ofLed, unitPath) && led.has(matterId))
    return may ? null : { code: 'return/not-led' }
  }
}

/** Matters that units lead. */
async function ledBy({ tx, context }: Reader, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (unitIds.length === 0) return new Set()
  const { id, cityId, leadUnitId } = matterTable
  const rows = await tx.orm
    .select({ id })
    .from(matterTable)
    .where(and(eq(cityId, context.city.id), among(leadUnitId, unitIds)))
  return new Set(rows.map((row) => row.id))
}
