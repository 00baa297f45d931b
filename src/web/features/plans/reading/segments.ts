/** Cuts a text into pieces that carry the same marks throughout, paragraph by paragraph. */
import type { Place } from './places.ts'

/** A piece of text, `[from, to)`, and the kinds of mark that lie on it. */
export interface Segment {
  from: number
  to: number
  kinds: string[]
}

/** A line of the text and its pieces. Line ends belong to no piece. */
export interface Line {
  from: number
  to: number
  segments: Segment[]
}

type Edge = { at: number; kind: string; opens: boolean }

/** Lines of the text with their pieces. Pieces end wherever a place begins or ends, so any place can be lit whole. */
export function cut(text: string, places: readonly Place[]): Line[] {
  const edges = edgesOf(places)
  const active = new Map<string, number>()
  const lines: Line[] = []
  let next = 0
  const pass = (at: number) => {
    for (let edge = edges[next]; edge && edge.at <= at; edge = edges[next]) {
      active.set(edge.kind, (active.get(edge.kind) ?? 0) + (edge.opens ? 1 : -1))
      next += 1
    }
  }
  for (const [from, to] of linesOf(text)) {
    const segments: Segment[] = []
    let at = from
    pass(at)
    while (at < to) {
      const end = Math.min(edges[next]?.at ?? to, to)
      segments.push({ from: at, to: end, kinds: kindsOf(active) })
      at = end
      pass(at)
    }
    lines.push({ from, to, segments })
  }
  return lines
}

function edgesOf(places: readonly Place[]): Edge[] {
  return places
    .filter((place) => place.to > place.from)
    .flatMap(({ kind, from, to }) => [
      { at: from, kind, opens: true },
      { at: to, kind, opens: false },
    ])
    .sort((a, b) => a.at - b.at)
}

const kindsOf = (active: Map<string, number>) =>
  [...active].flatMap(([kind, count]) => (count > 0 && kind !== 'node' ? [kind] : [])).sort()

/** Spans of the lines; `\r\n`, `\n` and `\r` end one. */
function* linesOf(text: string): Generator<[number, number]> {
  const ends = /\r\n|\n|\r/g
  let from = 0
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield [from, end.index]
    from = end.index + end[0].length
  }
  yield [from, text.length]
}
