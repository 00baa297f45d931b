/** The second step of settling: labels and titles, corrections, targets, owners, deadlines, answers to questions. */
import type { Deadline, Owner, PlanNode, Problem as Question, Reading, Span, Target } from '#reader/reading.ts'
import { locate } from './anchor.ts'
import { type Carrying, type Found, find, hold, lose, put, refuse } from './carrying.ts'
import type { DeadlineValues, Decision, OwnerValues, Place, TargetValues } from './decision.ts'
import { withVerb } from './settle-structure.ts'

/** Adds what people found in the text and the reader did not. Ids of new targets are those of their decisions. */
export function settleAdditions(reading: Reading, decisions: readonly Decision[], carrying: Carrying): Reading {
  const targets: Target[] = []
  const owners: Owner[] = []
  const deadlines: Deadline[] = []
  for (const decision of [...decisions].sort((a, b) => a.id.localeCompare(b.id))) {
    if (!withVerb('add-target', 'add-owner', 'add-deadline')(decision)) continue
    const { change } = decision
    const found = find(carrying, reading, decision, change.node)
    const node = found && reading.nodes[found.index]
    if (!node) continue
    const words = change.verb === 'add-target' ? locate(reading.text, change.at.anchor) : node.span
    if (typeof words === 'string') {
      lose(carrying, decision, words, change.verb === 'add-target' ? change.at.anchor.quote : '')
      continue
    }
    const head: Span = node.titleSpan ?? [node.span[0], Math.min(node.span[1], node.span[0] + 20)]
    if (change.verb === 'add-target')
      targets.push(newTarget(decision.id, node, words, reading.text.slice(...words), change.target))
    else if (change.verb === 'add-owner') owners.push(newOwner(node, head, reading.text, change.owner))
    else deadlines.push(newDeadline(node, head, reading.text, change.deadline))
    put(carrying, decision, change.node, found.span)
    settleCodes(carrying, reading, node, change.verb === 'add-owner' ? ownerCodes : noCodes, decision)
  }
  if (targets.length + owners.length + deadlines.length === 0) return reading
  return {
    ...reading,
    targets: [...reading.targets, ...targets],
    owners: [...reading.owners, ...owners],
    deadlines: [...reading.deadlines, ...deadlines],
  }
}

const ownerCodes = ['reader/no-owner', 'reader/no-lead']
const noCodes: string[] = []

function settleCodes(carrying: Carrying, reading: Reading, node: PlanNode, codes: string[], { id }: Decision): void {
  reading.problems.forEach((problem, index) => {
    if (problem.node === node.id && codes.includes(problem.code) && !carrying.settledBy.has(index))
      carrying.settledBy.set(index, id)
  })
}

/** Carries out all decisions that change what is there. */
export function settleThings(reading: Reading, decisions: readonly Decision[], carrying: Carrying): Reading {
  const nodes = new Map<number, Partial<PlanNode>>()
  const targets = new Map<number, Partial<Target> | null>()
  const owners = new Map<number, Partial<Owner> | null>()
  const deadlines = new Map<number, Partial<Deadline> | null>()
  const at = (decision: Decision, place: Place, part: string): Found | undefined => {
    const found = find(carrying, reading, decision, place)
    if (!found || !hold(carrying, decision, `${part} ${found.index}`)) return undefined
    put(carrying, decision, place, found.span)
    return found
  }
  const onNode = (index: number, values: Partial<PlanNode>) => nodes.set(index, { ...nodes.get(index), ...values })
  const settleQuestion = (decision: Decision, place: Place, text?: string) => {
    const found = find(carrying, reading, decision, place)
    const question = found && reading.problems[found.index]
    if (!found || !question) return
    if (!hold(carrying, decision, `problem ${found.index}`)) return
    const own = text === undefined ? undefined : { kind: 'words' as const, text }
    const replacement = own ?? (decision.change.verb === 'accept' ? proposalOf(question) : undefined)
    if (replacement?.kind === 'number') {
      const index = reading.nodes.findIndex(({ id }) => id === question.node)
      if (index >= 0 && hold(carrying, decision, `label ${index}`))
        onNode(index, { label: replacement.label, number: Number(replacement.label), inferred: false })
    } else if (replacement !== undefined && question.span) {
      if (!correct(carrying, decision, question.span, replacement.text)) return
    }
    carrying.settledBy.set(found.index, decision.id)
    put(carrying, decision, place, found.span)
  }
  for (const decision of decisions) {
    const { change } = decision
    if (change.verb === 'accept' || change.verb === 'ignore')
      for (const place of change.problems) settleQuestion(decision, place)
    if (change.verb === 'correct') settleQuestion(decision, change.problem, change.text)
    if (change.verb === 'rewrite') {
      const found = find(carrying, reading, decision, change.passage)
      if (found && correct(carrying, decision, found.span, change.text))
        put(carrying, decision, change.passage, found.span)
    }
    if (change.verb === 'leave-open')
      for (const place of change.places) {
        if (place.kind === 'problem') settleQuestion(decision, place)
        const found = place.kind === 'target' ? at(decision, place, 'target') : undefined
        const target = found && reading.targets[found.index]
        if (target) carrying.leftOpen.set(target.id, { owedBy: change.owedBy, decision: decision.id })
      }
    if (change.verb === 'relabel') {
      const found = at(decision, change.node, 'label')
      if (found) onNode(found.index, { label: change.label, number: numberIn(change.label), inferred: false })
    }
    if (change.verb === 'retitle') {
      const found = at(decision, change.node, 'title')
      if (found) onNode(found.index, { title: change.title })
    }
    if (change.verb === 'change-target' || change.verb === 'remove-target') {
      const found = at(decision, change.target, 'target')
      const target = found && reading.targets[found.index]
      if (target) targets.set(found.index, change.verb === 'remove-target' ? null : changed(target, change.values))
    }
    if (change.verb === 'change-owner' || change.verb === 'remove-owner') {
      const found = at(decision, change.owner, 'owner')
      if (found) owners.set(found.index, change.verb === 'remove-owner' ? null : change.values)
    }
    if (change.verb === 'change-deadline' || change.verb === 'remove-deadline') {
      const found = at(decision, change.deadline, 'deadline')
      if (found) deadlines.set(found.index, change.verb === 'remove-deadline' ? null : asDeadline(change.values))
    }
  }
  leavePlaceholders(reading, decisions, carrying)
  const titled = reading.nodes.map((node, index) => {
    const own = { ...node, ...nodes.get(index) }
    return carrying.held.has(`title ${index}`) ? own : { ...own, title: titleOf(reading.text, own, carrying) }
  })
  return {
    ...reading,
    nodes: same(reading.nodes, titled),
    targets: overlay(reading.targets, targets),
    owners: overlay(reading.owners, owners),
    deadlines: overlay(reading.deadlines, deadlines),
  }
}

/** What accepting a question puts in the place of its words; undefined where the reader's reading simply stands. */
export function proposalOf({
  code,
  proposal,
}: Question): { kind: 'words'; text: string } | { kind: 'number'; label: string } | undefined {
  if (proposal === null) return undefined
  return code === 'reader/lost-number' ? { kind: 'number', label: proposal } : { kind: 'words', text: proposal }
}

/** Puts other words in the place of some, unless another decision already put some there. */
function correct(carrying: Carrying, decision: Decision, span: Span, text: string): boolean {
  const other = carrying.corrections.find((each) => each.span[0] < span[1] && span[0] < each.span[1])
  const holds = other && carrying.placed.get(other.decision)?.decision
  if (holds) {
    if (holds.id !== decision.id) refuse(carrying, decision, holds)
    return false
  }
  carrying.corrections.push({ span, text, decision: decision.id })
  return true
}

/** A placeholder that is left open leaves the targets at its words open. */
function leavePlaceholders({ targets, problems }: Reading, decisions: readonly Decision[], carrying: Carrying): void {
  const owed = new Map(
    decisions.flatMap(({ id, change }) => (change.verb === 'leave-open' ? [[id, change.owedBy] as const] : [])),
  )
  problems.forEach(({ span }, index) => {
    const decision = carrying.settledBy.get(index)
    const owedBy = decision && owed.get(decision)
    if (!decision || owedBy === undefined || !span) return
    for (const target of targets)
      if (target.value === null && target.span[0] < span[1] && span[0] < target.span[1])
        if (!carrying.leftOpen.has(target.id)) carrying.leftOpen.set(target.id, { owedBy, decision })
  })
}

/** The title with the corrections that lie in it. */
function titleOf(text: string, node: PlanNode, { corrections }: Carrying): string {
  const { titleSpan } = node
  if (!titleSpan) return node.title
  return corrections
    .filter(({ span }) => titleSpan[0] <= span[0] && span[1] <= titleSpan[1])
    .reduce((title, { span, text: words }) => title.replace(text.slice(...span), () => words), node.title)
}

const numberIn = (label: string) => {
  const digits = /\d+/.exec(label)?.[0]
  return digits === undefined ? null : Number(digits)
}

function changed(target: Target, { by, ...values }: Partial<TargetValues>): Partial<Target> {
  const value = values.value === undefined ? target.value : values.value
  return {
    ...values,
    placeholder: value === null && target.placeholder,
    ...(by === undefined ? {} : { by: by === null ? null : dateOf(by, target) }),
  }
}

const dateOf = (date: string, { quote, span }: Pick<Target, 'quote' | 'span'>): Target['by'] => ({
  date,
  quote,
  span,
  from: 'own',
})

function newTarget(id: string, node: PlanNode, span: Span, quote: string, values: TargetValues): Target {
  const { by, ...own } = values
  return {
    ...own,
    id,
    node: node.id,
    span,
    quote,
    approximate: false,
    per: [],
    partOf: null,
    basis: 'stated',
    by: by === null ? null : dateOf(by, { quote, span }),
    strength: 'must',
    placeholder: false,
  }
}

const newOwner = (node: PlanNode, span: Span, text: string, values: OwnerValues): Owner => ({
  ...values,
  node: node.id,
  quote: text.slice(...span),
  span,
  roleFrom: 'own',
  nameFrom: 'own',
})

const newDeadline = (node: PlanNode, span: Span, text: string, values: DeadlineValues): Deadline => ({
  node: node.id,
  span,
  quote: text.slice(...span),
  inherited: false,
  ...asDeadline(values),
})

const asDeadline = ({ date, every }: DeadlineValues): Pick<Deadline, 'kind' | 'from' | 'to' | 'every'> => ({
  kind: every === null ? 'date' : 'cadence',
  from: null,
  to: date,
  every,
})

function overlay<T>(list: T[], changes: ReadonlyMap<number, Partial<T> | null>): T[] {
  if (changes.size === 0) return list
  return list.flatMap((each, index) => {
    const values = changes.get(index)
    return values === null ? [] : [values === undefined ? each : { ...each, ...values }]
  })
}

const same = (before: PlanNode[], after: PlanNode[]) =>
  after.every((node, index) => {
    const old = before[index] as PlanNode
    return old.title === node.title && old.label === node.label && old.number === node.number
  })
    ? before
    : after
