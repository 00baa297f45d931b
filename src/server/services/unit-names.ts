import { and, eq } from 'drizzle-orm'
import type { Hand } from '../context.ts'
import { among } from '../storage/queries/among.ts'
import { unitTable } from '../storage/tables/organisation.ts'

/** Names of units within reach, by id: to be shown beside something else. */
export async function unitNames(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  ids: Iterable<string | null>,
): Promise<Map<string, { id: string; name: string }>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), among(unitTable.id, wanted)))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Where units within reach stand, by id. */
export async function unitPathsOf(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  ids: Iterable<string | null>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx.orm
    .select({ id: unitTable.id, path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), among(unitTable.id, wanted)))
  return new Map(rows.map(({ id, path }) => [id, path]))
}
