import { and, eq, isNull } from 'drizzle-orm'
import type { Hand } from '../../context.ts'
import { targetTable } from '../../storage/tables/plan.ts'

/** The targets of an item that stand; none where no item was asked. */
export async function targetsOf({ tx, context }: Pick<Hand, 'tx' | 'context'>, itemId: string | null) {
  if (itemId === null) return []
  return tx.orm
    .select()
    .from(targetTable)
    .where(and(eq(targetTable.cityId, context.city.id), eq(targetTable.itemId, itemId), isNull(targetTable.endedAt)))
    .orderBy(targetTable.position)
}
