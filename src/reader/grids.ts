import { takeIndicators } from './flat-indicators.ts'
import { takeColumns, takeFigures } from './flat-tables.ts'
import { type Grid, headOf, isTaskHeader, keep, wordsOf } from './grid.ts'
import { isSpace, type Line } from './lines.ts'
import { shiftShortRows, takeGroups } from './merged-cells.ts'
import type { PlanSource } from './reading.ts'
import { openSchedule } from './schedule-tables.ts'
import { takeScored } from './scored-tables.ts'
import { takeSpaced } from './spaced-tables.ts'

/** Finds tables: real cells of a file, rows parted by tabs or bars, and tables of which a web page left one cell a line. */
export function findGrids(shadow: string, lines: Line[], cells: PlanSource['cells']): { lines: Line[]; grids: Grid[] } {
  const grids: Grid[] = []
  let result = cells && cells.length > 0 ? takeCells(shadow, lines, cells, grids) : lines
  if (shadow.includes('|') || shadow.includes('\t')) result = takeDelimited(shadow, result, grids)
  result = takeSpaced(shadow, result, grids)
  takeColumns(shadow, result, grids)
  takeScored(shadow, result, grids)
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
      (isRow(to, sign) ||
        (to > at &&
          (isGroup(shadow, lines[to] as Line) || isGroupRow(shadow, lines[to] as Line)) &&
          isRow(to + 1, sign)))
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
    at = to
    const opened = openSchedule(shadow, rows)
    if (opened) {
      replaceRows(result, first, opened)
      continue
    }
    const head = (rows[0] ?? []).map((line) => wordsOf(shadow, line))
    shiftShortRows(shadow, rows)
    const grouped = takeGroups(shadow, rows)
    if (grouped) replaceRows(result, first, grouped)
    for (const [row, cells] of rows.entries())
      for (const line of cells) if (line.cell) line.cell = { grid: grids.length, row, column: line.cell.column }
    keep(shadow, grids, rows, isTaskHeader(head) ? 'tasks' : 'plain', 1, { header: headOf(shadow, rows[0] ?? []) })
  }
  return result
}

/** Puts rows that were read anew in the place of the cells; rules and groups between them stay. */
function replaceRows(result: Line[], first: number, rows: Line[]): void {
  const kept = result.splice(first).filter(({ cell }) => cell === null)
  result.push(...[...kept, ...rows].sort((a, b) => a.start - b.start))
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

/** The same with the bar that closes its cell: 一、学位供给 | */
function isGroupRow(shadow: string, line: Line): boolean {
  const kind = line.label?.kind
  if (line.role !== 'body' || line.end - line.start > 40 || !(kind === 'chinese' || kind === 'chinese-bracket'))
    return false
  return /^[^|\t。;]+\|\s*$/.test(shadow.slice(line.start, line.end))
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

/** Empty cells at the start of a row: the tabs before its first words. */
function emptyBefore(shadow: string, start: number): number {
  let tabs = 0
  for (let at = start - 1; at >= 0 && (shadow[at] === '\t' || shadow[at] === ' '); at--) if (shadow[at] === '\t') tabs++
  return tabs
}

/** The cells of a row; a bar belongs to the cell before it. */
function splitRow(shadow: string, line: Line, sign: string): Line[] {
  const cells: Line[] = []
  let column = shadow[line.start] === '|' ? -1 : sign === '\t' ? emptyBefore(shadow, line.start) : 0
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
