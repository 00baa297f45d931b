import { and, eq, isNull } from 'drizzle-orm'
import { type Row, rowOf } from '#core/breakdown/row.ts'
import type { Item, Owner, Target } from '#core/plan.ts'
import type { Work } from '../../context.ts'
import { itemTable, ownerTable, targetTable } from '../../storage/tables/plan.ts'

/** An item of a published plan with its row in the breakdown table and what the row is made of. */
export interface LoadedRow extends Row {
  item: Item
  targets: Target[]
  owners: Owner[]
}

/** The rows of the breakdown table of a published plan, in the order of the text. */
export async function loadRows({ tx, context }: Pick<Work, 'tx' | 'context'>, planId: string): Promise<LoadedRow[]> {
  const city = context.city.id
  const items = await tx.orm
    .select()
    .from(itemTable)
    .where(and(eq(itemTable.cityId, city), eq(itemTable.planId, planId)))
    .orderBy(itemTable.position)
  const targets = await tx.orm
    .select()
    .from(targetTable)
    .where(and(eq(targetTable.cityId, city), eq(targetTable.planId, planId), isNull(targetTable.endedAt)))
    .orderBy(targetTable.position)
  const owners = await tx.orm
    .select()
    .from(ownerTable)
    .where(and(eq(ownerTable.cityId, city), eq(ownerTable.planId, planId), isNull(ownerTable.endedAt)))
    .orderBy(ownerTable.position)
  return items.map((item) => {
    const parts = {
      targets: targets.filter((target) => target.itemId === item.id),
      owners: owners.filter((owner) => owner.itemId === item.id),
    }
    return { ...rowOf({ ...item, ...parts }), item, ...parts }
  })
}
