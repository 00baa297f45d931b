/** Ranges of the clauses between two places of the fair copy: a clause is a sentence or a part that ends with a semicolon.
 *    > | 推进…建设;完善…机制。落实…
 *        ^------- ^------- ^---
 *
 *  A stop inside brackets does not part; the signs that close behind a stop belong to it.
 */
export function splitClauses(copy: string, from: number, to: number): [number, number][] {
  const clauses: [number, number][] = []
  const closed = bracketEnds(copy, from, to)
  let start = from
  let next = 0
  for (let at = from; at < to; at++) {
    while (next < closed.length && (closed[next] as [number, number])[0] < at) next++
    const bracket = closed[next]
    if (bracket && bracket[0] === at) {
      at = bracket[1]
      continue
    }
    if (!isEnd(copy[at] as string)) continue
    let end = at + 1
    while (end < to && isTail(copy[end] as string)) end++
    clauses.push([start, end])
    start = end
    at = end - 1
  }
  if (start < to) clauses.push([start, to])
  return clauses
}

function isEnd(sign: string): boolean {
  return sign === '。' || sign === ';' || sign === '!' || sign === '?'
}

/** Signs that belong to what ends before them. */
function isTail(sign: string): boolean {
  return (
    isEnd(sign) ||
    sign === '”' ||
    sign === '’' ||
    sign === ')' ||
    sign === ']' ||
    sign === '】' ||
    sign === ',' ||
    sign === '、'
  )
}

/** Outermost brackets that close within the range and within 200 characters. */
function bracketEnds(copy: string, from: number, to: number): [number, number][] {
  const pairs: [number, number][] = []
  let open = -1
  let depth = 0
  for (let at = from; at < to; at++) {
    const sign = copy[at]
    if (sign === '(') {
      if (depth === 0 || at - open > 200) {
        open = at
        depth = 1
      } else depth++
    } else if (sign === ')' && depth > 0 && --depth === 0) {
      if (at - open <= 200) pairs.push([open, at])
    }
  }
  return pairs
}
