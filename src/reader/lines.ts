import type { CellPlace } from './grid.ts'
import { type Label, readLabel } from './labels.ts'
import { isSilent, LINE_END } from './shadow.ts'

/** What a line is, before the tree is known. */
export type LineRole = 'body' | 'title' | 'furniture' | 'meta' | 'contents' | 'cell'

/** A printed line (or a part of one, where a label is glued to its end) without the white space around it. */
export type Line = {
  start: number
  end: number
  label: Label | null
  role: LineRole
  reason: string | null
  /** True when nothing but white space stands before it on its printed line. */
  opens: boolean
  /** Opened by the number of a page of a sharing site: it goes on with the page before. */
  page: boolean
  /** Place in a table. */
  cell: CellPlace | null
  /** Where the title ends, if something else than a stop says so. */
  titleEnd?: number | null
  /** Its signs are lost: spaces stand for them. */
  unsigned?: boolean
  /** It opens a heading that has no label. */
  heads?: boolean
}

/** Lines that hold more than white space, in order; what says nothing at their ends stands between them. */
export function splitLines(shadow: string, units: Uint16Array): Line[] {
  const lines: Line[] = []
  const length = units.length
  let silent = -1
  let at = 0
  while (at < length) {
    let start = at
    while (at < length && !isBreak(units[at] as number) && units[at] !== LINE_END) at++
    let end = at
    while (start < end && isBlank(units[start] as number)) {
      if (silent < 0 && !isSpace(units[start] as number)) silent = start
      start++
    }
    if (silent < 0 && units[at] === LINE_END) silent = at
    while (end > start && isBlank(units[end - 1] as number)) end--
    if (end > start) lines.push(makeLine(shadow, start, end))
    at++
  }
  return lines.length > 0 || silent < 0 ? lines : [makeLine(shadow, silent, length)]
}

/** White space, or what says nothing. */
function isBlank(code: number): boolean {
  return isSilent(code) || isSpace(code)
}

/** A line between two offsets, with the label that it opens with. */
export function makeLine(shadow: string, start: number, end: number): Line {
  let at = start
  while (at < end && shadow.charCodeAt(at) <= 32) at++
  const label = readLabel(shadow, at)
  if (label) label.start = start
  return {
    start,
    end,
    label: label && label.end <= end ? label : null,
    role: 'body',
    reason: null,
    opens: true,
    page: false,
    cell: null,
  }
}

/** LF, CR, VT, FF and the separators of Unicode. */
export function isBreak(code: number): boolean {
  return code < 14 ? code >= 10 : code === 0x2028 || code === 0x2029
}

/** White space of the shadow. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029 || code === 0x1680
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** Signs that end a sentence, in the shadow. */
export function isStop(sign: string | undefined): boolean {
  return sign === '。' || sign === '!' || sign === '?' || sign === ';'
}
