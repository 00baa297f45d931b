/** A plan as it is compared with another: its parts, and the sentences of each with what was found in them. */
import type { Deadline, Owner, PlanNode, Reading, Span, Target } from '#reader/reading.ts'
import { itemsOf } from './published-items.ts'

export type { Deadline, Owner, Target }

/** One commitment, a heading or a row of a table, with the targets and dates whose words stand in it. */
export interface Sentence {
  span: Span
  heading: boolean
  targets: Target[]
  deadlines: Deadline[]
}

/** An item, or the text that a section or the plan itself has besides its items. */
export interface PlanPart {
  /** Node of the reading; null for text outside every section. */
  node: string | null
  kind: 'item' | 'passage'
  label: string
  title: string
  /** Titles of the sections above, ` / ` between them. */
  section: string
  span: Span
  sentences: Sentence[]
  owners: Owner[]
}

/** One document of a reading, ready to be compared. All spans are UTF-16 units of `text`. */
export interface ComparedPlan {
  title: string
  issuer: string | null
  period: { from: number; to: number } | null
  text: string
  /** The text in one writing of each sign, of the same length. */
  plain: string
  parts: PlanPart[]
}

/** What is said, as against how it is headed, who is to do it, or what a web page put around it. */
const said = new Set(['clause', 'paragraph', 'row', 'appendix'])

/** The document of a reading as it is compared; `plain` is its text in one writing of each sign. */
export function comparedPlan(reading: Reading, plain: string, documentId?: string): ComparedPlan {
  const document = reading.documents.find(({ id }) => id === documentId) ?? reading.documents[0]
  const inner = new Set(reading.nodes.map((node) => node.parent))
  const rows = new Set(reading.nodes.filter(({ type }) => type === 'row').map(({ id }) => id))
  const sentences = reading.nodes
    .filter((node) => said.has(node.type) && (node.type === 'row' || !inner.has(node.id)))
    .filter((node) => node.parent === null || !rows.has(node.parent))
    .filter((node) => document === undefined || (node.span[0] >= document.span[0] && node.span[1] <= document.span[1]))
  const items = document ? itemsOf(reading, document.id) : []
  const nodes = new Map(reading.nodes.map((node) => [node.id, node]))
  const itemOf = new Map(items.map((item) => [item.node, item]))
  const parts = new Map<string, { part: PlanPart; node: PlanNode | undefined }>()
  for (const { node, label, title, section, from, to, owners } of items) {
    const heading = nodes.get(node)?.titleSpan
    parts.set(node, {
      node: nodes.get(node),
      part: {
        node,
        kind: 'item',
        label,
        title,
        section,
        span: [from, to],
        sentences: heading ? [{ span: heading, heading: true, targets: [], deadlines: [] }] : [],
        owners,
      },
    })
  }
  for (const sentence of sentences) {
    const holder = holderOf(sentence, nodes, itemOf)
    const key = holder?.id ?? ''
    const present = parts.get(key)
    const part = present?.part ?? passage(holder, sentence.span, nodes)
    if (!present) parts.set(key, { part, node: holder })
    part.sentences.push({ span: sentence.span, heading: false, targets: [], deadlines: [] })
    if (part.kind === 'passage') part.span = [part.span[0], Math.max(part.span[1], sentence.span[1])]
  }
  const list = [...parts.values()].map(({ part }) => part).sort((a, b) => a.span[0] - b.span[0])
  fill(list, reading)
  return {
    title: document?.title || reading.source.name,
    issuer: document?.issuer ?? null,
    period: document?.period ? { from: document.period.from, to: document.period.to } : null,
    text: reading.text,
    plain,
    parts: list.filter((part) => part.sentences.length > 0),
  }
}

/** The item, or else the section, that a sentence stands in. */
function holderOf(
  sentence: PlanNode,
  nodes: ReadonlyMap<string, PlanNode>,
  items: ReadonlyMap<string, unknown>,
): PlanNode | undefined {
  let holder: PlanNode | undefined
  for (let id = sentence.parent; id !== null; ) {
    const node = nodes.get(id)
    if (!node) break
    if (items.has(node.id)) return node
    if (!holder && (node.type === 'section' || node.type === 'appendix')) holder = node
    id = node.parent
  }
  return holder
}

function passage(holder: PlanNode | undefined, span: Span, nodes: ReadonlyMap<string, PlanNode>): PlanPart {
  const above: string[] = []
  for (let id = holder?.parent ?? null; id !== null; ) {
    const node = nodes.get(id)
    if (!node) break
    if (node.type === 'section') above.unshift(`${node.label}${node.title}`)
    id = node.parent
  }
  return {
    node: holder?.id ?? null,
    kind: 'passage',
    label: holder?.label ?? '',
    title: holder?.title ?? '',
    section: above.join(' / '),
    span: [...span],
    sentences: [],
    owners: [],
  }
}

/** Gives every target and date to the sentence that holds its words. */
function fill(parts: readonly PlanPart[], reading: Reading): void {
  const sentences = parts.flatMap((part) => part.sentences).sort((a, b) => a.span[0] - b.span[0])
  const starts = sentences.map(({ span }) => span[0])
  const holding = ([from]: Span): Sentence | undefined => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= from) low = middle + 1
      else high = middle
    }
    const sentence = sentences[low - 1]
    return sentence && from < sentence.span[1] ? sentence : undefined
  }
  for (const target of reading.targets) holding(target.span)?.targets.push(target)
  for (const deadline of reading.deadlines) if (!deadline.inherited) holding(deadline.span)?.deadlines.push(deadline)
}
