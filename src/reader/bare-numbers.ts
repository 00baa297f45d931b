import type { Line } from './lines.ts'

/** A number straight before words at the start of a line. */
const BARE = /^(\d{1,2})(?=[\u4e00-\u9fff“《]{3})/
/** What may be a quantity: believed only between numbers that are none. */
const MEASURED = /^\d{1,2}[个名所万亿元年月日号次项人家处间套台座册场期门节条件支篇份批亩米小周天岁级时班点类种]/
const FEWEST = 3

/** Gives labels to lines whose numbers lost the sign behind them, where they run as a sequence:
 *    > | 1加强政治建设。…
 *    > | 2加强作风建设。…
 */
export function labelBareNumbers(shadow: string, lines: Line[]): void {
  const found: { line: Line; number: number; end: number; measured: boolean }[] = []
  for (const line of lines) {
    if (line.role !== 'body' || line.label || !line.opens) continue
    const code = shadow.charCodeAt(line.start)
    if (code < 48 || code > 57) continue
    const words = shadow.slice(line.start, line.start + 8)
    const match = BARE.exec(words)
    if (!match) continue
    const own = { line, number: Number(match[1]), end: line.start + match[0].length, measured: MEASURED.test(words) }
    const last = found[found.length - 1]
    if (!own.measured || (last && last.number === own.number - 1)) found.push(own)
  }
  if (found.length < FEWEST) return
  const follows = found.map(({ number }, at) => number === 1 || found[at - 1]?.number === number - 1)
  const proven = found.filter((_, at) => follows[at] && (at === found.length - 1 || follows[at + 1]))
  const words = proven.filter(({ measured }) => !measured).length
  if (proven.length < FEWEST || proven.length < found.length - 1 || words * 2 < proven.length) return
  for (const { line, number, end } of proven) line.label = { kind: 'number', number, depth: 1, start: line.start, end }
}

/** 01, PART 02 */
const LONE = /^(?:(?:PART|NO)[.\s]*)?0?(\d{1,2})$/i
const LONGEST_TITLE = 40

/** Gives labels to numbers that stand alone on the line above their titles, as pages for small screens print them:
 *    > | 01
 *    > | 强化党建引领
 *    > | …。
 */
export function labelLoneNumbers(shadow: string, lines: Line[]): void {
  const found: Line[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] as Line
    if (line.end - line.start > 9 || (line.role !== 'body' && line.reason !== 'page-number')) continue
    const number = LONE.exec(shadow.slice(line.start, line.end))
    if (!number || (number[0].length < 2 && !/^0/.test(number[0]))) continue
    const title = lines[at + 1] as Line
    const words = shadow.slice(title.start, Math.min(title.end, title.start + LONGEST_TITLE + 1))
    if (
      title.role !== 'body' ||
      title.label ||
      words.length > LONGEST_TITLE ||
      !/^[\u4e00-\u9fff“][^。;\d]+$/.test(words)
    )
      continue
    if (Number(number[1]) === found.length + 1) found.push(line)
  }
  if (found.length < 2) return
  found.forEach((line, index) => {
    ;[line.role, line.reason] = ['body', null]
    line.label = { kind: 'number', number: index + 1, depth: 1, start: line.start, end: line.end }
  })
}
