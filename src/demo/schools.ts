/** The schools and kindergartens of the counties: names, kinds, places, who runs them. */

import { directPlaces, directSchools, privateSeniorHigh } from './bureau.ts'
import { type County, counties, shortCounty } from './counties.ts'
import { type DemoUnit, unitAt } from './keyed.ts'
import { schoolWords, villages } from './names.ts'
import { randomFor } from './random.ts'

/** A school with what the other generators need to know of it. */
export type DemoSchool = DemoUnit & {
  /** Key of the county whose bureau runs it; that of the city for directly run schools. */
  county: string
  /** Key of the town or street in which it lies. */
  place: string
  urban: boolean
  ownership: 'public' | 'inclusive-private' | 'private'
}

/** Schools newly opened under the construction plan, by name; all others are older. */
const openings: Record<string, string> = {
  望川区松韵小学: '2025-09-01',
  望川区第三实验小学: '2026-09-01',
  高新区梧桐学校: '2026-09-01',
  松坪镇第二幼儿园: '2026-09-01',
}

/** New public kindergartens by county: opened in 2025 and in 2026. Shidu's of 2026 is late and not yet there. */
const newKindergartens: Record<string, [number, number]> = {
  'yx/lx': [2, 1],
  'yx/wc': [1, 1],
  'yx/sd': [1, 0],
  'yx/ql': [1, 1],
  'yx/hz': [1, 0],
  'yx/gx': [1, 1],
}

const words = randomFor('school words').shuffle(schoolWords)
let nextWord = 0
/** A school's own word; each is used once in the city. */
const word = () => words[nextWord++] as string

const two = (number: number) => String(number).padStart(2, '0')
const range = (count: number) => Array.from({ length: Math.max(0, count) }, (_, at) => at)
const ordinals = [...'一二三四五六七八九十']

/** Keys of the streets and towns of a county. */
export function placesOf(county: County): { key: string; name: string; urban: boolean }[] {
  return [
    ...county.streets.map((name, at) => ({ key: `${county.key}/s${at + 1}`, name, urban: true })),
    ...county.towns.map((name, at) => ({ key: `${county.key}/t${at + 1}`, name, urban: false })),
  ]
}

function schoolsOf(county: County): DemoSchool[] {
  const random = randomFor(`schools ${county.key}`)
  const prefix = shortCounty(county)
  const places = placesOf(county)
  const streets = places.filter(({ urban }) => urban)
  const towns = places.filter(({ urban }) => !urban)
  const plain = (name: string) => name.replace(/街道|镇|乡/g, '')
  const schools: DemoSchool[] = []
  const counts = new Map<string, number>()

  const add = (
    letter: string,
    kind: DemoUnit['kind'],
    name: string,
    place: { key: string; urban: boolean },
    ownership: DemoSchool['ownership'] = 'public',
    below = county.bureau,
  ) => {
    const number = (counts.get(letter) ?? 0) + 1
    counts.set(letter, number)
    const from = openings[name] ?? `${random.integer(ownership === 'public' ? 1952 : 2001, 2021)}-09-01`
    const key = `${below}/${letter}${two(number)}`
    schools.push({
      ...unitAt(key, kind, name, from),
      county: county.key,
      place: place.key,
      urban: place.urban,
      ownership,
    })
    return key
  }
  const at = (list: typeof places, index: number) => list[index % list.length] as (typeof places)[number]
  const streetAt = (index: number) => at(streets, index)

  const { schools: numbers } = county
  const central = towns.map((town) => add('zx', 'central-school', `${town.name}中心学校`, town))
  const villagePrimaries = central.length === 0 ? 0 : Math.ceil(central.length / 2)
  const urbanPrimaries = numbers.primarySchools - central.length - villagePrimaries
  for (const index of range(urbanPrimaries)) {
    const beyond = index - streets.length
    const own = beyond < 0 ? plain(streetAt(index).name) : beyond < 3 ? `第${ordinals[beyond]}实验` : word()
    add('x', 'primary-school', `${prefix}${own}小学`, streetAt(index))
  }
  const village = (index: number) => villages[index % villages.length] as string
  for (const index of range(villagePrimaries)) {
    const town = at(towns, index)
    add('x', 'primary-school', `${town.name}${village(index)}小学`, town, 'public', central[index % central.length])
  }
  for (const index of range(numbers.teachingPoints)) {
    const town = at(towns, index + 1)
    const below = central[(index + 1) % central.length]
    add('d', 'teaching-point', `${town.name}${village(index + 7)}教学点`, town, 'public', below)
  }

  const townJuniors = Math.min(towns.length, Math.floor(numbers.juniorHighSchools / 2))
  for (const index of range(numbers.juniorHighSchools - townJuniors)) {
    const own = index < streets.length ? plain(streetAt(index).name) : `第${ordinals[index]}`
    add('c', 'junior-high-school', `${prefix}${own}初级中学`, streetAt(index))
  }
  for (const index of range(townJuniors))
    add('c', 'junior-high-school', `${at(towns, index).name}初级中学`, at(towns, index))
  for (const index of range(numbers.nineYearSchools)) {
    const town = towns[townJuniors + index]
    if (town) add('j', 'nine-year-school', `${town.name}学校`, town)
    else
      add('j', 'nine-year-school', `${prefix}${plain(streetAt(streets.length - 1 + index).name)}学校`, streetAt(index))
  }

  for (const index of range(numbers.completeSecondarySchools))
    add('w', 'complete-secondary-school', `${prefix.slice(0, 2)}中学`, streetAt(index))
  for (const index of range(numbers.seniorHighSchools))
    add('g', 'senior-high-school', `${county.name}第${ordinals[index]}中学`, streetAt(index))
  for (const _ of range(numbers.twelveYearSchools))
    add('y', 'twelve-year-school', `云溪高新区${word()}学校`, streetAt(1), 'private')
  for (const _ of range(numbers.vocationalSchools))
    add('v', 'vocational-school', `${county.name}职业中等专业学校`, streetAt(0))
  for (const _ of range(numbers.specialSchools)) add('e', 'special-school', `${county.name}特殊教育学校`, streetAt(1))

  for (const place of places) add('k', 'kindergarten', `${place.name}中心幼儿园`, place)
  const named = numbers.publicKindergartens - places.length
  for (const index of range(named)) {
    const second = county.key === 'yx/ql' && index === named - 1
    add(
      'k',
      'kindergarten',
      second ? `${at(towns, 0).name}第二幼儿园` : `${prefix}${word()}幼儿园`,
      second ? at(towns, 0) : streetAt(index),
    )
  }
  const opened = schools.filter(({ kind }) => kind === 'kindergarten').slice(places.length)
  const [in2025 = 0, in2026 = 0] = newKindergartens[county.key] ?? []
  for (const [back, kindergarten] of opened.reverse().entries()) {
    if (back < in2026) kindergarten.from = '2026-09-01'
    else if (back < in2026 + in2025) kindergarten.from = '2025-09-01'
  }
  for (const index of range(numbers.inclusiveKindergartens))
    add('k', 'kindergarten', `${prefix}${word()}幼儿园`, at(places, index), 'inclusive-private')
  for (const index of range(numbers.otherKindergartens))
    add('k', 'kindergarten', `${prefix}${word()}幼儿园`, streetAt(index), 'private')
  return schools
}

const direct: DemoSchool[] = directSchools.map((school) => ({
  ...school,
  county: 'yx',
  place: directPlaces.get(school.key) as string,
  urban: true,
  ownership: school.key === privateSeniorHigh ? 'private' : 'public',
}))

/** Every school and kindergarten that stands in 2026, training institutions aside: 319. */
export const schools: DemoSchool[] = [...direct, ...counties.flatMap(schoolsOf)]
