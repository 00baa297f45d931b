/** Units as they stood on a day: by when changes took effect, whenever they were entered. */
import { and, eq, getTableColumns, gt, inArray } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { holdsOn, type Unit, unit as unitKind } from '#core/organisation.ts'
import { type Act, foldActs } from '#core/record.ts'
import type { Hand, Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { actTable, recordTable } from '../../storage/tables/ledger.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

/** A unit with its place; for a day in the past the place of that day, as far as it lies in reach. */
export type PlacedUnit = Unit & { unitPath: string }

type Reading = Pick<Hand, 'tx' | 'context'>

/** Ids of one statement. */
const batch = 5000

/** The acts of many records without personal values, each in the order of its fold. */
async function actsOfAll({ tx, context }: Reading, ids: readonly string[]): Promise<Map<string, Act[]>> {
  const acts = new Map<string, Act[]>()
  for (let from = 0; from < ids.length; from += batch) {
    const rows = await tx.orm
      .select()
      .from(actTable)
      .where(and(eq(actTable.cityId, context.city.id), inArray(actTable.recordId, ids.slice(from, from + batch))))
      .orderBy(actTable.recordId, actTable.step)
    for (const row of rows) {
      const by = { account: row.account, person: row.person, name: row.name, unit: row.unit }
      const { id, type, verb, values, at } = row
      const act = { id, record: row.recordId, type, verb, values, at, by }
      acts.set(act.record, [...(acts.get(act.record) ?? []), act])
    }
  }
  return acts
}

/** The unit as its acts made it up to a day: an act counts from the day it took effect. Null before it opened. */
export function unitOn(acts: readonly Act[], day: string): Unit | null {
  // What was put right was so from the beginning.
  const effect = ({ values }: Act) => {
    const { on, from = '' } = values as { on?: string; from?: string }
    return on ?? from
  }
  return foldActs(
    unitKind,
    acts.filter((act) => effect(act) <= day),
  )
}

/** The units within the extent that were open on a day, named and placed as on that day, in the order of the tree. */
export async function unitsOn(work: Work, day: string): Promise<PlacedUnit[]> {
  const { tx, context, extent, now } = work
  const { found: _, ...columns } = getTableColumns(unitTable)
  const rows = await tx.orm
    .select(columns)
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inExtent(extent, unitTable.unitPath)))
    .orderBy(unitTable.unitPath)
  if (day >= dayOf(now)) return rows.filter((row) => holdsOn(row, day))

  const changed = await tx.orm
    .select({ id: recordTable.id })
    .from(recordTable)
    .where(
      and(
        eq(recordTable.cityId, context.city.id),
        eq(recordTable.type, unitKind.type),
        inExtent(extent, recordTable.unitPath),
        gt(recordTable.version, 1),
      ),
    )
  const acts = await actsOfAll(
    work,
    changed.map(({ id }) => id),
  )
  const then = rows.flatMap((row) => {
    const history = acts.get(row.id)
    const state = history ? unitOn(history, day) : row
    return state ? [{ ...state, unitPath: row.unitPath }] : []
  })
  const open = placed(then).filter((unit) => holdsOn(unit, day))
  return open.sort((a, b) => (a.unitPath < b.unitPath ? -1 : 1))
}

/** Units with the path that follows from their parents of then; where the parent is out of reach, with that of today. */
function placed(units: PlacedUnit[]): PlacedUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const paths = new Map<string, string>()
  const pathOf = (unit: PlacedUnit): string => {
    const known = paths.get(unit.id)
    if (known !== undefined) return known
    // Set before the parent is asked, so that a broken tree ends instead of turning in a circle.
    paths.set(unit.id, unit.unitPath)
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    const path = parent ? `${pathOf(parent)}${unit.code}/` : unit.unitPath
    paths.set(unit.id, path)
    return path
  }
  return units.map((unit) => ({ ...unit, unitPath: pathOf(unit) }))
}
