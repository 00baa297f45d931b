/** The tree of a reading as rows, so that opening and closing is a matter of which rows are shown. */
import type { Reading, ReadingNode } from '../../../records/plan.ts'

/** A row of the tree: a node, or what was read in it. `id` is that of its place. */
export interface Row {
  id: string
  kind: 'node' | 'target' | 'owner' | 'deadline'
  index: number
  level: number
  parent: string | null
  hasChildren: boolean
  /** How many of each kind were read in a node. */
  counts?: { target: number; owner: number; deadline: number }
  /** How many lines stand in the run of which this is the first. */
  run?: number
}

const quiet = new Set(['contents', 'furniture'])

/** How many siblings of the same quiet type stand in a row from here on. */
function runLength(siblings: readonly ReadingNode[], at: number): number {
  const type = siblings[at]?.type ?? ''
  if (!quiet.has(type)) return 1
  let end = at + 1
  while (siblings[end]?.type === type) end += 1
  return end - at
}

type Found = { id: string; kind: Exclude<Row['kind'], 'node'>; index: number }

/** All rows in reading order. What was read in a node stands before the nodes below it. */
export function rowsOf(reading: Reading): Row[] {
  const children = new Map<string | null, ReadingNode[]>()
  for (const node of reading.nodes) children.set(node.parent, [...(children.get(node.parent) ?? []), node])
  const index = new Map(reading.nodes.map((node, at) => [node.id, at]))
  const found = foundIn(reading)
  const rows: Row[] = []
  const walk = (node: ReadingNode, level: number) => {
    const inside = children.get(node.id) ?? []
    const own = found.get(node.id) ?? []
    const count = (kind: Row['kind']) => own.filter((each) => each.kind === kind).length
    rows.push({
      id: node.id,
      kind: 'node',
      index: index.get(node.id) ?? 0,
      level,
      parent: node.parent,
      hasChildren: inside.length + own.length > 0,
      counts: { target: count('target'), owner: count('owner'), deadline: count('deadline') },
    })
    for (const each of own) rows.push({ ...each, level: level + 1, parent: node.id, hasChildren: false })
    walkAll(inside, level + 1)
  }
  // A run of lines of a table of contents, or of page furniture, stands under its first line.
  const walkAll = (siblings: readonly ReadingNode[], level: number) => {
    for (let at = 0; at < siblings.length; at += 1) {
      const first = siblings[at] as ReadingNode
      const before = rows.length
      walk(first, level)
      const run = runLength(siblings, at)
      if (run === 1) continue
      rows[before] = { ...(rows[before] as Row), hasChildren: true, run }
      for (const other of siblings.slice(at + 1, at + run)) {
        const placed = rows.length
        walk(other, level + 1)
        rows[placed] = { ...(rows[placed] as Row), parent: first.id }
      }
      at += run - 1
    }
  }
  walkAll(children.get(null) ?? [], 1)
  return rows
}

function foundIn(reading: Reading): Map<string | null, Found[]> {
  const found = new Map<string | null, Found[]>()
  const put = (kind: Found['kind'], list: readonly { node: string | null }[]) => {
    list.forEach(({ node }, index) => {
      found.set(node, [...(found.get(node) ?? []), { id: `${kind}-${index}`, kind, index }])
    })
  }
  put('target', reading.targets)
  put('owner', reading.owners)
  put('deadline', reading.deadlines)
  return found
}

/** The rows that are shown when these are open. */
export function shownRows(rows: readonly Row[], open: ReadonlySet<string>): Row[] {
  const shown = new Set<string>()
  return rows.filter((row) => {
    const visible = row.parent === null || (shown.has(row.parent) && open.has(row.parent))
    if (visible) shown.add(row.id)
    return visible
  })
}

/** Ids of everything above a row. */
export function above(byId: ReadonlyMap<string, Row>, id: string): string[] {
  const ids: string[] = []
  for (let parent = byId.get(id)?.parent; parent; parent = byId.get(parent)?.parent) ids.push(parent)
  return ids
}

/** What is open at first: documents and sections, so that every item can be seen. */
export function openAtFirst(reading: Reading): Set<string> {
  return new Set(reading.nodes.filter(({ type }) => type === 'document' || type === 'section').map(({ id }) => id))
}
