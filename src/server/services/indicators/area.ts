import { and, eq } from 'drizzle-orm'
import { covers, type Extent } from '#core/may.ts'
import type { UnitKind } from '#core/organisation.ts'
import { schoolKinds } from '#core/organisation.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

/** The unit over which indicators are shown. */
export interface Area {
  id: string
  path: string
  kind: UnitKind
  name: string
}

/** The area that was asked for, by default the widest that the right opens to the visitor. */
export async function findArea(
  { tx, context, extent }: Pick<Work, 'tx' | 'context' | 'extent'>,
  unitId: string | undefined,
): Promise<Outcome<Area>> {
  const where = unitId ? eq(unitTable.id, unitId) : eq(unitTable.unitPath, widest(extent) ?? '')
  const [unit] = await tx.orm
    .select({ id: unitTable.id, path: unitTable.unitPath, kind: unitTable.kind, name: unitTable.shortName })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), where))
  return unit && covers(extent, unit.path) ? success(unit) : failure({ code: 'wire/not-found' })
}

const widest = ({ ranges, units }: Extent) =>
  [...ranges.map(({ from }) => from), ...units].sort((a, b) => a.length - b.length)[0]

/** Whether an area is one of the units that are compared with each other: counties and zones, never schools. */
export function isCounty({ kind }: Pick<Area, 'kind'>): boolean {
  return kind === 'county' || kind === 'development-zone'
}

/** Whether an area is a school: it sees its own numbers and no others. */
export function isSchool({ kind }: Pick<Area, 'kind'>): boolean {
  return schoolKinds.includes(kind)
}
