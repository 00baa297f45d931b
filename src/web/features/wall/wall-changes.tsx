import { Link } from 'wouter'
import { compareTurns, countTurns, type Turn } from '#core/wall/changes.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LightMark } from '../../ui/light.tsx'
import { instantText } from '../../ui/time.ts'
import { lightLetter } from '../../words/light.ts'
import { wallWords } from '../../words/wall.ts'
import { type PlacedCell, taskHref } from './placed-cells.ts'
import { WallList } from './wall-list.tsx'
import { TurnOf } from './wall-turn.tsx'

type Turns = ReadonlyMap<string, Turn>

/** How many lights turned to what since a week ago. */
export function TurnCounts({ turns, since }: { turns: Turns; since: string }) {
  const say = useSay()
  const language = useLanguage()
  const { turned, added } = countTurns(turns.values())
  return (
    <p className="wall-turns" role="status" data-part="turn-counts">
      <strong>{say(wallWords.since, { at: instantText(since, language) })}</strong>
      {turns.size === 0 && <span>{say(wallWords.noTurns)}</span>}
      {turned.map(({ to, count }) => (
        <span key={to} className="light-count">
          <LightMark colour={to} size={18} bare />
          <span className="number">{say(wallWords.turnedTo, { light: say(lightLetter[to]), count })}</span>
        </span>
      ))}
      {added > 0 && <span className="number">{say(wallWords.addedCount, { count: added })}</span>}
    </p>
  )
}

/** Which lights turned from what to what since a week ago, the worst first. */
export function ChangeList({ turns, cells, asOf }: { turns: Turns; cells: readonly PlacedCell[]; asOf?: string }) {
  const say = useSay()
  const turned = cells.flatMap((placed) => {
    const turn = turns.get(placed.cell.assignmentId)
    return turn && turn.from !== null ? [{ ...placed, turn: { ...turn, from: turn.from } }] : []
  })
  return (
    <WallList
      part="changes"
      title={say(wallWords.changeList)}
      none={say(wallWords.noTurns)}
      lines={turned
        .sort((a, b) => compareTurns(a.turn, b.turn))
        .map(({ cell, turn, unit, title }) => (
          <li key={cell.assignmentId}>
            <TurnOf turn={turn} />
            <span>
              <Link href={taskHref(cell.assignmentId, asOf)}>
                <strong>{unit}</strong> {title}
              </Link>
              <span className="quiet small wall-because">{cell.because}</span>
            </span>
          </li>
        ))}
    />
  )
}
