/** Invented boundaries of the demo city's counties. Neighbours share their line to the last corner, as surveyed ones do. */
import { counties } from './counties.ts'
import { type Random, randomFor } from './random.ts'

type Pair = [longitude: number, latitude: number]

/** Where lines meet, in degrees from the middle of the city. */
const corners = {
  a: [-0.9, 0.55],
  b: [-0.1, 0.75],
  c: [0.8, 0.6],
  d: [1.0, -0.05],
  e: [0.75, -0.65],
  f: [0, -0.8],
  g: [-0.8, -0.55],
  h: [-1.05, 0.05],
  p: [-0.28, 0.22],
  q: [0.25, 0.25],
  r: [0.32, -0.2],
  s: [-0.25, -0.22],
  t: [0.05, 0.27],
  u: [0.08, -0.24],
} as const satisfies Record<string, readonly [number, number]>

type Corner = keyof typeof corners

/** County by key -> the corners around it. */
const around: Record<string, readonly Corner[]> = {
  'yx/lx': ['p', 't', 'u', 's'],
  'yx/gx': ['t', 'q', 'r', 'u'],
  'yx/sd': ['h', 'a', 'b', 't', 'p'],
  'yx/wc': ['b', 'c', 'd', 'q', 't'],
  'yx/hz': ['d', 'e', 'f', 'u', 'r', 'q'],
  'yx/ql': ['f', 'g', 'h', 'p', 's', 'u'],
}

const middle: Pair = [113.2, 28.6]

/** Times that each line is broken in the middle. */
const breaks = 4

/** The line from one corner to another, its last corner left out: the same points in both directions. */
function line(from: Corner, to: Corner): Pair[] {
  const turned = from > to
  const [first, last] = turned ? [to, from] : [from, to]
  const random = randomFor(`boundary/${first}${last}`)
  let points: Pair[] = [[...corners[first]], [...corners[last]]]
  for (let level = 0; level < breaks; level++) {
    points = points.flatMap((point, index) => {
      const next = points[index + 1]
      return next ? [point, bent(point, next, random)] : [point]
    })
  }
  if (turned) points.reverse()
  return points.slice(0, -1)
}

/** The middle of a line, moved aside by at most a ninth of its length. */
function bent([x, y]: Pair, [toX, toY]: Pair, random: Random): Pair {
  const aside = (random.fraction() - 0.5) * 0.22
  return [(x + toX) / 2 - (toY - y) * aside, (y + toY) / 2 + (toX - x) * aside]
}

/** The ring around a county, closed. */
function ringOf(key: string): Pair[] {
  const names = around[key] ?? []
  const points = names.flatMap((name, index) => line(name, names[(index + 1) % names.length] as Corner))
  const placed = points.map(([x, y]): Pair => [round(middle[0] + x), round(middle[1] + y)])
  return [...placed, placed[0] as Pair]
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** The counties as GeoJSON, in CGCS2000. */
export const boundaries = {
  type: 'FeatureCollection' as const,
  system: 'cgcs2000' as const,
  features: counties.map(({ key, name }) => ({
    type: 'Feature' as const,
    properties: { name, key },
    geometry: { type: 'Polygon' as const, coordinates: [ringOf(key)] },
  })),
}

/** A place inside a county, for schools and what happens there. */
export function placeWithin(key: string, random: Random): { longitude: number; latitude: number; system: 'cgcs2000' } {
  const ring = boundaries.features.find(({ properties }) => properties.key === key)?.geometry.coordinates[0]
  if (!ring) throw new Error(`no boundary of ${key}`)
  const [x, y] = [ring.map((pair) => pair[0]), ring.map((pair) => pair[1])]
  const between = (values: number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return least + random.fraction() * (most - least)
  }
  for (;;) {
    const place: Pair = [between(x), between(y)]
    if (isInside(place, ring)) return { longitude: round(place[0]), latitude: round(place[1]), system: 'cgcs2000' }
  }
}

/** Whether a place lies in a ring: a line from it to the east crosses the ring an odd number of times. */
export function isInside([x, y]: Pair, ring: readonly Pair[]): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] as Pair, ring[i] as Pair]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
