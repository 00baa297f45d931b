import { takeColumns, takeFigures } from './flat-tables.ts'
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

export const NUMBER_HEAD = /^(?:序号|编号|序|项次|NO\.?)$/i
const TASK_HEAD = /任务|内容|项目|措施|事项|举措|工作|目标|要点/
const UNIT_HEAD = /(?:责任|牵头|配合|协助|落实|实施|承办|主办|协办|完成)(?:单位|部门|科室|股室|处室|主体)|^单位$/
const PERSON_HEAD = /领导|责任人|负责人|联系人/
const TIME_HEAD = /时限|时间|期限|进度|节点/
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

export function wordsOf(shadow: string, line: Line): string {
  return shadow.slice(line.start, line.end).replace(/[|\s]+/g, '')
}

/** Gives the lines of a grid their places and keeps it. */
export function keep(
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
export function isTaskHeader(heads: string[]): boolean {
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
  for (const sign of ['|', '\t']) {
    const first = words.indexOf(sign)
    if (first < 0 || words.indexOf(sign, first + 1) < 0) continue
    if (sign === '|' && /^\|[|\s:-]{3,}$/.test(words)) return '|'
    return line.role === 'body' ? sign : null
  }
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
