import type { Extent } from '#core/may.ts'
import type { Context, Visitor } from './context.ts'
import type { Scope } from './storage/scope.ts'

/** The scope of the database for what a right opens. */
export function scopeOf(context: Context, visitor: Visitor, extent: Extent): Scope {
  return { city: context.city.id, ranges: extent.ranges, units: extent.units, person: visitor.account.id }
}
