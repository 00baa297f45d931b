import type { Draft } from './draft.ts'
import type { FoundProblem } from './found-problem.ts'
import { COMMA, closesBehind, endsClause } from './signs.ts'

/** Sentences that stand twice in one plan, and clauses that are almost the same as one just before. */
export function findRepeats(copy: string, roots: Draft[]): FoundProblem[] {
  const found: FoundProblem[] = []
  const seen = new Map<string, [number, number]>()
  let recent: [number, number][] = []
  let before: [number, number] | null = null
  const visit = (draft: Draft) => {
    if (draft.title) {
      before = draft.title
      recent = []
    }
    if (draft.type === 'clause' && !draft.title && draft.children.length === 0 && draft.reason !== 'continued') {
      const range: [number, number] = [draft.from, draft.to]
      const problem = repeated(copy, range, seen) ?? opensLike(copy, range, before) ?? resembles(copy, range, recent)
      if (problem) found.push(problem)
      if (recent.length > 3) recent.shift()
      recent.push(range)
      before = range
    }
    for (const child of draft.children) visit(child)
  }
  for (const root of roots) visit(root)
  return found
}

/** End of a clause without the stops behind it. */
function wordsEnd(copy: string, [from, to]: [number, number]): number {
  let end = to
  while (end > from && closesBehind(copy.charCodeAt(end - 1))) end--
  return end
}

function repeated(copy: string, range: [number, number], seen: Map<string, [number, number]>): FoundProblem | null {
  const end = wordsEnd(copy, range)
  if (end - range[0] < 10) return null
  const words = copy.slice(range[0], end)
  const first = seen.get(words)
  if (first) return { code: 'reader/repeated-sentence', at: range, related: [first] }
  seen.set(words, range)
  return null
}

/** 推进某事。推进某事,… : the title said once more as the first words of the body. */
function opensLike(copy: string, range: [number, number], before: [number, number] | null): FoundProblem | null {
  if (!before) return null
  const end = wordsEnd(copy, before)
  const length = end - before[0]
  if (length < 8 || range[1] - range[0] < length) return null
  for (let at = 0; at < length; at++)
    if (copy.charCodeAt(before[0] + at) !== copy.charCodeAt(range[0] + at)) return null
  const next = copy.charCodeAt(range[0] + length)
  if (range[1] - range[0] > length && next !== COMMA && !endsClause(next)) return null
  return { code: 'reader/repeated-sentence', at: [range[0], range[0] + length], related: [before] }
}

/** Same beginning and same long end as one of the clauses before. */
function resembles(copy: string, range: [number, number], recent: [number, number][]): FoundProblem | null {
  const end = wordsEnd(copy, range)
  const size = end - range[0]
  if (size < 12 || size > 80) return null
  for (const other of recent) {
    const otherEnd = wordsEnd(copy, other)
    const least = Math.min(size, otherEnd - other[0])
    if (least < 12 || otherEnd - other[0] > 80) continue
    let head = 0
    while (head < least && copy.charCodeAt(range[0] + head) === copy.charCodeAt(other[0] + head)) head++
    if (head < 2) continue
    let tail = 0
    while (tail < least - head && copy.charCodeAt(end - 1 - tail) === copy.charCodeAt(otherEnd - 1 - tail)) tail++
    if (tail >= 6 && (head + tail) * 100 >= least * 55)
      return { code: 'reader/similar-clause', at: range, related: [other] }
  }
  return null
}
