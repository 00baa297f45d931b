/** The first step of settling: cutting, joining and retyping nodes, and what was read in them going to its new holder. */
import type { NodeType, PlanNode, Reading, Span } from '#reader/reading.ts'
import { locate } from './anchor.ts'
import { type Carrying, find, hold, lose, put } from './carrying.ts'
import { countCoverage } from './coverage.ts'
import type { Change, Decision, Place } from './decision.ts'
import { cut, growTree, hangs, isQuiet, join, listNodes, type NodeBranch, retype } from './tree.ts'

type Of<Verb extends Change['verb']> = Decision & { change: Extract<Change, { verb: Verb }> }

export const withVerb =
  <Verb extends Change['verb']>(...verbs: Verb[]) =>
  (decision: Decision): decision is Of<Verb> =>
    (verbs as string[]).includes(decision.change.verb)

/** The reading with its nodes as decided. Cuts come first, then joins, then types; each in the order of the text. */
export function settleStructure(reading: Reading, decisions: readonly Decision[], carrying: Carrying): Reading {
  if (!decisions.some(withVerb('split', 'merge', 'retype'))) return reading
  const { text } = reading
  const { root, byId } = growTree(reading.nodes)
  const changed = new Set<string>()
  /** Nodes that are gone -> the node that took them in. */
  const into = new Map<string, string>()
  let now = reading
  const grown = () => {
    now = { ...reading, nodes: listNodes(root) }
  }

  const cuts = decisions.filter(withVerb('split')).flatMap((decision) => {
    const node = find(carrying, now, decision, decision.change.node)
    const at = node && locate(text, decision.change.at.anchor)
    if (!node || !at) return []
    if (typeof at === 'string') return lose(carrying, decision, at, decision.change.at.anchor.quote) ?? []
    if (!hold(carrying, decision, `cut ${at[0]}`)) return []
    return [{ decision, branch: byId.get(now.nodes[node.index]?.id ?? '') as NodeBranch, at }]
  })
  for (const { decision, branch, at } of cuts.sort((a, b) => b.at[0] - a.at[0] || depth(a.branch) - depth(b.branch))) {
    const made = cut(text, branch, at[0], decision.change.type)
    if (!made) {
      lose(carrying, decision, 'no-split-here', decision.change.at.anchor.quote)
      continue
    }
    remember(made, byId)
    changed.add(made.node.id).add(branch.node.id)
    put(carrying, decision, decision.change.at, at)
  }
  grown()

  const wanted = <Verb extends 'merge' | 'retype'>(verb: Verb) =>
    (decisions.filter(({ change }) => change.verb === verb) as Of<Verb>[])
      .flatMap((decision) => {
        const place = (decision.change as { node: Place }).node
        const found = find(carrying, now, decision, place)
        const branch = found && byId.get(now.nodes[found.index]?.id ?? '')
        if (!found || !branch || !hold(carrying, decision, `${verb} ${branch.node.id}`)) return []
        return [{ decision, branch, span: found.span }]
      })
      .sort((a, b) => a.span[0] - b.span[0] || depth(a.branch) - depth(b.branch))
  for (const { decision, branch, span } of wanted('merge')) {
    const { quote } = decision.change.node.anchor
    if (!hangs(branch)) {
      lose(carrying, decision, 'thing-gone', quote)
      continue
    }
    const before = join(text, branch)
    if (!before) {
      lose(carrying, decision, 'nothing-before', quote)
      continue
    }
    remember(before, byId)
    changed.add(before.node.id)
    into.set(branch.node.id, before.node.id)
    put(carrying, decision, decision.change.node, span)
  }
  grown()

  const quieted: { span: Span; decision: string }[] = []
  for (const { decision, branch, span } of wanted('retype')) {
    if (!hangs(branch)) {
      lose(carrying, decision, 'thing-gone', decision.change.node.anchor.quote)
      continue
    }
    if (isQuiet(decision.change.type)) {
      for (const id of idsBelow(branch)) into.set(id, branch.node.id)
      quieted.push({ span: branch.node.span, decision: decision.id })
    }
    retype(branch, decision.change.type)
    changed.add(branch.node.id)
    put(carrying, decision, decision.change.node, span)
  }
  return rehome(reading, listNodes(root), changed, into, quieted, carrying)
}

/** Cuts and joins make further branches; they are found by id like all others. */
function remember(branch: NodeBranch, byId: Map<string, NodeBranch>): void {
  byId.set(branch.node.id, branch)
  for (const child of branch.above.below as NodeBranch[]) byId.set(child.node.id, child)
  for (const child of branch.below) {
    byId.set(child.node.id, child)
    for (const grandchild of child.below) byId.set(grandchild.node.id, grandchild)
  }
}

const depth = (branch: NodeBranch): number => (branch.above.node ? depth(branch.above as NodeBranch) + 1 : 0)

const idsBelow = (branch: NodeBranch): string[] => branch.below.flatMap((child) => [child.node.id, ...idsBelow(child)])

const holders: readonly NodeType[] = ['item', 'section', 'appendix']

/** Gives what was read to the node that holds it now; what stands in quiet words is no promise any more. */
function rehome(
  reading: Reading,
  nodes: PlanNode[],
  changed: ReadonlySet<string>,
  into: ReadonlyMap<string, string>,
  quieted: readonly { span: Span; decision: string }[],
  carrying: Carrying,
): Reading {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const alive = (id: string | null): PlanNode | undefined => {
    let at = id
    while (at !== null && !byId.has(at)) at = into.get(at) ?? null
    return at === null ? undefined : byId.get(at)
  }
  const inside = (inner: Span, outer: Span) => outer[0] <= inner[0] && inner[1] <= outer[1]
  const holderAbove = (node: PlanNode | undefined): PlanNode | undefined => {
    let at = node
    while (at && !holders.includes(at.type)) at = at.parent === null ? undefined : byId.get(at.parent)
    return at
  }
  const deepest = (span: Span) =>
    nodes.reduce<PlanNode | undefined>(
      (found, node) => (holders.includes(node.type) && inside(span, node.span) ? node : found),
      undefined,
    )
  const home = (id: string | null, span: Span | null): string | null => {
    const present = alive(id)
    if (id !== null && present?.id === id && !changed.has(id) && holders.includes(present.type)) {
      const nearer = span && deepest(span)
      return nearer && changed.has(nearer.id) && inside(nearer.span, present.span) ? nearer.id : id
    }
    const nearer = span && deepest(span)
    return (nearer && (id === null ? changed.has(nearer.id) : true) ? nearer : holderAbove(present))?.id ?? null
  }
  const spoken = <T extends { span: Span }>(list: T[]) =>
    list.filter(({ span }) => !quieted.some((each) => inside(span, each.span)))
  const settled = <T extends { node: string | null; span: Span }>(list: T[]) =>
    spoken(list).map((each) => ({ ...each, node: home(each.node, each.span) }))
  reading.problems.forEach(({ span }, index) => {
    const by = span && quieted.find((each) => inside(span, each.span))
    if (by) carrying.settledBy.set(index, by.decision)
  })
  return {
    ...reading,
    nodes,
    targets: settled(reading.targets),
    owners: settled(reading.owners),
    deadlines: settled(reading.deadlines),
    references: settled(reading.references),
    tables: reading.tables.filter(({ node }) => node === null || byId.has(node)),
    problems: reading.problems.map((problem) => ({ ...problem, node: home(problem.node, problem.span) })),
    coverage: countCoverage(reading.text, nodes),
  }
}
