/** Something wrong, as data. The sentence for `code` stands in the word file of the room that `code` begins with. */
export interface Problem {
  /** `room/what-is-wrong`, e.g. `assignment/already-signed`. */
  code: string
  /** The place: a field path of the input (`target.2.value`), or absent when the whole is meant. */
  at?: string
  /** What fills the blanks of the sentence. */
  arguments?: Record<string, string | number>
  /** The rule or document that the refusal rests on. */
  basis?: string
  actual?: string | number | null
  expected?: string | number | null
}

/** What can happen to an honest user: a value, or every problem at once. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** The good outcome. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

/** The bad outcome, with one problem or all of them. */
export function failure(...problems: Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems }
}
