/** What the reader gives for a text: the public shape `yaodian-plan/1`. */

/** Half-open range of UTF-16 code units of `Reading.text`: `text.slice(start, end)` is the thing. */
export type Span = [start: number, end: number]

/** A year written `2021`, a month `2021-09` or a day `2021-09-30`. */
export type DateText = string

export type NodeType =
  | 'document'
  | 'section'
  | 'item'
  | 'objective'
  | 'measure'
  | 'clause'
  | 'note'
  | 'table'
  | 'row'
  | 'cell'
  | 'appendix'
  | 'paragraph'
  | 'contents'
  | 'furniture'
  | 'title'
  | 'meta'

/** Genre of a plan document, from its title. */
export type DocumentKind =
  | 'work-points'
  | 'work-plan'
  | 'implementation-plan'
  | 'action-plan'
  | 'programme'
  | 'task-list'
  | 'opinion'
  | 'measures'
  | 'notice'
  | 'summary'
  | 'report'
  | 'other'

/** Years that a plan or a table is made for; span is where they are printed. */
export type Period = { from: number; to: number; span: Span | null }

/** One plan of the file; text outside any has `document: null`. */
export type PlanDocument = {
  id: string
  title: string
  kind: DocumentKind
  issuer: string | null
  period: Period | null
  /** Words that say the text is not final, e.g. a draft number. */
  draft: string | null
  span: Span
}

/** One node of the tree; parents stand before their children, siblings do not overlap. */
export type PlanNode = {
  id: string
  parent: string | null
  document: string | null
  type: NodeType
  /** As printed, without white space; empty when there is none. */
  label: string
  number: number | null
  /** Depth below the document: 1 for its sections. */
  level: number
  /** Words of the title in one line, without glosses and line breaks; empty when there is none. */
  title: string
  span: Span
  labelSpan: Span | null
  titleSpan: Span | null
  /** True when the node is not marked in the text (a heading that lost its number). */
  inferred: boolean
  /** Why a piece is furniture or contents, or was inferred; a code of `words.ts`. */
  reason: string | null
}

export type Comparator = '>=' | '>' | '=' | '<=' | '<' | 'between'

/** A measurable promise. */
export type Target = {
  id: string
  node: string | null
  span: Span
  quote: string
  /** The words of the promise without date, comparator, number. */
  subject: string
  comparator: Comparator
  /** In the printed unit, 万 and 亿 multiplied out; null for a placeholder. */
  value: number | null
  /** Upper end of a range. */
  to: number | null
  /** As printed without 万 and 亿; `%`; `:1` for ratios. */
  unit: string
  approximate: boolean
  per: string[]
  change: 'reach' | 'increase' | 'decrease' | 'keep'
  scope: string | null
  /** The total that this one is a part of. */
  partOf: string | null
  /** implied: full coverage reads as 100 %. */
  basis: 'stated' | 'implied'
  by: { date: DateText; quote: string; span: Span; from: 'own' | 'heading' | 'period' } | null
  strength: 'must' | 'strive'
  placeholder: boolean
}

export type OwnerRole = 'lead' | 'support' | 'implement' | 'assist'

/** A unit made responsible for an item. */
export type Owner = {
  node: string | null
  role: OwnerRole
  /** Whole name (with the 市 that stands before the list). */
  name: string
  /** True for 各县(市、区): every unit of a kind. */
  each: boolean
  quote: string
  span: Span
  roleFrom: 'own' | 'rule' | 'heading'
  nameFrom: 'own' | 'prefix' | 'alias'
}

export type Deadline = {
  node: string | null
  span: Span
  quote: string
  kind: 'date' | 'period' | 'cadence'
  from: DateText | null
  to: DateText | null
  every: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'term' | 'year' | 'regular' | null
  /** True when it comes from the heading or the period of the plan. */
  inherited: boolean
}

/** A document named in book marks, or a named list in quotation marks (an editable list for its users). */
export type Reference = {
  node: string | null
  span: Span
  kind: 'document' | 'named-list'
  title: string
  number: string | null
}

export type TableCell = {
  row: number
  column: number
  /** Columns that the figure may belong to when the layout does not settle it. */
  candidates: number[] | null
  span: Span | null
  value: number | null
}

export type PlanTable = {
  node: string | null
  title: string
  period: Period | null
  unit: string
  columns: string[]
  rows: string[]
  cells: TableCell[]
  totals: { column: number; printed: number; computed: number }[]
}

/** Something a person should look at; the sentence is in `words.ts` under its code. */
export type Problem = {
  code: string
  severity: 'error' | 'question' | 'note'
  node: string | null
  span: Span | null
  related: Span[]
  arguments: Record<string, string | number>
  message: string
  actual: string | null
  proposal: string | null
}

/** The proof that nothing is lost: every character belongs to exactly one kind. */
export type Coverage = { characters: number; accounted: number; byKind: Record<string, number> }

export type Reading = {
  format: 'yaodian-plan/1'
  source: { name: string; sha256: string; mediaType: string; encoding: string; length: number }
  text: string
  documents: PlanDocument[]
  nodes: PlanNode[]
  targets: Target[]
  owners: Owner[]
  deadlines: Deadline[]
  references: Reference[]
  tables: PlanTable[]
  problems: Problem[]
  coverage: Coverage
}

/** What `readPlan` needs to know of a file; `files/read-source.ts` makes it from bytes. */
export type PlanSource = {
  name: string
  text: string
  sha256?: string
  mediaType?: string
  encoding?: string | null
  /** Cells of real tables (.docx, .html, .xlsx) in reading order. */
  cells?: { table: number; row: number; column: number; span: Span }[]
  /** What is wrong with the file itself. */
  problems?: {
    code: string
    severity: Problem['severity']
    span: Span | null
    arguments: Record<string, string | number>
  }[]
}
