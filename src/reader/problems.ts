import { words as fileWords } from './files/words.ts'
import type { FoundProblem } from './found-problem.ts'
import type { PlanSource, Problem, Span } from './reading.ts'
import { nodeAt, spanAt, type Whereabouts } from './results.ts'
import { firstBehind } from './search.ts'
import { PROBLEM_WORDS, sayProblem } from './words.ts'

/** Problems in the shape of the contract, in order of the text; one damage is told once. */
export function presentProblems(
  where: Whereabouts,
  found: FoundProblem[],
  placeOf: (offset: number) => number,
): Problem[] {
  const problems = found.map((problem) => present(where, problem, placeOf))
  problems.sort((a, b) => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) || (a.span?.[1] ?? -1) - (b.span?.[1] ?? -1))
  const once = problems.filter((problem, index) => !tellsAgain(problem, problems[index - 1]))
  const spans = once
    .filter((problem) => SPECIFIC.has(problem.code))
    .flatMap((problem) => [...(problem.span ? [problem.span] : []), ...problem.related])
    .sort((a, b) => a[1] - b[1])
  return once.filter((problem) => problem.code !== 'reader/unclosed-bracket' || !touches(problem, spans))
}

/** Damage that explains why a bracket has no partner. */
const SPECIFIC = new Set([
  'reader/document-number',
  'reader/lost-character',
  'reader/missing-bracket',
  'reader/stray-character',
])

function touches(problem: Problem, spans: Span[]): boolean {
  const span = problem.span
  if (!span) return false
  const near = spans[firstBehind(spans, span[0] - 2, (each) => each[1])]
  return near !== undefined && near[0] <= span[1] + 1
}

/** What is wrong with the file itself, in the same shape. */
export function presentFileProblems(text: string, problems: PlanSource['problems']): Problem[] {
  return (problems ?? []).map((problem) => {
    const words = (fileWords as Record<string, { zh: string } | undefined>)[problem.code]?.zh ?? problem.code
    return {
      code: problem.code,
      severity: problem.severity,
      node: null,
      span: problem.span,
      related: [],
      arguments: problem.arguments,
      message: words.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.arguments[name] ?? whole)),
      actual: problem.span ? text.slice(...problem.span) : null,
      proposal: null,
    }
  })
}

function present(where: Whereabouts, problem: FoundProblem, placeOf: (offset: number) => number): Problem {
  const span: Span | null = problem.at ? shownAt(where, problem.at) : (problem.span ?? null)
  const actual = span ? where.text.slice(...span) : null
  const words = shorten(actual ?? '')
  const values = { words, ...(problem.proposal ? { proposal: problem.proposal } : {}), ...problem.arguments }
  return {
    code: problem.code,
    severity: PROBLEM_WORDS[problem.code].severity,
    node: span ? nodeAt(where, problem.at ? problem.at[0] : placeOf(span[0])) : null,
    span,
    related: problem.at ? (problem.related ?? []).map((range) => shownAt(where, range)) : (problem.related ?? []),
    arguments: values,
    message: sayProblem(problem.code, values, 'zh'),
    actual,
    proposal: problem.proposal ?? null,
  }
}

/** What is shown of a damage reaches a few signs beyond it, but not beyond the last paragraph. */
function shownAt(where: Whereabouts, [from, to]: [from: number, to: number]): Span {
  return spanAt(where, from, Math.min(to, where.copy.text.length - 1))
}

function shorten(words: string): string {
  const line = /\s/.test(words) ? words.replace(/\s+/g, ' ') : words
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
