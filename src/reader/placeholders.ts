import { type FoundProblem, matchAll } from './found-problem.ts'

/** Blanks that were never filled in: X所, 《X》, ____, ** */
export function findPlaceholders(copy: string): FoundProblem[] {
  const blanks: [number, number][] = []
  const pattern = /[XＸ×]{1,4}|\*{2,6}|_{2,12}|○{2,4}|[□]{1,4}/g
  for (let match = pattern.exec(copy); match; match = pattern.exec(copy)) {
    const from = match.index
    const to = from + match[0].length
    if (isBlank(copy, from, to)) blanks.push([from, to])
  }
  return gather(copy, blanks)
}

/** X stands for a letter in 1+X and in Latin words. */
function isBlank(copy: string, from: number, to: number): boolean {
  const before = copy[from - 1] ?? '\n'
  const after = copy[to] ?? '\n'
  if (/[A-WYZa-z]/.test(before) || /[A-DF-WYZa-df-z]/.test(after)) return false
  if (before === '+' && /\d/.test(copy[from - 2] ?? '')) return false
  if (copy[from] === '×' && /\d/.test(before) && /\d/.test(after)) return false
  return !/[-－]/.test(after) || !/\d/.test(copy[to + 1] ?? '')
}

/** Blanks of one sentence that stand close together are one problem. */
function gather(copy: string, blanks: [number, number][]): FoundProblem[] {
  const found: FoundProblem[] = []
  let group: [number, number][] = []
  const close = () => {
    const first = group[0]
    const last = group[group.length - 1]
    if (first && last)
      found.push({
        code: 'reader/placeholder',
        at: [first[0], last[1]],
        ...(group.length > 1 ? { related: group } : {}),
      })
    group = []
  }
  for (const blank of blanks) {
    const first = group[0]
    const last = group[group.length - 1]
    if (first && last && (blank[1] - first[0] > 48 || /[。;\n]/.test(copy.slice(last[1], blank[0])))) close()
    group.push(blank)
  }
  close()
  return found
}

/** So many names are looked up in the rest of a file. */
const MOST_NAMES = 20

/** “X家” here and “5家” there are one name. */
export function findSameNames(copy: string): FoundProblem[] {
  const found: FoundProblem[] = []
  const seen = new Set<string>()
  return found.concat(
    matchAll(copy, /“X([A-Za-z]?[\u4e00-\u9fff]{1,3})”|《X([\u4e00-\u9fff]{2,6})》/g, (match) => {
      const rest = (match[1] ?? match[2]) as string
      if (seen.has(rest) || seen.size >= MOST_NAMES) return null
      seen.add(rest)
      const other = new RegExp(`(?<![\\d.A-Za-z])\\d{1,3}${rest}`).exec(copy)
      if (!other) return null
      return {
        code: 'reader/same-name',
        at: [match.index, match.index + match[0].length],
        related: [[other.index, other.index + other[0].length]],
        proposal: other[0],
      }
    }),
  )
}
