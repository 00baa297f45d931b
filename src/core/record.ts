/**
 * State is a fold over acts. A record kind says which acts there are and what each makes of the state;
 * the row of the database is the fold of all of them, an as-of question the fold of those up to a time.
 */

/** Who did it: the account, the person acting through it, and the post in which they acted. */
export interface Actor {
  account: string
  person: string | null
  /** Name as it stood when the act was done; unit accounts name the acting person here. */
  name: string
  unit: string
}

/** One thing that happened to a record: appended, never changed. */
export interface Act<Verb extends string = string, Values = unknown> {
  id: string
  record: string
  type: string
  verb: Verb
  values: Values
  /** Instant, ISO 8601 in UTC. */
  at: string
  by: Actor
}

/** What a fold may read of the act besides its values. */
export type ActHead = Pick<Act, 'id' | 'record' | 'at' | 'by'>

/** Every state has the record's id and the unit where the record stands. */
export interface RecordState {
  id: string
  unitId: string
}

/** The acts of a kind of record: verb -> values. */
// biome-ignore lint/suspicious/noExplicitAny: a map of verbs to value shapes has no narrower common type
export type Verbs = Record<string, any>

/** A kind of record: its type, its acts and what each act makes of the state. */
export interface RecordKind<State extends RecordState, Acts extends Verbs> {
  type: string
  /** Values that are personal: the verb and its fields. They are sealed with the key of the person that the record is. */
  personal?: { [Verb in keyof Acts]?: { fields: (keyof Acts[Verb] & string)[] } }
  fold: { [Verb in keyof Acts]: (state: State | null, values: Acts[Verb], act: ActHead) => State }
}

/** Declares a kind of record. */
export function defineRecord<State extends RecordState, Acts extends Verbs>(
  kind: RecordKind<State, Acts>,
): RecordKind<State, Acts> {
  return kind
}

/** The state that one more act makes. Throws for a verb the kind does not have: that is a bug, not a user's mistake. */
export function foldAct<State extends RecordState, Acts extends Verbs>(
  kind: RecordKind<State, Acts>,
  state: State | null,
  act: Act,
): State {
  const step = kind.fold[act.verb]
  if (!step) throw new Error(`${kind.type} has no act ${act.verb}`)
  return step(state, act.values as Acts[string], act)
}

/** The state after the acts, in the order given; null before the first. */
export function foldActs<State extends RecordState, Acts extends Verbs>(
  kind: RecordKind<State, Acts>,
  acts: Iterable<Act>,
): State | null {
  let state: State | null = null
  for (const act of acts) state = foldAct(kind, state, act)
  return state
}

/** The state an act other than the first stands on. */
export function known<State>(state: State | null): State {
  if (state === null) throw new Error('an act on a record that does not exist')
  return state
}
