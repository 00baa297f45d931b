/** Role x door x scope x field, tried one by one through the server and judged by the table of rights. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#api/endpoints.ts'
import { packEndpoints } from '#api/pack.ts'
import type { Role } from '#core/may.ts'
import { doorsOf } from '../server.ts'
import { eachEngine } from '../storage/testing.ts'
import { type Attempt, aboutsOf, type Findings, type Trial, tryDoors } from './testing/matrix.ts'
import { openTrial } from './testing/open-trial.ts'
import { requestsWith } from './testing/pack-requests.ts'
import { added, packDoors, packs } from './testing/packs.ts'
import { insiders, outsiders } from './testing/subjects.ts'

const doors = [...endpoints, ...packDoors]
const requests = requestsWith(packs)

const attempts: Attempt[] = [
  ...insiders.map((subject) => ({ subject, abouts: aboutsOf(subject.role as Role) })),
  ...outsiders.map((subject) => ({ subject, abouts: ['office', 'northPrimary', 'missing'] as const })),
]

eachEngine('rights', (engine) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await openTrial(engine)
  }, 300_000)
  afterAll(() => trial?.server.close())

  it('are tried at every door there is', () => {
    expect(doors.map(({ name }) => name).sort()).toEqual(Object.keys(requests).sort())
    expect(Object.values(requests).filter((ways) => ways.length === 0)).toEqual([])
  })

  it('are tried at every door that the server opens for a pack, also for one that was only just added', () => {
    const opened = doorsOf(trial.city.context).map(({ endpoint }) => endpoint.name)
    expect(opened.sort()).toEqual(doors.map(({ name }) => name).sort())
    for (const pack of added) expect(Object.keys(requests)).toContain(packEndpoints(pack).list.name)
  })

  describe('of every role, at every door, about every place', () => {
    let found: Findings
    beforeAll(async () => {
      found = await tryDoors(trial, doors, attempts)
    }, 600_000)

    it('are those of the table, and nothing leaks', () => {
      const line = `${attempts.length} roles x ${doors.length} endpoints x scopes: ${found.tried} tried`
      const parts = `${packDoors.length} doors of ${packs.length} packs, ${found.allowed} allowed, ${found.given} given`
      process.stdout.write(
        `${line}, leaks ${found.faults.length} (${parts}, ${found.proved} held against what they must show, ${found.masked} numbers masked)\n`,
      )
      expect(found.faults).toEqual([])
    })

    it('are really given where they should be', () => {
      expect(found.given).toBeGreaterThan(found.tried / 10)
      expect(found.proved).toBeGreaterThan(100)
      expect(found.masked).toBeGreaterThan(100)
    })

    it('are really given at every door of a pack that reads or takes a workbook, and at most of those that act', () => {
      const without = packs.filter((pack) => !Object.values(pack.fields).some(({ kind }) => kind === 'files'))
      for (const pack of without) found.givers.add(packEndpoints(pack).file.name)
      const silent = packDoors.filter(({ name }) => !found.givers.has(name)).map(({ name }) => name)
      const reading = packDoors
        .filter(({ method, takesFile }) => method === 'GET' || takesFile === true)
        .map(({ name }) => name)
      expect(silent.filter((name) => reading.includes(name))).toEqual([])
      expect(silent.length).toBeLessThan(packDoors.length / 4)
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
        const response = await trial.server.inject({ method, url, cookies })
        expect([method, url, response.statusCode]).toEqual([method, url, 404])
      }
    }
  })
})
