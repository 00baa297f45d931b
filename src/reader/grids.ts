import { takeIndicators } from './flat-indicators.ts'
import { takeColumns, takeFigures } from './flat-tables.ts'
import { columnRole, type Grid, headOf, isTaskHeader, keep, wordsOf } from './grid.ts'
import { isSpace, type Line } from './lines.ts'
import { shiftShortRows, takeGroups } from './merged-cells.ts'
import type { PlanSource } from './reading.ts'

/** Finds tables: real cells of a file, rows parted by tabs or bars, and tables of which a web page left one cell a line. */
export function findGrids(shadow: string, lines: Line[], cells: PlanSource['cells']): { lines: Line[]; grids: Grid[] } {
  const grids: Grid[] = []
  let result = cells && cells.length > 0 ? takeCells(shadow, lines, cells, grids) : lines
  if (shadow.includes('|') || shadow.includes('\t')) result = takeDelimited(shadow, result, grids)
  result = takeSpaced(shadow, result, grids)
  takeColumns(shadow, result, grids)
  takeIndicators(shadow, result, grids)
  takeFigures(shadow, result, grids)
  return { lines: result, grids }
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

function trim(shadow: string, from: number, to: number, line: Line): Line | null {
  let [start, end] = [from, to]
  while (start < end && isSpace(shadow.charCodeAt(start))) start++
  while (end > start && isSpace(shadow.charCodeAt(end - 1))) end--
  return end > start ? { ...line, start, end, label: null } : null
}

/** Rows of text with the same sign between cells: two and more bars or tabs a line, three and more lines. */
function takeDelimited(shadow: string, lines: Line[], grids: Grid[]): Line[] {
  const result: Line[] = []
  const isRow = (at: number, sign: string) => at < lines.length && delimiter(shadow, lines[at] as Line) === sign
  let at = 0
  while (at < lines.length) {
    const sign = delimiter(shadow, lines[at] as Line)
    let to = at
    while (
      sign &&
      to < lines.length &&
      (isRow(to, sign) || (to > at && isGroup(shadow, lines[to] as Line) && isRow(to + 1, sign)))
    )
      to++
    if (to - at < 3) {
      result.push(lines[at] as Line)
      at++
      continue
    }
    const rows: Line[][] = []
    const first = result.length
    for (const line of lines.slice(at, to)) {
      if (isGroup(shadow, line)) {
        line.reason = 'table-group'
        result.push(line)
        continue
      }
      if (/^[|\s:-]+$/.test(shadow.slice(line.start, line.end))) [line.role, line.reason] = ['furniture', 'table-rule']
      const row = line.role === 'furniture' ? [line] : splitRow(shadow, line, sign as string)
      if (line.role !== 'furniture') rows.push(row)
      result.push(...row)
    }
    const head = (rows[0] ?? []).map((line) => wordsOf(shadow, line))
    shiftShortRows(shadow, rows)
    const grouped = takeGroups(shadow, rows)
    if (grouped) result.splice(first, result.length - first, ...grouped)
    for (const [row, cells] of rows.entries())
      for (const line of cells) if (line.cell) line.cell = { grid: grids.length, row, column: line.cell.column }
    keep(shadow, grids, rows, isTaskHeader(head) ? 'tasks' : 'plain', 1, { header: headOf(shadow, rows[0] ?? []) })
    at = to
  }
  return result
}

/** A heading between rows that groups those below it: 一、学位供给, or a name alone. */
function isGroup(shadow: string, line: Line): boolean {
  const kind = line.label?.kind
  if (line.role !== 'body') return false
  if (!kind) return line.end - line.start <= 12 && /^[\u4e00-\u9fff]{2,12}$/.test(shadow.slice(line.start, line.end))
  return (
    (kind === 'chinese' || kind === 'chinese-bracket' || kind === 'chapter') &&
    line.end - line.start <= 40 &&
    !/[|\t。;]/.test(shadow.slice(line.start, line.end))
  )
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
      cells.push({
        ...piece,
        start: cells.length === 0 ? line.start : piece.start,
        label: cells.length === 0 ? line.label : null,
        cell: { grid: -1, row: 0, column },
      })
    start = at + 1
    column++
  }
  return cells
}

/** A table of tasks whose cells only spaces part:
 *    > | 序号 工作任务 责任科室 完成时限
 *    > | 1 新建学校 3 所 基建科 12月底
 *
 *  More words than heads belong to the task.
 */
function takeSpaced(shadow: string, lines: Line[], grids: Grid[]): Line[] {
  const result: Line[] = []
  let at = 0
  while (at < lines.length) {
    const head = lines[at] as Line
    const cells = spacedHeader(shadow, head) ? splitSpaced(shadow, head) : []
    const heads = cells.map((line) => wordsOf(shadow, line))
    let to = at + 1
    if (heads.length >= 3 && isTaskHeader(heads))
      while (to < lines.length && isSpacedRow(shadow, lines[to] as Line, heads.length)) to++
    if (to === at + 1) {
      result.push(head)
      at++
      continue
    }
    const task = heads.findIndex((words) => columnRole(words) === 'task')
    const rows = [cells, ...lines.slice(at + 1, to).map((line) => mergeSpaced(splitSpaced(shadow, line), heads, task))]
    for (const [row, own] of rows.entries())
      own.forEach((line, column) => {
        line.cell = { grid: grids.length, row, column }
      })
    keep(shadow, grids, rows, 'tasks', 1, { header: heads })
    result.push(...rows.flat())
    at = to
  }
  return result
}

function spacedHeader(shadow: string, line: Line): boolean {
  if (line.role !== 'body' || line.end - line.start > 60 || line.end - line.start < 10) return false
  return /^(?:序号|编号|序|项次)\s/.test(shadow.slice(line.start, line.end))
}

function isSpacedRow(shadow: string, line: Line, columns: number): boolean {
  if (line.role !== 'body' || line.end - line.start > 400) return false
  const words = shadow.slice(line.start, line.end).split(/\s+/)
  return /^\d{1,3}$/.test(words[0] as string) && words.length >= Math.min(columns, 3)
}

function splitSpaced(shadow: string, line: Line): Line[] {
  const cells: Line[] = []
  for (const match of shadow.slice(line.start, line.end).matchAll(/\S+/g)) {
    const start = line.start + match.index
    cells.push({ ...line, start, end: start + match[0].length, label: null })
  }
  return cells
}

/** As many cells as heads: what is too much is part of the task. */
function mergeSpaced(cells: Line[], heads: string[], task: number): Line[] {
  const surplus = cells.length - heads.length
  if (surplus <= 0 || task < 0) return cells
  const whole = { ...(cells[task] as Line), end: (cells[task + surplus] as Line).end }
  return [...cells.slice(0, task), whole, ...cells.slice(task + surplus + 1)]
}
