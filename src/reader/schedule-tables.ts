import { columnRole, wordsOf } from './grid.ts'
import { isSpace, type Line, makeLine } from './lines.ts'

const PERIOD_HEAD = /^(?:周次|周|教学周|月份|月|时间|日期|时段|阶段)$/
/** A cell that numbers what it holds. */
const NUMBERED = /^1\s?[.、](?!\d)[\s\S]{8,}[。;]\s*2\s?[.、](?!\d)/
const FEWEST_NUMBERED = 2

/** A schedule whose cells number what is to be done: each period is a section, its cell the text below it. Gives the lines in order.
 *    > | 周次  | 工作内容                                 |
 *    > | 第1周 | 1. 开学准备: …。 2. 教学检查: …。 |
 *
 *  Null for any other table.
 */
export function openSchedule(shadow: string, rows: readonly Line[][]): Line[] | null {
  const head = rows[0] ?? []
  const heads = head.map((line) => wordsOf(shadow, line))
  const roles = heads.map(columnRole)
  const task = roles.lastIndexOf('task')
  if (!PERIOD_HEAD.test(heads[0] ?? '') || task < 1 || roles.includes('unit')) return null
  const numbered = rows.filter((row) => row.some((cell) => NUMBERED.test(bare(shadow, cell).words))).length
  if (numbered < FEWEST_NUMBERED || numbered * 2 < rows.length - 1) return null
  const result: Line[] = []
  for (const [index, row] of rows.entries())
    for (const [place, cell] of row.entries()) {
      const { start, end } = bare(shadow, cell)
      if (start > cell.start) result.push(furniture(cell, cell.start, start, 'table-rule'))
      if (index === 0) result.push(furniture(cell, start, end, 'table-head'))
      else result.push(open(shadow, cell, start, end, place === 0))
      if (end < cell.end) result.push(furniture(cell, end, cell.end, 'table-rule'))
    }
  return result
}

/** The words of a cell in the text; a time is no label. */
function open(shadow: string, cell: Line, start: number, end: number, isPeriod: boolean): Line {
  const line = makeLine(shadow, start, end)
  if (isPeriod) line.reason = 'table-group'
  if (isPeriod || line.label?.kind !== 'number') line.label = null
  // it goes on with no cell before it
  return { ...cell, ...line, opens: false, cell: null }
}

function furniture(cell: Line, from: number, to: number, reason: string): Line {
  return { ...cell, start: from, end: to, label: null, role: 'furniture', reason, cell: null }
}

/** A cell without its bars. */
function bare(shadow: string, cell: Line): { start: number; end: number; words: string } {
  let { start, end } = cell
  const isBar = (at: number) => shadow[at] === '|' || isSpace(shadow.charCodeAt(at))
  while (start < end && isBar(start)) start++
  while (end > start && isBar(end - 1)) end--
  return { start, end, words: shadow.slice(start, end) }
}
