import { type Day, daysBetween } from '#core/day.ts'
import { numberText } from '../../records/indicator-figure.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { dayText } from '../../ui/time.ts'
import { useNarrow } from '../../ui/use-media.ts'
import { indicatorWords as words } from '../../words/indicator.ts'

interface Point {
  day: Day
  value: number
}

const [height, left, right, top, bottom] = [200, 52, 12, 14, 30]

/** Figures of the periods as a line, the expected path dashed, the goal as a level line. The table beside it says the same. */
export function IndicatorChart(props: {
  figures: readonly Point[]
  path: readonly Point[]
  goal: number | null
  unit: string
  /** Counts begin anew with each year: the line is not drawn from one to the next. */
  anew: boolean
}) {
  const { figures, path, goal, unit, anew } = props
  const say = useSay()
  const language = useLanguage()
  // One unit is about one pixel, so that the figures on the axes are as large as other text.
  const width = useNarrow() ? 320 : 760
  const all = [...figures, ...path]
  const first = all.map(({ day }) => day).sort()[0]
  const last = all
    .map(({ day }) => day)
    .sort()
    .slice(-1)[0]
  if (first === undefined || last === undefined || figures.length === 0 || all.length < 2) return null
  const values = [...all.map(({ value }) => value), ...(goal === null ? [] : [goal])]
  const span = Math.max(...values) - Math.min(...values) || Math.abs(values[0] ?? 1) || 1
  const step = roundStep(span / 3)
  const low = Math.floor(Math.min(...values) / step) * step
  const steps = Math.max(1, Math.ceil((Math.max(...values) - low) / step))
  const high = low + steps * step
  const x = (day: Day) =>
    left + ((width - left - right) * daysBetween(first, day)) / Math.max(1, daysBetween(first, last))
  const y = (value: number) => top + ((height - top - bottom) * (high - value)) / (high - low)
  const line = (points: readonly Point[]) => points.map(({ day, value }) => `${x(day)},${y(value)}`).join(' ')
  const years = [...new Set(figures.map(({ day }) => day.slice(0, 4)))]
  const lines = anew ? years.map((year) => figures.filter(({ day }) => day.startsWith(year))) : [figures]
  const ticks = Array.from({ length: steps + 1 }, (_, i) => low + i * step)
  const decimals = Math.max(0, -Math.floor(Math.log10(step)))
  return (
    <figure>
      <svg className="indicator-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(words.trendChart)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end">
              {numberText(tick, decimals)}
            </text>
          </g>
        ))}
        {goal !== null && <line className="goal" x1={left} x2={width - right} y1={y(goal)} y2={y(goal)} />}
        {path.length > 1 && <polyline className="expected" points={line(path)} />}
        {lines.map((points) => (
          <polyline key={points[0]?.day} className="figures" points={line(points)} />
        ))}
        {figures.map(({ day, value }) => (
          <circle key={day} cx={x(day)} cy={y(value)} r={4}>
            <title>{`${dayText(day, language)} ${numberText(value)} ${unit}`}</title>
          </circle>
        ))}
        <text x={left} y={height - 8}>
          {dayText(first, language)}
        </text>
        <text x={width - right} y={height - 8} textAnchor="end">
          {dayText(last, language)}
        </text>
      </svg>
      <figcaption className="quiet small">
        {say(words.chartNote)}
        {unit && `（${unit}）`}
      </figcaption>
    </figure>
  )
}

/** The round number (1, 2 or 5 and noughts) next above a step. */
function roundStep(least: number): number {
  const size = 10 ** Math.floor(Math.log10(least))
  return size * ([1, 2, 5].find((by) => by * size >= least) ?? 10)
}
