import type { WallChart } from '#api/wall-chart.ts'

export type Cell = WallChart['rows'][number]['cells'][number]

/** A cell with the names of its row and column. */
export interface PlacedCell {
  cell: Cell
  unit: string
  title: string
}

type Item = WallChart['rows'][number]['item']

/** What a row of a chart is called: an item with its label, or a matter with its number. */
export const rowTitle = ({ matters }: Pick<WallChart, 'matters'>, { label, title }: Item) =>
  matters && label ? `${label} ${title}` : `${label}${title}`

/** All cells of a chart, row by row. */
export function placedCells(chart: WallChart): PlacedCell[] {
  const { rows, units } = chart
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return rows.flatMap((row) =>
    row.cells.map((cell) => ({ cell, unit: names.get(cell.unitId) ?? '', title: rowTitle(chart, row.item) })),
  )
}

/** The task of a light, as it stood at the instant of the chart. */
export const taskHref = (id: string, asOf: string | undefined) =>
  `/tasks/${id}${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`
