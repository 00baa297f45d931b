import { behind } from './coverage.ts'
import { type Draft, makeDraft } from './draft.ts'
import { type FairCopy, spanOf } from './fair-copy.ts'
import { isSpace, type Line, type LineRole } from './lines.ts'
import type { NodeType, PlanNode, Span } from './reading.ts'
import { firstBehind } from './search.ts'
import { FILLER } from './shadow.ts'

/** Gives the drafts of a plan their spans in the text, puts the lines outside the fair copy (furniture, titles, metadata)
 *  between them and adds them as nodes to a list. Each draft learns its identity.
 */
export function finishNodes(
  text: string,
  shadow: string,
  copy: FairCopy,
  roots: Draft[],
  lines: Line[],
  document: string | null,
  list: PlanNode[],
): void {
  const loose = lines.filter((line) => line.role !== 'body' && line.role !== 'cell')
  const holes = loose.map((line): Span => [line.start, line.end])
  for (const root of roots) setSpans(shadow, copy, root, holes)
  const placed = placeLoose(
    roots.flatMap((root) => (isCut(root, holes) ? splitRoot(root, holes) : root)),
    loose,
  )
  number(text, shadow, copy, placed, document, list)
}

function setSpans(shadow: string, copy: FairCopy, draft: Draft, holes: Span[]): void {
  if (draft.span === null) {
    draft.span = spanOf(copy, shadow, draft.from, draft.to)
    draft.span[0] = copy.heads.get(draft.from) ?? draft.span[0]
  }
  if (draft.title && holes.length > 0) cutTitle(shadow, copy, draft, draft.title, holes)
  const { children } = draft
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as Draft
    setSpans(shadow, copy, child, holes)
    if (isCut(child, holes)) {
      const pieces = splitRoot(child, holes)
      children.splice(at, 1, ...pieces)
      at += pieces.length - 1
    }
  }
  closeGap(shadow, copy, draft, holes)
  const last = children[children.length - 1]
  if (last?.span) draft.span = [draft.span[0], Math.max(last.span[1], ownEnd(shadow, copy, draft))]
}

/** The span of a title that a page cuts in two ends there; the rest of it opens the body. */
function cutTitle(shadow: string, copy: FairCopy, draft: Draft, [from, to]: [number, number], holes: Span[]): void {
  const [start, end] = spanOf(copy, shadow, from, to)
  const hole = holes[firstBehind(holes, start, (each) => each[1])]
  if (!hole || hole[0] >= end) return
  let cut = from
  while (cut < to && (copy.map[cut] as number) < hole[0]) cut++
  let last = to
  while (last < to + 3 && /[。;!?:,.]/.test(copy.text[last] as string)) last++
  const rest = makeDraft('clause', cut, last, draft)
  rest.reason = 'continued'
  draft.cut = cut
  draft.children.unshift(rest)
}

/** What says nothing between the signs behind a title and the first clause (an entity) goes to the clause. */
function closeGap(shadow: string, copy: FairCopy, draft: Draft, holes: Span[]): void {
  const first = draft.children[0]
  if (!first?.span || first.label || first.children.length > 0 || !(draft.title || draft.label)) return
  const hole = holes[firstBehind(holes, ownEnd(shadow, copy, draft), (each) => each[1])]
  if (hole && hole[0] < first.span[0]) return
  let at = behind(shadow, ownEnd(shadow, copy, draft), first.span[0])
  while (at < first.span[0] && isSpace(shadow.charCodeAt(at))) at++
  if (at < first.span[0] && draft.title) first.span = [at, first.span[1]]
}

/** End of the label and title of a node whose children follow. */
function ownEnd(shadow: string, copy: FairCopy, draft: Draft): number {
  return titleSpanOf(shadow, copy, draft)?.[1] ?? draft.label?.end ?? 0
}

function titleSpanOf(shadow: string, copy: FairCopy, { title, cut }: Draft): Span | null {
  return title && cut !== title[0] ? spanOf(copy, shadow, title[0], cut ?? title[1]) : null
}

/** Whether furniture lies inside a leaf. */
function isCut(draft: Draft, holes: Span[]): boolean {
  if (draft.children.length > 0 || holes.length === 0) return false
  const [start, end] = draft.span as Span
  const hole = holes[firstBehind(holes, start, (each) => each[1])]
  return hole !== undefined && hole[0] < end
}

/** A leaf that a page number cuts in two becomes two leaves. */
function splitRoot(draft: Draft, holes: Span[]): Draft[] {
  const span = draft.span as Span
  if (draft.children.length > 0 || holes.length === 0) return [draft]
  let low = firstBehind(holes, span[0], (hole) => hole[1])
  const pieces: Draft[] = []
  let start = span[0]
  for (; low < holes.length && (holes[low] as Span)[0] < span[1]; low++) {
    const hole = holes[low] as Span
    if (hole[0] > start) pieces.push(piece(draft, [start, hole[0]], pieces.length > 0))
    start = hole[1]
  }
  if (pieces.length === 0 && start === span[0]) return [draft]
  if (start < span[1]) pieces.push(piece(draft, [start, span[1]], pieces.length > 0))
  return pieces
}

function piece(draft: Draft, span: Span, continued: boolean): Draft {
  if (!continued) {
    draft.span = span
    return draft
  }
  const rest = makeDraft(draft.heads ? 'clause' : draft.type, draft.from, draft.to, draft.parent)
  rest.span = span
  rest.reason = 'continued'
  return rest
}

type LooseRole = Exclude<LineRole, 'body' | 'cell'>
const LOOSE: ReadonlySet<NodeType> = new Set<LooseRole>(['title', 'furniture', 'meta', 'contents'])

/** Puts each loose line into the deepest node whose span holds it. */
function placeLoose(roots: Draft[], loose: Line[]): Draft[] {
  const additions = loose.map((line): Draft => {
    const draft = makeDraft(line.role as LooseRole, 0, 0, null)
    draft.span = [line.start, line.end]
    draft.reason = line.reason
    if (line.role === 'contents' && line.label) draft.label = line.label
    return draft
  })
  return merge(roots, additions, null)
}

function merge(nodes: Draft[], additions: Draft[], parent: Draft | null): Draft[] {
  if (additions.length === 0) return nodes
  const result: Draft[] = []
  let next = 0
  for (const node of nodes) {
    const [start, end] = node.span as Span
    while (next < additions.length && ((additions[next] as Draft).span as Span)[0] < start)
      result.push(additions[next++] as Draft)
    const first = next
    while (next < additions.length && ((additions[next] as Draft).span as Span)[0] < end) next++
    result.push(node)
    if (next > first) node.children = merge(node.children, additions.slice(first, next), node)
  }
  while (next < additions.length) result.push(additions[next++] as Draft)
  for (const each of result) each.parent = parent ?? each.parent
  return result
}

/** Numbers the nodes in reading order. */
function number(
  text: string,
  shadow: string,
  copy: FairCopy,
  roots: Draft[],
  document: string | null,
  list: PlanNode[],
): void {
  const visit = (draft: Draft, parent: string | null, level: number, own: string | null) => {
    const id = `n${list.length + 1}`
    draft.id = id
    const cells = draft.row
    const titleSpan = titleSpanOf(shadow, copy, draft)
    const labelSpan = draft.label ? labelEnd(shadow, draft, titleSpan) : null
    list.push({
      id,
      parent,
      document: own,
      type: draft.type,
      label: labelSpan
        ? plainLabel(text, shadow, labelSpan)
        : cells?.label
          ? cleanWords(text, copy, ...cells.label)
          : '',
      number: draft.number,
      level,
      title: titleOf(text, copy, draft),
      span: draft.span as Span,
      labelSpan,
      titleSpan,
      inferred: draft.inferred,
      reason: draft.reason,
    })
    for (const child of draft.children) visit(child, id, level + 1, own)
  }
  // titles and furniture at the top stand beside the plan, those inside an item in it
  for (const root of roots) visit(root, null, 1, LOOSE.has(root.type) ? null : document)
}

/** A label with what says nothing between it and the words behind it (an entity, a mark). */
function labelEnd(shadow: string, draft: Draft, titleSpan: Span | null): Span {
  const { start, end } = draft.label as { start: number; end: number }
  // furniture may stand before the title
  const starts = [titleSpan?.[0], draft.children[0]?.span?.[0]].filter((start) => start !== undefined)
  const next = starts.length > 0 ? Math.min(...starts) : end
  let last = Math.max(next, end)
  while (last > end && isSpace(shadow.charCodeAt(last - 1))) last--
  return [start, last]
}

/** Words of a title in one line; a row of tasks takes them from a cell and has no span of its own for them. */
function titleOf(text: string, copy: FairCopy, draft: Draft): string {
  if (draft.title) return cleanWords(text, copy, ...draft.title)
  if (draft.row?.title) return cleanWords(text, copy, ...draft.row.title)
  return draft.type === 'title' && draft.span ? text.slice(...draft.span).replace(/\s+/g, ' ') : ''
}

/** A label without white space and without what says nothing (an entity, a mark of Markdown). */
function plainLabel(text: string, shadow: string, [start, end]: Span): string {
  let words = ''
  for (let at = start; at < end; at++) {
    const code = shadow.charCodeAt(at)
    if (code !== FILLER && !isSpace(code)) words += text[at]
  }
  return words
}

/** The words of the text behind a range of the copy, without glosses, line breaks and inner white space. */
export function cleanWords(text: string, copy: FairCopy, from: number, to: number): string {
  if (to > from && (copy.map[to - 1] as number) - (copy.map[from] as number) === to - 1 - from)
    return text.slice(copy.map[from], (copy.map[to - 1] as number) + 1)
  let words = ''
  for (let at = from; at < to; at++) words += text[copy.map[at] as number] ?? ''
  return words
}
