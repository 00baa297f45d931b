import type { Transaction } from '../database.ts'

/** Units directly below a path that are open, in the order of their paths. */
export function childrenOf(tx: Transaction, city: string, path: string) {
  return tx.query<{ id: string; short_name: string; unit_path: string; kind: string }>(
    `select c.id, c.short_name, c.unit_path, c.kind from unit c
     join unit p on p.city_id = c.city_id and p.id = c.parent_id
     where c.city_id = $1 and p.unit_path = $2 and c.valid_to is null order by c.unit_path`,
    [city, path],
  )
}
