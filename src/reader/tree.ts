import { splitClauses } from './clauses.ts'
import type { DocumentPart } from './documents.ts'
import { type Built, type Draft, makeDraft } from './draft.ts'
import type { FairCopy } from './fair-copy.ts'
import { type CellPlace, columnRole, type Grid } from './grids.ts'
import { fieldName, isBareHeading, leadWords } from './headings.ts'
import { type Label, type LabelKind, makesHeading } from './labels.ts'
import type { Line } from './lines.ts'
import { closeFor, type Open } from './nesting.ts'
import type { OwnerNote } from './owner-notes.ts'
import type { Paragraph } from './paragraphs.ts'
import type { NodeType } from './reading.ts'
import { firstBehind } from './search.ts'
import { CLOSE, CLOSE_BOOK, CLOSE_QUOTE, COLON, endsClause, OPEN, OPEN_BOOK, OPEN_QUOTE, STOP } from './signs.ts'

/** Builds the tree of one plan after the other from the paragraphs of the fair copy. */
export function buildTree(
  copy: FairCopy,
  lines: Line[],
  paragraphs: Paragraph[],
  parts: DocumentPart[],
  notes: OwnerNote[],
  grids: Grid[],
): Built {
  const builder = new TreeBuilder(copy, paragraphs, notes, grids)
  const partOfLine = new Map<Line, number>()
  parts.forEach((part, index) => {
    for (const line of lines.slice(part.first, part.last)) partOfLine.set(line, index)
  })
  const partOf = paragraphs.map((paragraph) => partOfLine.get(paragraph.lines[0] as Line) ?? 0)
  let index = 0
  while (index < paragraphs.length) {
    let end = index
    while (end < paragraphs.length && partOf[end] === partOf[index]) end++
    builder.addPart(index, end, partOf[index] as number)
    index = end
  }
  return builder.built
}

class TreeBuilder {
  readonly built: Built = { roots: [], headings: [], objectives: { unlabelled: [], labelled: 0 } }
  private readonly copy: FairCopy
  private readonly paragraphs: Paragraph[]
  private readonly notes: OwnerNote[]
  private readonly grids: Grid[]
  private table: { draft: Draft; row: number; rowDraft: Draft } | null = null
  private note = 0
  private open: Open<Draft>[] = []
  private lead: Draft | null = null
  private part = 0
  private fields = new Set<string>()
  private below = new Set<string>()
  private topped = false
  /** Paragraphs with a bullet that are items. */
  private bulleted: ReadonlySet<number> = new Set<number>()
  /** Further kinds of label that carry items in this plan. */
  private carriers: ReadonlySet<LabelKind> = new Set<LabelKind>()
  /** The last heading below which 目标任务: or 工作措施: stands. */
  private fielded: Open<Draft> | null = null

  constructor(copy: FairCopy, paragraphs: Paragraph[], notes: OwnerNote[], grids: Grid[]) {
    this.grids = grids
    this.copy = copy
    this.paragraphs = paragraphs
    this.notes = notes
  }

  addPart(first: number, last: number, part: number): void {
    this.part = part
    this.open = []
    this.lead = null
    this.below = new Set()
    this.fielded = null
    this.fields = this.repeatedFields(first, last)
    this.bulleted = this.bulletedItems(first, last)
    this.carriers = this.findCarriers(first, last)
    const labels: Label[] = []
    const labelAt: number[] = []
    for (let index = first; index < last; index++) {
      labelAt.push(labels.length)
      const label = this.labelOf(index)
      if (label) labels.push(label)
    }
    const headed = labels.length > 0
    this.topped = labels.some((label) => label.kind === 'chinese' || label.kind === 'chapter')
    for (let index = first; index < last; index++) {
      const next = labelAt[index - first] as number
      const cell = (this.paragraphs[index] as Paragraph).lines[0]?.cell
      if (cell) {
        this.addCell(index, cell)
        continue
      }
      this.table = null
      const label = this.labelOf(index)
      if (label) this.addHeading(index, label, labels, next + 1)
      else if (this.isLostHeading(index, last, labels, next, headed)) this.addLostHeading(index, labels, next)
      else this.addBody(index)
    }
  }

  /** A cell goes into its row, the row into its table; a row of tasks is an item. */
  private addCell(index: number, place: CellPlace): void {
    const grid = this.grids[place.grid] as Grid
    const lines = (this.paragraphs[index] as Paragraph).lines
    const [from, to] = this.copy.ranges[index] as [number, number]
    if (this.table?.draft.grid !== grid) {
      const parent = this.open[this.open.length - 1]?.node ?? null
      const draft = makeDraft('table', from, to, parent)
      draft.grid = grid
      this.add(parent, draft)
      this.table = { draft, row: -1, rowDraft: draft }
    }
    const table = this.table as { draft: Draft; row: number; rowDraft: Draft }
    const isTask = grid.kind === 'tasks' && place.row >= grid.headerRows
    if (place.row !== table.row) {
      table.row = place.row
      table.rowDraft = makeDraft(isTask ? 'item' : 'row', from, to, table.draft)
      table.rowDraft.row = { label: null, title: null }
      this.add(table.draft, table.rowDraft)
      if (isTask) this.built.headings.push(table.rowDraft)
    }
    const cell = makeDraft('cell', from, to, table.rowDraft)
    cell.span = [(lines[0] as Line).start, (lines[lines.length - 1] as Line).end]
    this.add(table.rowDraft, cell)
    table.rowDraft.to = to
    table.draft.to = to
    if (isTask) this.readCell(table.rowDraft, cell, headFor(grid, place.column))
  }

  private readCell(row: Draft, cell: Draft, head: string): void {
    const role = columnRole(head)
    const range: [number, number] = [cell.from, cell.to]
    const own = row.row as NonNullable<Draft['row']>
    if (role === 'number' && !own.label) {
      own.label = range
      const number = Number(this.copy.text.slice(...range))
      row.number = Number.isInteger(number) ? number : null
    } else if (role === 'task' && !own.title) own.title = range
    else if (role === 'unit' && cell.to > cell.from)
      cell.note = { from: cell.from, to: cell.to, inner: range, form: 'column', missing: null, head }
  }

  private labelOf(index: number): Label | null {
    const label = (this.paragraphs[index] as Paragraph).lines[0]?.label ?? null
    if (label && (this.bulleted.has(index) || this.carriers.has(label.kind))) return label
    if (!label || !makesHeading(label.kind)) return null
    const field = this.fields.size > 0 ? this.fieldOf(index, label) : null
    return field !== null && this.fields.has(field) ? null : label
  }

  /** ● 标题。… (责任单位:…) - bullets below one section, most of which name who is responsible, are items. */
  private bulletedItems(first: number, last: number): ReadonlySet<number> {
    const items = new Set<number>()
    let run: number[] = []
    let numbered = false
    for (let index = first; index <= last; index++) {
      const kind = index < last ? (this.paragraphs[index] as Paragraph).lines[0]?.label?.kind : 'chapter'
      if (kind === 'bullet' && !numbered) run.push(index)
      if (!kind || !makesHeading(kind)) continue
      const noted = run.filter((each) => this.nextNoteIn(each)).length
      if ((run.length >= 2 || items.size > 0) && noted * 2 > run.length) for (const each of run) items.add(each)
      run = []
      // below a numbered item bullets only list
      numbered = kind === 'number' || kind === 'decimal' || kind === 'number-bracket'
    }
    return items
  }

  /** Where nothing smaller than a section is numbered, items may be marked otherwise:
   *    > | ①标题。…                  circled numbers with a title and a body
   *    > | 一是抓…。…                in a plan without any heading
   */
  private findCarriers(first: number, last: number): ReadonlySet<LabelKind> {
    const count = new Map<LabelKind, number>()
    let bodied = 0
    for (let index = first; index < last; index++) {
      const kind = (this.paragraphs[index] as Paragraph).lines[0]?.label?.kind
      if (!kind) continue
      count.set(kind, (count.get(kind) ?? 0) + 1)
      if (kind === 'circled' && /^.{3,40}。./.test(this.words(index).slice(0, 50))) bodied++
    }
    const carriers = new Set<LabelKind>()
    const circled = count.get('circled') ?? 0
    const numbered = (['number', 'decimal', 'number-bracket', 'task'] as const).some((kind) => count.has(kind))
    if (circled >= 3 && bodied * 2 > circled && !numbered) carriers.add('circled')
    if ((count.get('ordinal') ?? 0) >= 3 && count.size === 1) carriers.add('ordinal')
    return carriers
  }

  private fieldOf(index: number, label: Label): string | null {
    if (label.kind === 'chinese' || label.kind === 'chapter') return null
    const at = this.placeBehind(index, label.end)
    return fieldName(this.copy.text.slice(at, at + 12))
  }

  /** Fields with a number that come back in one item after the other. */
  private repeatedFields(first: number, last: number): Set<string> {
    const count = new Map<string, number>()
    for (let index = first; index < last; index++) {
      const label = (this.paragraphs[index] as Paragraph).lines[0]?.label
      const field = label && makesHeading(label.kind) ? this.fieldOf(index, label) : null
      if (field) count.set(field, (count.get(field) ?? 0) + 1)
    }
    return new Set([...count].filter(([, times]) => times >= 2).map(([field]) => field))
  }

  private words(index: number): string {
    const [from, to] = this.copy.ranges[index] as [number, number]
    return this.copy.text.slice(from, to)
  }

  private addHeading(index: number, label: Label, labels: Label[], next: number): void {
    closeFor(this.open, label, labels, next, this.below)
    const draft = this.addNode(index, label.kind === 'appendix' ? 'appendix' : 'item')
    draft.label = label
    draft.number = label.number
    this.open.push({ kind: label.kind, depth: label.depth, number: label.number, node: draft, inferred: false })
    this.readHeading(draft, index, this.placeBehind(index, label.end))
  }

  private addNode(index: number, type: NodeType): Draft {
    const parent = this.open[this.open.length - 1]?.node ?? null
    const [from, to] = this.copy.ranges[index] as [number, number]
    const draft = makeDraft(type, from, to, parent)
    draft.part = this.part
    ;(parent ? parent.children : this.built.roots).push(draft)
    this.built.headings.push(draft)
    this.lead = null
    return draft
  }

  private placeBehind(index: number, offset: number): number {
    const [from, to] = this.copy.ranges[index] as [number, number]
    let place = from
    while (place < to && (this.copy.map[place] as number) < offset) place++
    return place
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
    const limit = noteAt ? Math.min(to, Math.max(noteAt.from, from)) : to
    for (; end < limit; end++) {
      const code = text.charCodeAt(end)
      if (code === OPEN || code === OPEN_BOOK || code === OPEN_QUOTE) depth++
      else if (code === CLOSE || code === CLOSE_BOOK || code === CLOSE_QUOTE) depth = Math.max(0, depth - 1)
      else if (
        code === STOP ||
        (depth === 0 && endsClause(code)) ||
        (code === COLON && depth === 0 && end - from <= 24)
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
    const start = label ? Math.min(to, this.placeBehind(index, label.end)) : from
    const lead = leadWords(this.copy.text.slice(start, Math.min(to, start + 16)))
    if (lead) {
      this.fielded = this.open[this.open.length - 1] ?? null
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
      if (from + lead.length < to) this.addClauses(draft, from + lead.length, to)
      return
    }
    const next = this.copy.ranges[index + 1]
    const goalOfItem =
      holder.children.length === 0 &&
      next &&
      !this.labelOf(index + 1) &&
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
    draft.part = this.part
    ;(holder ? holder.children : this.built.roots).push(draft)
  }

  /** A heading whose number was lost: a short line before 目标任务: where its neighbours have numbers, or a bare short line
   *  before a sequence that starts again.
   */
  private isLostHeading(index: number, last: number, labels: Label[], next: number, headed: boolean): boolean {
    const words = this.words(index)
    const following = index + 1 < last ? this.words(index + 1) : null
    if (words.length > 40 || words.length < 3 || following === null || leadWords(words) || /[::;?!]/.test(words))
      return false
    if (this.nextNoteIn(index)) return false
    if (!this.topped && isBareHeading(words)) return true
    const body = words.replace(/。$/, '')
    if (/[。,]/.test(body) && body.length > 24) return false
    const holder = this.open[this.open.length - 1]?.node
    if (leadWords(following) && holder && (holder === this.fielded?.node || this.opensSection(holder))) return true
    if (words.endsWith('。') || /[,、…]$/.test(words) || words.length > 25 || this.isTableWord(words)) return false
    const label = labels[next]
    if (!headed) return following.length > 40 && /[。]/.test(following) && index > 0
    const entry = this.open.find((each) => label && each.kind === label.kind && each.depth === label.depth)
    return (
      !!label &&
      label.number === 1 &&
      !!entry &&
      (entry.number ?? 0) >= 2 &&
      this.labelOf(index + 1) === label &&
      label.kind !== 'number-bracket'
    )
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

  private nextNoteIn(index: number): boolean {
    const [from, to] = this.copy.ranges[index] as [number, number]
    const note = this.notes[firstBehind(this.notes, from, (each) => each.to)]
    return note !== undefined && note.from < to
  }

  private addLostHeading(index: number, labels: Label[], next: number): void {
    const label = labels[next] ?? null
    const top = this.open[this.open.length - 1]
    const entry = top && this.opensSection(top.node) ? (this.fielded ?? top) : top
    const bare = !this.topped && isBareHeading(this.words(index))
    const restarts = label !== null && label.number === 1 && this.labelOf(index + 1) === label
    if (bare) this.open.length = 0
    else if (restarts) {
      const at = this.open.findIndex((each) => each.kind === label.kind && each.depth === label.depth)
      this.open.length = at > 0 && this.open[at - 1]?.inferred ? at - 1 : Math.max(at, 0)
    } else if (entry && entry === top) this.open.length--
    const draft = this.addNode(index, 'item')
    draft.inferred = true
    draft.reason = bare || restarts || !entry ? 'unnumbered-heading' : 'lost-number'
    if (entry && !restarts && !bare) {
      draft.number = entry.number === null ? null : entry.number + 1
      this.open.push({ ...entry, number: draft.number, node: draft, inferred: false })
    } else this.open.push({ kind: 'task', depth: 9, number: null, node: draft, inferred: true })
    this.readHeading(draft, index, draft.from)
  }
}

/** Head of a column; 责任单位 beside 牵头单位 names those who carry out. */
function headFor(grid: Grid, column: number): string {
  const head = grid.header[column] ?? ''
  const led = grid.header.some((each) => /牵头|主办|主责/.test(each ?? ''))
  return led && columnRole(head) === 'unit' && !/牵头|主办|主责|配合|协/.test(head) ? '实施单位' : head
}
