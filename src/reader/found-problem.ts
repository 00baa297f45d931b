import type { FairCopy } from './fair-copy.ts'
import type { Opening } from './openings.ts'
import type { ProblemCode } from './words.ts'

/** A problem with places of the fair copy (`at`), or with offsets of the text where it lies outside the copy (`span`); what is
 *  related to it is given in the same way.
 */
export type FoundProblem = {
  code: ProblemCode
  at?: [from: number, to: number]
  span?: [start: number, end: number]
  related?: [from: number, to: number][]
  arguments?: Record<string, string | number>
  proposal?: string
}

/** What a sticky pattern finds where its opening stands; `back` is how many signs before the opening it begins. The check
 *  may refuse.
 */
export function matchAll(
  copy: FairCopy,
  at: Opening,
  pattern: RegExp,
  check: (match: RegExpExecArray) => FoundProblem | null,
  back = 0,
): FoundProblem[] {
  const found: FoundProblem[] = []
  let until = 0
  for (const place of copy.openings[at] as readonly number[]) {
    if (place - back < until) continue
    pattern.lastIndex = place - back
    const match = pattern.exec(copy.text)
    if (!match) continue
    until = place - back + match[0].length
    const problem = check(match)
    if (problem) found.push(problem)
  }
  return found
}

/** The range of a match. */
export function rangeOf(match: RegExpExecArray): [number, number] {
  return [match.index, match.index + match[0].length]
}
