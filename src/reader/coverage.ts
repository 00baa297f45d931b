import { isSpace } from './lines.ts'
import type { Coverage, PlanNode } from './reading.ts'

/** Counts to which kind each character belongs, from the nodes in reading order. A node with children owns its label, its
 *  title and the signs right behind them; white space between leaves is accounted as space.
 */
export function measureCoverage(shadow: string, nodes: PlanNode[]): Coverage {
  const count = new Counter(shadow)
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as PlanNode
    const next = nodes[index + 1]
    if (node.labelSpan) count.take('label', node.labelSpan[0], node.labelSpan[1])
    if (node.titleSpan) count.take('heading', node.titleSpan[0], node.titleSpan[1])
    if (next?.parent === node.id) {
      if (node.labelSpan || node.titleSpan) count.take('heading', count.at, behind(shadow, count.at, next.span[0]))
    } else {
      const tail = node.titleSpan !== null && node.type !== 'clause' ? 'heading' : node.type
      count.take(tail, Math.max(count.at, node.span[0]), node.span[1])
    }
  }
  return count.finish()
}

/** Walks through the text once; what is skipped must be white space to be accounted. */
class Counter {
  at = 0
  private accounted = 0
  private readonly byKind: Record<string, number> = {}
  private readonly shadow: string
  private readonly spaces: Int32Array

  constructor(shadow: string) {
    this.shadow = shadow
    this.spaces = spacesBefore(shadow)
  }

  take(kind: string, from: number, to: number): void {
    this.skip(from)
    if (to <= this.at) return
    const spaces = this.spacesIn(this.at, to)
    this.add('space', spaces)
    this.add(kind, to - this.at - spaces)
    this.accounted += to - this.at
    this.at = to
  }

  finish(): Coverage {
    this.skip(this.shadow.length)
    return { characters: this.shadow.length, accounted: this.accounted, byKind: this.byKind }
  }

  private skip(to: number): void {
    if (to <= this.at) return
    const spaces = this.spacesIn(this.at, to)
    this.add('space', spaces)
    this.accounted += spaces
    this.at = to
  }

  private spacesIn(from: number, to: number): number {
    return (this.spaces[to] as number) - (this.spaces[from] as number)
  }

  private add(kind: string, count: number): void {
    if (count > 0) this.byKind[kind] = (this.byKind[kind] ?? 0) + count
  }
}

/** How many white spaces stand before each offset. */
function spacesBefore(shadow: string): Int32Array {
  const before = new Int32Array(shadow.length + 1)
  let count = 0
  for (let at = 0; at < shadow.length; at++) {
    const code = shadow.charCodeAt(at)
    if (code <= 32 || code === 0x2028 || code === 0x2029 || code === 0x1680) if (isSpace(code)) count++
    before[at + 1] = count
  }
  return before
}

/** End of the signs right behind a label or title, at most three. */
export function behind(shadow: string, from: number, limit: number): number {
  let to = from
  while (to < limit && to < from + 3 && /[\p{P}\p{S}\s_]/u.test(shadow.charAt(to))) to++
  return to
}
