import { makesHeading } from './labels.ts'
import { isStop, type Line } from './lines.ts'

/** Lines that make one paragraph of the plan; a printed page may break it in mid-sentence. */
export type Paragraph = { lines: Line[]; broken: boolean }

/** Joins lines that were wrapped or cut by a page; furniture between them stays what it is. */
export function joinParagraphs(shadow: string, lines: Line[]): Paragraph[] {
  const width = wrapWidth(lines)
  const paragraphs: Paragraph[] = []
  let open: Paragraph | null = null
  let gap = 0
  for (const line of lines) {
    if (line.role === 'cell') {
      const last = open?.lines[0]?.cell
      const own = line.cell
      if (
        open &&
        last &&
        own &&
        last.grid === own.grid &&
        last.row === own.row &&
        last.column === own.column &&
        last.part === own.part
      )
        open.lines.push(line)
      else {
        open = { lines: [line], broken: false }
        paragraphs.push(open)
      }
      gap = 1
      continue
    }
    if (line.role !== 'body') {
      // a page number or a menu between two halves of a sentence does not end it; a title or a table does
      gap = line.role === 'furniture' && line.reason === 'page-number' ? gap : 1
      continue
    }
    const last: Line | undefined = open?.lines[open.lines.length - 1]
    if (open && last && gap === 0 && continues(shadow, open, last, line, width)) {
      open.lines.push(line)
      open.broken = true
    } else {
      open = { lines: [line], broken: false }
      paragraphs.push(open)
    }
    gap = 0
  }
  return paragraphs
}

/** Whether a line goes on with the sentence of the line before.
 *    > | …加强学校管理,推进课程改革,不
 *    > | 断改进教学方式。
 *        ^
 */
function continues(shadow: string, paragraph: Paragraph, last: Line, line: Line, width: number | null): boolean {
  const head = paragraph.lines[0] as Line
  if (!line.opens) return false
  const end = shadow[last.end - 1] as string
  if (line.page && !line.label && !isStop(end)) return true
  const start = shadow[line.start] as string
  const labelOnly = last.label !== null && last.label.end >= last.end
  if (labelOnly && !line.label) return makesHeading(last.label?.kind ?? 'bullet')
  if (line.label && !(line.label.kind === 'ordinal' && !isStop(end) && end !== ',')) return false
  if (/[。,、;:!?)”》】\]]/.test(start) && !(start === '[' || start === '(')) return true
  if (closesBracket(shadow, last, line)) return true
  if (isStop(end) || end === ':' || isNoteStart(shadow, line)) return false
  if (end === ',' || end === '、' || end === '(' || end === '“' || end === '《' || end === '-') return true
  if (isNoteStart(shadow, last) && shadow[last.start] !== '(') return false
  if (endsWithNote(shadow, last)) return false
  if (cutsNote(shadow, last, line)) return true
  if (/[的和与及对为到达于将把被由并或不]/.test(end) && last.end - last.start > 8 && !line.label) return true
  if (last === head && head.label?.kind === 'number-bracket' && hasSentence(shadow, head) && !line.label) return true
  if (width !== null && last.end - last.start >= width - 2) return true
  const sentence = paragraph.lines.some((each) => hasSentence(shadow, each))
  if (!sentence) return false
  // a heading without a stop ends at its line; a body does not end without a stop when what follows is text again
  if (end === ')') return false
  return (
    hasSentence(shadow, line) &&
    (line.end - line.start > 12 || /^\d[\d.]*[^\d。]+。$/.test(shadow.slice(line.start, line.end))) &&
    !(head.label && paragraph.lines.length === 1 && !hasStop(shadow, head))
  )
}

/** (市教育局牵头,各县区 and then 配合): a bracket near the end of a line that the next line closes. */
function closesBracket(shadow: string, last: Line, line: Line): boolean {
  const words = shadow.slice(Math.max(last.start, last.end - 60), last.end)
  const open = words.lastIndexOf('(')
  if (open <= 0 || words.includes(')', open)) return false
  return /^[^()。]{1,40}\)/.test(shadow.slice(line.start, Math.min(line.end, line.start + 42)))
}

const NOTE_AT_END = /。(?:责任|牵头|配合|主办|承办|协办|实施)(?:单位|部门|科室|处室|股室):[^,。;()]{2,120}$/
const UNIT_AT_END = /(?:局|委|办|部|厅|政府|中心|科|股|处|室|会|院|校|站|队|司)$/

/** …。责任单位:市教育局 - a note of units at the end of a line ends its paragraph. */
function endsWithNote(shadow: string, line: Line): boolean {
  const words = shadow.slice(Math.max(line.start, line.end - 140), line.end)
  return UNIT_AT_END.test(words) && NOTE_AT_END.test(words)
}

/** …。责任单位:市教 and then 育局: a name goes on. */
function cutsNote(shadow: string, last: Line, line: Line): boolean {
  if (line.label || line.end - line.start > 40) return false
  const words = shadow.slice(line.start, line.end)
  if (/[:;。(]/.test(words) || !UNIT_AT_END.test(words)) return false
  return NOTE_AT_END.test(shadow.slice(Math.max(last.start, last.end - 140), last.end))
}

function hasSentence(shadow: string, line: Line): boolean {
  return /[。,;]/.test(shadow.slice(line.start, line.end))
}

function hasStop(shadow: string, line: Line): boolean {
  return shadow.slice(line.start, line.end).includes('。')
}

function isNoteStart(shadow: string, line: Line): boolean {
  return /^[([【]?(?:责任|牵头|配合|实施|主办|承办|协办|组织实施|具体实施|完成|目标任务|工作措施|工作目标|工作任务|主要措施|备注|说明)[^,。;:]{0,8}[:】]/.test(
    shadow.slice(line.start, line.start + 20),
  )
}

/** Characters of a full line where a text was wrapped hard; null where a line is a paragraph. */
function wrapWidth(lines: Line[]): number | null {
  const lengths = new Int32Array(lines.length)
  let count = 0
  for (const line of lines) if (line.role === 'body' && line.opens) lengths[count++] = line.end - line.start
  if (count < 8) return null
  const own = lengths.subarray(0, count).sort()
  const width = own[Math.floor(count * 0.9)] as number
  if (width > 80 || width < 12) return null
  const full = own.filter((length) => length >= width - 2 && length <= width + 2).length
  return full * 2 >= count ? width : null
}
