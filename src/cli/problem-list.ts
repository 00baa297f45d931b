import type { Problem, Reading, Span } from '#reader/reading.ts'
import { sayProblem } from '#reader/words.ts'
import { indexLines, type LineIndex, lineAt, widthOf } from './line-index.ts'
import { words } from './read-words.ts'

/** The problems of a reading for a terminal: place, sentence, the words with a caret under them, a proposal. */
export function listProblems(reading: Reading): string {
  const { problems } = reading
  if (problems.length === 0) return `${reading.source.name}\n${words.noProblems}\n`
  const index = indexLines(reading.text)
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length
  const head = `${reading.source.name}\n${words.problems(count('error'), count('question'), count('note'))}\n`
  return `${head}\n${problems.map((problem) => describe(index, problem)).join('\n')}`
}

function describe(index: LineIndex, problem: Problem): string {
  const lines: string[] = []
  const place = problem.span ? lineAt(index, problem.span[0]) : null
  lines.push(
    `${place ? `${words.line(place.line, place.column)}  ` : ''}${words.severity[problem.severity]}  ${problem.code}`,
  )
  lines.push(`  ${problem.message}  ${sayProblem(problem.code, problem.arguments, 'en')}`)
  if (problem.span) lines.push(...quote(index.text, problem.span))
  if (problem.proposal !== null) lines.push(`  ${words.proposal(problem.proposal)}`)
  const others = problem.related.map((span) => lineAt(index, span[0]).line).filter((line) => line !== place?.line)
  if (others.length > 0) lines.push(`  ${words.also([...new Set(others)].slice(0, 8))}`)
  return `${lines.join('\n')}\n`
}

/** The words around a span and a caret line under them; at most some sixty columns. */
function quote(text: string, span: Span): string[] {
  const before = text.slice(Math.max(0, span[0] - 14), span[0]).replace(/^[^\n]*\n/s, '')
  const opening = before.slice(before.lastIndexOf('\n') + 1).trimStart()
  const own = text.slice(span[0], Math.min(span[1], span[0] + 40)).replace(/\s+/g, ' ')
  const behind = span[1] - span[0] > 40 ? '…' : (text.slice(span[1], span[1] + 12).split(/[\r\n]/)[0] ?? '')
  const caret = `${' '.repeat(widthOf(opening))}${'^'.repeat(Math.max(1, Math.min(widthOf(own), 80)))}`
  return [`    | ${opening}${own}${behind}`, `    | ${caret}`]
}
