/** What a read document becomes when it is published: items with their words, targets and owners. */
import type { Deadline, Owner, PlanNode, Reading, Target } from '#reader/reading.ts'
import { addDays, addMonths, type Day } from './day.ts'

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
  targets: Target[]
  owners: Owner[]
  deadlines: Deadline[]
}

/** The items of one document of a reading, in the order of the text. */
export function itemsOf(reading: Reading, documentId: string): DraftItem[] {
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
  const words = (node: PlanNode) => {
    const start = Math.max(node.labelSpan?.[1] ?? node.span[0], node.span[0])
    return reading.text
      .slice(start, node.span[1])
      .replace(/\s*\n\s*/g, '\n')
      .trim()
  }
  /** Own owners, or those of the nearest heading above: a note on a heading holds for the items below it. */
  const ownersOf = (node: PlanNode): Owner[] => {
    const within = new Set([node.id, ...descendants(node.id, children)])
    const own = reading.owners.filter((owner) => owner.node !== null && within.has(owner.node))
    if (own.length > 0) return own
    for (const above of ancestors(node)) {
      const inherited = reading.owners.filter((owner) => owner.node === above.id)
      if (inherited.length > 0) return inherited
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
      const within = new Set([node.id, ...descendants(node.id, children)])
      return {
        node: node.id,
        position,
        label: node.label ?? '',
        title: node.title || words(node).slice(0, 40),
        section: ancestors(node)
          .filter((above) => above.type === 'section')
          .map((above) => `${above.label ?? ''}${above.title ?? ''}`)
          .reverse()
          .join(' / '),
        objective: objectives.map(words).join('\n'),
        measures: others.map(words).join('\n') || (objectives.length > 0 ? '' : afterTitle(reading.text, node)),
        from: node.span[0],
        to: node.span[1],
        targets: reading.targets.filter((target) => target.node !== null && within.has(target.node)),
        owners: ownersOf(node),
        deadlines: reading.deadlines.filter((deadline) => deadline.node !== null && within.has(deadline.node)),
      }
    })
}

function descendants(id: string, children: ReadonlyMap<string, PlanNode[]>): string[] {
  return (children.get(id) ?? []).flatMap((child) => [child.id, ...descendants(child.id, children)])
}

function afterTitle(text: string, node: PlanNode): string {
  return text
    .slice(node.titleSpan?.[1] ?? node.span[0], node.span[1])
    .replace(/^[。.,，:：;；\s]+/, '')
    .trim()
}

/** The last day that a date of the text can mean: `2026` is its 31 December, `2026-09` its 30 September. */
export function lastDayOf(date: string): Day | null {
  if (/^\d{4}$/.test(date)) return `${date}-12-31`
  if (/^\d{4}-\d{2}$/.test(date)) return addDays(addMonths(`${date}-01`, 1), -1)
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null
}
