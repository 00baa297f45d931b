/**
 * What a person decides about a reading before it is published. A decision is an act on the plan; it says where by the words
 * that stand there, so that it is found again after the file is read anew. `settle` makes of a reading and its decisions the
 * reading that is published.
 */
import type { Comparator, NodeType, OwnerRole, Target } from '#reader/reading.ts'

/** A place by its words: the exact text, some text on both sides, and where it stood (UTF-16 units) when it was decided. */
export interface Anchor {
  quote: string
  before: string
  after: string
  offset: number
}

/** What can be decided upon. `text` is any passage. */
export type PlaceKind = 'node' | 'target' | 'owner' | 'deadline' | 'problem' | 'text'

/** One thing of a reading, by its words. `placeOf` makes it, `findPlace` finds it again. */
export interface Place {
  kind: PlaceKind
  /** Of a node its label and title or first words, of anything else all of its words. */
  anchor: Anchor
  /** What tells it from others at the same words: type of the node, subject, name of the owner, code of the problem. */
  was: string
  /** First words of the node that it holds for; null where it holds for none. */
  node: Anchor | null
}

/** What a target says, in the printed unit; `value` null is a target that is left open. */
export interface TargetValues {
  subject: string
  comparator: Comparator
  value: number | null
  to: number | null
  unit: string
  change: Target['change']
  scope: string | null
  /** `2025`, `2025-09` or `2025-09-30`; null without a date. */
  by: string | null
}

export interface OwnerValues {
  role: OwnerRole
  name: string
  /** Every unit of the kind: 各县（市、区）. */
  each: boolean
}

/** A day (`2025`, `2025-09`, `2025-09-30`), or how often. */
export interface DeadlineValues {
  date: string | null
  every: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'term' | 'year' | 'regular' | null
}

/** What is decided. Verbs are imperatives; every list is one decision and is undone as one. */
export type Change =
  /** The reader's proposal is taken; where there is none, its reading stands. */
  | { verb: 'accept'; problems: Place[] }
  /** Other words stand at a problem. */
  | { verb: 'correct'; problem: Place; text: string }
  | { verb: 'ignore'; problems: Place[]; reason: string }
  /** A number or date that is not known yet: problems or targets, and who owes it. */
  | { verb: 'leave-open'; places: Place[]; owedBy: string; reason: string }
  /** Other words stand in a passage (kind `text`) that no problem is about. */
  | { verb: 'rewrite'; passage: Place; text: string }
  | { verb: 'relabel'; node: Place; label: string }
  | { verb: 'retitle'; node: Place; title: string }
  /** `furniture` and `contents` take in all that stands below; it promises nothing. */
  | { verb: 'retype'; node: Place; type: NodeType }
  /** A node of the type begins at the passage; what stands before stays. */
  | { verb: 'split'; node: Place; at: Place; type: NodeType }
  /** Becomes one with the node before it. */
  | { verb: 'merge'; node: Place }
  | { verb: 'add-target'; node: Place; at: Place; target: TargetValues }
  | { verb: 'change-target'; target: Place; values: Partial<TargetValues> }
  | { verb: 'remove-target'; target: Place; reason: string }
  | { verb: 'add-owner'; node: Place; owner: OwnerValues }
  | { verb: 'change-owner'; owner: Place; values: Partial<OwnerValues> }
  | { verb: 'remove-owner'; owner: Place; reason: string }
  | { verb: 'add-deadline'; node: Place; deadline: DeadlineValues }
  | { verb: 'change-deadline'; deadline: Place; values: DeadlineValues }
  | { verb: 'remove-deadline'; deadline: Place; reason: string }

export type ChangeVerb = Change['verb']

/** A change decided by somebody at an instant. */
export interface Decision {
  id: string
  at: string
  by: { account: string; name: string }
  change: Change
  /** Decisions on the same place that this one stands instead of. */
  replaces: string[]
}

/** What was decided, in the order of the acts: a decision, or one taken back. */
export type Deed = { decide: Decision } | { undo: string; at: string; by: { account: string; name: string } }

/** Decisions in force, in the order they were taken: neither taken back nor replaced by one that is in force. */
export function inForce(deeds: readonly Deed[]): Decision[] {
  const undone = new Set(deeds.flatMap((deed) => ('undo' in deed ? [deed.undo] : [])))
  const decisions = deeds.flatMap((deed) => ('decide' in deed && !undone.has(deed.decide.id) ? [deed.decide] : []))
  const replaced = new Set<string>()
  for (const { id, replaces } of [...decisions].reverse())
    if (!replaced.has(id)) for (const other of replaces) replaced.add(other)
  return decisions.filter(({ id }) => !replaced.has(id))
}

/** Every place that a change names. */
export function placesOf(change: Change): Place[] {
  switch (change.verb) {
    case 'accept':
    case 'ignore':
      return change.problems
    case 'leave-open':
      return change.places
    case 'correct':
      return [change.problem]
    case 'rewrite':
      return [change.passage]
    case 'split':
    case 'add-target':
      return [change.node, change.at]
    case 'change-target':
    case 'remove-target':
      return [change.target]
    case 'change-owner':
    case 'remove-owner':
      return [change.owner]
    case 'change-deadline':
    case 'remove-deadline':
      return [change.deadline]
    default:
      return [change.node]
  }
}
