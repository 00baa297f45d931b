/** Imports and exports as stored kinds of record. */
import { and, eq } from 'drizzle-orm'
import { exportKind } from '#core/export-record.ts'
import { importKind } from '#core/import/import-record.ts'
import { synonym } from '#core/import/synonym.ts'
import { listComparison } from '#core/list-comparison.ts'
import { covers } from '#core/may.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { exportTable, importTable, listComparisonTable, synonymTable } from '../../storage/tables/exchange.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

export const imports = { kind: importKind, table: importTable, sealed: [] }
export const listComparisons = { kind: listComparison, table: listComparisonTable, sealed: [] }
export const synonyms = { kind: synonym, table: synonymTable, sealed: [] }
export const takenExports = { kind: exportKind, table: exportTable, sealed: [] }

/**
 * The unit in whose name somebody imports or exports: that of the first post the door's right is held in. An inspector's own
 * district lies outside what he inspects: then it is the first school that he does.
 */
export async function unitOfHand({
  tx,
  context,
  visitor,
  extent,
}: Pick<Work, 'tx' | 'context' | 'visitor' | 'extent'>): Promise<{ id: string; name: string; unitPath: string }> {
  const standing = visitor.standings.find(({ unitPath }) => covers(extent, unitPath))
  if (standing) return { id: standing.unitId, name: standing.unitName, unitPath: standing.unitPath }
  const [unit] = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, unitPath: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inExtent(extent, unitTable.unitPath)))
    .orderBy(unitTable.unitPath)
    .limit(1)
  const [first] = visitor.standings
  return unit ?? { id: visitor.account.unitId, name: first?.unitName ?? '', unitPath: first?.unitPath ?? '' }
}
