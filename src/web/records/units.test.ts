import { describe, expect, it } from 'vitest'
import { countyBureaus, treeOf, type UnitLine } from './units.ts'

const unit = (id: string, parentId: string | null, kind: string) => ({ id, parentId, kind, name: id }) as UnitLine
const units = [
  unit('city', null, 'city'),
  unit('east', 'city', 'county'),
  unit('east-bureau', 'east', 'education-bureau'),
  unit('zone', 'city', 'development-zone'),
  unit('zone-office', 'zone', 'social-affairs-bureau'),
  unit('west', 'city', 'county'),
  unit('city-bureau', 'city', 'education-bureau'),
]

describe('all counties', () => {
  it('are asked through their bureaus, a zone through its social affairs bureau, one without a bureau itself', () => {
    expect(countyBureaus(units).map(({ id }) => id)).toEqual(['east-bureau', 'zone-office', 'west'])
  })
})

describe('the tree of units', () => {
  it('hangs each unit under its parent', () => {
    const [city] = treeOf(units)
    expect(city?.children.map(({ id }) => id)).toEqual(['east', 'zone', 'west', 'city-bureau'])
  })

  it('begins with what the reader may see', () => {
    expect(treeOf(units.slice(2, 3)).map(({ id }) => id)).toEqual(['east-bureau'])
  })
})
