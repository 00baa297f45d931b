/** Returns that many units hand in at the same moment, through the doors. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { buildServer } from '../server.ts'
import { signAssignment } from '../services/assignments/sign-assignment.ts'
import { begin } from '../services/perform.ts'
import { assignments, matters } from '../services/stored.ts'
import { eachEngine, valueIn } from '../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../testing.ts'

eachEngine('returns of one moment', (engine) => {
  let city: TestCity
  let server: FastifyInstance
  const tokens = new Map<string, string>()
  /** Assignments of the north primary school, and one of the school in the zone. */
  let own: string[]
  let foreign: string

  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const { north, northPrimary, zonePrimary } = city.units
    const made = await city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(north, '整改') }])
      const asked = (unitId: string) => ({
        verb: 'assign' as const,
        values: {
          unitId,
          matterId: matter?.id as string,
          planId: null,
          itemId: null,
          role: 'implement' as const,
          due: '2027-06-30T09:00:00.000Z',
          note: '',
        },
      })
      return begin(hand, assignments, [...Array(40).fill(northPrimary), zonePrimary].map(asked))
    })
    const ids = made.map(({ id }) => id)
    foreign = ids.pop() as string
    own = ids
    for (const id of own) valueIn(await city.as('school-clerk', 'assignment.sign', (work) => signAssignment(work, id)))
    valueIn(await city.as('zone', 'assignment.sign', (work) => signAssignment(work, foreign)))
    for (const login of ['school-clerk', 'zone', 'province']) tokens.set(login, await city.signIn(login))
    server = await buildServer(city.context)
  }, 120_000)

  const submit = async (login: string, id: string, key: string = randomUUID(), share = 10) => {
    const { statusCode, json } = await server.inject({
      method: 'POST',
      url: `/api/assignments/${id}/returns`,
      headers: { cookie: `yaodian-session=${tokens.get(login)}`, 'idempotency-key': key },
      payload: { progress: '做', share },
    })
    const body = json() as { id?: string; problems?: { code: string }[] }
    return { status: statusCode, id: body.id, code: body.problems?.[0]?.code }
  }
  const kept = (sql: string) => city.context.database.asSystem((tx) => tx.query<Record<string, string>>(sql))

  it('are each answered by itself: done, out of reach, not allowed, not theirs', async () => {
    const asked = [
      ...own.slice(0, 20).map((id) => submit('school-clerk', id)),
      submit('zone', foreign),
      submit('school-clerk', foreign),
      submit('zone', own[20] as string),
      submit('province', own[21] as string),
      submit('school-clerk', randomUUID()),
    ]
    const answers = await Promise.all(asked)
    expect(answers.slice(0, 21).map(({ status }) => status)).toEqual(Array(21).fill(200))
    expect(answers.slice(21).map(({ status, code }) => [status, code])).toEqual([
      [404, 'wire/not-found'],
      [404, 'wire/not-found'],
      [403, 'wire/not-allowed'],
      [404, 'wire/not-found'],
    ])
    const returns = await kept('select id, assignment_id from return')
    expect(returns.map((row) => row.id).sort()).toEqual(
      answers
        .slice(0, 21)
        .map(({ id }) => id)
        .sort(),
    )
    const acts = await kept("select record_id, name, account from act where type = 'return'")
    expect(acts).toHaveLength(21)
    // Each act names who did it, although they share a transaction.
    const byZone = returns.find((row) => row.assignment_id === foreign)?.id
    expect(acts.find((act) => act.record_id === byZone)?.account).toBe(city.people.zone.account)
    expect(acts.filter((act) => act.account === city.people['school-clerk'].account)).toHaveLength(20)
  })

  it('happen once, however often and however close together they are asked', async () => {
    const id = own[25] as string
    const key = randomUUID()
    const together = await Promise.all([1, 2, 3, 4].map(() => submit('school-clerk', id, key)))
    const later = await submit('school-clerk', id, key)
    expect(new Set([...together, later].map((answer) => `${answer.status} ${answer.id}`)).size).toBe(1)
    expect(later.status).toBe(200)
    expect(await submit('school-clerk', id, key, 11)).toMatchObject({ status: 422, code: 'wire/key-reused' })
    expect(await kept(`select id from return where assignment_id = '${id}'`)).toHaveLength(1)
  })

  it('leave no receipt of a refusal: the same request may succeed later', async () => {
    const id = own[26] as string
    const [first, second] = [randomUUID(), randomUUID()]
    const answers = await Promise.all([submit('school-clerk', id, first), submit('school-clerk', id, second)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    const refused = answers[0]?.status === 200 ? second : first
    const done = answers.find(({ status }) => status === 200)?.id as string
    expect(await kept(`select key from receipt where key = '${refused}'`)).toEqual([])
    await server.inject({
      method: 'POST',
      url: `/api/returns/${done}/withdraw`,
      headers: { cookie: `yaodian-session=${tokens.get('school-clerk')}`, 'idempotency-key': randomUUID() },
    })
    expect((await submit('school-clerk', id, refused)).status).toBe(200)
  })
})
