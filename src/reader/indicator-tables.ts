import type { Grid } from './grid.ts'
import { wordsOf } from './grid.ts'
import type { Line } from './lines.ts'
import type { Period, Target } from './reading.ts'

/** A target that a cell of a table of indicators states; offsets of the text. */
export type Indicator = Pick<Target, 'span' | 'quote' | 'subject' | 'comparator' | 'value' | 'to' | 'unit'> & {
  year: { date: string; span: [number, number] } | null
}

const YEAR_HEAD = /^(?:到|截至)?((?:19|20)\d{2})年?(?:底|末)?(?:目标值?|规划值?|预期值?)?$/
const GOAL_HEAD = /^(?:(?:规划)?目标值?|预期值?|规划值?)$/
const FIGURE = /^([≥≤><]?)(\d{1,9}(?:\.\d{1,4})?)(%|‰)?(以上|以下|以内|左右)?$/

/** What a table of indicators promises: the figures below a year of the plan, or below 目标值.
 *    > | 指标            2020年   2025年
 *    > | 毛入园率(%)       93       98
 *                                  ^
 */
export function readIndicators(shadow: string, text: string, grid: Grid, period: Period | null): Indicator[] {
  const header = grid.rows[grid.headerRows - 1] ?? []
  const named = grid.header.findIndex((head) => /指标|名称|内容/.test(head ?? ''))
  if (grid.kind === 'tasks' || named < 0) return []
  const unitColumn = grid.header.findIndex((head) => /^单位$/.test(head ?? ''))
  const promising = promisingColumns(grid.header, period)
  if (promising.length === 0) return []
  const found: Indicator[] = []
  for (const row of grid.rows.slice(grid.headerRows)) {
    const cellAt = (column: number) => row.find((line, at) => (line.cell?.column ?? at) === column)
    const label = cellAt(named)
    if (!label) continue
    const { subject, unit } = nameOf(wordsOf(shadow, label))
    const own = unitColumn >= 0 ? cellAt(unitColumn) : undefined
    for (const column of promising) {
      const cell = cellAt(column)
      const figure = cell ? FIGURE.exec(wordsOf(shadow, cell)) : null
      if (!cell || !figure) continue
      found.push({
        span: [cell.start, cell.end],
        quote: text.slice(cell.start, cell.end),
        subject,
        comparator: comparatorOf(figure[1] ?? '', figure[4] ?? '', subject),
        value: Number(figure[2]),
        to: null,
        unit: figure[3] ?? (own ? wordsOf(shadow, own) : unit),
        year: yearOf(shadow, header, grid.header, column),
      })
    }
  }
  return found
}

/** Whether a head names a year or a goal. */
export function isPromisingHead(head: string): boolean {
  return YEAR_HEAD.test(head) || GOAL_HEAD.test(head)
}

/** Columns of years that the plan is made for, and of goals; the first of several years is where one stands today. */
function promisingColumns(heads: string[], period: Period | null): number[] {
  const years: [column: number, year: number][] = []
  const goals: number[] = []
  for (const [column, head] of heads.entries()) {
    const year = YEAR_HEAD.exec(head ?? '')
    if (year) years.push([column, Number(year[1])])
    else if (GOAL_HEAD.test(head ?? '')) goals.push(column)
  }
  const least = Math.min(...years.map(([, year]) => year))
  const first = period?.from ?? (years.length > 1 ? least + 1 : least)
  return [...goals, ...years.filter(([, year]) => year >= first).map(([column]) => column)].sort((a, b) => a - b)
}

/** 毛入园率(%) as the name and the unit of an indicator. */
function nameOf(words: string): { subject: string; unit: string } {
  const printed = /^(.+?)[([]([^()[\]]{1,6})[)\]]$/.exec(words)
  return printed ? { subject: printed[1] as string, unit: printed[2] as string } : { subject: words, unit: '' }
}

function comparatorOf(sign: string, behind: string, subject: string): Target['comparator'] {
  if (sign === '≤' || /以[下内]/.test(behind)) return '<='
  if (sign === '<' || sign === '>') return sign
  return /大班额|辍学|近视|超重|肥胖|压减|生师比|事故/.test(subject) && sign === '' ? '<=' : '>='
}

function yearOf(shadow: string, header: Line[], heads: string[], column: number): Indicator['year'] {
  const year = YEAR_HEAD.exec(heads[column] ?? '')
  const line = header.find((each, at) => (each.cell?.column ?? at) === column)
  return year && line && wordsOf(shadow, line) === heads[column]
    ? { date: `${year[1]}-12-31`, span: [line.start, line.end] }
    : null
}

/** An indicator in the shape of the contract. */
export function presentIndicator(indicator: Indicator, id: string, node: string | null, text: string): Target {
  const { year, ...own } = indicator
  return {
    id,
    node,
    ...own,
    approximate: false,
    per: [],
    change: 'reach',
    scope: null,
    partOf: null,
    basis: 'stated',
    by: year ? { date: year.date, quote: text.slice(...year.span), span: year.span, from: 'heading' } : null,
    strength: 'must',
    placeholder: false,
  }
}
