import { dueAt } from '#core/clock.ts'
import { dayOf } from '#core/day.ts'
import type { Hand } from '../../context.ts'
import { clockOn } from '../values/clock-on.ts'
import { installedValues } from '../values/installed-values.ts'

/** When something that begins now is due by a dated value, and the rule that says so. */
export async function dueBy(
  hand: Pick<Hand, 'tx' | 'context' | 'now'>,
  key: `paper.${string}`,
): Promise<{ due: string; basis: string }> {
  const clock = clockOn(key, dayOf(hand.now), await installedValues(hand))
  return { due: dueAt(clock, hand.now, hand.context.calendar).toISOString(), basis: clock.basis }
}
