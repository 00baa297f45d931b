import { dayOf } from '#core/day.ts'
import type { Inspection } from './fields.ts'

export const guards = {
  wasNotAhead: ({ values, at }: Inspection) => values.on === null || values.on <= dayOf(new Date(at)),
}
