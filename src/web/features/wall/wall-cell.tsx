import { Popover } from 'antd'
import { Link } from 'wouter'
import type { WallChartAnswer } from '../../records/assignment.ts'
import { Due } from '../../records/due.tsx'
import { JudgementMark } from '../../records/judgement-mark.tsx'
import { JudgementText } from '../../records/judgement-text.tsx'
import { useSay } from '../../ui/language.ts'
import { LightMark } from '../../ui/light.tsx'
import { lightWords } from '../../words/light.ts'
import { wallWords } from '../../words/wall.ts'

export type Cell = WallChartAnswer['rows'][number]['cells'][number]

/** One light of the chart: says why on hover and focus, leads to the task. */
export function WallCell({
  cell,
  item,
  unit,
  chip = false,
}: {
  cell: Cell
  item: string
  unit: string
  chip?: boolean
}) {
  const say = useSay()
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
            {say(wallWords.due)} <Due at={cell.due} done={cell.colour === 'blue'} />
          </p>
        </div>
      }
    >
      <Link href={`/tasks/${cell.assignmentId}`} className={chip ? 'wall-chip' : 'wall-cell'}>
        <LightMark colour={cell.colour} size={chip ? 20 : 26} bare />
        <JudgementMark of={cell.judgement} beside={cell.colour} />
        <span className={chip ? undefined : 'visually-hidden'}>{unit}</span>
        <span className="visually-hidden">{`，${item}，${say(lightWords[cell.colour])}：${cell.because}`}</span>
      </Link>
    </Popover>
  )
}
