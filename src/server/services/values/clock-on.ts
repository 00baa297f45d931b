import type { Clock } from '#core/clock.ts'
import type { Day } from '#core/day.ts'
import { clockFrom, type Installed, inForceOn } from '#core/values/dated-value.ts'
import { shippedValues } from '#core/values/shipped.ts'

/** The clock under a key for what begins on a day; a value that is off counts as it was shipped: nothing waits without a clock. */
export function clockOn(key: string, day: Day, installed: Installed): Clock {
  const shipped = shippedValues.find((value) => value.key === key)
  const clock = inForceOn(day, installed).clock(key) ?? (shipped ? clockFrom(shipped) : null)
  if (!clock) throw new Error(`no period is shipped under ${key}`)
  return clock
}
