import { and, eq, inArray, sql } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import { holdsOn, type UnitActs } from '#core/organisation.ts'
import type { Work } from '../../context.ts'
import { aliasTable } from '../../storage/tables/organisation.ts'
import type { Keeping } from '../registers/keeping.ts'
import { units } from '../stored.ts'
import { closeUnit } from './close-unit.ts'
import { moveUnit } from './move-unit.ts'
import { openUnit } from './open-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { viewUnit } from './rows.ts'
import { unitCodes } from './unit-codes.ts'

/** How units are kept: in the tree, by the services that see to it. */
export const unitKeeping: Keeping = {
  stored: units,
  view: viewUnit,
  actValues: (_, values) => filled(values),
  given: (values) => values,
  services: {
    open: (work, values, id) => openUnit(work, { ...(filled({ from: dayOf(work.now), ...values }) as Opening), id }),
    rename: (work, values, id) => renameUnit(work, id, filled(values) as UnitActs['rename']),
    move: (work, values, id) => moveUnit(work, id, filled(values) as UnitActs['move']),
    close: (work, values, id) => closeUnit(work, id, filled(values) as UnitActs['close']),
  },
  finds: ({ city }, query) =>
    sql`id in (select a.unit_id from alias a where a.city_id = ${city.id} and a.found @@ ${query}::tsquery)`,
  beside: aliasesOf,
  rowsAreUnits: true,
  rowsCheck: unitCodes,
}

type Opening = Omit<UnitActs['open'], 'parentId'> & { parentId: string }

/** What was emptied in a form was not given. */
const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

/** The other names that units have today, as they are listed. */
async function aliasesOf({ tx, context, now }: Work, ids: readonly string[]) {
  const rows = await tx.orm
    .select({
      unitId: aliasTable.unitId,
      name: aliasTable.name,
      from: aliasTable.from,
      to: aliasTable.to,
      kind: aliasTable.kind,
    })
    .from(aliasTable)
    .where(and(eq(aliasTable.cityId, context.city.id), inArray(aliasTable.unitId, [...ids])))
    .orderBy(aliasTable.id)
  const today = dayOf(now)
  const names = Map.groupBy(
    rows.filter((row) => row.kind === 'former' || holdsOn(row, today)),
    (row) => row.unitId,
  )
  return new Map([...names].map(([id, own]) => [id, { aliases: own.map(({ name }) => name).join('、') }]))
}
