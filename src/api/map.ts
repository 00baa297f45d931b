/** The base of maps: boundaries that the city supplies. Nothing is fetched from elsewhere. */
import { z } from 'zod'
import { coordinateSystems } from '#core/coordinates.ts'
import { defineEndpoint } from './endpoint.ts'

const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number()))

/** Boundaries as GeoJSON (RFC 7946), longitude before latitude, with the coordinate system they were surveyed in. */
export const boundaries = z
  .object({
    type: z.literal('FeatureCollection'),
    system: z.enum(coordinateSystems).default('cgcs2000'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        properties: z.looseObject({ name: z.string().default('') }),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
        ]),
      }),
    ),
  })
  .meta({ id: 'Boundaries' })

export type Boundaries = z.infer<typeof boundaries>

export const getBoundaries = defineEndpoint({
  name: 'map.boundaries',
  method: 'GET',
  path: '/api/map/boundaries',
  right: 'signed-in',
  summary: { zh: '行政区划边界', en: 'Boundaries of the city and its counties' },
  answer: boundaries,
})
