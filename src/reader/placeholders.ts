import type { FairCopy } from './fair-copy.ts'
import type { FoundProblem } from './found-problem.ts'

/** Signs that stand for what was not filled in, by code unit. */
const BLANK = new Uint8Array(65536)
for (const sign of 'X×*_○□') BLANK[sign.charCodeAt(0)] = 1
const BLANKS = /[X×]{1,6}|\*{2,6}|_{2,12}|○{2,4}|□{1,4}/y

/** Blanks that were never filled in: X所, 《X》, ____, ** */
export function findPlaceholders({ text, units, marks }: FairCopy): FoundProblem[] {
  const blanks: [number, number][] = []
  let until = 0
  for (const at of marks) {
    if (at < until || BLANK[units[at] as number] === 0) continue
    BLANKS.lastIndex = at
    const match = BLANKS.exec(text)
    if (!match) continue
    until = at + match[0].length
    if (isBlank(text, at, until)) blanks.push([at, until])
  }
  return gather(text, blanks)
}

/** X stands for a letter in 1+X and in Latin words. */
function isBlank(copy: string, from: number, to: number): boolean {
  const before = copy[from - 1] ?? '\n'
  const after = copy[to] ?? '\n'
  if (/[A-WYZa-z]/.test(before) || /[A-DF-WYZa-df-z]/.test(after)) return false
  if (before === '+' && /\d/.test(copy[from - 2] ?? '')) return false
  if (/[×X]/.test(copy[from] as string) && /\d/.test(before) && /\d/.test(after)) return false
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

/** “X家” here and “5家” there are one name, in whichever plan of the file; found in the text itself. */
export function findSameNames(shadow: string): FoundProblem[] {
  const found: FoundProblem[] = []
  const seen = new Set<string>()
  const pattern = /“X([A-Za-z]?\s?[\u4e00-\u9fff]{1,3})”|《X([\u4e00-\u9fff]{2,6})》/g
  for (let match = pattern.exec(shadow); match && seen.size < MOST_NAMES; match = pattern.exec(shadow)) {
    const rest = ((match[1] ?? match[2]) as string).replace(/\s/g, '')
    if (seen.has(rest)) continue
    seen.add(rest)
    const other = new RegExp(`(?<![\\d.A-Za-z])\\d{1,3}${rest.replace(/^[A-Za-z]/, '$&\\s?')}`).exec(shadow)
    if (!other) continue
    found.push({
      code: 'reader/same-name',
      span: [match.index, match.index + match[0].length],
      related: [[other.index, other.index + other[0].length]],
      proposal: other[0].replace(/\s/g, ''),
    })
  }
  return found
}
