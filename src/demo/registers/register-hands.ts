/** Who acts in the registers of the demo city. */
import type { WorkingCalendar } from '#core/calendar.ts'
import type { Day } from '#core/day.ts'
import type { Outcome } from '#core/problem.ts'
import type { Context } from '#server/context.ts'
import type { DemoIds } from '../load-organisation.ts'
import type { Hands } from '../year/hands.ts'

/** The city that registers are entered into. */
export type City = {
  context: Context
  ids: DemoIds
  hands: Hands
  calendar: WorkingCalendar
  /** The instant up to which the city tells. */
  told: Date
}

/** The value of what must succeed: the demo city breaks no rule, so a refusal is a bug in it. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`a register of the demo city was refused: ${JSON.stringify(outcome.problems)}`)
  return outcome.value
}

/** Who acts for a school: its clerk or principal, or those of the school above it. */
export function doerOf({ hands }: City, unit: string, day: Day): string {
  for (let key = unit; key.includes('/'); key = key.slice(0, key.lastIndexOf('/'))) {
    const [doer] = hands.doersOf(key, day)
    if (doer) return doer
  }
  throw new Error(`nobody acts for ${unit} on ${day}`)
}
