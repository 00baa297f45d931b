/**
 * Coordinate systems of places in China. CGCS2000 (GB 22021-2008) and WGS 84 differ by centimetres and are one here.
 * GCJ-02 shifts by the published approximation of the public maps; BD-09 shifts GCJ-02 once more.
 */
import type { Point } from './field.ts'

export const coordinateSystems = ['cgcs2000', 'gcj02', 'bd09'] as const
export type CoordinateSystem = (typeof coordinateSystems)[number]

/** Longitude and latitude, degrees. */
type Pair = readonly [longitude: number, latitude: number]

/** Semi-major axis (metres) and squared eccentricity of the Krasovsky 1940 ellipsoid, on which the shift is defined. */
const axis = 6_378_245
const eccentricity = 0.006_693_421_622_965_943

/** The same place in another coordinate system. */
export function convertPoint(point: Point, system: CoordinateSystem): Point {
  if (point.system === system) return point
  const [longitude, latitude] = convertPair([point.longitude, point.latitude], point.system, system)
  return { longitude, latitude, system }
}

/** Longitude and latitude carried from one system to another. */
export function convertPair(pair: Pair, from: CoordinateSystem, to: CoordinateSystem): Pair {
  if (from === to) return pair
  const gcj02 = from === 'cgcs2000' ? shifted(pair) : from === 'bd09' ? fromBd09(pair) : pair
  if (to === 'gcj02') return gcj02
  return to === 'bd09' ? toBd09(gcj02) : unshifted(gcj02)
}

/** CGCS2000 -> GCJ-02. */
function shifted([longitude, latitude]: Pair): Pair {
  const [x, y] = [longitude - 105, latitude - 35]
  const radians = (latitude / 180) * Math.PI
  const magic = 1 - eccentricity * Math.sin(radians) ** 2
  const north = (northShift(x, y) * 180) / (((axis * (1 - eccentricity)) / magic ** 1.5) * Math.PI)
  const east = (eastShift(x, y) * 180) / ((axis / Math.sqrt(magic)) * Math.cos(radians) * Math.PI)
  return [longitude + east, latitude + north]
}

/** GCJ-02 -> CGCS2000: the shift has no closed inverse; each step divides the error by some ten thousand. */
function unshifted(pair: Pair): Pair {
  let guess: Pair = pair
  for (let step = 0; step < 4; step++) {
    const there = shifted(guess)
    guess = [guess[0] + pair[0] - there[0], guess[1] + pair[1] - there[1]]
  }
  return guess
}

/** Metres to the north; x and y are degrees from 105 E, 35 N. */
function northShift(x: number, y: number): number {
  return (
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    (2 / 3) * (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) +
    (2 / 3) * (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) +
    (2 / 3) * (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y / 30) * Math.PI))
  )
}

/** Metres to the east; x and y are degrees from 105 E, 35 N. */
function eastShift(x: number, y: number): number {
  return (
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    (2 / 3) * (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) +
    (2 / 3) * (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) +
    (2 / 3) * (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI))
  )
}

const turn = (Math.PI * 3000) / 180

/** GCJ-02 -> BD-09. */
function toBd09([longitude, latitude]: Pair): Pair {
  const radius = Math.hypot(longitude, latitude) + 0.00002 * Math.sin(latitude * turn)
  const angle = Math.atan2(latitude, longitude) + 0.000003 * Math.cos(longitude * turn)
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006]
}

/** BD-09 -> GCJ-02, by the same iteration as above: the published inverse is off by some metres. */
function fromBd09(pair: Pair): Pair {
  let guess: Pair = [pair[0] - 0.0065, pair[1] - 0.006]
  for (let step = 0; step < 6; step++) {
    const there = toBd09(guess)
    guess = [guess[0] + pair[0] - there[0], guess[1] + pair[1] - there[1]]
  }
  return guess
}
