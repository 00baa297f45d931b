/** Rules of acts as lists: each says what must hold before an act is done, and what is wrong where it does not. */
import type { Role } from './may.ts'
import type { Problem } from './problem.ts'
import type { Act, Actor, Verbs } from './record.ts'

/** Who attempts an act: an actor with the roles of the post that the act is done in; nobody at all where the system does it. */
export interface Doer extends Actor {
  roles: readonly Role[]
  /** Done by the system itself: only what a rule lets go by itself. */
  automatic?: boolean
}

/** An act that somebody wants to do to a record in a state, before it is done. */
export type Attempt<State, Acts extends Verbs> = {
  [Verb in keyof Acts & string]: {
    verb: Verb
    values: Acts[Verb]
    state: State | null
    /** Instant, ISO 8601 in UTC. */
    at: string
    by: Doer
  }
}[keyof Acts & string]

/** One rule. `broken` gives what fills its sentence where it does not hold, and null where it does. */
export interface Rule<A, Around> {
  code: string
  /** The article or document that the rule rests on. */
  basis?: string
  at?: string
  broken: (attempt: A, around: Around) => Record<string, string | number> | null
}

/** All rules that an attempt breaks, in their order; empty when the act may be done. */
export function judge<A, Around>(rules: readonly Rule<A, Around>[], attempt: A, around: Around): Problem[] {
  return rules.flatMap(({ code, basis, at, broken }) => {
    const blanks = broken(attempt, around)
    return blanks === null
      ? []
      : [{ code, arguments: blanks, ...(basis !== undefined && { basis }), ...(at !== undefined && { at }) }]
  })
}

/** Verb -> states from which it may be done; `new` begins a record. */
export type Transitions<State extends string, Verb extends string> = Readonly<Record<Verb, 'new' | readonly State[]>>

/** Whether a verb may be done from a state; null is a record that does not exist yet. */
export function leadsFrom<State extends string, Verb extends string>(
  table: Transitions<State, Verb>,
  verb: Verb,
  state: State | null,
): boolean {
  const from = table[verb]
  return from === 'new' ? state === null : state !== null && from.includes(state)
}

/** The act that an attempt becomes once it is done. */
export function actOf(
  attempt: { verb: string; values: unknown; at: string; by: Actor },
  record: string,
  type: string,
): Act {
  const { verb, values, at, by } = attempt
  const { account, person, name, unit } = by
  return { id: `${record}/${at}`, record, type, verb, values, at, by: { account, person, name, unit } }
}
