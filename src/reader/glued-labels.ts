import { findSequences, SHORTEST } from './label-sequences.ts'
import { type Label, type LabelKind, makesHeading, readLabel } from './labels.ts'
import { isHan, isSpace, type Line } from './lines.ts'
import { findSemicolonLabels } from './semicolon-labels.ts'
import { FILLER } from './shadow.ts'
import { OPEN } from './signs.ts'

/** What may stand before a label inside a line, and what such a label looks like. */
const BEFORE = new Uint8Array(65536)
// \x01 is what nobody sees
for (const sign of '。!?)]】”:;, \t\n\r\v\f\x01\u1680\u2028\u2029') BEFORE[sign.charCodeAt(0)] = 1
const FIRST = new Uint8Array(65536)
for (const sign of '第一二三四五六七八九十(0123456789') FIRST[sign.charCodeAt(0)] = 1
const CANDIDATE =
  /第[一二三四五六七八九十]{1,3}(?:章|部分)(?=[\s\u4e00-\u9fff])|[一二三四五六七八九十]{1,3}[、.]|[一二三四五六七八九十]是|\([一二三四五六七八九十]{1,3}\)|\d{1,2}\s?[.、]\s?(?:[\u4e00-\u9fff“《]|20\d{2}年)|\d{1,2}[ \t](?=[\u4e00-\u9fff]{3})/y

/** Splits lines where a label is glued to the end of what stands before it.
 *    > | 一、坚持……水平 1.加强……引领。深化……
 *                       ^ opens a line of its own
 *
 *  A label is believed when its number continues the sequence; the inline list 分三步:1.…;2.… stays whole.
 */
export function splitGluedLabels(shadow: string, units: Uint16Array, lines: Line[]): Line[] {
  const result: Line[] = []
  const last = new Map<LabelKind, number>()
  let sequences = NONE
  for (const [index, line] of lines.entries()) {
    result.push(line)
    if (line.role !== 'body') continue
    note(last, line.label)
    let open = line
    const lineEnd = line.end
    const blocked = new Set<LabelKind>()
    const labels = labelsInside(shadow, units, line)
    if (line.page === false || index === 0) sequences = sequencesFrom(shadow, units, lines, index, labels)
    const listed = findSemicolonLabels(shadow, line, labels)
    for (const label of labels) {
      if (blocked.has(label.kind) || label.start <= (open.label?.end ?? open.start)) continue
      if (
        BEFORE[units[label.start - 1] as number] === 0 &&
        !isTitleGlued(shadow, open, label, result) &&
        !isBehindTitle(shadow, line, label.start) &&
        !(sequences.has(label.start) && isFirstSection(shadow, line, label.start))
      )
        continue
      if (
        !sequences.has(label.start) &&
        !opens(shadow, open, label, last) &&
        !listed.has(label.start) &&
        !endsWithSection(shadow, line, label, lines, index) &&
        !standsBehindTitle(shadow, line, label)
      ) {
        if (label.number === 1) blocked.add(label.kind)
        continue
      }
      open = cut(shadow, open, lineEnd, label)
      result.push(open)
      // a list that was left whole ends with its section
      if (label.kind === 'chinese' || label.kind === 'chapter') blocked.clear()
      note(last, label)
    }
  }
  return result
}

const NONE: ReadonlySet<number> = new Set()

/** Sequences of a line, and of the pages that go on with it. */
function sequencesFrom(
  shadow: string,
  units: Uint16Array,
  lines: Line[],
  index: number,
  own: Label[],
): ReadonlySet<number> {
  const line = lines[index] as Line
  const labels = [...own]
  let end = line.end
  for (let at = index + 1; at < lines.length; at++) {
    const next = lines[at] as Line
    if (!next.page && next.reason !== 'page-number') break
    if (!next.page) continue
    if (next.label) labels.push(next.label)
    labels.push(...labelsInside(shadow, units, next))
    end = next.end
  }
  return end - line.start >= SHORTEST && labels.length > 1
    ? findSequences(shadow, line.label !== null, line.label ? [line.label, ...labels] : labels)
    : NONE
}

/** Labels behind a sign that may stand before one, or behind words that may be a title. */
function labelsInside(shadow: string, units: Uint16Array, line: Line): Label[] {
  const labels: Label[] = []
  for (let at = line.start + 1; at < line.end; at++) {
    if (FIRST[units[at] as number] === 0) continue
    const first = units[at] as number
    const may = first === OPEN || (first >= 48 && first <= 57)
    if (
      BEFORE[units[at - 1] as number] === 0 &&
      !(may ? isGlued(shadow, units, at) : isBehindTitle(shadow, line, at) || isFirstSection(shadow, line, at))
    )
      continue
    CANDIDATE.lastIndex = at
    const label = CANDIDATE.test(shadow) ? readLabel(shadow, at) : null
    if (label && label.end < line.end) labels.push(label)
  }
  return labels
}

/** 1. or (一) with words behind it, straight behind words. */
function isGlued(shadow: string, units: Uint16Array, at: number): boolean {
  if (!isHan(units[at - 1] as number) || /(?:[第附表高初]|附件)$/.test(shadow.slice(at - 2, at))) return false
  return /^(?:\d{1,2}\s?[、.]\s?|\([一二三四五六七八九十]{1,2}\))[\u4e00-\u9fff“《]{2}/.test(shadow.slice(at, at + 8))
}

/** 一、健全管理网络3、理顺体制。 - a number straight behind a title that no sign closes; the title may begin on the page before. */
function isTitleGlued(shadow: string, open: Line, { kind, start: at }: Label, lines: readonly Line[]): boolean {
  const held = open.label === null && open.page ? lastBody(lines, open) : open
  const label = held?.label
  if (!label || label.kind === kind || (label.kind !== 'chinese' && label.kind !== 'chinese-bracket')) return false
  const title = held === open ? '' : shadow.slice(label.end, held.end)
  const words = title + shadow.slice(held === open ? label.end : open.start, at)
  return words.length >= 4 && words.length <= 50 && /^(?:[^。;:!?、\d]|20\d{2}年)+$/.test(words)
}

/** The last line of text before a line. */
function lastBody(lines: readonly Line[], line: Line): Line | null {
  for (let at = lines.length - 1; at >= 0 && at > lines.length - 4; at--) {
    const each = lines[at] as Line
    if (each !== line && each.role === 'body') return each
  }
  return null
}

/** …根据实际,安排如下。一、提高认识 - a section at the end of the line before its first item, where 二、 opens a line below. */
function endsWithSection(shadow: string, line: Line, label: Label, lines: Line[], index: number): boolean {
  if (label.kind !== 'chinese' || label.number !== 1 || line.end - label.end > 40) return false
  if (!/[。:]$/.test(shadow.slice(line.start, label.start).trimEnd())) return false
  if (!/^[^。,;:、]{4,}$/.test(shadow.slice(label.end, line.end))) return false
  for (const { role, label: next } of lines.slice(index + 1, index + 80))
    if (role === 'body' && next?.kind === 'chinese') return next.number === 2
  return false
}

const TITLE = /^[^。,;:!?]{4,60}(?:要点|计划|方案|总结|安排|意见|规划|思路|打算|措施)(?:\([^()]{1,12}\))?\s*$/

/** 某县教育局2024年工作计划 一、总体思路 - the first section on the line of the title. */
function standsBehindTitle(shadow: string, line: Line, label: Label): boolean {
  if (label.kind !== 'chinese' || label.number !== 1 || line.label || label.start - line.start > 64) return false
  return TITLE.test(shadow.slice(line.start, label.start))
}

/** 某校工作计划一、指导思想 - straight behind the title, where nothing parts them. */
function isBehindTitle(shadow: string, line: Line, at: number): boolean {
  if (line.label || at - line.start > 64 || !/^一、[^一二三四五六七八九十]/.test(shadow.slice(at, at + 3))) return false
  return TITLE.test(shadow.slice(line.start, at))
}

const LONG = 300

/** …发展规划一、工作目标到…。二、 - straight behind words, in a text that is one line; 二、 has to follow. */
function isFirstSection(shadow: string, line: Line, at: number): boolean {
  if (line.end - line.start < LONG || shadow[at] !== '一' || shadow[at + 1] !== '、') return false
  return isHan(shadow.charCodeAt(at - 1)) && !/[统唯之第初高单专同逐合归其十百]/.test(shadow[at - 1] as string)
}

/** Ends a line before a label inside it; gives the line that the label opens. */
function cut(shadow: string, line: Line, lineEnd: number, label: Label): Line {
  let end = label.start
  while (end > line.start && isSpace(shadow.charCodeAt(end - 1))) end--
  line.end = end
  return { start: label.start, end: lineEnd, label, role: 'body', reason: null, opens: false, page: false, cell: null }
}

/** Whether a label inside a line opens something new. */
function opens(shadow: string, line: Line, label: Label, last: Map<LabelKind, number>): boolean {
  let before = label.start - 1
  while (before > line.start && shadow.charCodeAt(before) === FILLER) before--
  const spaced = isSpace(shadow.charCodeAt(before))
  while (before > line.start && (isSpace(shadow.charCodeAt(before)) || shadow.charCodeAt(before) === FILLER)) before--
  const sign = shadow[before] as string
  const headed = line.label !== null && makesHeading(line.label.kind) && label.start - line.start < 80
  const bare = headed && !/[。;!?]/.test(shadow.slice(line.start, label.start))
  if (label.kind === 'ordinal') return bare && spaced && label.number === 1 && !/[,:]/.test(sign)
  if (!makesHeading(label.kind) || label.number === null || /[,:;]/.test(sign)) return false
  if (
    bare &&
    (spaced || label.kind === 'number' || isHan(sign.charCodeAt(0))) &&
    label.number === 1 &&
    label.kind !== line.label?.kind
  )
    return true
  const continues = (last.get(label.kind) ?? 0) + 1 === label.number
  if (bare && (spaced || isHan(sign.charCodeAt(0)))) return continues
  if (!/[。!?)\]】”]/.test(sign)) return false
  if (label.number === 1)
    return (line.end - line.start > 1500 && label.kind !== 'number') || (spaced && leadsOn(shadow, line, label))
  return continues
}

/** 一、 inside a line opens the first section of a text without lines: before a short title and 1. or (一) or a space, or where 二、 still comes. */
function leadsOn(shadow: string, line: Line, label: Label): boolean {
  if (label.kind !== 'chinese') return false
  if (shadow.slice(label.end, Math.min(line.end, label.end + 20_000)).includes('。 二、')) return true
  return (
    label.start - line.start >= 120 &&
    /^[^。;:!?\n]{2,40}?\s(?:1[.、]|\([一1]\)|[\u4e00-\u9fff])/.test(
      shadow.slice(label.end, Math.min(label.end + 60, shadow.length)),
    )
  )
}

/** A higher label starts the lower sequences again, but numbers may also run through. */
function note(last: Map<LabelKind, number>, label: Label | null): void {
  if (!label || label.number === null) return
  last.set(label.kind, label.number)
  if (label.kind === 'chinese' || label.kind === 'chapter') last.delete('chinese-bracket')
}
