import { and, eq } from 'drizzle-orm'
import type { Hand } from '../../context.ts'
import { aliasTable, unitTable } from '../../storage/tables/organisation.ts'

/** Words before a unit's own name that say only whose it is. */
const before = /^(本市|全市|市直|市|县|区)/

/**
 * Finds the unit that a name of a plan means: by name, short name or alias, with or without 市 before it, among the units of
 * the plan's own level before those further down.
 */
export async function matchOwners(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  planPath: string,
): Promise<(name: string) => string | null> {
  const city = context.city.id
  const rows = await tx.orm
    .select({
      id: unitTable.id,
      path: unitTable.unitPath,
      name: unitTable.name,
      shortName: unitTable.shortName,
      to: unitTable.to,
    })
    .from(unitTable)
    .where(eq(unitTable.cityId, city))
  const aliases = await tx.orm
    .select({ unitId: aliasTable.unitId, name: aliasTable.name })
    .from(aliasTable)
    .where(and(eq(aliasTable.cityId, city)))
  const open = rows.filter((row) => row.to === null)
  const depth = (path: string) => path.split('/').length
  const level = depth(planPath)
  const nearness = new Map(open.map((row) => [row.id, Math.abs(depth(row.path) - level)]))
  const byName = new Map<string, string>()
  const offer = (name: string, id: string) => {
    const present = byName.get(name)
    if (present === undefined || (nearness.get(id) ?? 9) < (nearness.get(present) ?? 9)) byName.set(name, id)
  }
  for (const row of open) {
    offer(row.name, row.id)
    offer(row.shortName, row.id)
    offer(row.name.replace(context.city.name, ''), row.id)
  }
  for (const { name, unitId } of aliases) if (nearness.has(unitId)) offer(name, unitId)
  return (name) => byName.get(name) ?? byName.get(name.replace(before, '')) ?? byName.get(`市${name}`) ?? null
}
