import { and, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Extent } from '#core/may.ts'

/** The condition that a path lies in an extent: ranges, so that the index on (city_id, unit_path) serves. */
export function inExtent(extent: Extent, path: PgColumn): SQL {
  const ranges = extent.ranges.map((range) => and(gte(path, range.from), lt(path, range.to)))
  const units = extent.units.length > 0 ? [inArray(path, extent.units)] : []
  return or(...ranges, ...units) ?? sql`false`
}

/**
 * The condition that a row lies in the scope of the transaction, for a query of the system on behalf of a request: by the functions
 * and settings of the row policies. Full-text search needs it, for under a policy its index does not serve.
 */
export function inScope(city: PgColumn, path: PgColumn): SQL {
  return sql`${city} = yaodian_city() and yaodian_reaches(${path})`
}
