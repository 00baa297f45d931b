import type { Line } from './lines.ts'

const HEAD =
  '(?:(?:项目|任务|事项|工作|实事|指标)?名称|(?:主要|工作|建设|任务|具体|实施)?内容(?:及(?:目标|标准|要求|进度))?|(?:年度|工作|具体|主要|重点)?(?:任务|目标|项目)(?:任务|要求|目标)?|重点工作|工作(?:措施|要求|标准)|(?:具体|主要|工作)?(?:措施|举措)|(?:[省市区县](?:政府)?)?(?:分管|责任|牵头|包保|联系|分包)(?:[省市区县](?:政府)?)?(?:领导|人)|(?:牵头|责任|配合|协办|承办|实施|完成|主办|落实)(?:单位|部门|科室|股室|人)|(?:完成|时间|办结|推进)(?:时限|时间|期限|节点|要求|进度)|进度安排|备注)'
const HEADER = new RegExp(`序号${HEAD}{2,8}(?=\\d)`, 'g')
/** So far apart are the numbers of two rows at least. */
const SHORTEST_ROW = 12
const FEWEST_ROWS = 3
/** Measure words behind a number: it counts and opens no row. */
const COUNTS = /[个名所万亿元年月日次项人家处间套台座册场期门节条件支篇份批亩米小周天岁级%.、,-]/

type Row = { number: number; start: number; end: number }

/** A table of tasks of which neither cells nor lines are left: each row opens with its number, straight before words.
 *    > | 序号项目名称主要内容牵头单位配合单位1增加学位新建学校3所。教育局财政局2促进就业…
 *        ^ heads                         ^ row                       ^ row
 *
 *  The heads are furniture, also where a page repeats them; a row is a line with its number as label.
 */
export function openGluedRows(shadow: string, lines: Line[]): Line[] {
  const heads = lines.flatMap((line) => (line.role === 'body' ? headersIn(shadow, line) : []))
  const first = heads[0]
  if (!first) return lines
  const rows = findRows(shadow, lines, first[1], heads)
  if (rows.length < FEWEST_ROWS) return lines
  const cuts = [
    ...heads.map(([start, end]) => ({ start, end, row: null as Row | null })),
    ...rows.map((row) => ({ start: row.start, end: row.end, row: row as Row | null })),
  ].sort((a, b) => a.start - b.start)
  const result: Line[] = []
  let next = 0
  for (const line of lines) {
    let rest: Line | null = line
    for (; next < cuts.length && (cuts[next] as { start: number }).start < line.end; next++) {
      const { start, end, row } = cuts[next] as (typeof cuts)[number]
      if (!rest) break
      if (start > rest.start) result.push({ ...rest, end: start })
      if (row) {
        rest = { ...line, start, page: false, opens: true, label: labelOf(row) }
        continue
      }
      result.push({ ...line, start, end, label: null, role: 'furniture', reason: 'table-head' })
      rest = end < line.end ? { ...line, start: end, label: null } : null
    }
    if (rest && rest.end > rest.start) result.push(rest)
  }
  return result
}

function labelOf({ number, start, end }: Row): Line['label'] {
  return { kind: 'number', number, depth: 1, start, end }
}

function headersIn(shadow: string, line: Line): [number, number][] {
  const words = shadow.slice(line.start, line.end)
  if (!words.includes('序号')) return []
  return [...words.matchAll(HEADER)].map((found) => [
    line.start + found.index,
    line.start + found.index + found[0].length,
  ])
}

/** The numbers 1, 2, 3 … each straight before words that are no measure word. */
function findRows(shadow: string, lines: Line[], from: number, heads: [number, number][]): Row[] {
  const rows: Row[] = []
  const ends = new Set(heads.map(([, end]) => end))
  let least = from
  for (const line of lines) {
    if (line.role !== 'body' || line.end <= from) continue
    for (const found of shadow.slice(line.start, line.end).matchAll(/(?<![\d./第-])\d{1,3}(?=[\u4e00-\u9fff]{2})/g)) {
      const start = line.start + found.index
      const end = start + found[0].length
      const headed = ends.has(start)
      if (start < least || Number(found[0]) !== rows.length + 1) continue
      if (!headed && (COUNTS.test(shadow[end] as string) || !/[\u4e00-\u9fff)。;]/.test(shadow[start - 1] as string)))
        continue
      rows.push({ number: rows.length + 1, start, end })
      least = end + SHORTEST_ROW
    }
  }
  return rows
}
