/** One of the first list, one of the second, and the score that they were matched by. */
export interface Match {
  here: number
  there: number
  score: number
}

/**
 * The matching of two lists with the greatest sum of scores, pairs below `least` being none. Solved block by block: whoever is
 * connected by possible pairs. The score is 0 to 1. In the order of the first list.
 */
export function assign(
  here: number,
  there: number,
  scoreOf: (here: number, there: number) => number,
  least: number,
): Match[] {
  const scores = new Float64Array(here * there)
  const block = Array.from({ length: here + there }, (_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (block[root] !== root) root = block[root] as number
    for (let each = at; each !== root; ) {
      const next = block[each] as number
      block[each] = root
      each = next
    }
    return root
  }
  for (let i = 0; i < here; i++)
    for (let j = 0; j < there; j++) {
      const score = scoreOf(i, j)
      if (score < least) continue
      scores[i * there + j] = score
      block[rootOf(i)] = rootOf(here + j)
    }
  const blocks = new Map<number, { rows: number[]; columns: number[] }>()
  for (let at = 0; at < here + there; at++) {
    const root = rootOf(at)
    const members = blocks.get(root) ?? { rows: [], columns: [] }
    if (at < here) members.rows.push(at)
    else members.columns.push(at - here)
    blocks.set(root, members)
  }
  const matches: Match[] = []
  for (const { rows, columns } of blocks.values()) {
    if (rows.length === 0 || columns.length === 0) continue
    const turned = rows.length > columns.length
    const [short, long] = turned ? [columns, rows] : [rows, columns]
    const score = (a: number, b: number) => (turned ? scores[b * there + a] : scores[a * there + b]) as number
    const chosen = hungarian(short.length, long.length, (a, b) => -score(short[a] as number, long[b] as number))
    chosen.forEach((b, a) => {
      const [one, other] = [short[a] as number, long[b] as number]
      const sum = score(one, other)
      if (sum > 0) matches.push({ here: turned ? other : one, there: turned ? one : other, score: sum })
    })
  }
  return matches.sort((a, b) => a.here - b.here)
}

/**
 * The cheapest choice of a different column for every row (rows <= columns): the Hungarian method with potentials, one
 * shortest augmenting path for each row, O(rows^2 x columns). Gives the column of each row.
 */
function hungarian(rows: number, columns: number, cost: (row: number, column: number) => number): Int32Array {
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const before = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    const shortest = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const done = new Uint8Array(columns + 1)
    rowOf[0] = row
    let column = 0
    do {
      done[column] = 1
      const at = rowOf[column] as number
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= columns; other++) {
        if (done[other]) continue
        const reduced = cost(at - 1, other - 1) - (rowPotential[at] as number) - (columnPotential[other] as number)
        if (reduced < (shortest[other] as number)) {
          shortest[other] = reduced
          before[other] = column
        }
        if ((shortest[other] as number) < step) {
          step = shortest[other] as number
          next = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (done[other]) {
          const owner = rowOf[other] as number
          rowPotential[owner] = (rowPotential[owner] as number) + step
          columnPotential[other] = (columnPotential[other] as number) - step
        } else shortest[other] = (shortest[other] as number) - step
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const previous = before[column] as number
      rowOf[column] = rowOf[previous] as number
      column = previous
    }
  }
  const chosen = new Int32Array(rows)
  for (let column = 1; column <= columns; column++)
    if (rowOf[column]) chosen[(rowOf[column] as number) - 1] = column - 1
  return chosen
}
