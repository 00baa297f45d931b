/** What lies around somebody who writes: schools, towns and counties by name. */
import { counties, shortCounty } from '../counties.ts'
import { placesOf, schools } from '../schools.ts'

export type Place = {
  /** How the county calls itself: 县, 区, 市; the city bureau is none of them. */
  kind: 'county' | 'district' | 'city' | 'bureau'
  schools: string[]
  towns: string[]
  counties: string[]
}

const names = counties.map(shortCounty)

const placeByCounty = new Map<string, Place>(
  counties.map((county) => [
    county.key,
    {
      kind: county.name.endsWith('县') ? 'county' : county.name.endsWith('市') ? 'city' : 'district',
      schools: schools
        .filter(({ county: own, kind }) => own === county.key && kind !== 'teaching-point' && kind !== 'kindergarten')
        .map(({ name }) => name),
      towns: placesOf(county).map(({ name }) => name),
      counties: names,
    },
  ]),
)

const cityPlace: Place = {
  kind: 'bureau',
  schools: schools.filter(({ county, kind }) => county === 'yx' && kind !== 'kindergarten').map(({ name }) => name),
  towns: counties.flatMap((county) => placesOf(county).map(({ name }) => name)),
  counties: names,
}

/** Key of the county of a unit; undefined for what belongs to the city. */
export function countyOf(unit: string): string | undefined {
  return counties.find(({ key }) => unit === key || unit.startsWith(`${key}/`))?.key
}

/** The place of a unit. */
export function placeOf(unit: string): Place {
  return placeByCounty.get(countyOf(unit) ?? '') ?? cityPlace
}
