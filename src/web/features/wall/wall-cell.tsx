import { Popover } from 'antd'
import { Link } from 'wouter'
import type { Turn } from '#core/wall/changes.ts'
import { DueFrom } from '../../records/due.tsx'
import { JudgementMark } from '../../records/judgement-mark.tsx'
import { JudgementText } from '../../records/judgement-text.tsx'
import { useSay } from '../../ui/language.ts'
import { LightMark } from '../../ui/light.tsx'
import { lightWords } from '../../words/light.ts'
import { wallWords } from '../../words/wall.ts'
import { type Cell, taskHref } from './placed-cells.ts'
import { TurnMark, TurnText } from './wall-turn.tsx'

/** What all lights of a chart have in common: the instant they are of, that it is a past one, and what turned in the week before it. */
export interface Seen {
  at: string
  asOf: string | undefined
  turns: ReadonlyMap<string, Turn> | undefined
}

/** One light of the chart: says why on hover and focus, leads to the task. */
export function WallCell({
  cell,
  item,
  unit,
  seen: { at, asOf, turns },
  chip = false,
}: {
  cell: Cell
  item: string
  unit: string
  seen: Seen
  chip?: boolean
}) {
  const say = useSay()
  const turn = turns?.get(cell.assignmentId)
  return (
    <Popover
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.1}
      getPopupContainer={(trigger) => trigger.closest<HTMLElement>('.wall') ?? document.body}
      title={`${unit} · ${item}`}
      content={
        <div className="wall-why">
          <p>{cell.because}</p>
          {cell.change && (
            <p>
              <strong>{say(wallWords.change)}</strong>
              {cell.change}
            </p>
          )}
          {cell.judgement && <JudgementText judgement={cell.judgement} />}
          <p>
            {say(wallWords.due)} <DueFrom at={cell.due} done={cell.colour === 'blue'} now={at} />
          </p>
        </div>
      }
    >
      <Link href={taskHref(cell.assignmentId, asOf)} className={chip ? 'wall-chip' : 'wall-cell'}>
        {turn && <TurnMark turn={turn} />}
        <LightMark colour={cell.colour} size={chip ? 20 : 26} bare />
        <JudgementMark of={cell.judgement} beside={cell.colour} />
        <span className={chip ? undefined : 'visually-hidden'}>{unit}</span>
        <span className="visually-hidden">{`，${item}，${say(lightWords[cell.colour])}：${cell.because}`}</span>
        {turn && <TurnText turn={turn} />}
      </Link>
    </Popover>
  )
}
