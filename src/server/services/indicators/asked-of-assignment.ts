import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import { findDefinition } from '#core/indicator/catalogue.ts'
import { entryUnit } from '#core/indicator/scope.ts'
import { schoolKinds, type UnitKind } from '#core/organisation.ts'
import type { Work } from '../../context.ts'
import { areaOf } from '../../storage/queries/area.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { askedQuantities } from './asked-quantities.ts'
import type { Reader } from './known-quantities.ts'
import { tiedTargets } from './targets-of-indicators.ts'

/** The unit at which the quantities stand that are asked with an assignment. */
export interface AskedUnit {
  id: string
  path: string
  kind: UnitKind
  name: string
}

type Asking = Reader & Pick<Work, 'now' | 'language'>
type Asked = { unit: AskedUnit; asked: Awaited<ReturnType<typeof askedQuantities>> }[]

/** The quantities that a return of an assignment gives, by the units at which they stand: those of its targets that no register answers. */
export async function askedOfAssignment(
  work: Asking,
  assignment: Pick<Assignment, 'itemId' | 'unitId'>,
): Promise<Asked> {
  return (await askedOfAssignments(work, [assignment]))(assignment)
}

/** The same of many: what several ask of a unit alike is looked up once. */
export async function askedOfAssignments(
  work: Asking,
  assignments: readonly Pick<Assignment, 'itemId' | 'unitId'>[],
): Promise<(of: Pick<Assignment, 'itemId' | 'unitId'>) => Asked> {
  const itemIds = [...new Set(assignments.flatMap(({ itemId }) => itemId ?? []))]
  const tied = Map.groupBy(await tiedTargets(work, { itemIds }), ({ item }) => item.id)
  const keysOf = (itemId: string | null) => [
    ...new Set((tied.get(itemId ?? '') ?? []).flatMap(({ tie }) => tie.indicator ?? [])),
  ]
  const nameOf = (unitId: string, keys: readonly string[]) => [unitId, ...keys].join(' ')
  const known = new Map<string, Asked>()
  for (const { itemId, unitId } of assignments) {
    const keys = keysOf(itemId)
    const name = nameOf(unitId, keys)
    if (keys.length > 0 && !known.has(name)) known.set(name, await askedOfUnit(work, unitId, keys))
  }
  return ({ itemId, unitId }) => known.get(nameOf(unitId, keysOf(itemId))) ?? []
}

async function askedOfUnit(work: Asking, unitId: string, keys: readonly string[]): Promise<Asked> {
  const definitions = keys.flatMap((key) => findDefinition(key) ?? [])
  if (definitions.length === 0) return []
  const [unit, area] = await unitAndArea(work, unitId)
  if (!unit || !area) return []
  const units = new Map<string, { unit: AskedUnit; definitions: typeof definitions }>()
  for (const definition of definitions) {
    const at = entryUnit(definition.scope, unit, area)
    if (!at) continue
    const known = units.get(at.id)
    if (known) known.definitions.push(definition)
    else units.set(at.id, { unit: at, definitions: [definition] })
  }
  return Promise.all(
    [...units.values()].map(async ({ unit: at, definitions: asked }) => ({
      unit: at,
      asked: await askedQuantities(work, at, asked),
    })),
  )
}

async function unitAndArea({ tx, context }: Reader, unitId: string): Promise<AskedUnit[]> {
  const { id, unitPath, kind, name } = unitTable
  const columns = { id, path: unitPath, kind, name }
  const ofCity = eq(unitTable.cityId, context.city.id)
  const [unit] = await tx.orm
    .select(columns)
    .from(unitTable)
    .where(and(ofCity, eq(id, unitId)))
  if (!unit) return []
  if (schoolKinds.includes(unit.kind)) return [unit, unit]
  const path = await areaOf(tx, context.city.id, unit.path)
  const [area] = await tx.orm
    .select(columns)
    .from(unitTable)
    .where(and(ofCity, inArray(unitPath, [path])))
  return area ? [unit, area] : [unit, unit]
}
