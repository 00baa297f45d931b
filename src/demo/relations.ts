/** Dated relations that cross the tree: where schools lie, who licenses the private ones, whose inspectors visit. */
import { bureauKey } from './bureau.ts'
import { counties } from './counties.ts'
import { countyLocations } from './county-units.ts'
import { institutions } from './institutions.ts'
import { type DemoRelation, type DemoUnit, unitAt } from './keyed.ts'
import { schools } from './schools.ts'

/** At most so many schools in one supervision district (督导责任区). */
const districtSize = 20

/** The county in whose territory a place lies: streets of the development zone are territory of Linxi. */
function territoryOf(place: string): string {
  const county = place.split('/').slice(0, 2).join('/')
  return countyLocations.find(({ unit }) => unit === county)?.target ?? county
}

const locations: DemoRelation[] = [...schools, ...institutions].map(({ key, place, from }) => ({
  unit: key,
  kind: 'location',
  target: territoryOf(place),
  from,
}))

/** Licences that passed from one authority to another. */
const licenceChanges: { unit: string; from: string; first: string; second: string; on: string; document: string }[] = [
  {
    unit: `${bureauKey}/z11`,
    from: '2012-09-01',
    first: 'yx/wc/jyj',
    second: bureauKey,
    on: '2024-07-01',
    document: '云教〔2024〕21号',
  },
  {
    unit: 'yx/gx/shj/y01',
    from: '2019-09-01',
    first: 'yx/lx/jyj',
    second: 'yx/gx/shj',
    on: '2023-01-01',
    document: '云政办函〔2022〕46号',
  },
]

const changed = new Set(licenceChanges.map(({ unit }) => unit))

/** The authority that licenses a private school is the one that runs it, unless the licence passed on. */
const licences: DemoRelation[] = [
  ...[...schools.filter(({ ownership }) => ownership !== 'public'), ...institutions]
    .filter(({ key }) => !changed.has(key))
    .map(
      ({ key, from }): DemoRelation => ({
        unit: key,
        kind: 'licensing',
        target: counties.find((county) => key.startsWith(`${county.bureau}/`))?.bureau ?? bureauKey,
        from,
      }),
    ),
  ...licenceChanges.flatMap(({ unit, from, first, second, on, document }): DemoRelation[] => [
    { unit, kind: 'licensing', target: first, from, to: on },
    { unit, kind: 'licensing', target: second, from: on, document },
  ]),
]

const authorities = [...counties.map(({ bureau }) => bureau), bureauKey]

/** The authority whose supervision covers a school; schools of other bureaus belong to the city's. */
function supervisorOf(key: string): string {
  return authorities.find((authority) => key.startsWith(`${authority}/`)) ?? bureauKey
}

const parts = authorities.flatMap((authority) => {
  const own = schools.filter(({ key }) => supervisorOf(key) === authority)
  const count = Math.ceil(own.length / districtSize)
  const size = Math.ceil(own.length / count)
  return Array.from({ length: count }, (_, at) => ({
    key: `${authority}/dd${at + 1}`,
    name: `第${[...'一二三四五'][at]}督导责任区`,
    schools: own.slice(at * size, (at + 1) * size),
  }))
})

/** Supervision districts stand under the authority that sets them up. */
export const supervisionDistricts: DemoUnit[] = parts.map(({ key, name }) =>
  unitAt(key, 'supervision-district', name, '2023-09-01'),
)

const inspections: DemoRelation[] = parts.flatMap((district) =>
  district.schools.map((school) => ({
    unit: school.key,
    kind: 'inspection' as const,
    target: district.key,
    from: school.from > '2023-09-01' ? school.from : '2023-09-01',
  })),
)

export const relations: DemoRelation[] = [...countyLocations, ...locations, ...licences, ...inspections]
