import { splitClauses } from './clauses.ts'
import { type Built, type Draft, makeDraft } from './draft.ts'
import type { FairCopy } from './fair-copy.ts'
import type { Grid } from './grid.ts'
import { headingLabels, placeBehind } from './heading-labels.ts'
import { isBareHeading, leadWords } from './headings.ts'
import type { Label, LabelKind } from './labels.ts'
import { closeFor, type Open } from './nesting.ts'
import { hasNote, type OwnerNote } from './owner-notes.ts'
import type { Paragraph } from './paragraphs.ts'
import type { NodeType } from './reading.ts'
import { CLOSE, CLOSE_BOOK, CLOSE_QUOTE, COLON, endsClause, OPEN, OPEN_BOOK, OPEN_QUOTE, STOP } from './signs.ts'
import { TableBuilder } from './task-rows.ts'
import { findUnnumberedHeadings, type Unnumbered } from './unnumbered-headings.ts'

/** Builds the tree of a plan from the paragraphs of its fair copy. */
export function buildTree(copy: FairCopy, paragraphs: Paragraph[], notes: OwnerNote[], grids: Grid[]): Built {
  return new TreeBuilder(copy, paragraphs, notes, grids).build()
}

/** Depth of headings that never had a number. */
const UNNUMBERED = 8
const UNLABELLED = 'unnumbered-heading'

/** The colon of 8:1 ends no title. */
function isRatio(text: string, colon: number): boolean {
  return /\d:\d/.test(text.slice(colon - 1, colon + 2))
}

/** In one file although it is long: each way in which a heading opens changes the same open headings. */
class TreeBuilder {
  private readonly built: Built = { roots: [], headings: [], objectives: { unlabelled: [], labelled: 0 }, told: [] }
  private readonly copy: FairCopy
  private readonly paragraphs: Paragraph[]
  private readonly notes: OwnerNote[]
  private readonly table: TableBuilder
  /** Label of each paragraph that opens a heading. */
  private readonly labelAt: (Label | null)[]
  private readonly labels: Label[]
  private readonly unnumbered: Map<number, Unnumbered>
  /** Sections are numbered 一、 or 第一章. */
  private readonly topped: boolean
  private note = 0
  private open: Open<Draft>[] = []
  private lead: Draft | null = null
  /** Scheme of the list that the lead announces. */
  private listed: LabelKind | null = null
  private below = new Set<string>()
  /** The last heading below which 目标任务: or 工作措施: stands. */
  private fielded: Open<Draft> | null = null

  constructor(copy: FairCopy, paragraphs: Paragraph[], notes: OwnerNote[], grids: Grid[]) {
    this.copy = copy
    this.paragraphs = paragraphs
    this.notes = notes
    this.table = new TableBuilder(grids, copy.text)
    this.labelAt = headingLabels(copy, paragraphs, notes)
    this.labels = this.labelAt.filter((label) => label !== null)
    this.unnumbered = findUnnumberedHeadings(copy, this.labelAt)
    this.topped = this.labels.some((label) => label.kind === 'chinese' || label.kind === 'chapter')
  }

  build(): Built {
    let next = 0
    for (let index = 0; index < this.paragraphs.length; index++) {
      const { lines } = this.paragraphs[index] as Paragraph
      const cell = lines[0]?.cell
      const label = this.labelAt[index] ?? null
      if (cell) {
        const parent = this.open[this.open.length - 1]?.node ?? null
        const range = this.copy.ranges[index] as [number, number]
        const item = this.table.add(cell, lines, range, parent, parent?.children ?? this.built.roots)
        if (item) this.keepHeading(item)
      } else {
        this.table.end()
        if (label && this.listsMeasure(index, label)) this.addBody(index)
        else if (label) this.addHeading(index, label, next + 1)
        else if ((this.paragraphs[index] as Paragraph).lines[0]?.heads)
          this.addUnnumbered(index, { level: 2, below: this.scheme() })
        else if (lines[0]?.reason === 'table-group') this.addUnnumbered(index, this.groupOfTable())
        else if (this.unnumbered.has(index)) this.addUnnumbered(index, this.unnumbered.get(index) as Unnumbered)
        else if (this.isLostHeading(index, next)) this.addLostHeading(index, next)
        else this.addBody(index)
      }
      if (label) next++
    }
    this.built.told.push(...this.table.told)
    return this.built
  }

  /** 目标:… and then 措施: alone on its line announce a list, not items:
   *    > | 措施:
   *    > | 1.新建园所。
   *  What names who is responsible is an item.
   */
  private listsMeasure(index: number, label: Label): boolean {
    const holder = this.open[this.open.length - 1]
    const lead = this.lead
    if (!holder || lead?.type !== 'measure' || lead.parent !== holder.node || label.kind === holder.kind) return false
    if (!holder.node.children.some((child) => child.type === 'objective')) return false
    if (lead.children.length === 0 && label.number === 1)
      this.listed = hasNote(this.copy, this.notes, index) ? null : label.kind
    return this.listed === label.kind
  }

  private keepHeading(draft: Draft): void {
    draft.heads = true
    this.built.headings.push(draft)
  }

  private words(index: number): string {
    const [from, to] = this.copy.ranges[index] as [number, number]
    return this.copy.text.slice(from, to)
  }

  private addHeading(index: number, label: Label, next: number): void {
    closeFor(this.open, label, this.labels, next, this.below)
    const draft = this.addNode(index, label.kind === 'appendix' ? 'appendix' : 'item')
    draft.label = label
    draft.number = label.number
    this.open.push({ kind: label.kind, depth: label.depth, number: label.number, node: draft, inferred: false })
    this.readHeading(draft, index, placeBehind(this.copy, index, label.end))
  }

  private addNode(index: number, type: NodeType): Draft {
    const parent = this.open[this.open.length - 1]?.node ?? null
    const [from, to] = this.copy.ranges[index] as [number, number]
    const draft = makeDraft(type, from, to, parent)
    ;(parent ? parent.children : this.built.roots).push(draft)
    this.keepHeading(draft)
    this.lead = null
    return draft
  }

  /** Title up to the first stop, colon or note; what follows is the body.
   *    > | 4.加强队伍建设。落实…
   *          ^
   */
  private readHeading(draft: Draft, index: number, from: number): void {
    const [, to] = this.copy.ranges[index] as [number, number]
    const text = this.copy.text
    let end = from
    const noteAt = this.nextNote(from, to)
    let depth = 0
    const known = (this.paragraphs[index] as Paragraph).lines[0]?.titleEnd
    const most = known ? placeBehind(this.copy, index, known) : to
    const limit = noteAt ? Math.min(most, Math.max(noteAt.from, from)) : most
    for (; end < limit; end++) {
      const code = text.charCodeAt(end)
      if (code === OPEN || code === OPEN_BOOK || code === OPEN_QUOTE) depth++
      else if (code === CLOSE || code === CLOSE_BOOK || code === CLOSE_QUOTE) depth = Math.max(0, depth - 1)
      else if (
        code === STOP ||
        (depth === 0 && endsClause(code)) ||
        (code === COLON && depth === 0 && end - from <= 24 && !isRatio(text, end))
      )
        break
    }
    draft.title = end > from ? [from, end] : null
    let body = end
    const near = end > from ? (this.copy.map[end - 1] as number) + 4 : 0
    while (body < to && (this.copy.map[body] as number) < near && /[。;!?:,.]/.test(text[body] as string)) body++
    if (body < to) this.addClauses(draft, body, to)
  }

  private nextNote(from: number, to: number): OwnerNote | null {
    while (this.note < this.notes.length && (this.notes[this.note] as OwnerNote).to <= from) this.note++
    const note = this.notes[this.note]
    return note && note.from < to ? note : null
  }

  private addBody(index: number): void {
    const [from, to] = this.copy.ranges[index] as [number, number]
    const holder = this.open[this.open.length - 1]?.node ?? null
    if (!holder) {
      this.addClauses(null, from, to)
      return
    }
    const label = (this.paragraphs[index] as Paragraph).lines[0]?.label
    const start = label ? Math.min(to, placeBehind(this.copy, index, label.end)) : from
    const lead = leadWords(this.copy.text.slice(start, Math.min(to, start + 16)))
    if (lead) {
      this.fielded = this.open[this.open.length - 1] ?? null
      lead.length += start - from
      if (lead.type === 'objective') this.built.objectives.labelled++
      const draft = makeDraft(lead.type, from, to, holder)
      draft.label = {
        kind: 'task',
        number: null,
        depth: 1,
        start: this.copy.map[from] as number,
        end: this.copy.map[from + lead.length] as number,
      }
      holder.children.push(draft)
      this.lead = draft
      this.listed = null
      if (from + lead.length < to) this.addClauses(draft, from + lead.length, to)
      return
    }
    const next = this.copy.ranges[index + 1]
    const goalOfItem =
      holder.children.length === 0 &&
      next &&
      !this.labelAt[index + 1] &&
      leadWords(this.copy.text.slice(next[0], next[0] + 16))?.type === 'measure'
    if (goalOfItem && this.built.objectives.labelled > 0) {
      const draft = makeDraft('objective', from, to, holder)
      draft.inferred = true
      draft.reason = 'missing-label'
      holder.children.push(draft)
      this.built.objectives.unlabelled.push(draft)
      this.addClauses(draft, from, to)
      return
    }
    const target = this.lead && this.lead.type === 'measure' && this.lead.parent === holder ? this.lead : holder
    if (target !== holder) target.to = to
    this.addClauses(target, from, to)
  }

  /** Clauses and notes of a passage become children; above the first heading the passage is one paragraph each. */
  private addClauses(holder: Draft | null, from: number, to: number): void {
    let at = from
    for (let note = this.nextNote(at, to); note && at < to; note = this.nextNote(at, to)) {
      if (note.from > at) this.addText(holder, at, note.from)
      const draft = makeDraft('note', Math.max(note.from, at), Math.min(note.to, to), holder)
      draft.note = note
      this.add(holder, draft)
      at = draft.to
    }
    if (at < to) this.addText(holder, at, to)
  }

  private addText(holder: Draft | null, from: number, to: number): void {
    if (!holder) {
      this.add(null, makeDraft('paragraph', from, to, null))
      return
    }
    for (const [start, end] of splitClauses(this.copy.text, from, to))
      this.add(holder, makeDraft('clause', start, end, holder))
  }

  private add(holder: Draft | null, draft: Draft): void {
    ;(holder ? holder.children : this.built.roots).push(draft)
  }

  /** A heading whose number was lost: a short line before 目标任务: where its neighbours have numbers, or a bare short line
   *  before a sequence that starts again.
   */
  private isLostHeading(index: number, next: number): boolean {
    const [from, to] = this.copy.ranges[index] as [number, number]
    if (to - from > 40 || to - from < 3 || index + 1 >= this.paragraphs.length) return false
    const words = this.words(index)
    const following = this.words(index + 1)
    if (!this.topped && isBareHeading(words)) return !hasNote(this.copy, this.notes, index)
    if (/[::;?!]/.test(words) || leadWords(words) || hasNote(this.copy, this.notes, index)) return false
    const body = words.replace(/。$/, '')
    if (/[。,]/.test(body) && body.length > 24) return false
    const holder = this.open[this.open.length - 1]?.node
    if (leadWords(following) && holder && (holder === this.fielded?.node || this.opensSection(holder))) return true
    if (words.endsWith('。') || /[,、…]$/.test(words) || words.length > 25 || this.isTableWord(words)) return false
    const label = this.labels[next]
    if (this.labels.length === 0) return following.length > 40 && /[。]/.test(following) && index > 0
    const entry = this.open.find((each) => label && each.kind === label.kind && each.depth === label.depth)
    return (
      !!label &&
      label.number === 1 &&
      !!entry &&
      (entry.number ?? 0) >= 2 &&
      this.labelAt[index + 1] === label &&
      label.kind !== 'number-bracket'
    )
  }

  /** Scheme of the innermost heading that has a label. */
  private scheme(): LabelKind | null {
    return this.open.reduce((kind: LabelKind | null, each) => (each.inferred ? kind : each.kind), null)
  }

  /** A section that is known by its name stands beside 一、 and above (一); a heading of a plan that lost its numbers stands below the section of its scheme, or below one of its own kind. */
  private addUnnumbered(index: number, { level, below, named }: Unnumbered): void {
    const holds = ({ inferred, depth, kind }: Open<Draft>) =>
      inferred ? depth === UNNUMBERED && level === 2 : kind === below
    while (this.open.length > 0 && !holds(this.open[this.open.length - 1] as Open<Draft>)) this.open.length--
    const draft = this.addNode(index, 'item')
    draft.inferred = true
    draft.reason = UNLABELLED
    this.open.push(
      named
        ? { kind: 'chinese', depth: 2, number: null, node: draft, inferred: false }
        : { kind: 'task', depth: UNNUMBERED + level - 1, number: null, node: draft, inferred: true },
    )
    this.readHeading(draft, index, draft.from)
  }

  /** A group of rows stands below the section that holds nothing but its table, else beside the sections. */
  private groupOfTable(): Unnumbered {
    for (const { kind, node } of this.open)
      if ((kind === 'chinese' || kind === 'chapter') && node.children.every(({ reason }) => reason === UNLABELLED))
        return { level: 1, below: kind }
    return { level: 1, below: null, named: true }
  }

  /** A section with nothing in it yet, behind an item with 目标任务: - the number of its first item may be lost. */
  private opensSection(holder: Draft): boolean {
    return (
      this.fielded !== null &&
      holder.children.length === 0 &&
      !this.open.some((each) => each.node === this.fielded?.node)
    )
  }

  private isTableWord(words: string): boolean {
    return /^[\d.%-]+$/.test(words) || words.length < 4
  }

  private addLostHeading(index: number, next: number): void {
    const label = this.labels[next] ?? null
    const top = this.open[this.open.length - 1]
    const entry = top && this.opensSection(top.node) ? (this.fielded ?? top) : top
    const bare = !this.topped && isBareHeading(this.words(index))
    const restarts = label !== null && label.number === 1 && this.labelAt[index + 1] === label
    if (bare) this.open.length = 0
    else if (restarts) {
      const at = this.open.findIndex((each) => each.kind === label.kind && each.depth === label.depth)
      this.open.length = at > 0 && this.open[at - 1]?.inferred ? at - 1 : Math.max(at, 0)
    } else if (entry && entry === top) this.open.length--
    const draft = this.addNode(index, 'item')
    draft.inferred = true
    draft.reason = bare || restarts || !entry ? UNLABELLED : 'lost-number'
    if (entry && !restarts && !bare) {
      draft.number = entry.number === null ? null : entry.number + 1
      this.open.push({ ...entry, number: draft.number, node: draft, inferred: false })
    } else this.open.push({ kind: 'task', depth: 9, number: null, node: draft, inferred: true })
    this.readHeading(draft, index, draft.from)
  }
}
