import { isSpace, type Line } from './lines.ts'
import type { PlanSource } from './reading.ts'

/** A table before it is understood: its cells are lines with a place. */
export type Grid = {
  kind: 'tasks' | 'figures' | 'plain'
  /** Words of the first row; for figures the columns without the one of the row labels. */
  header: string[]
  headerRows: number
  title: Line | null
  /** Unit printed above a table of figures. */
  unit: string
  rows: Line[][]
}

export type CellPlace = { grid: number; row: number; column: number }

const NUMBER_HEAD = /^(?:序号|编号|序|项次|NO\.?)$/i
const TASK_HEAD = /任务|内容|项目|措施|事项|举措|工作|目标|要点/
const UNIT_HEAD = /(?:责任|牵头|配合|协助|落实|实施|承办|主办|协办|完成)(?:单位|部门|科室|股室|处室|主体)|^单位$/
const PERSON_HEAD = /领导|责任人|负责人|联系人/
const TIME_HEAD = /时限|时间|期限|进度|节点/
const OTHER_HEAD = /备注|类别|指标|属性|标准|成效|数量|投资|级别|年度/

/** What a column of a task table holds, by its head. */
export function columnRole(head: string): 'number' | 'task' | 'unit' | 'person' | 'time' | 'other' {
  const words = head.replace(/\s/g, '')
  if (NUMBER_HEAD.test(words)) return 'number'
  if (UNIT_HEAD.test(words)) return 'unit'
  if (PERSON_HEAD.test(words)) return 'person'
  if (TIME_HEAD.test(words)) return 'time'
  return TASK_HEAD.test(words) ? 'task' : 'other'
}

/** Finds tables: real cells of a file, rows parted by tabs or bars, and tables of which a web page left one cell a line. */
export function findGrids(shadow: string, lines: Line[], cells: PlanSource['cells']): { lines: Line[]; grids: Grid[] } {
  const grids: Grid[] = []
  let result = cells && cells.length > 0 ? takeCells(shadow, lines, cells, grids) : lines
  if (shadow.includes('|') || shadow.includes('\t')) result = takeDelimited(shadow, result, grids)
  takeColumns(shadow, result, grids)
  takeFigures(shadow, result, grids)
  return { lines: result, grids }
}

function wordsOf(shadow: string, line: Line): string {
  return shadow.slice(line.start, line.end).replace(/[|\s]+/g, '')
}

/** Gives the lines of a grid their places and keeps it. */
function keep(
  shadow: string,
  grids: Grid[],
  rows: Line[][],
  kind: Grid['kind'],
  headerRows: number,
  more: Partial<Grid> = {},
): void {
  const grid = grids.length
  rows.forEach((row, at) => {
    row.forEach((line, column) => {
      line.role = 'cell'
      line.label = null
      line.cell = { grid, row: line.cell?.row ?? at, column: line.cell?.column ?? column }
    })
  })
  grids.push({
    kind,
    header: (rows[0] ?? []).map((line) => wordsOf(shadow, line)),
    headerRows,
    title: null,
    unit: '',
    rows,
    ...more,
  })
}

/** Two heads that say task and unit make a table of tasks. */
function isTaskHeader(heads: string[]): boolean {
  const roles = heads.map(columnRole)
  return (
    roles.includes('task') &&
    (roles.includes('unit') || (roles.includes('number') && (roles.includes('time') || roles.includes('person'))))
  )
}

/** Real cells: their lines, as the file has them. Tables of one column are layout. */
function takeCells(shadow: string, lines: Line[], cells: NonNullable<PlanSource['cells']>, grids: Grid[]): Line[] {
  const result: Line[] = []
  const tables = new Map<number, Line[][]>()
  const columns = new Map<number, number>()
  for (const cell of cells) columns.set(cell.table, Math.max(columns.get(cell.table) ?? 0, cell.column + 1))
  let next = 0
  for (const line of lines) {
    while (next < cells.length && (cells[next] as { span: [number, number] }).span[1] <= line.start) next++
    const own: Line[] = []
    for (let at = next; at < cells.length && (cells[at] as { span: [number, number] }).span[0] < line.end; at++) {
      const cell = cells[at] as NonNullable<PlanSource['cells']>[number]
      if ((columns.get(cell.table) ?? 0) < 2) continue
      const piece = trim(shadow, Math.max(cell.span[0], line.start), Math.min(cell.span[1], line.end), line)
      if (!piece) continue
      piece.cell = { grid: -1, row: cell.row, column: cell.column }
      own.push(piece)
      const rows = tables.get(cell.table) ?? []
      tables.set(cell.table, rows)
      rows[cell.row] = [...(rows[cell.row] ?? []), piece]
    }
    result.push(...(own.length > 0 ? own : [line]))
  }
  for (const rows of [...tables.values()]) {
    const grid = grids.length
    const filled = rows.filter((row) => row !== undefined)
    for (const row of filled) for (const line of row) if (line.cell) line.cell.grid = grid
    const head = (filled[0] ?? []).map((line) => wordsOf(shadow, line))
    keep(shadow, grids, filled, isTaskHeader(head) ? 'tasks' : 'plain', 1, { header: headOf(shadow, filled[0] ?? []) })
  }
  return result
}

/** Heads by column. */
function headOf(shadow: string, row: Line[]): string[] {
  const heads: string[] = []
  for (const line of row)
    if (line.cell) heads[line.cell.column] = (heads[line.cell.column] ?? '') + wordsOf(shadow, line)
  return Array.from(heads, (head) => head ?? '')
}

function trim(shadow: string, from: number, to: number, line: Line): Line | null {
  let [start, end] = [from, to]
  while (start < end && isSpace(shadow.charCodeAt(start))) start++
  while (end > start && isSpace(shadow.charCodeAt(end - 1))) end--
  return end > start ? { ...line, start, end, label: null } : null
}

/** Rows of text with the same sign between cells: two and more bars or tabs a line, three and more lines. */
function takeDelimited(shadow: string, lines: Line[], grids: Grid[]): Line[] {
  const result: Line[] = []
  let at = 0
  while (at < lines.length) {
    const sign = delimiter(shadow, lines[at] as Line)
    let to = at
    while (sign && to < lines.length && delimiter(shadow, lines[to] as Line) === sign) to++
    if (to - at < 3) {
      result.push(lines[at] as Line)
      at++
      continue
    }
    const rows: Line[][] = []
    for (const line of lines.slice(at, to)) {
      if (/^[|\s:-]+$/.test(shadow.slice(line.start, line.end))) [line.role, line.reason] = ['furniture', 'table-rule']
      const row = line.role === 'furniture' ? [line] : splitRow(shadow, line, sign as string)
      if (line.role !== 'furniture') rows.push(row)
      result.push(...row)
    }
    const head = (rows[0] ?? []).map((line) => wordsOf(shadow, line))
    for (const [row, cells] of rows.entries())
      for (const line of cells) if (line.cell) line.cell = { grid: grids.length, row, column: line.cell.column }
    keep(shadow, grids, rows, isTaskHeader(head) ? 'tasks' : 'plain', 1, { header: headOf(shadow, rows[0] ?? []) })
    at = to
  }
  return result
}

function delimiter(shadow: string, line: Line): string | null {
  if (line.end - line.start > 4000) return null
  const words = shadow.slice(line.start, line.end)
  if (/^\|[|\s:-]{3,}$/.test(words)) return '|'
  if (line.role !== 'body') return null
  for (const sign of ['|', '\t']) if (words.split(sign).length >= 3) return sign
  return null
}

/** The cells of a row; a bar belongs to the cell before it. */
function splitRow(shadow: string, line: Line, sign: string): Line[] {
  const cells: Line[] = []
  let column = shadow[line.start] === '|' ? -1 : 0
  let start = line.start
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && shadow[at] !== sign) continue
    const piece = trim(shadow, start, sign === '|' ? Math.min(at + 1, line.end) : at, line)
    const words = piece ? shadow.slice(piece.start, piece.end).replace(/[|\s]/g, '') : ''
    const before = cells[cells.length - 1]
    if (piece && words === '' && before) before.end = piece.end
    else if (piece && words !== '')
      cells.push({ ...piece, start: cells.length === 0 ? line.start : piece.start, cell: { grid: -1, row: 0, column } })
    start = at + 1
    column++
  }
  return cells
}

/** A web page's table of tasks, one cell a line: the heads, then the cells row by row, each row opened by its number. */
function takeColumns(shadow: string, lines: Line[], grids: Grid[]): void {
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] as Line
    if (first.role !== 'body' || first.end - first.start > 6 || !NUMBER_HEAD.test(wordsOf(shadow, first))) continue
    let width = 1
    while (at + width < lines.length && width < 10 && isHead(shadow, lines[at + width] as Line)) width++
    const header = lines.slice(at, at + width)
    if (width < 3 || !isTaskHeader(header.map((line) => wordsOf(shadow, line)))) continue
    const rows = numberedRows(
      shadow,
      lines,
      at + width,
      header.map((line) => wordsOf(shadow, line)),
    )
    if (rows.length < 1) continue
    keep(shadow, grids, [header, ...rows], 'tasks', 1)
    at += width
  }
}

function isHead(shadow: string, line: Line): boolean {
  const words = wordsOf(shadow, line)
  return (
    line.role === 'body' &&
    words.length <= 10 &&
    !/[。,;]|^\d/.test(words) &&
    (TASK_HEAD.test(words) ||
      UNIT_HEAD.test(words) ||
      PERSON_HEAD.test(words) ||
      TIME_HEAD.test(words) ||
      OTHER_HEAD.test(words))
  )
}

/** Rows that start with 1, 2, 3 …; a row ends where the next number or the table ends. */
function numberedRows(shadow: string, lines: Line[], from: number, heads: string[]): Line[][] {
  const rows: Line[][] = []
  let at = from
  let number: number | null = null
  while (at < lines.length) {
    const words = wordsOf(shadow, lines[at] as Line)
    if (!/^\d{1,3}$/.test(words) || (number !== null && Number(words) !== number + 1)) break
    number = Number(words)
    const row: Line[] = [lines[at] as Line]
    at++
    while (at < lines.length && row.length < heads.length && isCellLine(shadow, lines[at] as Line, number))
      row.push(lines[at++] as Line)
    while (
      at < lines.length &&
      row.length >= heads.length &&
      isCellLine(shadow, lines[at] as Line, number) &&
      comesSoon(shadow, lines, at, number + 1)
    )
      row.push(lines[at++] as Line)
    placeInRow(shadow, row, heads, rows.length + 1)
    rows.push(row)
  }
  return rows
}

function isCellLine(shadow: string, line: Line, number: number): boolean {
  return (
    line.role === 'body' &&
    wordsOf(shadow, line) !== String(number + 1) &&
    line.label?.kind !== 'chinese' &&
    line.label?.kind !== 'appendix'
  )
}

/** Whether the next number still follows close by, so that this line belongs to the row. */
function comesSoon(shadow: string, lines: Line[], from: number, number: number): boolean {
  for (let at = from; at < lines.length && at < from + 8; at++)
    if (wordsOf(shadow, lines[at] as Line) === String(number)) return true
  return false
}

const UNIT_WORDS =
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
function takeFigures(shadow: string, lines: Line[], grids: Grid[]): void {
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
