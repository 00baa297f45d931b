/** The nodes of a reading as a tree that can be cut, joined and retyped; every character stays accounted for. */
import type { NodeType, PlanNode } from '#reader/reading.ts'

/** A node with what stands below it. The root of the tree has no node. */
export interface Branch {
  node: PlanNode | null
  above: Branch | null
  below: Branch[]
}

/** A node of the tree that is not its root. */
export interface NodeBranch extends Branch {
  node: PlanNode
  above: Branch
  below: NodeBranch[]
}

const quiet: readonly NodeType[] = ['furniture', 'contents']

export function isQuiet(type: NodeType): boolean {
  return quiet.includes(type)
}

/** The tree and its branches by id. The nodes are copies. */
export function growTree(nodes: readonly PlanNode[]): { root: Branch; byId: Map<string, NodeBranch> } {
  const root: Branch = { node: null, above: null, below: [] }
  const byId = new Map<string, NodeBranch>()
  for (const node of nodes) {
    const above = (node.parent === null ? undefined : byId.get(node.parent)) ?? root
    const branch: NodeBranch = { node: { ...node, span: [...node.span] }, above, below: [] }
    above.below.push(branch)
    byId.set(node.id, branch)
  }
  return { root, byId }
}

/** The nodes in reading order, with parents and levels as they stand now. */
export function listNodes(root: Branch): PlanNode[] {
  const nodes: PlanNode[] = []
  const visit = (branch: Branch, level: number) => {
    for (const child of branch.below as NodeBranch[]) {
      nodes.push({ ...child.node, parent: branch.node?.id ?? null, level })
      visit(child, level + 1)
    }
  }
  visit(root, 1)
  return nodes
}

/** Whether a branch still hangs on the tree. */
export function hangs(branch: Branch): boolean {
  return branch.above === null
    ? branch.node === null
    : branch.above.below.includes(branch as NodeBranch) && hangs(branch.above)
}

/**
 * Cuts a branch so that a node of the type begins at an offset; what stands before stays. Gives the new branch, or undefined
 * where nothing can be cut off.
 */
export function cut(text: string, branch: NodeBranch, offset: number, type: NodeType): NodeBranch | undefined {
  const at = offset + (/^\s*/.exec(text.slice(offset, branch.node.span[1]))?.[0].length ?? 0)
  if (at <= branch.node.span[0] || at >= branch.node.span[1] || at < headEnd(text, branch)) return undefined
  const last: NodeBranch = {
    node: {
      ...branch.node,
      id: `${branch.node.id}.${at}`,
      type,
      label: '',
      number: null,
      title: '',
      span: [at, branch.node.span[1]],
      labelSpan: null,
      titleSpan: null,
      inferred: false,
      reason: null,
    },
    above: branch.above,
    below: [],
  }
  const across = branch.below.find(({ node }) => node.span[0] < at && at < node.span[1])
  if (across && !cut(text, across, at, across.node.type)) return undefined
  for (const child of branch.below.filter(({ node }) => node.span[0] >= at)) hang(child, last)
  branch.below = branch.below.filter(({ node }) => node.span[0] < at)
  branch.node.span = [branch.node.span[0], endBefore(text, branch, at)]
  branch.above.below.splice(branch.above.below.indexOf(branch) + 1, 0, last)
  return last
}

/** Makes a branch one with the one before it; gives that one, or undefined where none stands before. */
export function join(text: string, branch: NodeBranch): NodeBranch | undefined {
  const at = branch.above.below.indexOf(branch)
  const before = branch.above.below[at - 1] as NodeBranch | undefined
  if (!before) return undefined
  branch.above.below.splice(at, 1)
  const plain = ({ node, below }: NodeBranch) => below.length === 0 && !node.labelSpan && !node.titleSpan
  if (!plain(before) || !plain(branch)) {
    enclose(text, before)
    enclose(text, branch, true)
    for (const child of branch.below) hang(child, before)
  }
  before.node.span = [before.node.span[0], branch.node.span[1]]
  return before
}

/** Gives a branch a type; a quiet one takes in all that stands below it. */
export function retype(branch: NodeBranch, type: NodeType): void {
  Object.assign(branch.node, { type, reason: null, inferred: false })
  if (!isQuiet(type)) return
  branch.below = []
  Object.assign(branch.node, { label: '', number: null, title: '', labelSpan: null, titleSpan: null })
}

function hang(child: NodeBranch, above: NodeBranch): void {
  child.above = above
  above.below.push(child)
}

/** Puts the words of a leaf behind its label and title, or all of them, into a clause below it. */
function enclose(text: string, branch: NodeBranch, withHead = false): void {
  const first = branch.below[0]?.node.span[0]
  const from = withHead ? branch.node.span[0] : headEnd(text, branch)
  const to = first === undefined ? branch.node.span[1] : withHead ? endOfWords(text, from, first) : from
  const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0)
  if (start >= to) return
  const node: PlanNode = {
    ...branch.node,
    id: `${branch.node.id}.${start}c`,
    type: 'clause',
    label: '',
    number: null,
    title: '',
    span: [start, to],
    labelSpan: null,
    titleSpan: null,
  }
  branch.below.unshift({ node, above: branch, below: [] })
}

/** Behind label and title and the signs that belong to them: at most three. */
function headEnd(text: string, { node, below }: NodeBranch): number {
  const head = Math.max(node.labelSpan?.[1] ?? 0, node.titleSpan?.[1] ?? 0)
  if (head === 0) return node.span[0]
  const limit = Math.min(below[0]?.node.span[0] ?? node.span[1], head + 3)
  let end = head
  while (end < limit && /[\p{P}\p{S}\s_]/u.test(text.charAt(end))) end++
  return end
}

const endBefore = (text: string, branch: NodeBranch, at: number) =>
  Math.max(branch.below[branch.below.length - 1]?.node.span[1] ?? 0, endOfWords(text, branch.node.span[0], at))

const endOfWords = (text: string, from: number, to: number) => from + text.slice(from, to).trimEnd().length
