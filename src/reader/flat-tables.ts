import { columnRole, type Grid, isTaskHeader, keep, NUMBER_HEAD, wordsOf } from './grid.ts'
import type { Line } from './lines.ts'

const OTHER_HEAD = /备注|类别|指标|属性|标准|成效|数量|投资|级别|年度/

/** A web page's table of tasks, one cell a line: the heads, then the cells row by row, each row opened by its number. */
export function takeColumns(shadow: string, lines: Line[], grids: Grid[]): void {
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] as Line
    if (first.role !== 'body' || first.end - first.start > 6 || !NUMBER_HEAD.test(wordsOf(shadow, first))) continue
    let width = 1
    while (at + width < lines.length && width < 10 && isHead(shadow, lines[at + width] as Line)) width++
    const header = lines.slice(at, at + width)
    if (width < 3 || !isTaskHeader(header.map((line) => wordsOf(shadow, line)))) continue
    const heads = header.map((line) => wordsOf(shadow, line))
    let next = at + width
    let rows = numberedRows(shadow, lines, next, heads)
    const sections = sectionsFrom(shadow, lines, next)
    if (rows.length < 1 && sections === next) continue
    keep(shadow, grids, [header, ...rows], 'tasks', 1)
    // headings between the rows stay headings; the table goes on below each of them
    for (;;) {
      next += rows.flat().length
      const behind = sectionsFrom(shadow, lines, next)
      if (behind === next) break
      next = behind
      rows = numberedRows(shadow, lines, next, heads)
      if (rows.length < 1) break
      keep(shadow, grids, rows, 'tasks', 0, { header: heads })
    }
    at = next - 1
  }
}

function isHead(shadow: string, line: Line): boolean {
  const words = wordsOf(shadow, line)
  return (
    line.role === 'body' &&
    words.length <= 10 &&
    !/[。,;]|^\d/.test(words) &&
    (columnRole(words) !== 'other' || OTHER_HEAD.test(words))
  )
}

/** Place behind the headings that stand between the rows of a table, as long as a numbered row follows; else the same place. */
function sectionsFrom(shadow: string, lines: Line[], from: number): number {
  let at = from
  while (at < lines.length && isSectionLine(lines[at] as Line)) at++
  const row = lines[at]
  return at > from && row && /^\d{1,3}$/.test(wordsOf(shadow, row)) ? at : from
}

function isSectionLine(line: Line): boolean {
  return (
    line.role === 'body' &&
    (line.label?.kind === 'chinese' || line.label?.kind === 'chinese-bracket') &&
    line.end - line.start <= 40
  )
}

/** Rows that start with 1, 2, 3 …; a row ends where the next number or the table ends. */
function numberedRows(shadow: string, lines: Line[], from: number, heads: string[]): Line[][] {
  const rows: Line[][] = []
  let at = from
  let expected: number | null = null
  while (at < lines.length) {
    const words = wordsOf(shadow, lines[at] as Line)
    if (!/^\d{1,3}$/.test(words) || (expected !== null && Number(words) !== expected)) break
    expected = numberBehind(shadow, lines, at, Number(words), heads.length)
    const row: Line[] = [lines[at] as Line]
    at++
    while (at < lines.length && row.length < heads.length && isCellLine(shadow, lines[at] as Line, expected))
      row.push(lines[at++] as Line)
    while (
      at < lines.length &&
      row.length >= heads.length &&
      isCellLine(shadow, lines[at] as Line, expected) &&
      comesSoon(shadow, lines, at, expected)
    )
      row.push(lines[at++] as Line)
    placeInRow(shadow, row, heads, rows.length + 1)
    rows.push(row)
  }
  return rows
}

/** Number of the row behind a row: the next one, or, where a table shows a choice of rows, the first higher one close by. */
function numberBehind(shadow: string, lines: Line[], at: number, number: number, width: number): number {
  let higher: number | null = null
  for (let index = at + 1; index < lines.length && index <= at + width + 4; index++) {
    if (isSectionLine(lines[index] as Line)) break
    const words = wordsOf(shadow, lines[index] as Line)
    if (!/^\d{1,3}$/.test(words)) continue
    if (Number(words) === number + 1) return number + 1
    if (Number(words) > number && index >= at + width - 1) higher ??= Number(words)
  }
  return higher ?? number + 1
}

function isCellLine(shadow: string, line: Line, next: number): boolean {
  return (
    line.role === 'body' &&
    wordsOf(shadow, line) !== String(next) &&
    !isSectionLine(line) &&
    line.label?.kind !== 'appendix'
  )
}

/** Whether the next number still follows close by, so that this line belongs to the row. */
function comesSoon(shadow: string, lines: Line[], from: number, number: number): boolean {
  for (let at = from; at < lines.length && at < from + 8; at++) {
    if (isSectionLine(lines[at] as Line)) return false
    if (wordsOf(shadow, lines[at] as Line) === String(number)) return true
  }
  return false
}

/** How the name of a unit ends. */
export const UNIT_WORDS =
  /(?:局|委|办|部|厅|政府|中心|科|股|室|校|园|站|院|会|联|单位|部门|街道|乡镇|镇|乡|公司|团委|工委|镇街)$/
const TIME_WORDS = /^(?:\d{4}年|\d{1,2}月|全年|年底|长期|每|持续|上半年|下半年|[一二三四]季度|常态)/

/** Columns of a row: as printed when it is full, else by what the cells look like. */
function placeInRow(shadow: string, row: Line[], heads: string[], at: number): void {
  const roles = heads.map(columnRole)
  const exact = row.length === heads.length
  let column = 0
  for (const line of row) {
    const words = wordsOf(shadow, line)
    if (!exact && column > 0) {
      const wanted =
        TIME_WORDS.test(words) && words.length < 20
          ? 'time'
          : UNIT_WORDS.test(words) && words.length < 60
            ? 'unit'
            : 'task'
      const found = roles.findIndex((role, index) => index >= column && role === wanted)
      column = found >= 0 ? found : Math.min(column, heads.length - 1)
    }
    line.cell = { grid: -1, row: at, column: Math.min(column, heads.length - 1) }
    column++
  }
}

const FIGURE = /^-?\d{1,9}(?:\.\d{1,4})?%?$/

/** A table of figures, one cell a line: short lines of which many are numbers. */
export function takeFigures(shadow: string, lines: Line[], grids: Grid[]): void {
  let at = 0
  while (at < lines.length) {
    let to = at
    let figures = 0
    while (to < lines.length && isShort(shadow, lines[to] as Line)) {
      if (FIGURE.test(wordsOf(shadow, lines[to] as Line))) figures++
      to++
    }
    if (to - at >= 12 && figures * 10 >= (to - at) * 4) keepFigures(shadow, lines, at, to, grids)
    at = Math.max(to, at + 1)
  }
}

function isShort(shadow: string, line: Line): boolean {
  if (line.role === 'cell' || (line.role !== 'body' && line.reason !== 'page-number') || line.end - line.start > 14)
    return false
  return (
    !/[。,;]/.test(shadow.slice(line.start, line.end)) &&
    line.label?.kind !== 'chinese' &&
    line.label?.kind !== 'appendix'
  )
}

function keepFigures(shadow: string, lines: Line[], from: number, to: number, grids: Grid[]): void {
  const cells = lines.slice(from, to)
  const words = cells.map((line) => wordsOf(shadow, line))
  let start = 0
  let unit = ''
  const printed = /^单位:(\S{1,6})$/.exec(words[0] ?? '')
  if (printed) {
    unit = printed[1] as string
    start = 1
  }
  const firstRow = words.findIndex(
    (word, index) => index >= start && !FIGURE.test(word) && FIGURE.test(words[index + 1] ?? ''),
  )
  const lastFigure = words.findLastIndex((word) => FIGURE.test(word))
  if (firstRow < start + 2 || lastFigure < 0) return
  const header = cells.slice(start, firstRow)
  const rows: Line[][] = []
  for (let index = firstRow; index <= lastFigure; index++) {
    if (!FIGURE.test(words[index] as string)) rows.push([])
    rows[rows.length - 1]?.push(cells[index] as Line)
  }
  const widths = rows.slice(0, -1).map((row) => row.length - 1)
  const width = Math.max(0, ...widths)
  const last = rows[rows.length - 1] as Line[]
  // the row of totals may have lost its label: its figures stand behind those of the last row
  if (width > 1 && last.length - 1 === 2 * width) rows.push(last.splice(width + 1))
  if (rows.length < 3 || width < 2) return
  for (const line of cells.slice(0, lastFigure + 1)) line.reason = null
  const above = lines[from - 1]
  const title = above && above.role === 'body' && /表$/.test(wordsOf(shadow, above)) ? above : null
  const inside = printed ? [[cells[0] as Line], header, ...rows] : [header, ...rows]
  keep(shadow, grids, inside, 'figures', printed ? 2 : 1, {
    header: mergeHeads(header.map((line) => wordsOf(shadow, line))),
    title,
    unit,
  })
}

/** 新建 and 小学 on two lines are one head; the first head is that of the row labels. */
function mergeHeads(words: string[]): string[] {
  const heads: string[] = []
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as string
    if (/^(?:新建|改建|扩建|改扩建|迁建|新增|现有|计划|完成|其中)$/.test(word) && at + 1 < words.length)
      heads.push(word + (words[++at] as string))
    else heads.push(word)
  }
  return heads
}
