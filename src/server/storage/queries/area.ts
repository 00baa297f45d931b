import type { Transaction } from '../database.ts'

/** The path of the county or city that a unit belongs to: the nearest government at or above it. */
export async function areaOf(tx: Transaction, city: string, path: string): Promise<string> {
  const segments = path.split('/').slice(1, -1)
  const above = segments.map((_, i) => `/${segments.slice(0, i + 1).join('/')}/`)
  const rows = await tx.query<{ unit_path: string }>(
    `select unit_path from unit where city_id = $1 and unit_path = any($2::text[])
       and kind in ('city', 'county', 'development-zone') order by length(unit_path) desc limit 1`,
    [city, above],
  )
  return rows[0]?.unit_path ?? above[1] ?? path
}
