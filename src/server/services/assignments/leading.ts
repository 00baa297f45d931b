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
  const led = await leadingUnits(reader, standings)
  const ofLed = extentOf(sections, right, path)
  const ofAll = extentOf(others, right, path)
  return ({ unitPath, matterId }) => covers(ofAll, unitPath) || (covers(ofLed, unitPath) && led.has(matterId))
}

/** The sections that lead, of those in which somebody has posts, by the matters that they lead. */
export async function leadingUnits(
  { tx, context }: Reader,
  standings: readonly Standing[],
): Promise<ReadonlyMap<string, string>> {
  const sections = standings.filter(({ role }) => role === leading).map(({ unitId }) => unitId)
  if (sections.length === 0) return new Map()
  const { id, cityId, leadUnitId } = matterTable
  const rows = await tx.orm
    .select({ id, leadUnitId })
    .from(matterTable)
    .where(and(eq(cityId, context.city.id), among(leadUnitId, sections)))
  return new Map(rows.map((row) => [row.id, row.leadUnitId]))
}
