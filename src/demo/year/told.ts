/** How the demo city is told: by what must succeed, at the hours of its year. */
import { atTime } from '#core/day.ts'
import type { Outcome } from '#core/problem.ts'

/** The year of the demo city. */
export const toldYear = 2026

/** `10-14 10:20` of the year. */
export const at = (text: string) => atTime(`${toldYear}-${text.slice(0, 5)}`, text.slice(6))

/** The value of what must succeed: the demo city breaks no rule, so a refusal is a bug in it. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demo city was refused: ${JSON.stringify(outcome.problems)}`)
  return outcome.value
}
