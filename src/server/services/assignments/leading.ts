/** What a section does in the matters that it leads (牵头科室), and the office and counties wherever their right reaches. */
import { and, eq } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import { covers, extentOf, type Right, type Role, type Standing } from '#core/may.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { matterTable } from '../../storage/tables/matter.ts'

export type Reader = Pick<Hand, 'tx' | 'context'>
export type Asked = Pick<Assignment, 'matterId'> & { unitPath: string }

/** A section acts in the matters that it leads; the others on whatever is in reach. */
const leading: Role = 'section'

/** Whether somebody has a right over an assignment: within its reach, and of a section in nothing but what it leads. */
export async function inReachOrLed(
  reader: Reader,
  standings: readonly Standing[],
  right: Right,
): Promise<(asked: Asked) => boolean> {
  const { path } = reader.context.city
  const sections = standings.filter(({ role }) => role === leading)
  const others = standings.filter(({ role }) => role !== leading)
  const led = await ledBy(
    reader,
    sections.map(({ unitId }) => unitId),
  )
  const ofLed = extentOf(sections, right, path)
  const ofAll = extentOf(others, right, path)
  return ({ unitPath, matterId }) => covers(ofAll, unitPath) || (covers(ofLed, unitPath) && led.has(matterId))
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
