import type { Label, LabelKind } from './labels.ts'

/** Usual order of the schemes; a document may choose another. */
const RANKS: Record<LabelKind, number> = {
  appendix: 0,
  chapter: 1,
  chinese: 2,
  task: 2.5,
  'chinese-bracket': 3,
  'section-sign': 3.2,
  mark: 3.5,
  number: 4,
  decimal: 5,
  'number-bracket': 6,
  circled: 7,
  ordinal: 8,
  bullet: 9,
}

/** Headings that are open at a place, outermost first. */
export type Open<Node> = { kind: LabelKind; depth: number; number: number | null; node: Node; inferred: boolean }

/** Closes the headings that a label ends; what stays open is its parent.
 *
 *    一、… (一)… 1.… 2.…   open: 一、 (一) 2.
 *    (二)…                 closes 2. and (一); parent is 一、
 *
 *  `next` are the labels that follow; they settle whether (一) behind 1. is below it, and `below` remembers it for the plan.
 */
export function closeFor<Node>(
  open: Open<Node>[],
  label: Label,
  next: Label[],
  from: number,
  below: Set<string>,
): void {
  if (label.kind === 'appendix') {
    open.length = 0
    return
  }
  const at = siblingOf(open, label, next, from)
  if (at >= 0) {
    open.length = at
    return
  }
  while (open.length > 0) {
    const top = open[open.length - 1] as Open<Node>
    if (top.kind === label.kind && top.depth === label.depth) break
    if (rank(top.kind, top.depth) < rank(label.kind, label.depth) || top.inferred) break
    const pair = `${label.kind} ${top.kind}`
    if (below.has(pair)) break
    if (isBelow(top, label, next, from)) {
      below.add(pair)
      break
    }
    open.length--
  }
}

function rank(kind: LabelKind, depth: number): number {
  // 第三条 of an opinion stands below 二、, above (一)
  if (kind === 'chapter' && depth === 3) return 2.9
  return RANKS[kind] + (depth - 1) * 0.2
}

/** Place of the open heading whose sequence the label continues; -1 when it opens one. */
function siblingOf<Node>(open: Open<Node>[], label: Label, next: Label[], from: number): number {
  let nearest = -1
  for (let at = open.length - 1; at >= 0; at--) {
    const entry = open[at] as Open<Node>
    if (entry.kind !== label.kind || entry.depth !== label.depth) continue
    if (entry.number !== null && label.number === entry.number + 1) return at
    if (nearest < 0) nearest = at
  }
  if (nearest < 0 || label.number !== 1) return nearest
  const entry = open[nearest] as Open<Node>
  const top =
    nearest === open.length - 1 &&
    !open.slice(0, nearest).some((each) => each.kind === label.kind && each.depth === label.depth)
  // 1. again, straight under 3.: a list inside it when 4. still comes
  if (top && entry.number !== null && !entry.inferred && comesBefore(next, from, label, entry.number + 1)) return -1
  return nearest
}

/** Whether a number of the label's scheme still comes before a heading of a higher scheme. */
function comesBefore(next: Label[], from: number, label: Label, number: number): boolean {
  let expected = 2
  for (let at = from; at < next.length && at < from + 40; at++) {
    const each = next[at] as Label
    if (RANKS[each.kind] < RANKS[label.kind]) return false
    if (each.kind !== label.kind || each.depth !== label.depth) continue
    // 1. 2. 3. of the inner list first, then 4. of the outer one
    if (each.number === expected && expected !== number) expected++
    else return each.number === number
  }
  return false
}

/** Whether a label of a usually higher scheme stands below the open heading: 1.… (一)… (二)… 2.… */
function isBelow<Node>(top: Open<Node>, label: Label, next: Label[], from: number): boolean {
  if (label.number !== 1 || top.number === null) return false
  for (let at = from; at < next.length && at < from + 60; at++) {
    const each = next[at] as Label
    if (each.kind === top.kind && each.depth === top.depth) return each.number === top.number + 1
    if (RANKS[each.kind] < Math.min(RANKS[label.kind], RANKS[top.kind])) return false
  }
  return false
}
