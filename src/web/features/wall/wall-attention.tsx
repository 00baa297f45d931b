import { Link } from 'wouter'
import type { WallChart } from '#api/wall-chart.ts'
import { dayOf } from '#core/day.ts'
import { CoordinationText } from '../../records/coordination-text.tsx'
import { DueFrom } from '../../records/due.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LightMark } from '../../ui/light.tsx'
import { daysUntil, dayText } from '../../ui/time.ts'
import { wallWords } from '../../words/wall.ts'
import { type PlacedCell, rowTitle, taskHref } from './placed-cells.ts'
import { WallList } from './wall-list.tsx'

interface Listed {
  chart: WallChart
  cells: readonly PlacedCell[]
  asOf: string | undefined
}

/** What is due within fourteen days and not done, by task, with the units that owe it. */
export function DueList({ chart }: Pick<Listed, 'chart'>) {
  const say = useSay()
  const titles = new Map(chart.rows.map((row) => [row.item.id, rowTitle(chart, row.item)]))
  const names = new Map(chart.units.map(({ id, name }) => [id, name]))
  const { lines, total } = chart.lists.due
  return (
    <WallList
      part="due"
      title={say(wallWords.dueSoon)}
      none={say(wallWords.dueNone)}
      total={total}
      lines={lines.map(({ row, due, unitIds, count }) => (
        <li key={`${row} ${due}`}>
          <span>
            <strong>{titles.get(row)}</strong>
            <span className="wall-because small">
              <DueFrom at={due} done={false} now={chart.at} />
              {' · '}
              {say(count > unitIds.length ? wallWords.dueUnitsMore : wallWords.dueUnits, {
                names: unitIds.map((id) => names.get(id) ?? '').join('、'),
                count,
              })}
            </span>
          </span>
        </li>
      ))}
    />
  )
}

/** Units that have not signed or owe returns, the longest first. */
export function SlowList({ chart, cells, asOf }: Listed) {
  const say = useSay()
  const language = useLanguage()
  const placed = new Map(cells.map((each) => [each.cell.assignmentId, each]))
  return (
    <WallList
      part="slow"
      title={say(wallWords.slow)}
      none={say(wallWords.slowNone)}
      lines={chart.lists.slow.map(({ unitId, assignmentId, what, since, count }) => {
        const oldest = placed.get(assignmentId)
        return (
          <li key={unitId}>
            <span>
              <strong>{oldest?.unit}</strong> {say(wallWords.slowCount, { count })}
              <span className="wall-because small">
                {say(what === 'signature' ? wallWords.slowSignature : wallWords.slowReturn, {
                  at: dayText(dayOf(new Date(since)), language, chart.at),
                  days: -daysUntil(since, chart.at),
                })}
                {' · '}
                <Link className="link-in-text" href={taskHref(assignmentId, asOf)}>
                  {oldest?.title}
                </Link>
              </span>
            </span>
          </li>
        )
      })}
    />
  )
}

/** What is on hold, sent back, rests on evidence that has ended, or wants something coordinated. */
export function BlockedList({ chart, cells, asOf }: Listed) {
  const say = useSay()
  const placed = new Map(cells.map((each) => [each.cell.assignmentId, each]))
  const { lines, total } = chart.lists.blocked
  return (
    <WallList
      part="blocked"
      title={say(wallWords.blocked)}
      note={<p className="quiet small">{say(wallWords.blockedNote)}</p>}
      none={say(wallWords.blockedNone)}
      total={total}
      lines={lines
        .flatMap(({ assignmentId, coordination }) => {
          const at = placed.get(assignmentId)
          return at ? [{ ...at, coordination }] : []
        })
        .map(({ cell, unit, title, coordination }) => (
          <li key={cell.assignmentId}>
            <LightMark colour={cell.colour} size={20} />
            <span>
              <Link href={taskHref(cell.assignmentId, asOf)}>
                <strong>{unit}</strong> {title}
              </Link>
              <span className="wall-because small">{cell.because}</span>
              {coordination && <CoordinationText of={coordination} />}
            </span>
          </li>
        ))}
    />
  )
}
