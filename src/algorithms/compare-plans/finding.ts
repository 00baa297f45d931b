/** What a comparison of two plans says. */
import type { ComparedPlan } from '#core/compared-plan.ts'
import type { FindingKind } from '#core/finding-kind.ts'

/** What a finding is about. */
export type FindingSubject = 'part' | 'sentence' | 'target' | 'owner'

/** Half-open range of UTF-16 units. */
export type Span = [start: number, end: number]

/** A place in one of the two texts: part, the whole sentence, and in it the words that the finding is about. */
export interface Place {
  part: number
  span: Span
  words: Span
}

/** One piece of a text difference. */
export interface Piece {
  op: 'same' | 'removed' | 'added'
  text: string
}

/** Something as data; its sentence stands in the words of whoever shows it. */
export interface Said {
  code: string
  arguments: Record<string, string | number>
}

/** One difference (or, `unchanged`, none) between what the first plan says and what the second says. */
export interface Finding {
  kind: FindingKind
  subject: FindingSubject
  /** In the first text; empty for what is new. Several where items were merged. */
  before: Place[]
  /** In the second text; empty for what was dropped. Several where an item was split. */
  after: Place[]
  /** What differs: numbers, words, dates, owners. */
  what: Said
  /** Words of the two places, difference marked; empty where only one side exists. */
  difference: Piece[]
  /** How alike the two are, 0 to 1; 0 where one side is missing. */
  score: number
  /** Why the two were taken for the same thing. */
  because: Said[]
}

/** Parts of the two plans (places in their lists) that are about the same thing. */
export interface PartPair {
  before: number
  after: number
  score: number
  because: Said[]
}

/** Which parts go on in the other plan, and the findings in the order of the texts. */
export interface PlanComparison {
  pairs: PartPair[]
  findings: Finding[]
  counts: Record<FindingKind, number>
}

/** The two plans; `before` is the earlier one, or that of the level above. */
export interface PlanPair {
  before: ComparedPlan
  after: ComparedPlan
}
