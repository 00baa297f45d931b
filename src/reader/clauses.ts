import { closesBehind, closingPlace, endsClause, OPEN } from './signs.ts'

/** Longest pair of brackets that keeps a stop inside it from parting. */
const LONGEST_BRACKET = 200

/** Ranges of the clauses between two places of the fair copy: a clause is a sentence or a part that ends with a semicolon.
 *    > | 推进…建设;完善…机制。落实…
 *        ^------- ^------- ^---
 *
 *  A stop inside brackets does not part; the signs that close behind a stop belong to it.
 */
export function splitClauses(copy: string, from: number, to: number): [number, number][] {
  const clauses: [number, number][] = []
  let start = from
  let unclosed = from
  for (let at = from; at < to; at++) {
    const code = copy.charCodeAt(at)
    if (code === OPEN && at >= unclosed) {
      const close = closingPlace(copy, at, Math.min(to, at + LONGEST_BRACKET))
      if (close > 0) at = close
      else unclosed = at + LONGEST_BRACKET
      continue
    }
    if (!endsClause(code)) continue
    let end = at + 1
    while (end < to && closesBehind(copy.charCodeAt(end))) end++
    clauses.push([start, end])
    start = end
    at = end - 1
  }
  if (start < to) clauses.push([start, to])
  return clauses
}
