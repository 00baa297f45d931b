import type { ProblemCode } from './words.ts'

/** A problem with places of the fair copy, or with offsets of the text where it lies outside the copy. */
export type FoundProblem = {
  code: ProblemCode
  at?: [from: number, to: number]
  span?: [start: number, end: number]
  related?: [from: number, to: number][]
  arguments?: Record<string, string | number>
  proposal?: string
}

/** All places where a pattern holds; the check may refuse. The span is that of the match or of its part `within`. */
export function matchAll(
  copy: string,
  pattern: RegExp,
  check: (match: RegExpExecArray) => FoundProblem | null,
): FoundProblem[] {
  const found: FoundProblem[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(copy); match; match = pattern.exec(copy)) {
    const problem = check(match)
    if (problem) found.push(problem)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** The range of a match. */
export function rangeOf(match: RegExpExecArray): [number, number] {
  return [match.index, match.index + match[0].length]
}
