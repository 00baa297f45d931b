import { isTaskHeader, wordsOf } from './grid.ts'
import type { Line } from './lines.ts'

const GROUP_HEAD = /^(?:类别|分类|类型|大类|板块|领域|方面|条线|项目类别|任务类别|工作类别)$/
const NUMBERED = /^\d{1,3}[.、]?/

/** Where the first column groups rows and its cell is printed once, the rows below begin one column later; a group with a
 *  label (一、教育) is taken out of its row as a heading. Gives the lines in order.
 *    > | 类别     | 事项    | 责任单位 |
 *    > | 四、教育 | 14.改建 | 教育局   |
 *    > | 15.新建  | 教育局  |
 */
export function takeGroups(shadow: string, rows: Line[][]): Line[] | null {
  const head = rows[0]?.[0]
  if (!head || !GROUP_HEAD.test(wordsOf(shadow, head))) return null
  const numbered = rows.slice(1).some((row) => row[1] && NUMBERED.test(wordsOf(shadow, row[1])))
  const result: Line[] = [...(rows[0] as Line[])]
  for (const row of rows.slice(1)) {
    const [first, second] = row
    if (!first?.cell) continue
    if (numbered && NUMBERED.test(wordsOf(shadow, first))) {
      for (const line of row) if (line.cell) line.cell = { ...line.cell, column: line.cell.column + 1 }
    } else if (first.label?.kind === 'chinese' && second) {
      // the bar between them goes to the row
      let end = first.end
      while (end > first.start && /[|\s]/.test(shadow[end - 1] as string)) end--
      second.start = end
      while (/\s/.test(shadow[second.start] as string)) second.start++
      result.push({ ...first, end, cell: null })
      row.shift()
    }
    result.push(...row)
  }
  return result
}

/** Without numbers a row that lacks one cell lacks that of its group:
 *    > | 项目     | 工作任务 | 责任单位 |
 *    > | 学前教育 | 新建     | 教育局   |
 *    > | 认定     | 教育局  |
 */
export function shiftShortRows(shadow: string, rows: Line[][]): void {
  const heads = (rows[0] ?? []).map((line) => wordsOf(shadow, line))
  const first = heads[0] ?? ''
  const groups = GROUP_HEAD.test(first) || (first === '项目' && isTaskHeader(heads.slice(1)))
  if (!groups || rows.slice(1).some(([line]) => line && /^\d{1,3}(?:[.、]|$)/.test(wordsOf(shadow, line)))) return
  for (const row of rows.slice(1))
    if (row.length === heads.length - 1)
      for (const line of row) if (line.cell) line.cell = { ...line.cell, column: line.cell.column + 1 }
}
