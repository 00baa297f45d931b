/** What the one page is made of: matters in reach, how they stood at an instant, and the units that may stand on it. */
import { and, eq, notInArray } from 'drizzle-orm'
import type { MatterStanding } from '#core/matter/standing.ts'
import { schoolKinds, type UnitKind } from '#core/organisation.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { findMatters } from '../matters/find-matters.ts'
import { standAt } from '../matters/stand-at.ts'

/** A unit that may stand on the page. */
export interface PageUnit {
  id: string
  name: string
  kind: UnitKind
  path: string
}

type Found = Awaited<ReturnType<typeof findMatters>>

/** Matters in reach of which somebody asked something. */
export async function foundMatters(work: Work): Promise<Found> {
  return (await findMatters(work)).filter(({ kept, assignments }) => kept || assignments.length > 0)
}

/** How matters stood at an instant, with the lights of these units alone. */
export async function standingsOf(
  work: Work,
  found: Found,
  units: ReadonlyMap<string, PageUnit>,
  at: Date,
): Promise<MatterStanding[]> {
  const ids = found.map(({ matter }) => matter.id)
  const all = await standAt(work, ids, at.toISOString())
  return [...all.values()].map((each) => ({ ...each, lights: each.lights.filter(({ unitId }) => units.has(unitId)) }))
}

/** Units in reach but schools: lights are of matters and counties. */
export async function pageUnits({ tx, context, extent }: Work): Promise<Map<string, PageUnit>> {
  const { id, shortName: name, kind, unitPath: path, cityId } = unitTable
  const rows = await tx.orm
    .select({ id, name, kind, path })
    .from(unitTable)
    .where(and(eq(cityId, context.city.id), notInArray(kind, [...schoolKinds, 'class']), inExtent(extent, path)))
  return new Map(rows.map((row) => [row.id, row]))
}
