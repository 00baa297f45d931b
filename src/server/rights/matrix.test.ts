/** Role x door x scope x field, tried one by one through the server and judged by the table of rights. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#api/endpoints.ts'
import { fieldPolicy, policy, type Role } from '#core/may.ts'
import { buildServer } from '../server.ts'
import { eachEngine } from '../storage/testing.ts'
import { makeMarkedCity } from './testing/marked-city.ts'
import { type Attempt, aboutsOf, type Findings, type Trial, tryDoors } from './testing/matrix.ts'
import { requests } from './testing/requests.ts'
import { insiders, outsiders, signInAll } from './testing/subjects.ts'
import { undone } from './testing/undone.ts'

/** Without the built page every address that is no door is refused. */
const noPage = '/nowhere'

const attempts: Attempt[] = [
  ...insiders.map((subject) => ({ subject, abouts: aboutsOf(subject.role as Role) })),
  ...outsiders.map((subject) => ({ subject, abouts: ['office', 'northPrimary', 'missing'] as const })),
]

eachEngine('rights', (engine) => {
  let trial: Trial
  let server: FastifyInstance
  beforeAll(async () => {
    const database = await engine.open()
    const city = await makeMarkedCity(database, { id: 'ty', numbersFrom: 1 })
    const neighbour = await makeMarkedCity(database, { id: 'ot', numbersFrom: 1000 })
    const tokens = await signInAll(city)
    server = await buildServer({ ...city.context, database: undone(database) }, { page: noPage })
    trial = { server, city, neighbour, table: structuredClone(policy), seesContact: fieldPolicy.contact, tokens }
  })
  afterAll(() => server?.close())

  it('are tried at every door there is', () => {
    expect(endpoints.map(({ name }) => name).sort()).toEqual(Object.keys(requests).sort())
  })

  describe('of every role, at every door, about every place', () => {
    let found: Findings
    beforeAll(async () => {
      found = await tryDoors(trial, endpoints, attempts)
    }, 600_000)

    it('are those of the table, and nothing leaks', () => {
      const line = `${attempts.length} subjects x ${endpoints.length} doors x scopes = ${found.tried} tried, ${found.allowed} allowed`
      process.stdout.write(
        `${line}, ${found.given} given, ${found.masked} numbers masked, leaks ${found.faults.length}\n`,
      )
      expect(found.faults).toEqual([])
    })

    it('are really given where they should be', () => {
      expect(found.given).toBeGreaterThan(found.tried / 10)
      expect(found.masked).toBeGreaterThan(100)
    })
  })

  it('are refused at addresses that are no door', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const) {
      for (const url of [
        '/api/nothing',
        '/api/unit',
        '/api/people/',
        '/API/people',
        '/api//people',
        '/api/people%2f',
      ]) {
        const cookies = { 'yaodian-session': trial.tokens.get('office') as string }
        const response = await server.inject({ method, url, cookies })
        expect([method, url, response.statusCode]).toEqual([method, url, 404])
      }
    }
  })
})
