import { isSpace } from './lines.ts'
import type { Coverage, PlanNode } from './reading.ts'

/** Counts to which kind each character belongs, from the nodes in reading order. A node with children owns its label, its
 *  title and the signs right behind them; white space between leaves is accounted as space.
 */
export function measureCoverage(shadow: string, nodes: PlanNode[]): Coverage {
  const byKind: Record<string, number> = {}
  const add = (kind: string, count: number) => {
    if (count > 0) byKind[kind] = (byKind[kind] ?? 0) + count
  }
  const parents = new Set<string>()
  for (const node of nodes) if (node.parent) parents.add(node.parent)
  let at = 0
  let accounted = 0
  const space = (to: number) => {
    let spaces = 0
    for (; at < to; at++) if (isSpace(shadow.charCodeAt(at))) spaces++
    add('space', spaces)
    accounted += spaces
  }
  const take = (kind: string, from: number, to: number) => {
    space(from)
    if (to <= at) return
    let spaces = 0
    for (let each = at; each < to; each++) if (isSpace(shadow.charCodeAt(each))) spaces++
    add('space', spaces)
    add(kind, to - at - spaces)
    accounted += to - at
    at = to
  }
  for (const [index, node] of nodes.entries()) {
    if (!parents.has(node.id)) {
      if (node.labelSpan) take('label', ...node.labelSpan)
      if (node.titleSpan) take('heading', ...node.titleSpan)
      take(
        node.titleSpan && at >= node.titleSpan[1] && node.type !== 'clause' ? 'heading' : node.type,
        at > node.span[0] ? at : node.span[0],
        node.span[1],
      )
      continue
    }
    const next = nodes[index + 1] as PlanNode
    if (node.labelSpan) take('label', ...node.labelSpan)
    if (node.titleSpan) take('heading', ...node.titleSpan)
    const tail = behind(shadow, at, next.span[0])
    if (node.labelSpan || node.titleSpan) take('heading', at, tail)
  }
  space(shadow.length)
  return { characters: shadow.length, accounted, byKind }
}

/** End of the signs right behind a label or title, at most three. */
function behind(shadow: string, from: number, limit: number): number {
  let to = from
  while (to < limit && to < from + 3 && /[\p{P}\p{S}\s_]/u.test(shadow[to] as string)) to++
  return to
}
