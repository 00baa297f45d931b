/** Counts of records by unit, kept in the transactions of acts and summed over ranges of the tree. */
import type { Extent } from '#core/may.ts'
import type { Transaction } from '../database.ts'

export interface TallyChange {
  unitId: string
  unitPath: string
  measure: string
  value: string
  by: number
}

/** Adds to counts; the order given is the order of the locks. */
export async function addToTallies(tx: Transaction, city: string, pack: string, changes: TallyChange[]): Promise<void> {
  for (let from = 0; from < changes.length; from += 1000) {
    const part = changes.slice(from, from + 1000)
    await tx.query(
      `insert into tally (city_id, pack, unit_id, unit_path, measure, value, count)
       select $1, $2, c.unit_id, c.unit_path, c.measure, c.value, c.by
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::bigint[]) as c(unit_id, unit_path, measure, value, by)
       on conflict (city_id, pack, unit_id, measure, value)
       do update set count = tally.count + excluded.count, unit_path = excluded.unit_path`,
      [
        city,
        pack,
        part.map((change) => change.unitId),
        part.map((change) => change.unitPath),
        part.map((change) => change.measure),
        part.map((change) => change.value),
        part.map((change) => change.by),
      ],
    )
  }
}

export interface TallyRow {
  unit_id: string
  unit_path: string
  measure: string
  value: string
  count: number
}

/** Counts of the units in an extent; several rows for a unit, one for each measure and value. */
export async function readTallies(tx: Transaction, city: string, pack: string, extent: Extent): Promise<TallyRow[]> {
  const rows = await tx.query<TallyRow>(
    `select unit_id, unit_path, measure, value, count from tally
     where city_id = $1 and pack = $2 and count > 0 and (
       unit_path = any($3::text[]) or exists (
         select 1 from unnest($4::text[], $5::text[]) as r(low, high)
         where unit_path >= r.low collate "C" and unit_path < r.high collate "C"))`,
    [city, pack, extent.units, extent.ranges.map((range) => range.from), extent.ranges.map((range) => range.to)],
  )
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
