import { Link } from 'wouter'
import type { WallChartAnswer } from '../../records/assignment.ts'
import { rowTitle } from './placed-cells.ts'

/** The name of a row; of a matter it leads to its page. */
export function RowName({ chart, item }: { chart: WallChartAnswer; item: WallChartAnswer['rows'][number]['item'] }) {
  const title = rowTitle(chart, item)
  return chart.matters ? <Link href={`/matters/${item.id}`}>{title}</Link> : title
}
