/** What `settle` gives. */
import type { Problem as Question, Reading, Span } from '#reader/reading.ts'
import type { Decision } from './decision.ts'

/** Words that stand instead of those printed; offsets are those of the reading's text, which itself never changes. */
export interface Correction {
  span: Span
  text: string
  decision: string
}

/** Where a decision stands in a reading. `moved`: its words stand elsewhere than when it was taken. */
export interface Placed {
  decision: Decision
  spans: Span[]
  moved: boolean
}

/** Why a decision has no effect. */
export type LossReason =
  /** Its words stand nowhere in the text. */
  | 'words-gone'
  /** Its words stand in several places and nothing tells which. */
  | 'several-places'
  /** The words stand there, the thing it was about does not. */
  | 'thing-gone'
  /** The node cannot be split there. */
  | 'no-split-here'
  /** There is no node before it to merge with. */
  | 'nothing-before'

/** A decision that no longer finds its place and is to be taken again. */
export interface Lost {
  decision: Decision
  reason: LossReason
  /** Words of the place that was not found. */
  quote: string
}

/** A decision on a place that another one holds already. */
export interface Refused {
  decision: Decision
  /** The decision that stands there. */
  holds: Decision
}

/** One question of the reader with its answer. `settledBy` names the decision that settled it. */
export interface SettledQuestion {
  question: Question
  settledBy: string | null
}

export interface Settlement {
  /** The reading with all decisions carried out, `problems` those that are open. */
  reading: Reading
  corrections: Correction[]
  /** All questions of the reader in its order, with what settled them. */
  questions: SettledQuestion[]
  /** Ids of targets that somebody left open on purpose, with who owes the number. */
  leftOpen: { target: string; owedBy: string; decision: string }[]
  placed: Placed[]
  lost: Lost[]
  refused: Refused[]
}
