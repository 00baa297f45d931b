import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertPair, convertPoint, coordinateSystems } from './coordinates.ts'

/** Metres between two places near each other. */
function metres([a, b]: readonly number[], [c, d]: readonly number[]): number {
  const [x, y] = [
    ((c as number) - (a as number)) * Math.cos(((b as number) * Math.PI) / 180),
    (d as number) - (b as number),
  ]
  return Math.hypot(x, y) * 111_320
}

const place = fc.tuple(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }))
const system = fc.constantFrom(...coordinateSystems)

describe('coordinate systems', () => {
  it('convert there and back to the same place, to a millimetre', () => {
    fc.assert(
      fc.property(place, system, system, (pair, from, to) => {
        expect(metres(pair, convertPair(convertPair(pair, from, to), to, from))).toBeLessThan(0.001)
      }),
    )
  })

  it('agree whether a place is carried over directly or through the third system', () => {
    fc.assert(
      fc.property(place, (pair) => {
        const direct = convertPair(pair, 'cgcs2000', 'bd09')
        const through = convertPair(convertPair(pair, 'cgcs2000', 'gcj02'), 'gcj02', 'bd09')
        expect(metres(direct, through)).toBeLessThan(0.001)
      }),
    )
  })

  it('lie some hundred metres apart, never none and never kilometres', () => {
    fc.assert(
      fc.property(place, (pair) => {
        const apart = metres(pair, convertPair(pair, 'cgcs2000', 'gcj02'))
        expect(apart).toBeGreaterThan(1)
        expect(apart).toBeLessThan(1500)
      }),
    )
  })

  // 116.404, 39.915 is the example that the published implementations share (their outputs to six decimals).
  it('shift as the published implementations do', () => {
    const [east, north] = convertPair([116.404, 39.915], 'cgcs2000', 'gcj02')
    expect([east.toFixed(5), north.toFixed(5)]).toEqual(['116.41024', '39.91640'])
    const [further, higher] = convertPair([116.404, 39.915], 'gcj02', 'bd09')
    expect([further.toFixed(5), higher.toFixed(5)]).toEqual(['116.41037', '39.92134'])
  })

  it('leave a point alone that is in the wanted system already', () => {
    const point = { longitude: 112, latitude: 28, system: 'gcj02' as const }
    expect(convertPoint(point, 'gcj02')).toBe(point)
    expect(convertPoint(point, 'cgcs2000').system).toBe('cgcs2000')
  })
})
