import { and, eq } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { holdsOn, type RelationKind, schoolKinds } from '#core/organisation.ts'
import { success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { relationTable } from '../../storage/tables/organisation.ts'
import { namesOf } from './present-unit.ts'
import { type PlacedUnit, unitsOn } from './unit-history.ts'

interface Row {
  id: string
  counts: Record<string, number>
  total: number
}

/**
 * Numbers of schools by kind on a day, by one stated relation: management 管理口径 (the unit under the city that runs
 * them), location 属地口径, licensing 审批机关 or inspection 督导责任区. Each school is counted once. A school whose
 * place is not recorded lies where it is managed; one without licence or district is listed as unrelated.
 */
export async function countUnits(work: Work, { by, on }: { by: RelationKind; on?: string }) {
  const day = on ?? dayOf(work.now)
  const units = await unitsOn(work, day)
  const schools = units.filter((unit) => schoolKinds.includes(unit.kind))
  const managedBy = managersOf(units, work.context.city.path)
  const targets = by === 'management' ? new Map<string, string>() : await targetsOn(work, by, day)
  const falls = by === 'management' || by === 'location'

  const rows = new Map<string, Row>()
  const unrelated: PlacedUnit[] = []
  for (const school of schools) {
    const target = targets.get(school.id) ?? (falls ? managedBy(school) : undefined)
    if (target === undefined) unrelated.push(school)
    else count(rows, target, school)
  }
  const order = new Map(units.map((unit, i) => [unit.id, i]))
  const sorted = [...rows.values()].sort((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity))
  const current = new Map(units.map((unit) => [unit.id, unit.shortName]))
  const nameOf = await namesOf(
    work,
    sorted.map((row) => row.id).filter((id) => !current.has(id)),
  )
  const nameThen = (id: string) => {
    const name = current.get(id)
    return name === undefined ? nameOf(id) : { id, name }
  }
  return success({
    by,
    rows: sorted.map(({ id, counts, total }) => ({ unit: nameThen(id), counts, total })),
    unrelated: unrelated.map(({ id, shortName }) => ({ id, name: shortName })),
  })
}

function count(rows: Map<string, Row>, id: string, { kind }: PlacedUnit): void {
  const row = rows.get(id) ?? { id, counts: {}, total: 0 }
  row.counts[kind] = (row.counts[kind] ?? 0) + 1
  row.total += 1
  rows.set(id, row)
}

/** The unit directly under the city through which each is run; where that is out of reach, the highest in reach. */
function managersOf(units: readonly PlacedUnit[], cityPath: string): (unit: PlacedUnit) => string {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const root = units.find((unit) => unit.unitPath === cityPath)
  return (unit) => {
    let top = unit
    for (let up = parentOf(top); up && up.id !== root?.id; up = parentOf(top)) top = up
    return top.id === unit.id && root && unit.parentId === root.id ? root.id : top.id
  }
  function parentOf({ parentId }: PlacedUnit): PlacedUnit | undefined {
    return parentId === null ? undefined : byId.get(parentId)
  }
}

/** Unit -> the target of its relation of a kind on a day. */
async function targetsOn({ tx, context }: Work, kind: RelationKind, day: string): Promise<Map<string, string>> {
  const rows = await tx.orm
    .select()
    .from(relationTable)
    .where(and(eq(relationTable.cityId, context.city.id), eq(relationTable.kind, kind)))
    .orderBy(relationTable.from)
  return new Map(rows.filter((row) => holdsOn(row, day)).map((row) => [row.unitId, row.targetId]))
}
