import { type Draft, makeDraft } from './draft.ts'
import { type CellPlace, columnRole, type Grid, tellsOfColumn } from './grid.ts'
import type { Line } from './lines.ts'
import type { PastRange } from './past.ts'

/** Makes tables of cells that come one after the other: a cell goes into its row, the row into its table. */
export class TableBuilder {
  private readonly grids: Grid[]
  private readonly text: string
  private table: Draft | null = null
  private rowDraft: Draft | null = null
  private row = -1
  /** Cells that tell what was done. */
  readonly told: PastRange[] = []

  constructor(grids: Grid[], text: string) {
    this.grids = grids
    this.text = text
  }

  /** What comes next is no cell. */
  end(): void {
    this.table = null
  }

  /** Adds a cell; a row of tasks is an item and is given as a heading when it opens. */
  add(
    place: CellPlace,
    lines: Line[],
    [from, to]: [number, number],
    parent: Draft | null,
    into: Draft[],
  ): Draft | null {
    const grid = this.grids[place.grid] as Grid
    if (this.table?.grid !== grid) {
      this.table = makeDraft('table', from, to, parent)
      this.table.grid = grid
      into.push(this.table)
      this.row = -1
    }
    const isTask = grid.kind === 'tasks' && place.row >= grid.headerRows
    let opened: Draft | null = null
    if (place.row !== this.row || !this.rowDraft) {
      this.row = place.row
      this.rowDraft = makeDraft(
        isTask ? (this.groupsRows(grid, place.row, from, to) ? 'section' : 'item') : 'row',
        from,
        to,
        this.table,
      )
      this.rowDraft.row = { label: null, title: null }
      this.table.children.push(this.rowDraft)
      if (isTask) opened = this.rowDraft
    }
    const row = this.rowDraft
    const cell = makeDraft('cell', from, to, row)
    cell.span = [(lines[0] as Line).start, (lines[lines.length - 1] as Line).end]
    row.children.push(cell)
    row.to = to
    this.table.to = to
    if (isTask) this.readCell(row, cell, headFor(grid, place.column), place.column === grid.taskColumn)
    if (isTask && tellsOfColumn(grid, place.column)) this.told.push({ from, to })
    return opened
  }

  /** | 一 | 党建 | | |, | 一)党建 | | | - a row with nothing but a numeral and a name groups those below it. */
  private groupsRows(grid: Grid, row: number, from: number, to: number): boolean {
    if (grid.rows[row]?.length === 1 && grid.header.length >= 3)
      return /^[(]?[一二三四五六七八九十]{1,3}[)、][\u4e00-\u9fff]/.test(this.text.slice(from, Math.min(to, from + 8)))
    return (
      grid.rows[row]?.length === 2 &&
      grid.header.length >= 4 &&
      /^[(]?[一二三四五六七八九十]{1,3}[)、]?$/.test(this.text.slice(from, to))
    )
  }

  /** 14.改建学校 in the cell of the task has its number with it. */
  private readTask(row: Draft, own: NonNullable<Draft['row']>, [from, to]: [number, number]): void {
    const number = own.label ? null : /^(\d{1,3})[.、](?=[\u4e00-\u9fff])/.exec(this.text.slice(from, from + 6))
    own.title = [from + (number?.[0].length ?? 0), to]
    if (!number) return
    own.label = [from, own.title[0]]
    row.number = Number(number[1])
  }

  private readCell(row: Draft, cell: Draft, head: string, namesTask: boolean): void {
    const role = namesTask ? 'task' : columnRole(head)
    const range: [number, number] = [cell.from, cell.to]
    const own = row.row as NonNullable<Draft['row']>
    if (role === 'number' && !own.label) {
      own.label = range
      const number = Number(this.text.slice(...range))
      row.number = Number.isInteger(number) ? number : null
    } else if (role === 'task' && !own.title) this.readTask(row, own, range)
    else if (role === 'unit' && cell.to > cell.from)
      cell.note = { from: cell.from, to: cell.to, inner: range, form: 'column', missing: null, head }
  }
}

/** Head of a column; 责任单位 beside 牵头单位 names those who carry out. */
function headFor(grid: Grid, column: number): string {
  const head = grid.header[column] ?? ''
  // 项目 groups rows where those below a group lack its cell
  if (head === '项目' && column === 0 && grid.rows.some(([first]) => first?.cell?.column === 1)) return ''
  const led = grid.header.some((each) => /牵头|主办|主责/.test(each ?? '') && columnRole(each) === 'unit')
  return led && columnRole(head) === 'unit' && !/牵头|主办|主责|配合|协/.test(head) ? '实施单位' : head
}
