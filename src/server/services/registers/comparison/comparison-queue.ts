/** Comparisons of lists are made one at a time, in the order in which they were asked: the machine serves others meanwhile. */
import type { ComparisonProgress } from '#core/list-comparison.ts'

/** Comparisons that may wait. */
export const mostWaiting = 20

/** The comparison that is being made, then those that wait for it. */
const order: string[] = []
const progressOf = new Map<string, ComparisonProgress>()
let last: Promise<void> = Promise.resolve()

export const comparisonsWaiting = (): number => Math.max(0, order.length - 1)

/** How far a comparison is; null of one that nobody is making. */
export function progressOfComparison(id: string): ComparisonProgress | null {
  const before = order.indexOf(id)
  if (before < 0) return null
  return progressOf.get(id) ?? { stage: 'waiting', done: before, of: null }
}

/** Makes a comparison when its turn has come; one that is made or waits already is not made twice. */
export function queueComparison(
  id: string,
  run: (tell: (progress: ComparisonProgress) => void) => Promise<void>,
): Promise<void> {
  if (order.includes(id)) return last
  order.push(id)
  const turn = last
    .catch(() => {})
    .then(() => run((progress) => progressOf.set(id, progress)))
    .finally(() => {
      order.splice(order.indexOf(id), 1)
      progressOf.delete(id)
    })
  last = turn
  return turn
}
