import type { FairCopy } from './fair-copy.ts'
import type { FoundProblem } from './found-problem.ts'
import { isHan, type Line } from './lines.ts'

/** What is wrong outside the sentences: glosses, stray lines, inner spaces, empty metadata. */
export function findDamagedLayout(shadow: string, copy: FairCopy, lines: Line[]): FoundProblem[] {
  return [
    ...glosses(shadow, copy, lines),
    ...strayLines(lines),
    ...innerSpaces(shadow, lines),
    ...emptyFields(shadow, lines),
    ...lostSigns(lines),
  ]
}

/** Lines one after the other that lost their signs are one problem. */
function lostSigns(lines: Line[]): FoundProblem[] {
  const unsigned = lines.filter((line) => line.unsigned && line.role === 'body')
  const [first, last] = [unsigned[0], unsigned[unsigned.length - 1]]
  return first && last ? [{ code: 'reader/lost-signs', span: [first.start, last.end], arguments: {} }] : []
}

/** Glosses of one sentence are one note. */
function glosses(shadow: string, copy: FairCopy, lines: Line[]): FoundProblem[] {
  const found: FoundProblem[] = []
  let group: [number, number][] = []
  const close = () => {
    const first = group[0]
    const last = group[group.length - 1]
    if (first && last)
      found.push({ code: 'reader/gloss', span: [first[0] - 1, last[1]], arguments: { count: group.length } })
    group = []
  }
  for (const gloss of allGlosses(shadow, copy, lines)) {
    const first = group[0]
    const last = group[group.length - 1]
    if (first && last && (gloss[1] - first[0] > 60 || /[。;\n]/.test(shadow.slice(last[1], gloss[0])))) close()
    group.push(gloss)
  }
  close()
  return found
}

/** Those of the fair copy and those of titles and metadata. */
function allGlosses(shadow: string, copy: FairCopy, lines: Line[]): [number, number][] {
  if (copy.glosses.length === 0) return []
  const others: [number, number][] = []
  for (const line of lines) {
    if (line.role === 'body' || line.role === 'cell') continue
    for (const match of shadow
      .slice(line.start, line.end)
      .matchAll(/(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/g))
      others.push([line.start + match.index, line.start + match.index + match[0].length])
  }
  return others.length === 0 ? copy.glosses : [...copy.glosses, ...others].sort((a, b) => a[0] - b[0])
}

function strayLines(lines: Line[]): FoundProblem[] {
  const found: FoundProblem[] = []
  for (const line of lines) {
    if (line.reason === 'stray-character') found.push({ code: 'reader/stray-character', span: [line.start, line.end] })
    if (line.reason === 'contents-residue')
      found.push({ code: 'reader/contents-residue', span: [line.start, line.end] })
  }
  return found
}

/** One space between two characters of a word; groups of four (a slogan) are meant so. */
function innerSpaces(shadow: string, lines: Line[]): FoundProblem[] {
  const found: FoundProblem[] = []
  for (const line of lines) {
    if (line.role !== 'body' || line.unsigned) continue
    const places = spacesInside(shadow.slice(line.start, line.end))
    if (places.length === 0 || places.length > 2) continue
    if (!line.label && !/[。,]/.test(shadow.slice(line.start, line.end))) continue
    for (const place of places) {
      const at = line.start + place
      const before = runBack(shadow, at)
      const after = runOn(shadow, at + 1)
      if (Math.min(before, after) > 3 || (before % 4 === 0 && after % 4 === 0)) continue
      found.push({ code: 'reader/inserted-space', span: [at - Math.min(before, 4), at + 1 + Math.min(after, 4)] })
    }
  }
  return found
}

/** Single spaces between two characters, at most three. */
function spacesInside(words: string): number[] {
  const places: number[] = []
  for (let at = words.indexOf(' '); at > 0 && places.length < 3; at = words.indexOf(' ', at + 1))
    if (isHan(words.charCodeAt(at - 1)) && isHan(words.charCodeAt(at + 1))) places.push(at)
  return places
}

function runBack(shadow: string, at: number): number {
  let count = 0
  while (count < 30 && /[\u4e00-\u9fff]/.test(shadow[at - 1 - count] ?? '')) count++
  return count
}

function runOn(shadow: string, at: number): number {
  let count = 0
  while (count < 30 && /[\u4e00-\u9fff]/.test(shadow[at + count] ?? '')) count++
  return count
}

/** 来源:| 作者:| - fields without content. */
function emptyFields(shadow: string, lines: Line[]): FoundProblem[] {
  const found: FoundProblem[] = []
  const pattern =
    /(?:来源|作者|文号|编辑|发布机构|索引号)\s?:\s{0,4}(?=\||$|[\]】]|(?:作者|来源|时间|编辑|发布)[^:]{0,6}:)/g
  for (const line of lines) {
    if (line.role !== 'meta') continue
    const words = shadow.slice(line.start, line.end)
    for (const match of words.matchAll(pattern))
      found.push({
        code: 'reader/empty-metadata',
        span: [line.start + match.index, line.start + match.index + match[0].trimEnd().length],
      })
  }
  return found
}
