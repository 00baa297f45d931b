import { Button, Input, InputNumber } from 'antd'
import { useId } from 'react'
import { useSay } from '../../ui/language.ts'
import { indicatorWords as words } from '../../words/indicator.ts'

/** A point while it is being entered. */
export interface OpenPoint {
  day: string
  value: number | null
}

/** As many as a tie takes. */
const most = 24

/** Points that have a day and a number. */
export function finishedPoints(points: readonly OpenPoint[]): { day: string; value: number }[] {
  return points.flatMap(({ day, value }) => (day !== '' && value !== null ? [{ day, value }] : []))
}

/** The first point of which only the day or only the number is there; lines left empty are no points. */
export function firstUnfinished(points: readonly OpenPoint[]): number | null {
  const at = points.findIndex(({ day, value }) => (day === '') !== (value === null))
  return at < 0 ? null : at
}

/** The points of the way to a target, a line for each: by which day which number is to be reached. */
export function WayPoints(props: {
  points: readonly OpenPoint[]
  onChange: (points: readonly OpenPoint[]) => void
  of: string
}) {
  const { points, onChange, of } = props
  const say = useSay()
  const help = useId()
  const change = (at: number, to: Partial<OpenPoint>) =>
    onChange(points.map((point, i) => (i === at ? { ...point, ...to } : point)))
  return (
    <fieldset
      className="way-points"
      aria-label={`${say(words.points)}：${of}`}
      aria-describedby={points.length > 0 ? help : undefined}
    >
      {points.map((point, i) => {
        const n = { n: i + 1 }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and keep their order
          <div key={i} className="row">
            <Input
              type="date"
              aria-label={say(words.pointDay, n)}
              style={{ width: 150 }}
              value={point.day}
              onChange={(event) => change(i, { day: event.target.value })}
            />
            <InputNumber
              aria-label={say(words.pointValue, n)}
              style={{ width: 110 }}
              value={point.value}
              onChange={(value) => change(i, { value })}
            />
            <Button
              size="small"
              aria-label={say(words.removePoint, n)}
              onClick={() => onChange(points.filter((_, at) => at !== i))}
            >
              ×
            </Button>
          </div>
        )
      })}
      {points.length < most && (
        <Button size="small" onClick={() => onChange([...points, { day: '', value: null }])}>
          {say(words.addPoint)}
        </Button>
      )}
      {points.length > 0 && (
        <p id={help} className="quiet small">
          {say(words.pointsHelp)}
        </p>
      )}
    </fieldset>
  )
}
