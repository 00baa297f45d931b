import { describe, expect, it } from 'vitest'
import { boundaries, isInside, placeWithin } from './boundaries.ts'
import { counties } from './counties.ts'
import { randomFor } from './random.ts'

const rings = boundaries.features.map(({ geometry }) => geometry.coordinates[0] ?? [])

describe('the boundaries of the demo city', () => {
  it('are those of all its counties', () => {
    expect(boundaries.features.map(({ properties }) => properties.key).sort()).toEqual(
      counties.map(({ key }) => key).sort(),
    )
  })

  it('leave no gap between neighbours and let none overlap: a place in the city lies in one county', () => {
    const random = randomFor('boundaries/test')
    for (let i = 0; i < 2000; i++) {
      // The inner square of the city, where every place is some county's.
      const place: [number, number] = [113.2 + (random.fraction() - 0.5) * 1.1, 28.6 + (random.fraction() - 0.5) * 0.8]
      expect(rings.filter((ring) => isInside(place, ring)).length).toBe(1)
    }
  })

  it('hold the places that are drawn within them', () => {
    for (const [index, { properties }] of boundaries.features.entries()) {
      const { longitude, latitude } = placeWithin(properties.key, randomFor(`place/${properties.key}`))
      expect(isInside([longitude, latitude], rings[index] ?? [])).toBe(true)
    }
  })
})
