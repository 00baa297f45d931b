import { describe, expect, it } from 'vitest'
import type { UnitKind } from '../organisation.ts'
import type { Target } from '../plan.ts'
import { findDefinition } from './catalogue.ts'
import type { IndicatorDefinition } from './definition.ts'
import { areaAbove, namedIn, type Place, type PlacedTarget, targetAt } from './target-area.ts'

const place = (path: string, kind: UnitKind, name: string, shortName = name): Place => {
  return { id: path, path, kind, name, shortName }
}
const city = place('/gg/', 'city', '江州市')
const east = place('/gg/e/', 'county', '江州市东城区', '东城区')
const west = place('/gg/w/', 'county', '西山县')
const zone = place('/gg/z/', 'development-zone', '开发区')
const town = place('/gg/w/t/', 'town', '河口镇')
const school = place('/gg/w/s/', 'primary-school', '西山第一小学')
const places = [city, east, west, zone, town, school]

const key = { sum: 'places.new', rate: 'kg.inclusive-coverage', ofDistricts: 'building.primary' }
const definitionOf = (key: string) => findDefinition(key) as IndicatorDefinition
const asks = (target: Partial<Target>, more: Partial<PlacedTarget> = {}): PlacedTarget => {
  const quote = target.quote ?? '新增学位2000个'
  const shape = { subject: '新增学位', comparator: '>=', value: 2000, to: null, unit: '个', change: 'reach' } as const
  const whole = { ...shape, scope: null, quote, ...target } as Target
  const area = more.area ?? city
  const below = [east, west, zone, town].filter(({ path }) => path !== area.path && path.startsWith(area.path))
  return { target: whole, area, named: namedIn(whole, below), parts: new Map(), ...more }
}
/** What is asked at a place: the number and whose figure, the reason why nothing is compared, or nothing. */
const at = (placed: PlacedTarget, where: Place, indicator: string) => {
  const coming = targetAt(placed, definitionOf(indicator), where)
  if (coming === null) return null
  return 'notComparable' in coming ? coming.notComparable : [coming.target.value, coming.of.shortName]
}

describe('the area of a target', () => {
  it('is that of its plan: what a county promises is nothing to the city, nor to the county beside it', () => {
    for (const each of [key.sum, key.rate]) {
      const own = asks({}, { area: west })
      expect(at(own, west, each)).toEqual([2000, '西山县'])
      expect(at(own, city, each)).toBeNull()
      expect(at(own, east, each)).toBeNull()
    }
    expect(at(asks({}, { area: town }), west, key.sum)).toBeNull()
    expect(areaAbove('/gg/w/jyj/bgs/', places)).toBe(west)
    expect(areaAbove('/gg/jyj/', places)).toBe(city)
    expect(areaAbove('/gg/w/s/c1/', places)).toBe(school)
  })

  it('is divided where it adds up, and comes whole to each that must reach it', () => {
    const divided = asks({}, { parts: new Map([[west.path, 300]]) })
    expect(at(divided, city, key.sum)).toEqual([2000, '江州市'])
    expect(at(divided, west, key.sum)).toEqual([300, '西山县'])
    expect(at(divided, school, key.sum)).toBeNull()
    expect(at(divided, east, key.sum)).toBeNull()
    const rate = asks({ value: 80, unit: '%' }, { parts: new Map([[west.path, 85]]) })
    expect(at(rate, east, key.rate)).toEqual([80, '东城区'])
    expect(at(rate, west, key.rate)).toEqual([85, '西山县'])
    expect(at(rate, school, key.rate)).toEqual([85, '西山第一小学'])
  })

  it('scales the way of a part as the part is of the whole', () => {
    const divided = asks({}, { parts: new Map([[west.path, 500]]) })
    expect(targetAt(divided, definitionOf(key.sum), west)).toMatchObject({ scale: 0.25 })
    expect(targetAt(divided, definitionOf(key.sum), city)).toMatchObject({ scale: 1 })
  })

  it('does not take a change of the city for a change of each county', () => {
    const more = asks({ value: 5, unit: '%', change: 'increase' })
    expect(at(more, city, key.rate)).toEqual([5, '江州市'])
    expect(at(more, west, key.rate)).toBe('own-start')
  })
})

describe('a target whose words name fewer units', () => {
  it('is compared with the one that it names, on the page of the city too, and with no other', () => {
    const named = asks({ quote: '东城城区8所', subject: '东城城区', value: 8, scope: '城区' })
    expect(at(named, city, key.ofDistricts)).toEqual([8, '东城区'])
    expect(at(named, east, key.ofDistricts)).toEqual([8, '东城区'])
    expect(at(named, west, key.ofDistricts)).toBeNull()
    expect(at(asks({ quote: '全市新增学位', subject: '新增学位', scope: '全市' }), city, key.sum)).toEqual([
      2000,
      '江州市',
    ])
  })

  it('is compared with nobody where it names several and they would have to be added', () => {
    const named = asks({ quote: '东城区、西山县新增学位2000个' })
    expect(at(named, city, key.sum)).toBe('named')
    expect(at(named, west, key.sum)).toBe('named')
    expect(at(named, zone, key.sum)).toBeNull()
    expect(at(named, west, key.rate)).toEqual([2000, '西山县'])
    expect(at(named, zone, key.rate)).toBeNull()
  })

  it('finds names by the whole name only: words like those of a zone are no zone', () => {
    const names = (quote: string, subject = quote) =>
      namedIn({ quote, subject }, [east, west, zone, town]).map((p) => p.id)
    expect(names('开发课程20门')).toEqual([])
    expect(names('河口镇新建幼儿园1所')).toEqual([town.id])
    expect(names('东城8所', '东城')).toEqual([east.id])
  })

  it('is compared with each where it is for each, and with the whole only if that says the same', () => {
    const each = asks({ scope: '每个县市区', value: 2, unit: '所' })
    expect(at(each, city, 'building.senior-new')).toBe('each')
    expect(at(each, west, 'building.senior-new')).toEqual([2, '西山县'])
    expect(at(each, school, 'building.senior-new')).toBeNull()
    expect(at(asks({ scope: '各县区', value: 80, unit: '%' }), city, key.rate)).toBe('each')
    expect(at(asks({ scope: '各学校', value: 100, unit: '%' }), city, key.rate)).toEqual([100, '江州市'])
    expect(at(asks({ scope: '每个乡镇', value: 1, unit: '所' }), city, 'kg.town-public')).toEqual([1, '江州市'])
    expect(at(asks({ scope: '每个区', value: 1, unit: '所' }), east, 'building.junior')).toEqual([1, '东城区'])
    expect(at(asks({ scope: '每个区', value: 1, unit: '所' }), west, 'building.junior')).toBeNull()
  })

  it('is compared with the whole only where the indicator counts just that part, or the area is so called', () => {
    expect(at(asks({ scope: '城区' }), city, key.ofDistricts)).toEqual([2000, '江州市'])
    expect(at(asks({ scope: '城区' }), city, key.sum)).toBe('part-of-area')
    expect(at(asks({ scope: '市直' }), city, key.rate)).toBe('part-of-area')
    expect(at(asks({ scope: '市直' }), west, key.rate)).toBe('part-of-area')
    expect(at(asks({ scope: '全省' }), city, key.rate)).toBe('other-area')
    expect(at(asks({ scope: '全县' }), city, key.sum)).toBe('other-area')
    expect(at(asks({ scope: '全市' }, { area: west }), west, key.sum)).toBe('other-area')
    expect(at(asks({ scope: '全县' }, { area: west }), west, key.sum)).toEqual([2000, '西山县'])
  })
})
