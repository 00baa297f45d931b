import type { Coverage, PlanNode } from '#reader/reading.ts'

/** Counts each character once: in a leaf, or in label and title (with the signs behind) of the node that holds it. */
export function countCoverage(text: string, nodes: readonly PlanNode[]): Coverage {
  const byKind: Record<string, number> = {}
  let at = 0
  let accounted = 0
  const add = (kind: string, count: number) => {
    if (count > 0) byKind[kind] = (byKind[kind] ?? 0) + count
  }
  const skip = (to: number) => {
    const blank = to > at ? blanks(text, at, to) : 0
    add('space', blank)
    accounted += blank
    at = Math.max(at, to)
  }
  const take = (kind: string, from: number, to: number) => {
    skip(from)
    if (to <= at) return
    const blank = blanks(text, at, to)
    add('space', blank)
    add(kind, to - at - blank)
    accounted += to - at
    at = to
  }
  nodes.forEach((node, index) => {
    const next = nodes[index + 1]
    if (node.labelSpan) take('label', ...node.labelSpan)
    if (node.titleSpan) take('heading', ...node.titleSpan)
    if (next?.parent === node.id) {
      if (node.labelSpan || node.titleSpan) take('heading', at, signsBehind(text, at, next.span[0]))
    } else {
      const tail = node.titleSpan !== null && node.type !== 'clause' ? 'heading' : node.type
      take(tail, Math.max(at, node.span[0]), node.span[1])
    }
  })
  skip(text.length)
  return { characters: text.length, accounted, byKind }
}

const blanks = (text: string, from: number, to: number) => text.slice(from, to).match(/\s/g)?.length ?? 0

function signsBehind(text: string, from: number, limit: number): number {
  let to = from
  while (to < Math.min(limit, from + 3) && /[\p{P}\p{S}\s_]/u.test(text.charAt(to))) to++
  return to
}
