import type { WallChart } from '#api/wall-chart.ts'
import { useSay } from '../../ui/language.ts'
import { LightCounts, LightMark } from '../../ui/light.tsx'
import { wallWords } from '../../words/wall.ts'
import { rowTitle } from './placed-cells.ts'
import { RowName } from './row-name.tsx'
import { type CountyBurden, WallBurden } from './wall-burden.tsx'
import { type Seen, WallCell } from './wall-cell.tsx'
import { worst } from './worst.ts'

/** Items or matters down, units across; the head and the first column stay in sight. */
export function WallGrid(props: { chart: WallChart; burden: CountyBurden | undefined; seen: Seen }) {
  const { chart, burden, seen } = props
  const say = useSay()
  let section: string | undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section className="wall-box" aria-label={say(wallWords.title)} tabIndex={0}>
      <table className="wall-table">
        <caption className="visually-hidden">{say(wallWords.title)}</caption>
        <thead>
          <tr>
            <th scope="col" className="wall-corner">
              {say(chart.matters ? wallWords.matter : wallWords.items)}
            </th>
            {chart.units.map((unit) => (
              <th key={unit.id} scope="col" className="wall-unit">
                <span>{unit.name}</span>
              </th>
            ))}
            <th scope="col" className="wall-total">
              {say(wallWords.total)}
            </th>
          </tr>
          <tr className="wall-sums">
            <th scope="row">{say(wallWords.total)}</th>
            {chart.units.map((unit) => (
              <td key={unit.id}>
                <Sum lights={unit.lights} />
              </td>
            ))}
            <td className="wall-total">
              <LightCounts counts={chart.lights} />
            </td>
          </tr>
          {burden && <WallBurden units={chart.units} burden={burden} />}
        </thead>
        <tbody>
          {chart.rows.map((row) => {
            const cells = new Map(row.cells.map((cell) => [cell.unitId, cell]))
            const begins = row.item.section !== section && row.item.section !== ''
            section = row.item.section
            const title = rowTitle(chart, row.item)
            return [
              begins && (
                <tr key={`section-${row.item.id}`} className="wall-heading">
                  <th colSpan={chart.units.length + 2} scope="colgroup" className="wall-group">
                    <span>{row.item.section}</span>
                  </th>
                </tr>
              ),
              <tr key={row.item.id}>
                <th scope="row" className="wall-item">
                  <RowName chart={chart} item={row.item} />
                </th>
                {chart.units.map((unit) => {
                  const cell = cells.get(unit.id)
                  return (
                    <td key={unit.id}>{cell && <WallCell cell={cell} item={title} unit={unit.name} seen={seen} />}</td>
                  )
                })}
                <td className="wall-total">
                  <LightCounts counts={row.lights} />
                </td>
              </tr>,
            ]
          })}
        </tbody>
      </table>
    </section>
  )
}

/** A unit's worst light and how many it has of it; the whole distribution on hover. */
function Sum({ lights }: { lights: WallChart['lights'] }) {
  const colour = worst(lights)
  const all = Object.values(lights).reduce((sum, count) => sum + count, 0)
  return (
    <span className="light-count wall-sum" title={`${lights[colour]} / ${all}`}>
      <LightMark colour={colour} size={18} />
      <span className="number">
        {lights[colour]}/{all}
      </span>
    </span>
  )
}
