import { isBreak, isSpace } from './lines.ts'
import type { PlanNode, Span } from './reading.ts'
import { firstBehind } from './search.ts'
import { isSilent, LINE_END } from './shadow.ts'

/** Gives what says nothing between two lines (tags, marks of Markdown, signs that nobody sees) to the nodes beside it: what
 *  ends a line to the node before, what opens one to the node behind.
 *    > | <p>一、工作目标</p><p>建成…</p>
 *        ^^^           ^^^^^^^    ^^^^
 */
export function coverSilentSigns(units: Uint16Array, nodes: PlanNode[]): void {
  if (nodes.length === 0) return
  for (let at = 0; at < units.length; at++) {
    if (!isSilent(units[at] as number)) continue
    const from = at
    while (units[at] !== LINE_END && isSilent(units[at + 1] as number)) at++
    const index = firstBehind(nodes, from, (node) => node.span[0]) - 1
    const [node, next] = [nodes[index], nodes[index + 1]]
    if (node && isInside(node, next, from)) continue
    if (next && (!node || next.parent === node.id || opensLine(units, from))) openWith(nodes, index + 1, from)
    else endWith(nodes, index, at + 1)
  }
}

/** Whether a place lies in a leaf, or in the label or title of a node. */
function isInside(node: PlanNode, next: PlanNode | undefined, at: number): boolean {
  if (next?.parent !== node.id) return at < node.span[1]
  return holds(node.labelSpan, at) || holds(node.titleSpan, at)
}

function holds(span: Span | null, at: number): boolean {
  return span !== null && span[0] <= at && at < span[1]
}

function opensLine(units: Uint16Array, at: number): boolean {
  let before = at - 1
  while (before >= 0 && isSpace(units[before] as number) && !isBreak(units[before] as number)) before--
  return before < 0 || isBreak(units[before] as number) || units[before] === LINE_END
}

/** Starts a node, and those that start with it, at an earlier place. */
function openWith(nodes: PlanNode[], index: number, from: number): void {
  const start = nodes[index]?.span[0]
  let node = nodes[index]
  while (node && node.span[0] === start) {
    node.span = [from, node.span[1]]
    if (node.labelSpan) node.labelSpan = [from, node.labelSpan[1]]
    else if (node.titleSpan) node.labelSpan = [from, node.titleSpan[0]]
    if (node.labelSpan) return
    const { id } = node
    node = nodes[++index]
    if (node?.parent !== id) return
  }
}

/** Ends a leaf, and what holds it, at a later place. */
function endWith(nodes: PlanNode[], index: number, end: number): void {
  let node = nodes[index]
  while (node && node.span[1] < end) {
    node.span = [node.span[0], end]
    node = node.parent === null ? undefined : nodes[Number(node.parent.slice(1)) - 1]
  }
}
