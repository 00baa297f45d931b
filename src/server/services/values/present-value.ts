import type { Day } from '#core/day.ts'
import { installValues } from '#core/value.ts'
import { headOf, type Installed, type InstalledValue, periodOn, type ValuePeriod } from '#core/values/dated-value.ts'
import { type StaleUse, staleUses, type ValueUse } from '#core/values/uses.ts'
import type { Context } from '../../context.ts'
import { shippedOf, usesOf } from './installed-values.ts'

/** What is known about the places that use values, on a day. */
export interface Places {
  uses: ValueUse[]
  stale: StaleUse[]
}

/** The places of an installation, and those that still use an older value. */
export function placesOf(context: Context, day: Day, installed: Installed): Places {
  const uses = usesOf(context)
  return { uses, stale: staleUses(uses, day, installValues(shippedOf(context), []), installed) }
}

/** What holds on a day, or else what begins next, or what held last. */
export function nearestPeriod({ periods }: InstalledValue, day: Day): ValuePeriod {
  const held = periodOn({ periods }, day) ?? periods.find(({ from }) => from > day) ?? periods[periods.length - 1]
  if (!held) throw new Error('a value without a period')
  return held
}

/** A value as it goes over the wire. */
export function presentValue(value: InstalledValue, day: Day, { uses, stale }: Places) {
  const { on, own, confirmed, key } = value
  return {
    ...headOf(value),
    on,
    own,
    confirmed,
    period: nearestPeriod(value, day),
    uses: uses.filter((use) => use.key === key).length,
    stale: stale.filter(({ use }) => use.key === key).length,
  }
}
