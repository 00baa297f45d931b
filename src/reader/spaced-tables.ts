import { columnRole, type Grid, isProgressHeader, isTaskHeader, keep, wordsOf } from './grid.ts'
import { makesHeading } from './labels.ts'
import { isStop, type Line } from './lines.ts'

/** A table of tasks whose cells only spaces part:
 *    > | 序号 工作任务 责任科室 完成时限
 *    > | 1 新建学校 3 所 基建科 12月底
 *
 *  More words than heads belong to the task. Lines between the rows of a table of progress go on with the row above.
 */
export function takeSpaced(shadow: string, lines: Line[], grids: Grid[]): Line[] {
  const result: Line[] = []
  let at = 0
  while (at < lines.length) {
    const head = lines[at] as Line
    const cells = spacedHeader(shadow, head) ? splitSpaced(shadow, head) : []
    const heads = cells.map((line) => wordsOf(shadow, line))
    const rows = [cells]
    const between: Line[] = []
    const progress = isProgressHeader(heads)
    let to = at + 1
    if (heads.length >= 3 && isTaskHeader(heads))
      while (to < lines.length) {
        if (isSpacedRow(shadow, lines[to] as Line, heads.length)) {
          rows.push(readSpaced(shadow, lines[to++] as Line, heads, progress))
          continue
        }
        const next = lines[to + 1]
        if (next && isSpacedRow(shadow, next, heads.length) && standsBetween(shadow, lines[to] as Line)) {
          between.push(lines[to++] as Line)
          continue
        }
        const until = progress && rows.length > 1 ? nextSpacedRow(shadow, lines, to, rows, heads.length) : to
        if (until === to) break
        const row = rows[rows.length - 1] as Line[]
        for (const line of lines.slice(to, until))
          row.push({ ...line, label: null, cell: { grid: -1, row: 0, column: heads.length - 1 } })
        to = until
      }
    if (rows.length === 1) {
      result.push(head)
      at++
      continue
    }
    for (const [row, own] of rows.entries())
      own.forEach((line, column) => {
        line.cell = { grid: grids.length, row, column: line.cell?.column ?? column }
      })
    keep(shadow, grids, rows, 'tasks', 1, { header: heads })
    result.push(...[...rows.flat(), ...between].sort((a, b) => a.start - b.start))
    at = to
  }
  return result
}

/** The number of a page, or a heading that groups the rows below it. */
function standsBetween(shadow: string, { role, reason, label, start, end }: Line): boolean {
  if (reason === 'page-number') return true
  const groups = label?.kind === 'chinese' || label?.kind === 'chinese-bracket'
  return role === 'body' && groups && end - start <= 40 && !/[。;]/.test(shadow.slice(start, end))
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

/** So many lines of progress stand below a row at most. */
const LONGEST_PROGRESS = 12

/** Place behind the progress of a row: that of the next row with a higher number, or behind 1. 2. below the last row. */
function nextSpacedRow(shadow: string, lines: Line[], from: number, rows: Line[][], columns: number): number {
  const number = Number(wordsOf(shadow, rows[rows.length - 1]?.[0] as Line))
  for (let at = from; at < lines.length && at <= from + LONGEST_PROGRESS; at++) {
    const line = lines[at] as Line
    if (line.role !== 'body' || (line.label && line.label.kind !== 'number' && makesHeading(line.label.kind))) break
    if (isSpacedRow(shadow, line, columns) && Number.parseInt(shadow.slice(line.start, line.start + 3), 10) > number)
      return at
  }
  let [last, listed] = [from, 0]
  while (
    lines[last]?.role === 'body' &&
    lines[last]?.label?.kind === 'number' &&
    lines[last]?.label?.number === listed + 1
  )
    [last, listed] = [last + 1, listed + 1]
  return last
}

/** The cells of a row; in a table of progress a cell ends with its sentence, and what is too much was done. */
function readSpaced(shadow: string, line: Line, heads: string[], progress: boolean): Line[] {
  const cells = splitSpaced(shadow, line)
  if (!progress) {
    const task = heads.findIndex((words) => columnRole(words) === 'task')
    return mergeSpaced(splitPerson(shadow, cells, heads), heads, task)
  }
  const merged: Line[] = []
  for (const [index, cell] of cells.entries()) {
    const last = merged[merged.length - 1]
    const more = merged.length + cells.length - index > heads.length
    const goesOn =
      last && merged.length > 1 && (merged.length === heads.length || (more && !endsSentence(shadow, last)))
    if (last && goesOn) last.end = cell.end
    else merged.push(cell)
  }
  return merged
}

/** …新增学位300个。某某 - a person glued to the cell before, where a row is one cell short. */
function splitPerson(shadow: string, cells: Line[], heads: string[]): Line[] {
  const person = heads.findIndex((words) => columnRole(words) === 'person')
  const cell = cells[person - 1]
  if (cells.length !== heads.length - 1 || !cell) return cells
  const name = /[。;)!]([\u4e00-\u9fff]{2,4})$/.exec(shadow.slice(Math.max(cell.start, cell.end - 6), cell.end))?.[1]
  if (!name) return cells
  const at = cell.end - name.length
  return [...cells.slice(0, person - 1), { ...cell, end: at }, { ...cell, start: at }, ...cells.slice(person)]
}

function endsSentence(shadow: string, { end }: Line): boolean {
  return isStop(shadow[end - 1])
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
