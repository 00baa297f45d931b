import type { Draft } from './draft.ts'
import { readFigures } from './figure-tables.ts'
import type { FoundProblem } from './found-problem.ts'
import type { Grid } from './grid.ts'
import { type Indicator, readIndicators } from './indicator-tables.ts'
import type { Line } from './lines.ts'
import type { FoundTarget } from './make-target.ts'
import { periodIn } from './plan-documents.ts'
import type { PlanTable } from './reading.ts'
import type { Whereabouts } from './results.ts'

/** What a table states, with its range of the fair copy. */
export type HeldIndicators = { from: number; to: number; indicators: Indicator[] }

/** Tables of the plan with what they promise and what is wrong with them. */
export function presentTables(
  where: Whereabouts,
  roots: Draft[],
  targets: FoundTarget[],
): { tables: PlanTable[]; indicators: HeldIndicators[]; problems: FoundProblem[] } {
  const tables: PlanTable[] = []
  const indicators: HeldIndicators[] = []
  const problems: FoundProblem[] = []
  const seen = new Set<Grid>()
  const visit = (draft: Draft) => {
    // headings between its rows part a table in the tree, not in the list
    if (draft.grid && seen.has(draft.grid)) return
    if (draft.grid) {
      seen.add(draft.grid)
      const node = draft.id
      const { title, period, problem } = headOf(where, draft.grid)
      if (problem) problems.push(problem)
      const read =
        draft.grid.kind === 'figures'
          ? readFigures(where.shadow, draft.grid, targets)
          : { table: plainTable(where, draft.grid), problems: [] }
      problems.push(...read.problems)
      const own = readIndicators(where.shadow, where.text, draft.grid, where.document?.period ?? null)
      if (own.length > 0) indicators.push({ from: draft.from, to: draft.to, indicators: own })
      if (read.table) tables.push({ node, title, period, ...read.table })
    } else for (const child of draft.children) visit(child)
  }
  for (const root of roots) visit(root)
  return { tables, indicators, problems }
}

/** Title and period of a table; a period that is not the plan's is a question. */
function headOf(
  where: Whereabouts,
  grid: Grid,
): { title: string; period: PlanTable['period']; problem: FoundProblem | null } {
  const line = grid.title
  if (!line) return { title: '', period: null, problem: null }
  const period = periodIn(where.shadow, [[line.start, line.end]])
  const plan = where.document?.period
  const differs = period && plan && (period.from !== plan.from || period.to !== plan.to)
  const problem: FoundProblem | null =
    differs && period
      ? {
          code: 'reader/period-differs',
          span: [line.start, line.end],
          arguments: { own: `${period.from}-${period.to}`, plan: `${plan.from}-${plan.to}` },
        }
      : null
  return { title: where.text.slice(line.start, line.end), period, problem }
}

/** A table as it is printed: heads, the first cell of each row, numbers where a cell is one. */
function plainTable(where: Whereabouts, grid: Grid): Omit<PlanTable, 'node' | 'title' | 'period'> {
  const rows = grid.rows.slice(grid.headerRows)
  const words = (line: Line) => where.text.slice(line.start, line.end).replace(/[|\s]+/g, '')
  return {
    unit: '',
    columns: grid.header,
    rows: rows.map((row) => (row[0] ? words(row[0]) : '')),
    cells: rows.flatMap((row, at) =>
      row.map((line) => ({
        row: at,
        column: line.cell?.column ?? 0,
        candidates: null,
        span: [line.start, line.end] as [number, number],
        value: /^-?\d+(?:\.\d+)?$/.test(words(line)) ? Number(words(line)) : null,
      })),
    ),
    totals: [],
  }
}
