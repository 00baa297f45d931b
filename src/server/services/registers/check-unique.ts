import { and, eq, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import type { Problem } from '#core/problem.ts'
import type { Doing } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { packTable } from '../../storage/tables/pack.ts'

/** A pack's unique fields: no other record may have the same values in all of them. The index of the table holds it again. */
export async function checkUnique(
  work: Doing,
  pack: Pack,
  before: PackState | null,
  after: PackState,
): Promise<Problem[]> {
  const names = pack.unique ?? []
  const values = names.map((name) => after.values[name] ?? null)
  if (names.length === 0 || values.includes(null)) return []
  if (before && names.every((name) => before.values[name] === after.values[name])) return []
  const { tx, context } = work
  // Two who begin the same one wait for each other at their unit.
  await lockRecord(tx, context.city.id, after.unitId)
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const same = names.map((name, i): SQL => eq(columns[name] as PgColumn, values[i]))
  const rows = await tx.orm
    .select({ id: columns.id as PgColumn })
    .from(packTable(pack))
    .where(and(eq(columns.cityId as PgColumn, context.city.id), ...same))
  if (!rows.some((row) => row.id !== after.id)) return []
  const fields = names
    .map((name) => pack.words.fields[name]?.[work.language] ?? name)
    .join(work.language === 'zh' ? '、' : ', ')
  return [{ code: 'register/doubled', at: names.find((name) => name !== pack.holder), arguments: { fields } }]
}
