import type { FoundProblem } from './found-problem.ts'
import type { Draft } from './tree.ts'

/** Sentences that stand twice in one plan, and clauses that are almost the same as one just before. */
export function findRepeats(copy: string, roots: Draft[]): FoundProblem[] {
  const found: FoundProblem[] = []
  const seen = new Map<string, [number, number]>()
  let part: number | null = null
  let recent: [number, number][] = []
  let before: [number, number] | null = null
  const visit = (draft: Draft) => {
    if (draft.part !== part) {
      part = draft.part
      seen.clear()
      recent = []
      before = null
    }
    if (draft.title) {
      before = draft.title
      recent = []
    }
    if (draft.type === 'clause' && !draft.title && draft.children.length === 0 && draft.reason !== 'continued') {
      const range: [number, number] = [draft.from, draft.to]
      const problem = repeated(copy, range, seen) ?? opensLike(copy, range, before) ?? resembles(copy, range, recent)
      if (problem) found.push(problem)
      recent = [...recent.slice(-3), range]
      before = range
    }
    for (const child of draft.children) visit(child)
  }
  for (const root of roots) visit(root)
  return found
}

function repeated(copy: string, range: [number, number], seen: Map<string, [number, number]>): FoundProblem | null {
  const words = copy.slice(...range).replace(/[。;!?]+$/, '')
  if (words.length < 10) return null
  const first = seen.get(words)
  if (first) return { code: 'reader/repeated-sentence', at: range, related: [first] }
  seen.set(words, range)
  return null
}

/** 推进某事。推进某事,… : the title said once more as the first words of the body. */
function opensLike(copy: string, range: [number, number], before: [number, number] | null): FoundProblem | null {
  if (!before) return null
  const words = copy.slice(...range)
  const comma = words.search(/[,。;]/)
  const first = comma < 0 ? words : words.slice(0, comma)
  if (first.length < 8 || copy.slice(...before).replace(/[。;,]+$/, '') !== first) return null
  return { code: 'reader/repeated-sentence', at: [range[0], range[0] + first.length], related: [before] }
}

/** Same beginning and same long end as one of the clauses before. */
function resembles(copy: string, range: [number, number], recent: [number, number][]): FoundProblem | null {
  const own = copy.slice(...range).replace(/[。;]+$/, '')
  if (own.length < 12 || own.length > 80) return null
  for (const other of recent) {
    const words = copy.slice(...other).replace(/[。;]+$/, '')
    if (words.length < 12 || words.length > 80) continue
    const least = Math.min(own.length, words.length)
    let head = 0
    while (head < least && own[head] === words[head]) head++
    let tail = 0
    while (tail < least - head && own[own.length - 1 - tail] === words[words.length - 1 - tail]) tail++
    if (head >= 2 && tail >= 6 && (head + tail) * 100 >= least * 55)
      return { code: 'reader/similar-clause', at: range, related: [other] }
  }
  return null
}
