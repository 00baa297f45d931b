import { UNIT_WORDS } from './flat-tables.ts'
import { columnRole, type Grid, keep, wordsOf } from './grid.ts'
import type { Line } from './lines.ts'

const FIRST_HEAD = /^(?:[一二三]级)?(?:评估|评价|考核|考评|督导|检查)?(?:指标|项目|要素|类别)$/
const SCORE_HEAD = /^(?:标准|评估|考核)?(?:分值|分数|赋分|满分)$/
const POINTS_HEAD = /(?:要点|内容|标准|要求)$/
/** A head that a narrow column broke off. */
const BROKEN_HEAD = /^(?:评估|评价|考核|考评|检查|责任|牵头|负责|完成|评分|计分|自评|督导)$/
const SCORE = /^\d{1,3}(?:\.5)?分?$/
const LONGEST_HEAD = 8
const MOST_HEADS = 16
/** A name of what is assessed, no sentence. */
const TITLE = /^[\u4e00-\u9fff“”、()与和及]{2,16}$/
/** A1办学方向 */
const LETTERED = /^[A-Z]\d{1,2}[\u4e00-\u9fff]{2,16}$/
/** So many short cells stand between what is asked and its score, and behind the last score, at most. */
const MOST_BETWEEN = 4
const MOST_BEHIND = 8

/** Shorter cells were broken off by a narrow column and go on in the next line. */
const SHORTEST_ENTRY = 3

type Row = { first: number; points: number; rest: number; score: number }

/** A table of what is assessed, one cell a line: its rows have no number, but each has a name, points and a score.
 *    > | 二级指标
 *    > | 评估要点
 *    > | 分值
 *    > | 责任科室
 *    > | 校园安全
 *    > | 1.每月检查1次。
 *    > | 20分
 *    > | 安全科
 */
export function takeScored(shadow: string, lines: Line[], grids: Grid[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (!FIRST_HEAD.test(headWords(shadow, lines[at]))) continue
    let to = at
    while (to < at + MOST_HEADS && headWords(shadow, lines[to]) !== '') to++
    const found = readHeads(shadow, lines, at, to)
    if (!found) continue
    const rows = findRows(shadow, lines, found.end)
    if (rows.length < 2) continue
    at = keepRows(shadow, lines, grids, { start: at, ...found }, rows) - 1
  }
}

function headWords(shadow: string, line: Line | undefined): string {
  if (line?.role !== 'body' || line.end - line.start > LONGEST_HEAD) return ''
  const words = wordsOf(shadow, line)
  return /^[\u4e00-\u9fff()]+$/.test(words) ? words : ''
}

type Heads = { heads: string[]; end: number; points: number; score: number; unit: number }

/** The heads, whole again, up to the last that names a column of such a table. */
function readHeads(shadow: string, lines: Line[], from: number, to: number): Heads | null {
  const read: string[] = []
  let heads: string[] = []
  let end = from
  for (let at = from; at < to; at++) {
    const words = headWords(shadow, lines[at])
    if (BROKEN_HEAD.test(read[read.length - 1] ?? '')) read.push((read.pop() as string) + words)
    else read.push(words)
    const last = read[read.length - 1] as string
    if (columnRole(last) === 'unit' || SCORE_HEAD.test(last) || last === '备注') [heads, end] = [[...read], at + 1]
  }
  const unit = heads.findIndex((head) => columnRole(head) === 'unit')
  const score = heads.findIndex((head) => SCORE_HEAD.test(head))
  const points = heads.findIndex((head, index) => index > 0 && POINTS_HEAD.test(head))
  return points > 0 && points < score && unit >= 0 ? { heads, end, points, score, unit } : null
}

/** Each score leads back to what it is for: over short cells to the points, over these to their name. */
function findRows(shadow: string, lines: Line[], from: number): Row[] {
  const rows: Row[] = []
  let least = from
  let missed = 0
  for (let at = from; at < lines.length && missed < 40; at++, missed++) {
    if (!SCORE.test(wordsOf(shadow, lines[at] as Line))) continue
    let rest = at
    while (rest > least && rest > at - MOST_BETWEEN && !isPoint(shadow, lines[rest - 1] as Line)) rest--
    let points = rest
    while (points > least && isPoint(shadow, lines[points - 1] as Line)) points--
    const title = lines[points - 1]
    if (points === rest || points <= least || title?.label || !TITLE.test(title ? wordsOf(shadow, title) : '')) continue
    rows.push({ first: points - 1, points, rest, score: at })
    least = at + 1
    missed = 0
  }
  return rows
}

function isPoint(shadow: string, { start, end, label, role }: Line): boolean {
  if (role !== 'body' || (label !== null && label.kind === 'chinese')) return false
  return label !== null || end - start > 24 || shadow[end - 1] === '。' || shadow[end - 1] === ';'
}

/** Keeps the rows, those below each section as a table of their own; gives the place behind the last. */
function keepRows(
  shadow: string,
  lines: Line[],
  grids: Grid[],
  { start, heads, end, points, score, unit }: Heads & { start: number },
  rows: Row[],
): number {
  let block: Line[][] = [lines.slice(start, end)]
  let headed = 1
  const taskColumn = points - 1
  const close = () => {
    if (block.length > 0) keep(shadow, grids, block, 'tasks', headed, { header: heads, taskColumn })
    ;[block, headed] = [[], 0]
  }
  let behind = end
  for (const [index, row] of rows.entries()) {
    if (row.first > behind) close()
    const group = lines[row.first - 1]
    if (row.first === behind + 1 && group && isGroup(shadow, group)) group.reason = 'table-group'
    const last = rows[index + 1]?.first ?? Math.min(lines.length, row.score + MOST_BEHIND)
    const isLast = index === rows.length - 1
    const [units, full] = endsOfRow(shadow, lines, row, last)
    behind = isLast || (unit === heads.length - 1 && units > row.score + 1) ? units : full
    const cells = lines.slice(row.first, behind)
    let part = 0
    cells.forEach((line, place) => {
      const before = cells[place - 1]
      if (before && before.end - before.start >= SHORTEST_ENTRY) part++
      const at = row.first + place
      const column =
        at < row.points
          ? taskColumn
          : at < row.rest
            ? points
            : at === row.score
              ? score
              : isUnit(shadow, line)
                ? unit
                : otherColumn(heads, score)
      line.cell = { grid: -1, row: block.length, column, ...(at < row.rest ? {} : { part }) }
    })
    block.push(cells)
  }
  close()
  return behind
}

/** A column of neither tasks nor units for what the cells between do not tell of themselves. */
function otherColumn(heads: string[], score: number): number {
  const found = heads.findIndex((head, index) => index > score && columnRole(head) === 'other')
  return found < 0 ? score : found
}

function isUnit(shadow: string, line: Line): boolean {
  const words = wordsOf(shadow, line)
  return words.length >= 2 && words.length <= 40 && UNIT_WORDS.test(words) && !/[。,;\d]|[校家]园$/.test(words)
}

/** A line over the first row of a group, the name of its 一级指标. */
function isGroup(shadow: string, line: Line): boolean {
  const words = wordsOf(shadow, line)
  return line.role === 'body' && !line.label && (TITLE.test(words) || LETTERED.test(words))
}

/** Where a row ends: behind its last unit (or its score), and before the section, group or name of the next. */
function endsOfRow(shadow: string, lines: Line[], row: Row, limit: number): [units: number, full: number] {
  let end = row.score + 1
  let units = end
  for (; end < limit; end++) {
    const line = lines[end] as Line
    if (line.role !== 'body' || line.label?.kind === 'chinese' || line.label?.kind === 'chinese-bracket') break
    if (LETTERED.test(wordsOf(shadow, line))) break
    if (isUnit(shadow, line)) units = end + 1
  }
  return [units, end]
}
