import type { Line } from './lines.ts'

/** A number straight before words at the start of a line, no measure word. */
const BARE =
  /^(\d{1,2})(?=[\u4e00-\u9fff]{3})(?![个名所万亿元年月日号次项人家处间套台座册场期门节条件支篇份批亩米小周天岁级时班点类种])/
const FEWEST = 3

/** Gives labels to lines whose numbers lost the sign behind them, where they run as a sequence:
 *    > | 1加强政治建设。…
 *    > | 2加强作风建设。…
 */
export function labelBareNumbers(shadow: string, lines: Line[]): void {
  const found: { line: Line; number: number; end: number }[] = []
  for (const line of lines) {
    if (line.role !== 'body' || line.label || !line.opens) continue
    const code = shadow.charCodeAt(line.start)
    if (code < 48 || code > 57) continue
    const match = BARE.exec(shadow.slice(line.start, line.start + 8))
    if (match) found.push({ line, number: Number(match[1]), end: line.start + match[0].length })
  }
  if (found.length < FEWEST) return
  const follows = found.map(({ number }, at) => number === 1 || found[at - 1]?.number === number - 1)
  const proven = found.filter((_, at) => follows[at] && (at === found.length - 1 || follows[at + 1]))
  if (proven.length < FEWEST || proven.length < found.length - 1) return
  for (const { line, number, end } of proven) line.label = { kind: 'number', number, depth: 1, start: line.start, end }
}
