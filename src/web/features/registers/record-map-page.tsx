import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Pack } from '#core/pack.ts'
import { useAnswer } from '../../records/call.ts'
import { CityMap } from '../../records/map/city-map.tsx'
import { doorsOf, registerHref } from '../../records/pack/doors.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { useNarrow } from '../../ui/use-media.ts'
import { registerWords } from '../../words/register.ts'
import { FilterBar } from './filter-bar.tsx'
import { useRecordFilter, withoutOrder } from './record-filter.ts'
import { RegisterHead } from './register-head.tsx'

/** Places named beside the map. */
const mostNamed = 50

/** The records of a filter on the map of the city, and named beside it. */
export function RecordMapPage({ pack }: { pack: Pack }) {
  const language = useLanguage()
  const say = useSay()
  const narrow = useNarrow()
  const [filter, change] = useRecordFilter()
  const counts = useAnswer(doorsOf(pack).counts, { query: { unit: filter.unit } }, { keep: true })
  const asked = useAnswer(doorsOf(pack).points, { query: withoutOrder(filter) }, { keep: true })
  return (
    <>
      <RegisterHead pack={pack} />
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
            label={say(registerWords.mapOf, { name: pack.words.name[language] })}
            height={narrow ? 360 : 560}
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

function Drawn(props: { pack: Pack; points: Points; note: string; label: string; height: number }) {
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
