import type { WallChartAnswer } from '../../records/assignment.ts'

export type Cell = WallChartAnswer['rows'][number]['cells'][number]

/** A cell with the names of its row and column. */
export interface PlacedCell {
  cell: Cell
  unit: string
  title: string
}

/** What a row of the chart is called. */
export const rowTitle = ({ item }: WallChartAnswer['rows'][number]) => `${item.label}${item.title}`

/** All cells of a chart, row by row. */
export function placedCells({ rows, units }: WallChartAnswer): PlacedCell[] {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return rows.flatMap((row) =>
    row.cells.map((cell) => ({ cell, unit: names.get(cell.unitId) ?? '', title: rowTitle(row) })),
  )
}

/** The task of a light, as it stood at the instant of the chart. */
export const taskHref = (id: string, asOf: string | undefined) =>
  `/tasks/${id}${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`
