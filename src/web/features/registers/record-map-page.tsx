import { useMemo } from 'react'
import { Link } from 'wouter'
import { pointFields } from '#api/pack.ts'
import type { Pack } from '#core/pack.ts'
import { useAnswer } from '../../records/call.ts'
import { CityMap } from '../../records/map/city-map.tsx'
import { doorsOf, registerHref } from '../../records/pack/doors.ts'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { useNarrow } from '../../ui/use-media.ts'
import { registerWords } from '../../words/register.ts'
import { AreaChoice, AreaMap, byCount } from './areas.tsx'
import { FilterBar } from './filter-bar.tsx'
import { useRecordFilter, withoutOrder } from './record-filter.ts'
import { RegisterHead } from './register-head.tsx'

/** Places named beside the map. */
const mostNamed = 50

/** The city with the records of a filter where they lie, or with its areas coloured by a figure; a pack without places has areas alone. */
export function RecordMapPage({ pack }: { pack: Pack }) {
  const language = useLanguage()
  const say = useSay()
  const located = pointFields(pack).length > 0
  const [chosen, setBy] = useAddressValue('by')
  const by = chosen ?? (located ? undefined : byCount)
  const map = {
    pack,
    label: say(registerWords.mapOf, { name: pack.words.name[language] }),
    height: useNarrow() ? 360 : 560,
  }
  return (
    <>
      <RegisterHead pack={pack} />
      <AreaChoice pack={pack} by={by} required={!located} onChange={setBy} />
      {by ? <AreaMap {...map} by={by} /> : <PlaceMap {...map} />}
    </>
  )
}

interface MapProps {
  pack: Pack
  label: string
  height: number
}

/** The records of a filter on the map, and named beside it. */
function PlaceMap({ pack, label, height }: MapProps) {
  const say = useSay()
  const [filter, change] = useRecordFilter()
  const counts = useAnswer(doorsOf(pack).counts, { query: { unit: filter.unit } }, { keep: true })
  const asked = useAnswer(doorsOf(pack).points, { query: withoutOrder(filter) }, { keep: true })
  return (
    <>
      <FilterBar pack={pack} filter={filter} change={change} counts={counts.data} />
      <Answered asked={asked}>
        {({ points, more }) => (
          <Drawn
            pack={pack}
            points={points}
            note={say(
              more ? registerWords.placesMore : points.length > 0 ? registerWords.places : registerWords.noPlaces,
              {
                count: points.length,
              },
            )}
            label={label}
            height={height}
          />
        )}
      </Answered>
    </>
  )
}

type Points = {
  id: string
  title: string
  overdue: boolean
  point: Parameters<typeof CityMap>[0]['places'][number]['point']
}[]

function Drawn(props: MapProps & { points: Points; note: string }) {
  const { pack, points, note, label, height } = props
  const places = useMemo(
    () =>
      points.map(({ id, title, overdue, point }) => ({
        id,
        title: title || '—',
        point,
        late: overdue,
        href: `${registerHref(pack)}/${id}`,
      })),
    [points, pack],
  )
  return (
    <>
      <p className="register-sum">{note}</p>
      <div className="main-and-side">
        <CityMap label={label} places={places} height={height} />
        <ul className="panel register-places">
          {places.slice(0, mostNamed).map((place) => (
            <li key={place.id}>
              <Link href={place.href} className={place.late ? 'due-late' : undefined}>
                {place.title}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
