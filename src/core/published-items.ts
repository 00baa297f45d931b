/** What a read document becomes when it is published: items with their words, targets and owners. */
import type { Deadline, Owner, PlanNode, Reading, Span, Target } from '#reader/reading.ts'
import { addDays, addMonths, type Day } from './day.ts'
import type { Correction } from './decision/settlement.ts'

/** An item as it stands in the text, before it has an id. */
export interface DraftItem {
  node: string
  position: number
  label: string
  title: string
  section: string
  objective: string
  measures: string
  from: number
  to: number
  /** Where the words of both stand in the text. */
  words: { objective: Span[]; measures: Span[] }
  targets: Target[]
  owners: Owner[]
  deadlines: Deadline[]
}

/** The items of one document of a reading, in the order of the text, their words with the corrections people decided. */
export function itemsOf(reading: Reading, documentId: string, corrections: readonly Correction[] = []): DraftItem[] {
  const byId = new Map(reading.nodes.map((node) => [node.id, node]))
  const children = new Map<string, PlanNode[]>()
  for (const node of reading.nodes) {
    if (node.parent === null) continue
    const list = children.get(node.parent)
    if (list) list.push(node)
    else children.set(node.parent, [node])
  }
  const ancestors = (node: PlanNode): PlanNode[] => {
    const above = node.parent === null ? undefined : byId.get(node.parent)
    return above ? [above, ...ancestors(above)] : []
  }
  /** A node and what stands below it, but for the items below it, which answer for themselves. */
  const ownOf = (id: string): string[] => [
    id,
    ...(children.get(id) ?? []).flatMap((child) => (child.type === 'item' ? [] : ownOf(child.id))),
  ]
  const [targets, owners, deadlines] = [
    byHolder(reading.targets),
    byHolder(reading.owners),
    byHolder(reading.deadlines),
  ] as const
  const notes = reading.nodes.filter(({ type }) => type === 'note').map(({ span }) => span)
  /** What a node says from a place on, but for the notes in it: whom they name stands in columns of its own. */
  const spansFrom = (from: number, to: number): Span[] => {
    const edges = [from, ...notes.filter((note) => from <= note[0] && note[1] <= to).flat(), to]
    return Array.from({ length: edges.length / 2 }, (_, at) => edges.slice(2 * at, 2 * at + 2) as Span).filter(
      ([start, end]) => /[^\s（()）[\]【】]/.test(reading.text.slice(start, end)),
    )
  }
  const spansOf = (node: PlanNode) =>
    spansFrom(Math.max(node.labelSpan?.[1] ?? node.span[0], node.span[0]), node.span[1])
  const wordsAt = (spans: readonly Span[]) =>
    spans
      .map((span) =>
        corrected(reading.text, ...span, corrections)
          .replace(/\s*\n\s*/g, '\n')
          .trim(),
      )
      .filter((words) => words !== '')
      .join('\n')
  /** Own owners, or those of the nearest heading above: a note on a heading holds for the items below it. */
  const ownersOf = (node: PlanNode, within: readonly string[]): Owner[] => {
    const own = heldBy(owners, within)
    if (own.length > 0) return own
    for (const above of ancestors(node)) {
      const inherited = owners.get(above.id) ?? []
      if (inherited.length > 0) return inherited.map(({ thing }) => thing)
    }
    return []
  }
  return reading.nodes
    .filter((node) => node.type === 'item' && node.document === documentId)
    .map((node, position) => {
      const below = children.get(node.id) ?? []
      const objectives = below.filter((child) => child.type === 'objective')
      const others = below.filter(
        (child) => child.type !== 'objective' && child.type !== 'item' && child.type !== 'note',
      )
      const within = ownOf(node.id)
      const objective = objectives.flatMap(spansOf)
      const isBare = objectives.length === 0 && wordsAt(others.flatMap(spansOf)) === ''
      const measures = isBare ? spansFrom(node.titleSpan?.[1] ?? node.span[0], node.span[1]) : others.flatMap(spansOf)
      return {
        node: node.id,
        position,
        label: node.label ?? '',
        title: node.title || wordsAt(spansOf(node)).slice(0, 40),
        section: ancestors(node)
          .filter((above) => above.type === 'section')
          .map((above) => `${above.label ?? ''}${above.title ?? ''}`)
          .reverse()
          .join(' / '),
        objective: wordsAt(objective),
        measures: isBare ? wordsAt(measures).replace(/^[。.,，:：;；\s]+/, '') : wordsAt(measures),
        from: node.span[0],
        to: node.span[1],
        words: { objective, measures },
        targets: heldBy(targets, within),
        owners: ownersOf(node, within),
        deadlines: heldBy(deadlines, within),
      }
    })
}

/** Things of a reading by the node that they hold for, each with its place in the list. */
function byHolder<T extends { node: string | null }>(
  list: readonly T[],
): Map<string | null, { thing: T; at: number }[]> {
  const held = new Map<string | null, { thing: T; at: number }[]>()
  for (const [at, thing] of list.entries()) {
    const there = held.get(thing.node)
    if (there) there.push({ thing, at })
    else held.set(thing.node, [{ thing, at }])
  }
  return held
}

/** What holds for some nodes, in the order of the reading. */
function heldBy<T>(held: ReadonlyMap<string | null, { thing: T; at: number }[]>, nodes: readonly string[]): T[] {
  return nodes
    .flatMap((node) => held.get(node) ?? [])
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}

/** The words from one offset to another with the corrections that lie between. */
export function corrected(text: string, from: number, to: number, corrections: readonly Correction[]): string {
  let words = ''
  let at = from
  for (const { span, text: other } of corrections) {
    if (span[0] < at || span[1] > to) continue
    words += text.slice(at, span[0]) + other
    at = span[1]
  }
  return words + text.slice(at, to)
}

/** The last day that a date of the text can mean: `2026` is its 31 December, `2026-09` its 30 September. */
export function lastDayOf(date: string): Day | null {
  if (/^\d{4}$/.test(date)) return `${date}-12-31`
  if (/^\d{4}-\d{2}$/.test(date)) return addDays(addMonths(`${date}-01`, 1), -1)
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null
}
