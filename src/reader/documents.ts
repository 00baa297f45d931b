import { isBareHeading } from './headings.ts'
import type { Line } from './lines.ts'
import type { DocumentKind } from './reading.ts'

/** Lines [first, last) that make one plan; the title may stand in a heading instead of lines of its own. */
export type DocumentPart = { first: number; last: number; titleLines: Line[]; titledBy: Line | null }

const GENRES: [RegExp, DocumentKind][] = [
  [/总结/, 'summary'],
  [/通知|公告|函$/, 'notice'],
  [/报告/, 'report'],
  [/要点/, 'work-points'],
  [/清单|分解|分工|台账|任务表|一览表|责任书|责任表/, 'task-list'],
  [/行动(?:计划|方案)/, 'action-plan'],
  [/方案|实施意见/, 'implementation-plan'],
  [/措施|举措/, 'measures'],
  [/意见/, 'opinion'],
  [/规划|纲要/, 'programme'],
  [/计划|安排|打算|思路|重点工作|重点任务/, 'work-plan'],
]

const GENRE_END =
  /(?:要点|计划|安排|方案|意见|措施|规划|纲要|总结|报告|清单|分解表?|分工|通知|重点工作|重点任务|工作思路|谋划|责任书|责任表|任务表|台账|办法|细则|打算|举措)(?:\s?[(【<][^)】>]{1,30}[)】>])*\s*$/
const ORGAN_END = /(?:局|委员会|委|厅|人民政府|政府|办公室|教育部|教体局|学校|关于|印发)\s*$/
const SECTION_DOCUMENT =
  /^(?:(?:19|20)\d{2}|上|今|本|明|下一?)年?度?.{0,14}(?:工作总结|工作(?:开展|完成|落实|推进)?情况|工作计划|工作打算|工作要点|工作安排|工作思路|重点工作)(?:安排)?$/

/** Genre of a plan by the words of its title. */
export function kindOfTitle(title: string): DocumentKind {
  const main = title.replace(/[(【][^)】]*[)】]/g, '')
  if (/通知\s*$/.test(main) && !/印发/.test(main)) return 'notice'
  const rest = main.replace(/的?通知\s*$/, '')
  for (const [pattern, kind] of GENRES) if (pattern.test(rest)) return kind
  return 'other'
}

/** Finds titles and borders of the plans in a file. A border is a new title before a sequence that starts again,
 *  a sequence of sections that starts again, or a section that is itself a plan for another year.
 */
export function findDocuments(shadow: string, lines: Line[]): DocumentPart[] {
  const parts: DocumentPart[] = []
  let part: DocumentPart | null = null
  let root: { kind: string; number: number } | null = null
  let chaptered = false
  let sentences = 0
  let inAppendix = false
  const open = (first: number): DocumentPart => {
    if (part) part.last = first
    part = { first, last: lines.length, titleLines: [], titledBy: null }
    parts.push(part)
    root = null
    chaptered = false
    sentences = 0
    inAppendix = false
    return part
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    if (line.role !== 'body') continue
    const label = line.label
    const current: DocumentPart = part ?? open(index)
    if (label?.kind === 'chapter' && label.depth === 1) chaptered = true
    // 一、 starts again below every chapter
    if (label && (label.kind === 'chapter' || (label.kind === 'chinese' && !chaptered)) && label.depth === 1) {
      if (
        root !== null &&
        label.number === 1 &&
        (root as { number: number }).number >= 2 &&
        !inAppendix &&
        label.kind === (root as { kind: string }).kind
      ) {
        const start = headStart(shadow, lines, index, current.first)
        const next = open(start)
        if (SECTION_DOCUMENT.test(titleWords(shadow, line))) next.titledBy = line
        markHead(shadow, lines, start, index)
      } else if (SECTION_DOCUMENT.test(titleWords(shadow, line))) {
        if (root === null) current.titledBy = line
        else if (current.titledBy && current.titledBy !== line) open(index).titledBy = line
      }
      root = { kind: label.kind, number: label.number ?? 0 }
      continue
    }
    if (label?.kind === 'appendix') inAppendix = true
    if (label && root === null && label.kind !== 'bullet' && label.kind !== 'ordinal')
      root = { kind: label.kind, number: label.number ?? 1 }
    if (!isTitle(shadow, line)) {
      if (shadow.slice(line.start, line.end).includes('。')) sentences++
      continue
    }
    const transmits =
      root === null &&
      current.titleLines.length > 0 &&
      current.titleLines.some((each) => /印发|转发|下发/.test(shadow.slice(each.start, each.end)))
    const fresh = root === null && (sentences === 0 || transmits)
    if (!fresh && !startsAgain(lines, index, root)) continue
    const target: DocumentPart = fresh ? current : open(headStart(shadow, lines, index, current.first))
    // a notice that only hands a plan on is the head of that plan
    if (transmits && !sameAsTitle(shadow, current, line)) current.titleLines = []
    const until = takeTitle(shadow, lines, index, target)
    index = until - 1
  }
  for (const each of parts) fallbackTitle(shadow, lines, each)
  return parts
}

/** A short line that ends with the name of a genre, without a sentence. */
function isTitle(shadow: string, line: Line): boolean {
  const length = line.end - line.start
  if (line.label || length < 6 || length > 70) return false
  const words = shadow.slice(line.start, line.end)
  if (/[。;:!?]/.test(words) || /^(?:根据|按照|为|现将|附|详见|依据|制定)/.test(words)) return false
  if (!GENRE_END.test(words)) return false
  return /\d{4}|十[三四五六]五|市|县|区|省|州|局|厅|委|教育|学校|关于/.test(words)
}

/** Whether the next heading opens a sequence anew. */
function startsAgain(lines: Line[], index: number, root: { kind: string; number: number } | null): boolean {
  for (let at = index + 1; at < lines.length && at < index + 60; at++) {
    const label = (lines[at] as Line).label
    if (
      (lines[at] as Line).role !== 'body' ||
      !label ||
      label.kind === 'bullet' ||
      label.kind === 'ordinal' ||
      label.kind === 'circled'
    )
      continue
    if (label.number !== 1 || label.kind === 'number-bracket') return false
    return root === null || label.kind === root.kind || label.kind === 'chinese' || label.kind === 'chapter'
  }
  return false
}

/** Takes the lines of a title: the organisation before it, the rest of it and what stands in brackets behind it. */
function takeTitle(shadow: string, lines: Line[], index: number, part: DocumentPart): number {
  let first = index
  while (first > part.first) {
    const before = lines[first - 1] as Line
    const words = shadow.slice(before.start, before.end)
    if (before.role !== 'body' || before.label || words.length > 40 || /[。;:,]/.test(words) || !ORGAN_END.test(words))
      break
    first--
  }
  let until = index + 1
  while (until < lines.length) {
    const next = lines[until] as Line
    const words = shadow.slice(next.start, next.end)
    if (next.role !== 'body' || words.length > 40) break
    if (isBareHeading(words)) break
    if (!/^[(<【].{2,36}[)>】]$/.test(words) && !(isTitle(shadow, next) && !next.label)) break
    until++
  }
  for (const line of lines.slice(first, until)) {
    line.role = 'title'
    line.reason = part.titleLines.some((each) => sameWords(shadow, each, line)) ? 'repeated-title' : null
    if (!line.reason) part.titleLines.push(line)
  }
  return until
}

function sameAsTitle(shadow: string, part: DocumentPart, line: Line): boolean {
  return part.titleLines.some((each) => sameWords(shadow, each, line))
}

function sameWords(shadow: string, one: Line, other: Line): boolean {
  return shadow.slice(one.start, one.end).replace(/\s/g, '') === shadow.slice(other.start, other.end).replace(/\s/g, '')
}

/** Where the head of a plan starts whose first heading is at index: at the furniture, metadata and names before it. */
function headStart(shadow: string, lines: Line[], index: number, least: number): number {
  let start = index
  for (let at = index - 1; at > least && at >= index - 14; at--) {
    const line = lines[at] as Line
    if (line.role !== 'body') {
      start = at
      while (start > least && (lines[start - 1] as Line).role !== 'body') start--
      break
    }
    if (line.label) break
  }
  while (start < index && (lines[start] as Line).role === 'furniture' && (lines[start] as Line).reason === 'menu')
    start++
  while (start - 1 > least && isOrgan(shadow, lines[start - 1] as Line)) start--
  return start
}

function isOrgan(shadow: string, line: Line): boolean {
  return (
    line.role === 'body' &&
    !line.label &&
    line.end - line.start <= 20 &&
    ORGAN_END.test(shadow.slice(line.start, line.end))
  )
}

/** The name of an organisation that stands alone before the first heading says who issues the plan. */
function markHead(shadow: string, lines: Line[], start: number, index: number): void {
  for (const line of lines.slice(start, index)) if (isOrgan(shadow, line)) [line.role, line.reason] = ['meta', 'issuer']
}

function titleWords(shadow: string, line: Line): string {
  return shadow
    .slice(line.label?.end ?? line.start, line.end)
    .slice(0, 60)
    .replace(/\s+/g, '')
}

/** Without a title that names a genre the first short line before any sentence is taken. */
function fallbackTitle(shadow: string, lines: Line[], part: DocumentPart): void {
  if (part.titleLines.length > 0 || part.titledBy) return
  for (const line of lines.slice(part.first, Math.min(part.last, part.first + 12))) {
    if (line.role !== 'body') continue
    const words = shadow.slice(line.start, line.end)
    if (line.label || words.length > 50 || words.length < 4 || /[。;:,|\t]/.test(words)) return
    line.role = 'title'
    part.titleLines.push(line)
    return
  }
}
