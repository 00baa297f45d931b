import type { WallChart } from '#api/wall-chart.ts'
import { getWallChart, readWallChart } from '#api/wall-chart.ts'
import { turnsBetween, weekBefore } from '#core/wall/changes.ts'
import { useAnswer } from '../../records/call.ts'
import { useSay } from '../../ui/language.ts'
import { colours, LightName } from '../../ui/light.tsx'
import { Failed } from '../../ui/states.tsx'
import { useNarrow } from '../../ui/use-media.ts'
import { wallWords } from '../../words/wall.ts'
import { placedCells } from './placed-cells.ts'
import { BlockedList, DueList, SlowList } from './wall-attention.tsx'
import { BurdenPanel, type CountyBurden } from './wall-burden.tsx'
import { WallCards } from './wall-cards.tsx'
import { ChangeList, TurnCounts } from './wall-changes.tsx'
import { WallGrid } from './wall-grid.tsx'

interface Shown {
  chart: WallChart
  burden: CountyBurden | undefined
  asOf: string | undefined
  /** Whether it is compared with the chart of a week before. */
  compared: boolean
}

/** A chart with its legend, its lights and what follows from them: on a phone what follows comes first. */
export function WallSheet({ chart, burden, asOf, compared }: Shown) {
  const say = useSay()
  const narrow = useNarrow()
  const week = useWeek(chart, compared)
  const seen = { at: chart.at, asOf, turns: week.turns }
  const cells = placedCells(chart)
  const lists = (
    <div className="wall-lists">
      {week.turns && <ChangeList turns={week.turns} cells={cells} asOf={asOf} />}
      <DueList chart={chart} />
      <SlowList chart={chart} cells={cells} asOf={asOf} />
      <BlockedList chart={chart} cells={cells} asOf={asOf} />
    </div>
  )
  return (
    <>
      <ul className="wall-legend" aria-label={say(wallWords.legend)}>
        {colours.map((colour) => (
          <li key={colour}>
            <LightName colour={colour} /> <strong className="number">{chart.lights[colour]}</strong>
          </li>
        ))}
      </ul>
      {week.error !== null && <Failed error={week.error} retry={week.retry} />}
      {week.turns && <TurnCounts turns={week.turns} since={week.since} />}
      {narrow ? (
        <>
          {lists}
          {burden && <BurdenPanel burden={burden} />}
          <WallCards chart={chart} seen={seen} />
        </>
      ) : (
        <>
          <WallGrid chart={chart} burden={burden} seen={seen} />
          {lists}
        </>
      )}
    </>
  )
}

/** What turned since a week before the chart. The earlier chart is asked for only where it is wanted: it is folded from all acts. */
function useWeek(chart: WallChart, wanted: boolean) {
  const since = weekBefore(chart.at)
  const asked = useAnswer(
    getWallChart,
    { query: { ...(chart.matters ? { matters: 'true' as const } : { plan: chart.plan?.id }), asOf: since } },
    { enabled: wanted, keep: true },
  )
  const cellsOf = ({ rows }: WallChart) => rows.flatMap(({ cells }) => cells)
  const isSame = asked.data?.plan?.id === chart.plan?.id
  return {
    since,
    turns:
      wanted && asked.data && isSame ? turnsBetween(cellsOf(readWallChart(asked.data)), cellsOf(chart)) : undefined,
    error: wanted ? asked.error : null,
    retry: () => void asked.refetch(),
  }
}
