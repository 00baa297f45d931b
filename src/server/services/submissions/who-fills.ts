import { and, eq } from 'drizzle-orm'
import { actsFor, type Right, roleMay, subtree } from '#core/may.ts'
import type { Visitor, Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

/** How the visitor stands to what a unit returns: as the unit itself, as a school that fills in for it, or not at all. */
export type Filling = { as: 'own' } | { as: 'for-another'; unitId: string; name: string } | null

type Asking = Pick<Work, 'tx' | 'context'> & { visitor: Pick<Visitor, 'standings'> }

/** Who the visitor is to a unit that is asked something. A central school fills in, and signs, for the teaching points under it. */
export async function fillingOf(work: Asking, unitPath: string, right: Right = 'return.submit'): Promise<Filling> {
  const { tx, context, visitor } = work
  if (actsFor(visitor.standings, right, context.city.path, unitPath)) return { as: 'own' }
  const central = centralsOf(work, right).find((standing) => unitPath.startsWith(standing.unitPath))
  if (!central) return null
  const [unit] = await tx.orm
    .select({ kind: unitTable.kind })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), eq(unitTable.unitPath, unitPath)))
  return unit?.kind === 'teaching-point' ? { as: 'for-another', unitId: central.unitId, name: central.unitName } : null
}

/** The units for which the visitor fills in without being of them, by their paths. */
export async function filledByMe(work: Asking): Promise<Map<string, { id: string; name: string }>> {
  const { tx, context } = work
  const centrals = centralsOf(work, 'return.submit')
  if (centrals.length === 0) return new Map()
  const { cityId, id, name, kind, unitPath } = unitTable
  const below = { ranges: centrals.map((standing) => subtree(standing.unitPath)), units: [] }
  const points = await tx.orm
    .select({ id, name, unitPath })
    .from(unitTable)
    .where(and(eq(cityId, context.city.id), eq(kind, 'teaching-point'), inExtent(below, unitPath)))
  return new Map(points.map((point) => [point.unitPath, { id: point.id, name: point.name }]))
}

/** What the visitor has to return: of the own units, and of the points that are filled in for. */
export async function toReturn(
  work: Asking,
): Promise<{ points: Map<string, { id: string; name: string }>; isMine: (unitPath: string) => boolean }> {
  const points = await filledByMe(work)
  const { visitor, context } = work
  const isOwn = (unitPath: string) => actsFor(visitor.standings, 'return.submit', context.city.path, unitPath)
  return { points, isMine: (unitPath) => points.has(unitPath) || isOwn(unitPath) }
}

function centralsOf({ visitor, context }: Asking, right: Right) {
  return visitor.standings.filter(
    ({ unitKind, role }) => unitKind === 'central-school' && roleMay(role, right, context.policy),
  )
}
