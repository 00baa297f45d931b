import { and, eq } from 'drizzle-orm'
import { actsFor, roleMay } from '#core/may.ts'
import type { Work } from '../../context.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

/** How the visitor stands to what a unit returns: as the unit itself, as a school that fills in for it, or not at all. */
export type Filling = { as: 'own' } | { as: 'for-another'; unitId: string; name: string } | null

type Asking = Pick<Work, 'tx' | 'context' | 'visitor'>

/** Who the visitor is to a unit that is asked something. A central school fills in for the teaching points under it. */
export async function fillingOf(work: Asking, unitPath: string): Promise<Filling> {
  const { tx, context, visitor } = work
  if (actsFor(visitor.standings, 'return.submit', context.city.path, unitPath)) return { as: 'own' }
  const central = visitor.standings.find(
    (standing) =>
      standing.unitKind === 'central-school' &&
      unitPath.startsWith(standing.unitPath) &&
      roleMay(standing.role, 'return.submit', context.policy),
  )
  if (!central) return null
  const [unit] = await tx.orm
    .select({ kind: unitTable.kind })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), eq(unitTable.unitPath, unitPath)))
  return unit?.kind === 'teaching-point' ? { as: 'for-another', unitId: central.unitId, name: central.unitName } : null
}
