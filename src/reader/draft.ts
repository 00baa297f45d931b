import type { Grid } from './grid.ts'
import type { Label } from './labels.ts'
import type { OwnerNote } from './owner-notes.ts'
import type { PastRange } from './past.ts'
import type { NodeType } from './reading.ts'

/** A node before it has an identity. Places `from`, `to` are those of the fair copy; lines outside it keep their span. */
export type Draft = {
  /** Identity of the node that it becomes. */
  id: string | null
  type: NodeType
  /** It was made by a heading or a row of tasks, whatever type it is given later. */
  heads: boolean
  label: Label | null
  number: number | null
  from: number
  to: number
  title: [from: number, to: number] | null
  /** Where a page cuts the title; its span ends there. */
  cut: number | null
  /** Span of the text for nodes that are not in the fair copy (furniture, titles, cells). */
  span: [number, number] | null
  children: Draft[]
  parent: Draft | null
  inferred: boolean
  reason: string | null
  note: OwnerNote | null
  /** Ranges of the cells that number and name a row of tasks. */
  row: { label: [number, number] | null; title: [number, number] | null } | null
  grid: Grid | null
}

export type Built = {
  roots: Draft[]
  headings: Draft[]
  objectives: { unlabelled: Draft[]; labelled: number }
  /** Cells of tables that tell what was done. */
  told: PastRange[]
}

export function makeDraft(type: NodeType, from: number, to: number, parent: Draft | null): Draft {
  return {
    id: null,
    type,
    heads: false,
    label: null,
    number: null,
    from,
    to,
    title: null,
    cut: null,
    span: null,
    children: [],
    parent,
    inferred: false,
    reason: null,
    note: null,
    row: null,
    grid: null,
  }
}
