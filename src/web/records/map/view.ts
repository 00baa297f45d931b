/**
 * The map's arithmetic. A plane of degrees: x grows to the east and is shortened by the cosine of the city's latitude, y grows
 * to the south. Good for one city: at 300 km the error stays below a hundredth.
 */
import type { z } from 'zod'
import type { Boundaries, boundaries } from '#api/map.ts'
import { type CoordinateSystem, convertPair } from '#core/coordinates.ts'
import type { Point } from '#core/field.ts'

export type Feature = z.infer<typeof boundaries>['features'][number]

/** A place on the plane. */
export interface Spot {
  x: number
  y: number
}

/** A window on the plane. */
export interface View {
  x: number
  y: number
  width: number
  height: number
}

export interface Projection {
  toPlane(pair: readonly [number, number], system: CoordinateSystem): Spot
  /** In CGCS2000. */
  toPoint(spot: Spot): Point
}

/** The projection for a city at a latitude, degrees. */
export function projectionAt(latitude: number): Projection {
  const shorter = Math.cos((latitude * Math.PI) / 180)
  return {
    toPlane(pair, system) {
      const [longitude, north] = convertPair(pair, system, 'cgcs2000')
      return { x: longitude * shorter, y: -north }
    },
    toPoint: ({ x, y }) => ({ longitude: rounded(x / shorter), latitude: rounded(-y), system: 'cgcs2000' }),
  }
}

/** Six decimals: a decimetre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** The rings of a feature. */
export function ringsOf({ geometry }: Feature): (readonly [number, number])[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flat().map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude] as const))
}

/** The latitude in the middle of what is drawn; that of the middle of the country where nothing is. */
export function middleLatitude(base: Boundaries, points: readonly Point[]): number {
  const latitudes = [
    ...base.features.flatMap((feature) => ringsOf(feature).flatMap((ring) => ring.map(([, latitude]) => latitude))),
    ...points.map((point) => point.latitude),
  ]
  if (latitudes.length === 0) return 35
  const [least, most] = extremes(latitudes)
  return (least + most) / 2
}

/** The window that shows all spots with a margin; of the proportion height to width. */
export function viewOf(spots: readonly Spot[], proportion: number): View {
  if (spots.length === 0) return { x: 90, y: -45, width: 20, height: 20 * proportion }
  const [left, right] = extremes(spots.map((spot) => spot.x))
  const [top, bottom] = extremes(spots.map((spot) => spot.y))
  const width = Math.max(right - left, (bottom - top) / proportion, 0.02) * 1.06
  return windowAround({ x: (left + right) / 2, y: (top + bottom) / 2 }, width, proportion)
}

export function windowAround({ x, y }: Spot, width: number, proportion: number): View {
  return { x: x - width / 2, y: y - (width * proportion) / 2, width, height: width * proportion }
}

/** The window made wider or narrower around its middle, between a street and a province. */
export function zoomed({ x, y, width, height }: View, by: number): View {
  const next = Math.min(Math.max(width * by, 0.002), 60)
  return windowAround({ x: x + width / 2, y: y + height / 2 }, next, height / width)
}

/** The window moved by shares of its size. */
export function moved(view: View, right: number, down: number): View {
  return { ...view, x: view.x + view.width * right, y: view.y + view.height * down }
}

export const isWithin = ({ x, y }: Spot, view: View) =>
  x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height

/** Least and most of many numbers; `Math.min(...)` gives up at some hundred thousand. */
function extremes(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

/** Spots that would cover each other, drawn as one. */
export interface Cluster<T> extends Spot {
  members: T[]
}

/** Spots within one square of a grid become one cluster in their middle. The grid stands still while the map is moved. */
export function clustersOf<T extends Spot>(spots: readonly T[], view: View, square: number): Cluster<T>[] {
  const squares = new Map<string, Cluster<T>>()
  for (const spot of spots) {
    if (!isWithin(spot, zoomed(view, 1.1))) continue
    const key = `${Math.floor(spot.x / square)} ${Math.floor(spot.y / square)}`
    const cluster = squares.get(key) ?? { x: 0, y: 0, members: [] }
    cluster.members.push(spot)
    cluster.x += spot.x
    cluster.y += spot.y
    squares.set(key, cluster)
  }
  return [...squares.values()].map(({ x, y, members }) => ({
    x: x / members.length,
    y: y / members.length,
    members,
  }))
}
