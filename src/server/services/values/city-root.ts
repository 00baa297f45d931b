import type { Hand } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'

/** The root of the tree, locked until the transaction ends; undefined when the scope does not reach it. */
export async function lockRoot({ tx, context }: Pick<Hand, 'tx' | 'context'>): Promise<string | undefined> {
  const [root] = await tx.query<{ id: string }>('select id from unit where city_id = $1 and unit_path = $2', [
    context.city.id,
    context.city.path,
  ])
  if (root) await lockRecord(tx, context.city.id, root.id)
  return root?.id
}
