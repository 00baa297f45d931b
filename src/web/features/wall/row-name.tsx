import { Link } from 'wouter'
import type { WallChart } from '#api/wall-chart.ts'
import { rowTitle } from './placed-cells.ts'

/** The name of a row; of a matter it leads to its page. */
export function RowName({ chart, item }: { chart: WallChart; item: WallChart['rows'][number]['item'] }) {
  const title = rowTitle(chart, item)
  return chart.matters ? <Link href={`/matters/${item.id}`}>{title}</Link> : title
}
