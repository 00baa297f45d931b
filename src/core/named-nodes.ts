/** Nodes (节点) at which returns are asked: those that a matter names, and the days by which targets of its item are promised. */
import { endOfDay } from './day.ts'
import type { TimeNode } from './matter/matter.ts'
import type { Target } from './plan.ts'

/** Their instants; of a day its end. */
export function namedNodes(
  nodes: readonly Pick<TimeNode, 'due'>[],
  targets: readonly Pick<Target, 'byDate'>[],
): string[] {
  const days = targets.flatMap(({ byDate }) => (byDate === null ? [] : [endOfDay(byDate.slice(0, 10)).toISOString()]))
  return [...new Set([...nodes.map(({ due }) => new Date(due).toISOString()), ...days])].sort()
}
