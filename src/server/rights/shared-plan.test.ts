/** What several units share has one row: it is read by whoever was asked something of it, and each sees only his own part. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildServer } from '../server.ts'
import { begin } from '../services/perform.ts'
import { assignments } from '../services/stored.ts'
import { eachEngine } from '../storage/testing.ts'
import { type MarkedCity, makeMarkedCity } from './testing/marked-city.ts'

eachEngine('a plan of the city with items asked of two counties', (engine) => {
  let city: MarkedCity
  let server: FastifyInstance
  let ours = ''
  let theirs = ''
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    city = await makeMarkedCity(await engine.open(), { id: 'ty', numbersFrom: 1 })
    server = await buildServer(city.context)
    const { plan: planId, item: itemId, matter: matterId } = city.places.office
    const asked = ['northPrimary', 'zonePrimary'] as const
    const made = await city.byHand((hand) =>
      begin(
        hand,
        assignments,
        asked.map((key) => ({
          verb: 'assign' as const,
          values: {
            unitId: city.units[key],
            matterId,
            planId,
            itemId,
            role: 'implement' as const,
            due: '2026-12-01T09:00:00.000Z',
            note: '',
          },
        })),
      ),
    )
    ;[ours, theirs] = made.map(({ id }) => id) as [string, string]
    for (const login of ['principal', 'county-head', 'department', 'zone']) tokens.set(login, await city.signIn(login))
  })
  afterAll(() => server?.close())

  const get = async (login: string, url: string) => {
    const response = await server.inject({ url, cookies: { 'yaodian-session': tokens.get(login) as string } })
    return { status: response.statusCode, text: response.payload }
  }

  it('is seen by those who were asked, with their own assignment and no other', async () => {
    const { plan, item } = city.places.office
    for (const login of ['principal', 'county-head']) {
      for (const url of ['/api/plans', `/api/plans/${plan}`, `/api/items/${item}`, '/api/assignments']) {
        const { status, text } = await get(login, url)
        expect([login, url, status, text.includes(city.markOf('office'))]).toEqual([login, url, 200, true])
        if (url !== '/api/plans') expect([login, url, text.includes(ours)]).toEqual([login, url, true])
        expect([login, url, text.includes(theirs)]).toEqual([login, url, false])
      }
    }
    const chart = await get('county-head', `/api/wall-chart?plan=${plan}`)
    // What was asked of a school is no light on a wall.
    expect([chart.status, chart.text.includes(ours), chart.text.includes(theirs)]).toEqual([200, false, false])
  })

  it('is not there for those who were asked nothing', async () => {
    const { plan, item } = city.places.office
    for (const url of [`/api/plans/${plan}`, `/api/items/${item}`, `/api/plans/${plan}/original`])
      expect((await get('department', url)).status).toBe(404)
    expect((await get('department', '/api/plans')).text).not.toContain(city.markOf('office'))
  })

  it('keeps its drafts, what was read of it and the assignments of others to itself', async () => {
    const { draft, plan } = city.places.office
    for (const url of [
      `/api/plans/${draft}`,
      `/api/plans/${plan}/reading`,
      `/api/assignments/${theirs}`,
      `/api/records/${theirs}/acts`,
    ])
      expect([url, (await get('principal', url)).status]).toEqual([url, 404])
    expect((await get('zone', `/api/assignments/${theirs}`)).status).toBe(200)
  })
})
