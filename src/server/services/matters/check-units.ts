import { and, eq, inArray } from 'drizzle-orm'
import type { Problem } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

/** What is wrong with the units that are to lead or support: unknown, out of reach or closed. */
export async function checkUnits(
  { tx, context, extent }: Work,
  { leadUnitId, supportUnitIds }: { leadUnitId?: string | undefined; supportUnitIds: readonly string[] },
): Promise<Problem[]> {
  const wanted = [...(leadUnitId ? [leadUnitId] : []), ...supportUnitIds]
  if (wanted.length === 0) return []
  const found = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, to: unitTable.to })
    .from(unitTable)
    .where(
      and(eq(unitTable.cityId, context.city.id), inArray(unitTable.id, wanted), inExtent(extent, unitTable.unitPath)),
    )
  const byId = new Map(found.map((unit) => [unit.id, unit]))
  return wanted.flatMap((id) => {
    const at = id === leadUnitId ? 'leadUnitId' : 'supportUnitIds'
    const unit = byId.get(id)
    if (!unit) return [{ code: 'wire/not-found', at }]
    return unit.to === null ? [] : [{ code: 'assignment/unit-closed', at, arguments: { unit: unit.name } }]
  })
}
