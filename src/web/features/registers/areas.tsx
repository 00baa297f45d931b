import { Select } from 'antd'
import { Link } from 'wouter'
import { listUnits } from '#api/unit.ts'
import type { Pack } from '#core/pack.ts'
import { useAnswer } from '../../records/call.ts'
import { type Area, CityMap } from '../../records/map/city-map.tsx'
import { type CountsAnswer, doorsOf } from '../../records/pack/doors.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/register.ts'
import { statisticsHref } from './period-choice.tsx'
import { figureText, reaches } from './reaches.ts'

/** By what areas are coloured: the number of records, or an indicator of the pack. */
export const byCount = 'count'

interface AreaLine {
  id: string
  name: string
  /** As the boundaries may call it. */
  fullName: string
  value: number | null
  text: string
  reached: boolean | null
}

/** The city with its areas coloured by a figure, and the same figures in a list beside it. */
export function AreaMap({ pack, by, label, height }: { pack: Pack; by: string; label: string; height: number }) {
  const asked = useAnswer(doorsOf(pack).counts, { query: { each: 'figures' } })
  const units = useAnswer(listUnits)
  const linesOf = useLines(pack, by)
  return (
    <Answered asked={asked}>
      {(counts) => {
        const lines = linesOf(counts, units.data?.units ?? [])
        return (
          <div className="main-and-side">
            <CityMap label={label} places={[]} areas={drawnAreas(pack, lines)} height={height} />
            <AreaList pack={pack} lines={lines} />
          </div>
        )
      }}
    </Answered>
  )
}

function useLines(pack: Pack, by: string) {
  const say = useSay()
  return (counts: CountsAnswer, units: readonly { id: string; name: string }[]): AreaLine[] => {
    const fullNames = new Map(units.map(({ id, name }) => [id, name]))
    return counts.units.map(({ unit: { id, name }, total, indicators }) => {
      const found = indicators?.find((each) => each.name === by)
      const value = by === byCount ? total : (found?.value ?? null)
      const text = value === null ? say(registerWords.noFigure) : `${figureText(value)}${found ? ` ${found.unit}` : ''}`
      const fullName = fullNames.get(id) ?? name
      return { id, name, fullName, value, text, reached: found ? reaches(pack, found) : null }
    })
  }
}

/** Areas as the map draws them: by the light of the statistics where a rule asks something, else the larger the darker. */
function drawnAreas(pack: Pack, lines: readonly AreaLine[]): Map<string, Area> {
  const values = lines.flatMap(({ value }) => (value === null ? [] : [value]))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const shadeOf = (value: number) =>
    Math.min(3, Math.floor(most > least ? ((value - least) / (most - least)) * 4 : 0)) as 0 | 1 | 2 | 3
  return new Map(
    lines.flatMap(({ id, name, fullName, value, text, reached }): [string, Area][] => {
      if (value === null) return []
      const shade = reached === null ? shadeOf(value) : reached ? 'reached' : 'missed'
      const area: Area = { name, shade, text, href: statisticsHref(pack, { unit: id }) }
      return [
        [name, area],
        [fullName, area],
      ]
    }),
  )
}

/** Chooses by what areas are coloured. */
export function AreaChoice(props: {
  pack: Pack
  by: string | undefined
  required: boolean
  onChange: (next: string | undefined) => void
}) {
  const { pack, by, required, onChange } = props
  const say = useSay()
  const language = useLanguage()
  const figures = Object.keys(pack.indicators).map((name) => ({
    value: name,
    label: pack.words.indicators[name]?.[language] ?? name,
  }))
  return (
    <div className="row register-areas no-print">
      <span className="quiet">{say(registerWords.areas)}</span>
      <Select
        aria-label={say(registerWords.areas)}
        popupMatchSelectWidth={false}
        value={by ?? ''}
        onChange={(next: string) => onChange(next || undefined)}
        options={[
          ...(required ? [] : [{ value: '', label: say(registerWords.areasNone) }]),
          { value: byCount, label: say(registerWords.areasCount) },
          ...figures,
        ]}
      />
    </div>
  )
}

/** The areas beside the map, the largest first: what the colours say, in figures. */
function AreaList({ pack, lines }: { pack: Pack; lines: readonly AreaLine[] }) {
  const say = useSay()
  const judged = lines.some(({ reached }) => reached !== null)
  const sorted = [...lines].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
  return (
    <section className="panel">
      <p className="quiet small">{say(judged ? registerWords.areaLights : registerWords.areaLegend)}</p>
      <Table
        caption={say(registerWords.areas)}
        rows={sorted}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'area',
            title: say(registerWords.area),
            as: 'main',
            cell: ({ id, name }) => <Link href={statisticsHref(pack, { unit: id })}>{name}</Link>,
          },
          { key: 'value', title: say(registerWords.outcome), as: 'number', cell: ({ text }) => text },
          ...(judged
            ? [
                {
                  key: 'reached',
                  title: say(registerWords.state),
                  as: 'tight' as const,
                  cell: ({ reached }: AreaLine) =>
                    reached !== null && (
                      <span className={reached ? 'tag' : 'tag tag-warn'}>
                        {say(reached ? registerWords.reached : registerWords.notReached)}
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
