/** What lies around somebody who writes: schools, towns and counties by name. */
import { counties, shortCounty } from '../counties.ts'
import { placesOf, schools } from '../schools.ts'

export type Place = {
  /** How the county calls itself: 县, 区, 市; the city bureau is none of them. */
  kind: 'county' | 'district' | 'city' | 'bureau'
  schools: string[]
  /** The schools of one kind of education. */
  kindergartens: string[]
  senior: string[]
  vocational: string[]
  towns: string[]
  counties: string[]
}

const names = counties.map(shortCounty)

/** Names of the schools that a county, or the city itself, runs; where there are none of a kind, its schools. */
function schoolsOf(county: string) {
  const of = (test: (kind: (typeof schools)[number]['kind']) => boolean) =>
    schools.filter((school) => school.county === county && test(school.kind)).map(({ name }) => name)
  const all = of((kind) => kind !== 'teaching-point' && kind !== 'kindergarten')
  const some = (names: string[]) => (names.length > 0 ? names : all)
  return {
    schools: all,
    kindergartens: some(of((kind) => kind === 'kindergarten')),
    senior: some(of((kind) => /^(senior-high|complete-secondary|twelve-year)/.test(kind))),
    vocational: some(of((kind) => kind === 'vocational-school')),
  }
}

const placeByCounty = new Map<string, Place>(
  counties.map((county) => [
    county.key,
    {
      kind: county.name.endsWith('县') ? 'county' : county.name.endsWith('市') ? 'city' : 'district',
      ...schoolsOf(county.key),
      towns: placesOf(county).map(({ name }) => name),
      counties: names,
    },
  ]),
)

const cityPlace: Place = {
  kind: 'bureau',
  ...schoolsOf('yx'),
  towns: counties.flatMap((county) => placesOf(county).map(({ name }) => name)),
  counties: names,
}

/** Key of the county of a unit; undefined for what belongs to the city. */
export function countyOf(unit: string): string | undefined {
  return counties.find(({ key }) => unit === key || unit.startsWith(`${key}/`))?.key
}

/** Who checks for the county what a unit under it returned to the city; undefined for what is reviewed in one step. */
export function checkerOf(unit: string): string | undefined {
  const county = counties.find(({ key, bureau }) => unit.startsWith(`${key}/`) && unit !== bureau)
  return county && `clerk ${county.bureau}`
}

/** The place of a unit. */
export function placeOf(unit: string): Place {
  return placeByCounty.get(countyOf(unit) ?? '') ?? cityPlace
}
