/** The record kind of a pack: every act sets the values it was given and leads to its state. */
import type { Values } from './field.ts'
import { type Pack, type Subject, sealedFields } from './pack.ts'
import type { Deadline } from './pack-clock.ts'
import { known, type RecordKind, type RecordState } from './record.ts'

/** State of a pack's record. Its fields stand beside these columns in the row. */
export interface PackState extends RecordState, Deadline {
  state: string
  /** Instant at which it came to its end; null while it is open. */
  ended: string | null
  /** Verb -> instant of the last act of it. */
  done: Record<string, string>
  values: Values
}

/** Values of an act on a pack's record, with the deadline that the clock gave when it was done. */
export interface PackActValues extends Deadline {
  unitId: string
  given: Values
  /** Of the act `reveal`: which value was shown, and what for. */
  revealed?: { field: string; purpose: string }
  /** The import whose row it was. */
  import?: string
}

/** The kind of record that a pack is. */
export function packRecord(pack: Pack): RecordKind<PackState, Record<string, PackActValues>> {
  const empty = Object.fromEntries(Object.keys(pack.fields).map((name) => [name, null]))
  return {
    type: pack.name,
    personal:
      sealedFields(pack).length > 0
        ? Object.fromEntries(Object.keys(pack.acts).map((verb) => [verb, { fields: ['given'] }]))
        : {},
    fold: {
      // Whoever was shown a value changed nothing.
      reveal: (state) => known(state),
      ...Object.fromEntries(
        Object.entries(pack.acts).map(([verb, act]) => [
          verb,
          (state, values, head): PackState => {
            const before = act.from === 'new' ? null : known(state)
            return {
              id: head.record,
              unitId: values.unitId,
              state: act.to === 'same' ? (before?.state ?? '') : act.to,
              due: values.due,
              started: values.started,
              ended: pack.ended.includes(act.to === 'same' ? (before?.state ?? '') : act.to)
                ? (before?.ended ?? head.at)
                : null,
              done: { ...before?.done, [verb]: head.at },
              values: { ...(before?.values ?? empty), ...values.given },
            }
          },
        ]),
      ),
    },
  }
}

/** A state as conditions see it at an instant. */
export function subjectOf({ id, state, values, done, due, started }: PackState, at: Date): Subject {
  return { id, state, values, done, due, started, at: at.toISOString() } as Subject
}
