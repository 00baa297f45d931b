/** How far a figure is between its start and its target, where it should be by now, and how fast it must go. */
import { type Day, daysBetween } from '../day.ts'

/** (current - start) / (target - start), for rising and falling targets alike; null where target and start are the same. */
export function progressOf(start: number, current: number, target: number): number | null {
  return target === start ? null : (current - start) / (target - start)
}

/** The progress as lights and bars use it, 0 to 100; pages show the true value beside it. */
export function boundedPercent(progress: number): number {
  return Math.min(100, Math.max(0, progress * 100))
}

/** A value at a day. */
export interface Point {
  day: Day
  value: number
}

/** The way expected from start to target: straight, by steps that hold until the next, or given points with straight lines between. */
export interface ExpectedPath {
  kind: 'straight' | 'steps' | 'given'
  /** In order of time; of a straight path the first and the last count. */
  points: readonly Point[]
}

/** The value expected on a day; null before the first point, the last one after the end. */
export function expectedOn({ kind, points }: ExpectedPath, day: Day): number | null {
  const used = kind === 'straight' && points.length > 2 ? [points[0] as Point, points.at(-1) as Point] : points
  const before = used.filter((point) => point.day <= day).at(-1)
  const after = used.find((point) => point.day > day)
  if (before === undefined) return null
  if (after === undefined || kind === 'steps') return before.value
  const part = daysBetween(before.day, day) / daysBetween(before.day, after.day)
  return before.value + (after.value - before.value) * part
}

/** What must be gained in every thirty days from today to the target; null when no day is left. Negative for falling targets. */
export function requiredPace(current: number, target: Point, today: Day): number | null {
  const days = daysBetween(today, target.day)
  return days <= 0 ? null : ((target.value - current) / days) * 30
}

/** One part of a whole by weights: what it came to, 0 to 100, or why not. */
export interface Weighted {
  weight: number
  result: { state: 'computed'; percent: number } | { state: 'not-computable' } | { state: 'not-applicable' }
}

/**
 * The whole by weights: parts that do not apply give their weight to the others in proportion; one that applies and cannot be computed
 * leaves the whole not computed.
 */
export function weighted(
  parts: readonly Weighted[],
): { state: 'computed'; percent: number } | { state: 'not-computable' | 'not-applicable' } {
  const applicable = parts.filter(({ result }) => result.state !== 'not-applicable')
  const total = applicable.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return { state: 'not-applicable' }
  let percent = 0
  for (const { weight, result } of applicable) {
    if (result.state !== 'computed') return { state: 'not-computable' }
    percent += (result.percent * weight) / total
  }
  return { state: 'computed', percent }
}
