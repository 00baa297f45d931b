/** Targets of published plans that are tied to indicators, each with the area for which its plan speaks; as decided at an instant. */
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Day } from '#core/day.ts'
import { areaAbove, namedIn, type Place, type PlacedTarget, speaksForItself } from '#core/indicator/target-area.ts'
import type { Tie } from '#core/indicator/tie.ts'
import { unitKinds } from '#core/organisation.ts'
import { among } from '../../storage/queries/among.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { quotaTable } from '../../storage/tables/cascade.ts'
import { tieTable } from '../../storage/tables/indicator.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { itemTable, planTable, targetTable } from '../../storage/tables/plan.ts'
import { foldAll } from '../fold-all.ts'
import { items, quotas, targets, ties } from '../stored.ts'
import type { Reader } from './known-quantities.ts'

/** A target with the tie that says how it is measured, and the plan and item that it stands in. */
export interface TiedTarget extends PlacedTarget {
  tie: Tie
  plan: { id: string; title: string; yearFrom: number | null; yearTo: number | null; unitPath: string }
  item: { id: string; label: string; title: string; deadline: Day | null }
}

/** Targets that stand and are measured by an indicator: of the given items, or all within reach; as decided at an instant. */
export async function tiedTargets(
  { tx, context }: Reader,
  { itemIds, asOf }: { itemIds?: readonly string[]; asOf?: string } = {},
): Promise<TiedTarget[]> {
  if (itemIds?.length === 0) return []
  const city = context.city.id
  const present = await tx.orm
    .select({ tie: tieTable, target: targetTable, plan: planTable, item: itemTable })
    .from(tieTable)
    .innerJoin(targetTable, and(eq(targetTable.cityId, city), eq(targetTable.id, tieTable.targetId)))
    .innerJoin(itemTable, and(eq(itemTable.cityId, city), eq(itemTable.id, tieTable.itemId)))
    .innerJoin(planTable, and(eq(planTable.cityId, city), eq(planTable.id, tieTable.planId)))
    .where(
      and(
        eq(tieTable.cityId, city),
        itemIds ? among(tieTable.itemId, itemIds) : undefined,
        asOf ? undefined : and(isNull(targetTable.endedAt), isNotNull(tieTable.indicator)),
      ),
    )
    .orderBy(planTable.issuedOn, itemTable.position, targetTable.position)
  if (present.length === 0) return []
  // Whoever reaches the tie may know how it stood; acts stand at the bureau that decided, and areas above the visitor.
  return asSystemInside(tx, async (system) => {
    const reader = { tx: system, context }
    const rows = asOf ? await rowsThen(reader, present, asOf) : present
    const places = await placesOfPlans(reader)
    const parts = await partsOf(
      reader,
      rows.map(({ target }) => target.id),
      places,
      asOf,
    )
    return rows.flatMap(({ tie, target, plan, item }): TiedTarget[] => {
      const area = areaAbove(plan.unitPath, places)
      if (!area) return []
      const below = places.filter(
        ({ path, kind }) => path !== area.path && path.startsWith(area.path) && governed.includes(kind),
      )
      return [
        { tie, target, plan, item, area, named: namedIn(target, below), parts: parts.get(target.id) ?? new Map() },
      ]
    })
  })
}

type Row = Pick<TiedTarget, 'tie' | 'target' | 'plan' | 'item'>

/** The rows as ties, targets and deadlines stood at an instant: what was revised, ended or decided later is not known yet. */
async function rowsThen(reader: Reader, rows: readonly Row[], asOf: string): Promise<Row[]> {
  const tieThen = await foldAll(
    reader,
    ties,
    rows.map(({ tie }) => tie.id),
    asOf,
  )
  const targetThen = await foldAll(
    reader,
    targets,
    rows.map(({ target }) => target.id),
    asOf,
  )
  const itemThen = await foldAll(reader, items, [...new Set(rows.map(({ item }) => item.id))], asOf)
  return rows.flatMap((row) => {
    const tie = tieThen.get(row.tie.id)
    const target = targetThen.get(row.target.id)
    const item = itemThen.get(row.item.id)
    if (!tie || tie.indicator === null || !target || target.endedAt !== null || !item) return []
    return [{ ...row, tie, target, item }]
  })
}

/** Kinds of unit that targets name as parts of an area. */
const governed: readonly Place['kind'][] = ['county', 'development-zone', 'town']

/** Units for which plans speak: cities, counties, towns and schools. */
async function placesOfPlans({ tx, context }: Reader): Promise<Place[]> {
  const { id, unitPath, kind, name, shortName } = unitTable
  return tx.orm
    .select({ id, path: unitPath, kind, name, shortName })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(kind, unitKinds.filter(speaksForItself))))
}

/** Target -> path -> the part that was given to what stands there; what a bureau was given is its county's. */
async function partsOf(reader: Reader, targetIds: readonly string[], places: readonly Place[], asOf?: string) {
  const parts = new Map<string, Map<string, number>>()
  if (targetIds.length === 0) return parts
  const rows = await reader.tx.orm
    .select()
    .from(quotaTable)
    .where(and(eq(quotaTable.cityId, reader.context.city.id), among(quotaTable.targetId, targetIds)))
  const then = asOf
    ? await foldAll(
        reader,
        quotas,
        rows.map(({ id }) => id),
        asOf,
      )
    : null
  const direct = new Set(places.map(({ id }) => id))
  for (const { id, targetId, unitId, unitPath, ...row } of rows) {
    const value = then ? then.get(id)?.value : row.value
    const area = areaAbove(unitPath, places)
    if (value === undefined || !area) continue
    const known = parts.get(targetId) ?? new Map<string, number>()
    if (direct.has(unitId) || !known.has(area.path)) known.set(area.path, value)
    parts.set(targetId, known)
  }
  return parts
}
