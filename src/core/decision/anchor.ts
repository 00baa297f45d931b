/** Making and finding places by their words. */
import type { PlanNode, Reading, Span } from '#reader/reading.ts'
import type { Anchor, Place, PlaceKind } from './decision.ts'

/** Characters kept on each side of a quote. */
const sideLength = 24
/** Characters of a node without a title that tell it from others. */
const nodeLength = 30

/** The words of a span with some on both sides. */
export function anchorOf(text: string, [from, to]: Span): Anchor {
  return {
    quote: text.slice(from, to),
    before: text.slice(Math.max(0, from - sideLength), from),
    after: text.slice(to, to + sideLength),
    offset: from,
  }
}

const nodeAnchor = (text: string, { span, titleSpan }: PlanNode): Anchor =>
  anchorOf(text, [span[0], titleSpan?.[1] ?? Math.min(span[1], span[0] + nodeLength)])

/** The place of the thing with this index in its list of the reading. */
export function placeOf(reading: Reading, kind: Exclude<PlaceKind, 'text'>, index: number): Place {
  const { text } = reading
  const holder = (id: string | null) => {
    const node = id === null ? undefined : reading.nodes.find((each) => each.id === id)
    return node ? nodeAnchor(text, node) : null
  }
  if (kind === 'node') {
    const node = reading.nodes[index] as PlanNode
    return { kind, anchor: nodeAnchor(text, node), was: node.type, node: holder(node.parent) }
  }
  const thing = things[kind](reading)[index] as Thing
  return { kind, anchor: anchorOf(text, thing.span ?? [0, 0]), was: thing.was, node: holder(thing.node) }
}

/** The place of a passage. */
export function passageOf(reading: Reading, span: Span): Place {
  return { kind: 'text', anchor: anchorOf(reading.text, span), was: '', node: null }
}

interface Thing {
  span: Span | null
  node: string | null
  was: string
}

const things: Record<'target' | 'owner' | 'deadline' | 'problem', (reading: Reading) => Thing[]> = {
  target: ({ targets }) => targets.map(({ span, node, subject }) => ({ span, node, was: subject })),
  owner: ({ owners }) => owners.map(({ span, node, name, role }) => ({ span, node, was: `${role} ${name}` })),
  deadline: ({ deadlines }) => deadlines.map(({ span, node, kind }) => ({ span, node, was: kind })),
  problem: ({ problems }) => problems.map(({ span, node, code }) => ({ span, node, was: code })),
}

type Standing = Thing & { index: number }

/** The things of readings by the place where they begin: a key in the reading room finds a hundred of them in one reading. */
const standing = new WeakMap<Reading, Map<string, Map<number, Standing[]>>>()

function standingAt(reading: Reading, kind: Exclude<PlaceKind, 'text'>, start: number): readonly Standing[] {
  const kinds = standing.get(reading) ?? new Map<string, Map<number, Standing[]>>()
  standing.set(reading, kinds)
  const known = kinds.get(kind)
  if (known) return known.get(start) ?? []
  const all: Thing[] =
    kind === 'node'
      ? reading.nodes.map(({ span, type, parent }) => ({ span, was: type, node: parent }))
      : things[kind](reading)
  const byStart = new Map<number, Standing[]>()
  for (const [index, thing] of all.entries()) {
    const from = thing.span?.[0] ?? 0
    const there = byStart.get(from)
    if (there) there.push({ ...thing, index })
    else byStart.set(from, [{ ...thing, index }])
  }
  kinds.set(kind, byStart)
  return byStart.get(start) ?? []
}

/** Where the words of an anchor stand: a span, or why it cannot be told. */
export function locate(text: string, anchor: Anchor): Span | 'words-gone' | 'several-places' {
  const { quote, before, after, offset } = anchor
  const end = offset + quote.length
  const stands = text.startsWith(quote, offset)
  const sides = (at: number) =>
    Number(text.slice(Math.max(0, at - before.length), at) === before) +
    Number(text.startsWith(after, at + quote.length))
  if (stands && sides(offset) === 2) return [offset, end]
  if (quote === '') return 'words-gone'
  const found: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at)
  if (found.length === 0) return 'words-gone'
  const best = Math.max(...found.map(sides))
  const chosen = found.length === 1 ? found : found.filter((at) => best > 0 && sides(at) === best)
  const [only] = chosen
  return chosen.length === 1 && only !== undefined ? [only, only + quote.length] : 'several-places'
}

/** Index of the thing that a place means, or why it is not there. */
export function findPlace(
  reading: Reading,
  place: Place,
): { span: Span; index: number } | 'words-gone' | 'several-places' | 'thing-gone' {
  const span = locate(reading.text, place.anchor)
  if (typeof span === 'string') return span
  if (place.kind === 'text') return { span, index: -1 }
  const same = standingAt(reading, place.kind, span[0]).filter(
    (each) => each.was === place.was && (place.kind === 'node' || (each.span ?? [0, 0])[1] === span[1]),
  )
  if (same.length <= 1) return same[0] ? { span, index: same[0].index } : 'thing-gone'
  const holder = place.node && locate(reading.text, place.node)
  const start = Array.isArray(holder) ? holder[0] : undefined
  const byId = new Map(reading.nodes.map((node) => [node.id, node]))
  const held = same.find(({ node }) => (node === null ? start === undefined : byId.get(node)?.span[0] === start))
  return { span, index: (held ?? same[0])?.index as number }
}
