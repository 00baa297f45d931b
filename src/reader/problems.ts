import type { FoundProblem } from './found-problem.ts'
import type { Problem, Span } from './reading.ts'
import { nodeAt, spanAt, type Whereabouts } from './results.ts'
import { PROBLEM_WORDS, sayProblem } from './words.ts'

/** Problems in the shape of the contract, in order of the text; one damage is told once. */
export function presentProblems(
  where: Whereabouts,
  found: FoundProblem[],
  placeOf: (offset: number) => number,
): Problem[] {
  const problems = found.map((problem) => present(where, problem, placeOf))
  problems.sort((a, b) => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) || (a.span?.[1] ?? -1) - (b.span?.[1] ?? -1))
  return problems.filter((problem, index) => !tellsAgain(problem, problems[index - 1]))
}

function present(where: Whereabouts, problem: FoundProblem, placeOf: (offset: number) => number): Problem {
  const span: Span | null = problem.at ? spanAt(where, ...problem.at) : (problem.span ?? null)
  const actual = span ? where.text.slice(...span) : null
  const words = shorten(actual ?? '')
  const values = { words, ...(problem.proposal ? { proposal: problem.proposal } : {}), ...problem.arguments }
  return {
    code: problem.code,
    severity: PROBLEM_WORDS[problem.code].severity,
    node: span ? nodeAt(where, problem.at ? problem.at[0] : placeOf(span[0])) : null,
    span,
    related: (problem.related ?? []).map((range) => spanAt(where, ...range)),
    arguments: values,
    message: sayProblem(problem.code, values, 'zh'),
    actual,
    proposal: problem.proposal ?? null,
  }
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** The same code on the same spot. */
function tellsAgain(problem: Problem, before: Problem | undefined): boolean {
  return (
    !!before &&
    before.code === problem.code &&
    before.span?.[0] === problem.span?.[0] &&
    before.span?.[1] === problem.span?.[1]
  )
}
