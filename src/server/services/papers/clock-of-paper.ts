import { dueAt } from '#core/clock.ts'
import { dayOf } from '#core/day.ts'
import { clockFrom, inForceOn } from '#core/values/dated-value.ts'
import { shippedValues } from '#core/values/shipped.ts'
import type { Hand } from '../../context.ts'
import { installedValues } from '../values/installed-values.ts'

/** When something that begins now is due by a dated value, and the rule that says so; a value that is off counts as it was shipped: nothing waits without a clock. */
export async function dueBy(
  hand: Pick<Hand, 'tx' | 'context' | 'now'>,
  key: `paper.${string}`,
): Promise<{ due: string; basis: string }> {
  const shipped = shippedValues.find((value) => value.key === key)
  const clock =
    inForceOn(dayOf(hand.now), await installedValues(hand)).clock(key) ?? (shipped ? clockFrom(shipped) : null)
  if (!clock) throw new Error(`no period is shipped under ${key}`)
  return { due: dueAt(clock, hand.now, hand.context.calendar).toISOString(), basis: clock.basis }
}
