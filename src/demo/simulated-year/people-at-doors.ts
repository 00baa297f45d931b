/** People of the demo city at the doors of a service: each request signed in, over the public interface. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Day } from '#core/day.ts'
import type { Context } from '#server/context.ts'
import { openSession } from '#server/sign-in/session.ts'

/** Somebody's way to the doors. */
export interface AtDoor {
  get<T>(url: string): Promise<T>
  /** The answer, or the code of the refusal. */
  post<T>(url: string, body?: object): Promise<T | { refused: string }>
  upload<T>(url: string, form: FormData): Promise<T>
}

/** People by key, signed in anew each day. */
export type PeopleAtDoors = (person: string) => Promise<AtDoor>

/** The doors of a service for the people of the city. `served` is asked anew for each request, for a service may start again. */
export function peopleAtDoors(
  served: () => { server: FastifyInstance; context: Context },
  accountOf: (person: string) => string,
  today: () => Day,
): PeopleAtDoors {
  const tokens = new Map<string, string>()
  const addresses = new Map<string, string>()
  /** Everybody sits at an address of their own: the service limits what comes from one. */
  const addressOf = (person: string) => {
    const n = addresses.size
    const address = addresses.get(person) ?? `10.${n >> 8}.${n & 255}.7`
    addresses.set(person, address)
    return address
  }
  let of = today()
  return async (person) => {
    if (today() !== of) tokens.clear()
    of = today()
    const token = tokens.get(person) ?? (await signIn(served().context, accountOf(person)))
    tokens.set(person, token)
    const ask = async (method: 'GET' | 'POST', url: string, body?: object) => {
      const answer = await served().server.inject({
        method,
        url,
        remoteAddress: addressOf(person),
        headers: { cookie: `yaodian-session=${token}`, 'idempotency-key': randomUUID() },
        ...(body ? { payload: body } : {}),
      })
      return { status: answer.statusCode, body: answer.json() as unknown }
    }
    return {
      async get<T>(url: string) {
        const { status, body } = await ask('GET', url)
        if (status !== 200) throw new Error(`${person} at ${url}: ${status} ${JSON.stringify(body)}`)
        return body as T
      },
      async upload<T>(url: string, form: FormData) {
        const { status, body } = await ask('POST', url, form)
        if (status !== 200) throw new Error(`${person} at ${url}: ${status} ${JSON.stringify(body)}`)
        return body as T
      },
      async post<T>(url: string, body = {}) {
        const answer = await ask('POST', url, body)
        if (answer.status === 200) return answer.body as T
        const { problems } = answer.body as { problems: { code: string }[] }
        return { refused: problems[0]?.code as string }
      },
    }
  }
}

/** What a person gives at the door is tested elsewhere; here the session is opened as the door opens it. */
function signIn(context: Context, accountId: string): Promise<string> {
  const from = { address: '127.0.0.1', agent: 'simulated year' }
  return context.database.asSystem(
    async (tx) =>
      (await openSession(tx, context, { accountId, actingName: null, stage: 'open', from, now: context.now() })).token,
  )
}
