import { describe, expect, it } from 'vitest'
import { clustersOf, isWithin, middleLatitude, moved, projectionAt, viewOf, zoomed } from './view.ts'

const projection = projectionAt(28)

describe('the plane of the map', () => {
  it('gives back the place that was put on it', () => {
    const point = projection.toPoint(projection.toPlane([113.2, 28.6], 'cgcs2000'))
    expect(point).toEqual({ longitude: 113.2, latitude: 28.6, system: 'cgcs2000' })
  })

  it('puts the same place, given in two coordinate systems, on the same spot', () => {
    const here = projection.toPlane([113.2, 28.6], 'gcj02')
    const shifted = projection.toPlane([113.2, 28.6], 'cgcs2000')
    expect(Math.hypot(here.x - shifted.x, here.y - shifted.y)).toBeGreaterThan(0.001)
    const { longitude, latitude } = projection.toPoint(here)
    const again = projection.toPlane([longitude, latitude], 'cgcs2000')
    expect(Math.hypot(here.x - again.x, here.y - again.y)).toBeLessThan(1e-5)
  })

  it('shows everything in its first window, and still has one where there is nothing', () => {
    const spots = [
      { x: 1, y: 1 },
      { x: 4, y: 2 },
    ]
    const view = viewOf(spots, 0.6)
    expect(spots.every((spot) => isWithin(spot, view))).toBe(true)
    expect(view.height / view.width).toBeCloseTo(0.6)
    expect(viewOf([], 0.6).width).toBeGreaterThan(0)
  })

  it('keeps its middle when it zooms, and moves by shares of itself', () => {
    const view = { x: 0, y: 0, width: 10, height: 6 }
    expect(zoomed(view, 0.5)).toEqual({ x: 2.5, y: 1.5, width: 5, height: 3 })
    expect(moved(view, 0.5, 0)).toEqual({ x: 5, y: 0, width: 10, height: 6 })
  })

  it('takes the latitude of the places where there are no boundaries', () => {
    const base = { type: 'FeatureCollection' as const, system: 'cgcs2000' as const, features: [] }
    expect(middleLatitude(base, [{ longitude: 113, latitude: 28, system: 'cgcs2000' }])).toBe(28)
  })
})

describe('clusters', () => {
  const view = { x: 0, y: 0, width: 10, height: 10 }
  it('hold every spot in the window once', () => {
    const spots = Array.from({ length: 500 }, (_, i) => ({ x: (i * 7.3) % 10, y: (i * 3.1) % 10 }))
    const clusters = clustersOf(spots, view, 1)
    expect(clusters.flatMap((each) => each.members).length).toBe(500)
    expect(clusters.length).toBeLessThanOrEqual(121)
  })

  it('part when the map is nearer', () => {
    const spots = [
      { x: 5.1, y: 5.1 },
      { x: 5.6, y: 5.6 },
    ]
    expect(clustersOf(spots, view, 1).length).toBe(1)
    expect(clustersOf(spots, zoomed(view, 0.2), 0.2).length).toBe(2)
  })
})
