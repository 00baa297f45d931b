/** Where the schools of the demo city lie: around the middle of their street or town, inside the county's boundary. */
import type { Point } from '#core/field.ts'
import { placeWithin } from '../boundaries.ts'
import { randomFor } from '../random.ts'
import type { DemoSchool } from '../schools.ts'

/** Times that a place is drawn; the one nearest to the middle of the town is taken. */
const draws = 60

/** The place of a school; the same every time. */
export function pointOf(school: DemoSchool): Point {
  const county = school.place.split('/').slice(0, 2).join('/')
  const middle = placeWithin(county, randomFor(`middle ${school.place}`))
  const random = randomFor(`point ${school.key}`)
  const away = (place: Point) => Math.hypot(place.longitude - middle.longitude, place.latitude - middle.latitude)
  return Array.from({ length: draws }, () => placeWithin(county, random)).reduce((nearest, place) =>
    away(place) < away(nearest) ? place : nearest,
  )
}
