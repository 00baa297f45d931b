import { and, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Extent } from '#core/may.ts'

/** The condition that a path lies in an extent: ranges, so that the index on (city_id, unit_path) serves. */
export function inExtent(extent: Extent, path: PgColumn): SQL {
  const ranges = extent.ranges.map((range) => and(gte(path, range.from), lt(path, range.to)))
  const units = extent.units.length > 0 ? [inArray(path, extent.units)] : []
  return or(...ranges, ...units) ?? sql`false`
}
