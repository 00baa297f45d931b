import { isSpace } from './lines.ts'
import type { Coverage, PlanNode } from './reading.ts'

/** Counts to which kind each character belongs, from the nodes in reading order. A node with children owns its label, its
 *  title and the signs right behind them; white space between leaves is accounted as space.
 */
export function measureCoverage(shadow: string, units: Uint16Array, nodes: PlanNode[]): Coverage {
  const count = new Counter(units)
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
  private readonly units: Uint16Array

  constructor(units: Uint16Array) {
    this.units = units
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
    this.skip(this.units.length)
    return { characters: this.units.length, accounted: this.accounted, byKind: this.byKind }
  }

  private skip(to: number): void {
    if (to <= this.at) return
    const spaces = this.spacesIn(this.at, to)
    this.add('space', spaces)
    this.accounted += spaces
    this.at = to
  }

  private spacesIn(from: number, to: number): number {
    let count = 0
    for (let at = from; at < to; at++) {
      const code = this.units[at] as number
      if ((code <= 32 || code === 0x2028 || code === 0x2029 || code === 0x1680) && isSpace(code)) count++
    }
    return count
  }

  private add(kind: string, count: number): void {
    if (count > 0) this.byKind[kind] = (this.byKind[kind] ?? 0) + count
  }
}

/** End of the signs right behind a label or title, at most three. */
export function behind(shadow: string, from: number, limit: number): number {
  let to = from
  while (to < limit && to < from + 3 && /[\p{P}\p{S}\s_]/u.test(shadow.charAt(to))) to++
  return to
}
