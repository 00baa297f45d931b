/** A figure among others: the median of units of the same level, and its own trend. Nothing here is added or averaged into a figure. */
import { type Direction, type IndicatorDefinition, isFlow } from './definition.ts'
import type { Figure } from './measured.ts'

/** The median of the units of one level, and how far a unit is from it: positive is better. Null below three units. */
export function againstMedian(
  own: Figure,
  peers: readonly Figure[],
  direction: Direction,
): { median: number; ahead: number } | null {
  if (peers.length < 3) return null
  const sorted = peers.map(({ value }) => value).sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
  return { median, ahead: (own.value - median) * (direction === 'down' ? -1 : 1) }
}

export type Trend = 'better' | 'worse' | 'same' | 'unsteady' | 'unknown'

/** The trend of the last three periods in order of time; two of them say nothing yet. */
export function trendOf(figures: readonly Figure[], direction: Direction): Trend {
  const last = figures.slice(-3).map(({ value }) => value)
  if (last.length < 3) return 'unknown'
  const steps = [1, 2].map(
    (i) => Math.sign((last[i] as number) - (last[i - 1] as number)) * (direction === 'down' ? -1 : 1),
  )
  if (steps.every((step) => step === 0)) return 'same'
  if (direction === 'keep') return 'unsteady'
  if (steps.every((step) => step >= 0)) return 'better'
  return steps.every((step) => step <= 0) ? 'worse' : 'unsteady'
}

/** The trend of an indicator; counts that begin anew with each year have none within it. */
export function trendOfIndicator(
  definition: Pick<IndicatorDefinition, 'formula' | 'frequency' | 'direction'>,
  figures: readonly Figure[],
): Trend {
  const { frequency, direction } = definition
  const yearly = frequency === 'year' || frequency === 'school-year'
  return isFlow(definition) && !yearly ? 'unknown' : trendOf(figures, direction)
}
