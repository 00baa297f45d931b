import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Hand } from '../../context.ts'
import { targetTable } from '../../storage/tables/plan.ts'

type Row = typeof targetTable.$inferSelect

/** The targets of an item that stand; none where no item was asked. */
export async function targetsOf(hand: Pick<Hand, 'tx' | 'context'>, itemId: string | null): Promise<Row[]> {
  return (await targetsOfItems(hand, [itemId])).get(itemId ?? '') ?? []
}

/** The targets that stand of items, by the ids of these. */
export async function targetsOfItems(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  itemIds: readonly (string | null)[],
): Promise<Map<string, Row[]>> {
  const ids = [...new Set(itemIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await tx.orm
    .select()
    .from(targetTable)
    .where(and(eq(targetTable.cityId, context.city.id), inArray(targetTable.itemId, ids), isNull(targetTable.endedAt)))
    .orderBy(targetTable.position)
  return Map.groupBy(rows, (row) => row.itemId)
}
