import type { WallChart } from '#api/wall-chart.ts'
import { LightCounts } from '../../ui/light.tsx'
import { rowTitle } from './placed-cells.ts'
import { RowName } from './row-name.tsx'
import { type Seen, WallCell } from './wall-cell.tsx'

/** On a phone: one card for each task, its units as chips. */
export function WallCards({ chart, seen }: { chart: WallChart; seen: Seen }) {
  const names = new Map(chart.units.map((unit) => [unit.id, unit.name]))
  return (
    <ul className="stack">
      {chart.rows.map((row) => {
        const title = rowTitle(chart, row.item)
        return (
          <li key={row.item.id} className="panel">
            <p className="row spread">
              <strong>
                <RowName chart={chart} item={row.item} />
              </strong>
              <LightCounts counts={row.lights} />
            </p>
            <ul className="wall-chips">
              {row.cells.map((cell) => (
                <li key={cell.assignmentId}>
                  <WallCell cell={cell} item={title} unit={names.get(cell.unitId) ?? ''} seen={seen} chip />
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
