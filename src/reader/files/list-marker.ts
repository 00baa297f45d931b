import { formatNumber } from './format-number.ts'

/** Number formats by the `type` of a list or its `list-style-type`, and the mark that a browser prints after them. */
const STYLES: Record<string, [format: string, mark: string]> = {
  1: ['decimal', '.'],
  a: ['lowerLetter', '.'],
  A: ['upperLetter', '.'],
  i: ['lowerRoman', '.'],
  I: ['upperRoman', '.'],
  decimal: ['decimal', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'lower-roman': ['lowerRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'trad-chinese-informal': ['chineseCountingThousand', '、'],
}

/** A text that brings its own number needs none. */
const NUMBERED = /^\s*(?:[(（]?[\d０-９一二三四五六七八九十]|第[\d一二三四五六七八九十]|[①-⑳⑴-⒛●○■◆])/

/** Counts the entries of numbered lists of a page; entries must be shown in order. Gives the number as a browser prints it, or ''. */
export function countLists(): (entry: Element) => string {
  const counts = new Map<Element, number>()
  return (entry) => {
    const list = entry.parentElement
    if (list?.tagName.toLowerCase() !== 'ol') return ''
    const own = Number.parseInt(entry.getAttribute('value') ?? '', 10)
    const start = Number.parseInt(list.getAttribute('start') ?? '1', 10)
    const count = Number.isNaN(own) ? (counts.get(list) ?? (Number.isNaN(start) ? 1 : start) - 1) + 1 : own
    counts.set(list, count)
    const styled = /list-style(?:-type)?\s*:\s*([a-z-]{1,30})/i
      .exec(list.getAttribute('style') ?? '')?.[1]
      ?.toLowerCase()
    const style = STYLES[styled ?? list.getAttribute('type') ?? 'decimal']
    if (!style || NUMBERED.test(entry.textContent ?? '')) return ''
    return formatNumber(count, style[0]) + style[1]
  }
}
