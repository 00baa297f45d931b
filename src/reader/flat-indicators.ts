import { type Grid, keep, wordsOf } from './grid.ts'
import { isPromisingHead } from './indicator-tables.ts'
import type { Line } from './lines.ts'

const NAME_HEAD = /^(?:主要|核心|具体|监测)?指标(?:名称|内容)?$/
const OTHER_HEAD =
  /^(?:序号|类别|类型|领域|单位|属性|指标属性|性质|备注|现状|现状值|基期值?|年均增长|累计|(?:19|20)\d{2}年?.{0,4})$/
const FIGURE = /^(?:[≥≤><]?\d{1,9}(?:\.\d{1,4})?(?:%|‰)?(?:以上|以下|以内|左右)?|-+|\/)$/
const LONGEST_CELL = 40

/** A table of indicators of which one cell a line is left: heads with 指标 and a year, then rows as wide as the heads.
 *    > | 指标
 *    > | 2020年
 *    > | 2025年
 *    > | 毛入园率(%)
 *    > | 93
 *    > | 98
 */
export function takeIndicators(shadow: string, lines: Line[], grids: Grid[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (!isHead(shadow, lines[at]) || !isNamed(shadow, lines, at)) continue
    let to = at
    while (to < lines.length && isHead(shadow, lines[to])) to++
    const header = lines.slice(at, to)
    const heads = header.map((line) => wordsOf(shadow, line))
    const figures = heads.map((head) => isPromisingHead(head) || /^(?:现状|基期)/.test(head))
    const rows =
      heads.some((head) => NAME_HEAD.test(head)) && figures.includes(true)
        ? rowsFrom(shadow, lines, to, heads, figures)
        : []
    if (rows.length < 2) continue
    for (const line of rows.flat()) line.reason = null
    keep(shadow, grids, [header, ...rows], 'plain', 1, { header: heads })
    at = to + rows.flat().length - 1
  }
}

/** Whether one of the first three heads is that of the names; most lines end the search here. */
function isNamed(shadow: string, lines: Line[], at: number): boolean {
  return lines.slice(at, at + 3).some((line) => NAME_HEAD.test(wordsOf(shadow, line)))
}

function isHead(shadow: string, line: Line | undefined): boolean {
  if (!line || line.role === 'cell' || line.end - line.start > 14) return false
  const words = wordsOf(shadow, line)
  return NAME_HEAD.test(words) || OTHER_HEAD.test(words) || isPromisingHead(words)
}

/** Rows as wide as the heads; the first column of a group (类别) is printed once. */
function rowsFrom(shadow: string, lines: Line[], from: number, heads: string[], figures: boolean[]): Line[][] {
  const rows: Line[][] = []
  const grouped = /^(?:类别|类型|领域)$/.test(heads[0] ?? '') ? 1 : 0
  for (let at = from; at < lines.length; ) {
    const skipped = [0, grouped].find((skip) => fits(shadow, lines, at, heads.length - skip, figures.slice(skip)))
    if (skipped === undefined) break
    const row = lines.slice(at, at + heads.length - skipped)
    row.forEach((line, index) => {
      line.cell = { grid: -1, row: rows.length + 1, column: index + skipped }
    })
    rows.push(row)
    at += row.length
  }
  return rows
}

function fits(shadow: string, lines: Line[], at: number, width: number, figures: boolean[]): boolean {
  if (at + width > lines.length) return false
  for (let column = 0; column < width; column++) {
    const line = lines[at + column] as Line
    if (line.role === 'cell' || line.end - line.start > LONGEST_CELL) return false
    if (line.role !== 'body' && line.reason !== 'page-number' && line.reason !== 'stray-character') return false
    if (FIGURE.test(wordsOf(shadow, line)) !== figures[column] && figures[column]) return false
  }
  return true
}
