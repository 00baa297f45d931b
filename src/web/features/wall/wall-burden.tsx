import { Link } from 'wouter'
import type { getCountyBurden } from '#api/burden.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { WallChart } from '#api/wall-chart.ts'
import { useSay } from '../../ui/language.ts'
import { wallWords } from '../../words/wall.ts'

/** What requests ask of the schools of each county in a month. */
export type CountyBurden = AnswerOf<typeof getCountyBurden>

const perSchool = (minutes: number, schools: number) => Math.round(minutes / schools)

const together = (counties: CountyBurden['counties']) =>
  perSchool(
    counties.reduce((sum, { minutes }) => sum + minutes, 0),
    counties.reduce((sum, { schools }) => sum + schools, 0),
  )

/** The row beneath the lights of the units: minutes that requests take of a school in the month, on average over a county. */
export function WallBurden({ units, burden }: { units: WallChart['units']; burden: CountyBurden }) {
  const { counties } = burden
  const found = units.map(({ id }) => counties.find(({ unitIds }) => unitIds.includes(id)))
  if (found.every((each) => each === undefined)) return null
  return (
    <tr className="wall-burden" data-part="burden">
      <th scope="row">
        <BurdenLink month={burden.month} />
      </th>
      {units.map(({ id }, i) => (
        <td key={id}>{found[i] && <Minutes of={found[i]} />}</td>
      ))}
      <td className="wall-total number">{together(counties)}</td>
    </tr>
  )
}

/** The same on a phone: a line for each county. */
export function BurdenPanel({ burden }: { burden: CountyBurden }) {
  if (burden.counties.length === 0) return null
  return (
    <section className="panel wall-burden-panel" data-part="burden">
      <BurdenLink month={burden.month} />
      <ul>
        {burden.counties.map((each) => (
          <li key={each.county.id} className="row spread">
            {each.county.name} <Minutes of={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function BurdenLink({ month }: { month: string }) {
  const say = useSay()
  return (
    <Link href={`/burden?month=${month}`} className="wall-burden-link">
      {say(wallWords.burden, { month: Number(month.slice(5)) })}
    </Link>
  )
}

function Minutes({ of: { minutes, schools, over } }: { of: CountyBurden['counties'][number] }) {
  const say = useSay()
  return (
    <span className="number" title={say(wallWords.burdenOf, { schools, minutes })}>
      {perSchool(minutes, schools)}
      {over > 0 && <strong className="due-late"> {say(wallWords.burdenOver, { count: over })}</strong>}
    </span>
  )
}
