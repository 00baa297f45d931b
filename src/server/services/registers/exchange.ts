/** Imports and exports as stored kinds of record. */
import { exportKind } from '#core/export-record.ts'
import { importKind } from '#core/import/import-record.ts'
import { covers } from '#core/may.ts'
import type { Work } from '../../context.ts'
import { exportTable, importTable } from '../../storage/tables/exchange.ts'

export const imports = { kind: importKind, table: importTable, sealed: [] }
export const takenExports = { kind: exportKind, table: exportTable, sealed: [] }

/** The unit in whose name somebody imports or exports: that of the first post the door's right is held in. */
export function unitOfHand({ visitor, extent }: Pick<Work, 'visitor' | 'extent'>): { id: string; name: string } {
  const standing = visitor.standings.find(({ unitPath }) => covers(extent, unitPath)) ?? visitor.standings[0]
  return { id: standing?.unitId ?? visitor.account.unitId, name: standing?.unitName ?? '' }
}
