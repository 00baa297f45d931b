import type { FoundProblem } from './found-problem.ts'
import type { Grid } from './grid.ts'
import type { Line } from './lines.ts'
import type { FoundTarget } from './make-target.ts'
import type { PlanTable } from './reading.ts'

type Row = { label: string; figures: { value: number; line: Line }[] }
/** Figures of each row by filled column, and columns that a figure may stand in as well. */
type Placing = { columns: (number | null)[][]; matched: number; open: Map<string, number[]> }

const MOST_PLACINGS = 4000

/** Understands a table of figures: which column each figure belongs to, and whether the columns add up.
 *  Arithmetic and the targets of the body decide; where they do not, the table is only reported.
 */
export function readFigures(
  shadow: string,
  grid: Grid,
  targets: FoundTarget[],
): { table: Omit<PlanTable, 'node' | 'title' | 'period'> | null; problems: FoundProblem[] } {
  const body = grid.rows.slice(grid.headerRows)
  const rows = body.map((row): Row => readRow(shadow, row))
  const total = rows[rows.length - 1] as Row
  const isTotal = total.label === '' || /合计|总计|小计|全市|全县/.test(total.label)
  const parts = isTotal ? rows.slice(0, -1) : rows
  const width = Math.max(...rows.map((row) => row.figures.length))
  const header = grid.rows[grid.headerRows - 1] as Line[]
  const head: [number, number] = [(header[0] as Line).start, (header[header.length - 1] as Line).end]
  if (width > grid.header.length || width < grid.header.length - 1 || (isTotal && total.figures.length !== width))
    return { table: null, problems: [{ code: 'reader/table-not-settled', span: head }] }
  const placing = placeFigures(parts, isTotal ? total : null, width)
  const empty = width === grid.header.length ? -1 : emptyColumn(grid.header, rows, parts, placing, width, targets)
  const problems: FoundProblem[] = []
  if (width < grid.header.length)
    problems.push({
      code: 'reader/table-columns',
      span: head,
      arguments: { columns: grid.header.length, figures: width },
    })
  if (empty === null) return { table: null, problems: [...problems, { code: 'reader/table-not-settled', span: head }] }
  if (empty >= 0) {
    const line = headLine(shadow, header, grid.header[empty] as string)
    problems.push({
      code: 'reader/table-empty-column',
      span: [line.start, line.end],
      arguments: { column: grid.header[empty] as string },
    })
  }
  const columnOf = (filled: number) => (empty >= 0 && filled >= empty ? filled + 1 : filled)
  const cells: PlanTable['cells'] = []
  const totals: PlanTable['totals'] = []
  parts.forEach((row, at) => {
    row.figures.forEach((figure, index) => {
      const filled = (placing.columns[at] as (number | null)[])[index] ?? index
      const others = placing.open.get(`${at} ${index}`)
      const candidates = others && others.length > 1 ? others.map(columnOf) : null
      if (candidates && empty >= 0 && filled <= empty + 1) candidates.unshift(empty)
      cells.push({
        row: at,
        column: columnOf(filled),
        candidates,
        span: [figure.line.start, figure.line.end],
        value: figure.value,
      })
      if (candidates) problems.push({ code: 'reader/table-cell', span: [figure.line.start, figure.line.end] })
    })
  })
  for (let filled = 0; isTotal && filled < width; filled++) {
    const printed = total.figures[filled] as { value: number; line: Line }
    const computed = sumOf(parts, placing, filled)
    const column = columnOf(filled)
    totals.push({ column, printed: printed.value, computed })
    if (computed !== printed.value)
      problems.push({
        code: 'reader/table-sum',
        span: [printed.line.start, printed.line.end],
        arguments: { column: grid.header[column] as string, expected: printed.value, actual: computed },
      })
  }
  return {
    table: { unit: grid.unit, columns: grid.header, rows: parts.map((row) => row.label), cells, totals },
    problems,
  }
}

function readRow(shadow: string, row: Line[]): Row {
  const words = row.map((line) => shadow.slice(line.start, line.end).replace(/\s/g, ''))
  const labelled = !/^-?\d/.test(words[0] as string)
  const figures = row
    .slice(labelled ? 1 : 0)
    .map((line, index) => ({ value: Number.parseFloat(words[index + (labelled ? 1 : 0)] as string), line }))
  return { label: labelled ? (words[0] as string) : '', figures }
}

function headLine(shadow: string, header: Line[], words: string): Line {
  return (
    header.find(
      (line) => words.startsWith(shadow.slice(line.start, line.end).replace(/\s/g, '')) && line.end - line.start > 2,
    ) ?? (header[0] as Line)
  )
}

function sumOf(parts: Row[], placing: Placing, filled: number): number {
  let sum = 0
  parts.forEach((row, at) => {
    row.figures.forEach((figure, index) => {
      if ((placing.columns[at] as (number | null)[])[index] === filled) sum += figure.value
    })
  })
  return Number(sum.toPrecision(12))
}

/** Rows with fewer figures than columns are tried in every way that keeps their order; the way whose columns add up best is taken. */
function placeFigures(parts: Row[], total: Row | null, width: number): Placing {
  const ways = parts.map((row) => subsets(width, row.figures.length))
  let count = 1
  for (const way of ways) count *= way.length
  if (count > MOST_PLACINGS)
    ways.forEach((way) => {
      way.length = 1
    })
  const best: number[][][] = []
  let matched = -1
  const sums = new Float64Array(width)
  const add = (row: Row, way: number[], sign: number) => {
    for (let index = 0; index < way.length; index++)
      sums[way[index] as number] = (sums[way[index] as number] as number) + sign * (row.figures[index]?.value ?? 0)
  }
  const choose = (at: number, chosen: number[][]) => {
    const row = parts[at]
    if (!row) {
      const fits = total ? countFits(sums, total) : 0
      if (fits > matched) {
        matched = fits
        best.length = 0
      }
      if (fits === matched) best.push(chosen.slice())
      return
    }
    for (const way of ways[at] as number[][]) {
      chosen[at] = way
      add(row, way, 1)
      choose(at + 1, chosen)
      add(row, way, -1)
    }
  }
  choose(0, [])
  const open = new Map<string, number[]>()
  parts.forEach((row, at) => {
    row.figures.forEach((_, index) => {
      const columns = [...new Set(best.map((chosen) => (chosen[at] as number[])[index] as number))].sort(
        (a, b) => a - b,
      )
      if (columns.length > 1) open.set(`${at} ${index}`, columns)
    })
  })
  return { columns: best[0] ?? [], matched, open }
}

function subsets(width: number, size: number): number[][] {
  if (size === 0) return [[]]
  const result: number[][] = []
  const extend = (from: number, chosen: number[]) => {
    if (chosen.length === size) result.push(chosen)
    else
      for (let next = from; next <= width - (size - chosen.length) && result.length <= MOST_PLACINGS; next++)
        extend(next + 1, [...chosen, next])
  }
  extend(0, [])
  return result
}

function countFits(sums: Float64Array, total: Row): number {
  let fits = 0
  for (let column = 0; column < sums.length; column++)
    if (Math.abs((sums[column] as number) - (total.figures[column]?.value ?? Number.NaN)) < 1e-6) fits++
  return fits
}

/** Which column was never filled in: the one whose absence makes the figures agree with the body; null when that is open. */
function emptyColumn(
  heads: string[],
  rows: Row[],
  parts: Row[],
  placing: Placing,
  width: number,
  targets: FoundTarget[],
): number | null {
  // how well the figures of a filled column agree with the body when they stand below a head
  const agreement = (head: number, filled: number): number => {
    const noun = nouns[head] as string
    if (noun.length < 2) return 0
    const printed =
      rows.length > parts.length ? rows[rows.length - 1]?.figures[filled]?.value : sumOf(parts, placing, filled)
    let score = 0
    for (const target of told[head] as FoundTarget[])
      if (!target.total) score += target.value === printed ? 2 : 0
      else score += agrees(parts, placing, filled, target)
    return score
  }
  const nouns = heads.map((head) => head.replace(/^(?:新建|改建|扩建|改扩建|迁建|新增|现有|计划|完成|其中)/, ''))
  const told = nouns.map((noun) =>
    targets.filter((target) => target.value !== null && (target.total ?? target).subject.includes(noun)),
  )
  const scores = heads.map((_, empty) => {
    let score = 0
    for (let filled = 0; filled < width; filled++) score += agreement(filled >= empty ? filled + 1 : filled, filled)
    return score
  })
  const most = Math.max(...scores)
  return most > 0 && scores.filter((score) => score === most).length === 1 ? scores.indexOf(most) : null
}

/** A part of the body (东区8所) against the row of the same place. */
function agrees(parts: Row[], placing: Placing, filled: number, target: FoundTarget): number {
  let score = 0
  parts.forEach((row, at) => {
    if (row.label.length < 2 || !target.subject.includes(row.label.slice(0, 2))) return
    row.figures.forEach((figure, index) => {
      if ((placing.columns[at] as (number | null)[])[index] === filled && figure.value === target.value) score++
    })
  })
  return score
}
