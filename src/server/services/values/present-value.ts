import type { Day } from '#core/day.ts'
import { headOf, type InstalledValue, periodOn, type ValuePeriod } from '#core/values/dated-value.ts'
import type { ValueUse } from '#core/values/uses.ts'
import type { RunningUse } from './running-uses.ts'

/** What is known about the places that use values. */
export interface Places {
  uses: readonly ValueUse[]
  running: readonly RunningUse[]
}

/** What holds on a day, or else what begins next, or what held last. */
export function nearestPeriod({ periods }: InstalledValue, day: Day): ValuePeriod {
  const held = periodOn({ periods }, day) ?? periods.find(({ from }) => from > day) ?? periods[periods.length - 1]
  if (!held) throw new Error('a value without a period')
  return held
}

/** A value as it goes over the wire. */
export function presentValue(value: InstalledValue, day: Day, { uses, running }: Places) {
  const { on, own, confirmed, key } = value
  return {
    ...headOf(value),
    on,
    own,
    confirmed,
    period: nearestPeriod(value, day),
    uses: uses.filter((use) => use.key === key).length,
    stale: running.reduce((sum, { use, records }) => sum + (use.key === key ? records : 0), 0),
  }
}
