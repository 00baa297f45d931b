import type { Line } from './lines.ts'

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
  /** Column that names the task, where its head does not say so. */
  taskColumn?: number
}

/** part: which of several entries of one cell; lines without are one entry. */
export type CellPlace = { grid: number; row: number; column: number; part?: number }

export const NUMBER_HEAD = /^(?:序号|编号|序|项次|NO\.?)$/i
const TASK_HEAD = /任务|内容|项目|措施|事项|举措|工作|目标|要点/
const UNIT_HEAD =
  /(?:责任|牵头|配合|协助|落实|实施|承办|主办|协办|完成|参加|参与|协同|支持|承担|组织|督办)\)?(?:单位|部门|科室|股室|处室|主体)|^单位$/
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

/** Words of a cell without white space and bars. */
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
      line.cell = { ...line.cell, grid, row: line.cell?.row ?? at, column: line.cell?.column ?? column }
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

/** Two heads that say task and unit make a table of tasks; numbered tasks may have a time, a person or their progress instead. */
export function isTaskHeader(heads: string[]): boolean {
  const roles = heads.map(columnRole)
  if (!roles.includes('task')) return false
  if (roles.includes('unit')) return true
  if (!roles.includes('number')) return false
  return roles.includes('time') || roles.includes('person') || isProgressHeader(heads)
}

/** 序号 目标任务 二季度目标 推进情况: tasks beside what was done for them. */
export function isProgressHeader(heads: string[]): boolean {
  const last = heads[heads.length - 1] ?? ''
  return heads.some((head) => /任务|事项|工作/.test(head) && !TOLD_HEAD.test(head)) && TOLD_HEAD.test(last)
}

const TOLD_HEAD = /(?:完成|进展|落实|实施|推进|开展)情况|进展|成效|存在问题|现状|上年/

/** Whether a column tells what was done, not what is to be done. */
export function tellsOfColumn(grid: Grid, column: number): boolean {
  return TOLD_HEAD.test(grid.header[column] ?? '')
}

/** Heads by column. */
export function headOf(shadow: string, row: Line[]): string[] {
  const heads: string[] = []
  for (const line of row)
    if (line.cell) heads[line.cell.column] = (heads[line.cell.column] ?? '') + wordsOf(shadow, line)
  return Array.from(heads, (head) => head ?? '')
}
