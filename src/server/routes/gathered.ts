/** Doors whose requests share transactions: many of them reach the disk together, each is answered by itself and only then. */
import type { Endpoint, InputOf } from '#api/endpoint.ts'
import { extentOf, type Right } from '#core/may.ts'
import { failure, type Outcome } from '#core/problem.ts'
import { actorOf, type Context, type Visitor, type Work } from '../context.ts'
import { Gathering } from '../gathering.ts'
import { scopeOf } from '../scope-of.ts'
import { fingerprintOf, onceEach } from '../services/once.ts'
import { DatabaseRefusal } from '../storage/refusal.ts'
import type { Door, Together } from './door.ts'

/** A request that waits for others to go with. */
export interface Gathered {
  visitor: Visitor
  now: Date
  language: Work['language']
  key: string
  input: InputOf<Endpoint>
}

/** What came of a request; null where it must go alone. */
export type Answered = Outcome<unknown> | null

/** Requests of one transaction, and transactions at once: the database works on one while the next is made ready. */
const most = 64
const lanes = 2

/** Where the requests of a door come together; undefined for a door where each has its own transaction. */
export function gatherWork(context: Context, door: Door): Gathering<Gathered, Answered> | undefined {
  if (door.kind !== 'guarded' || !door.together) return undefined
  const { together, endpoint } = door
  const run = async (requests: Gathered[]): Promise<Answered[]> => {
    try {
      return await runTogether(context, endpoint, together as Together, requests)
    } catch (error) {
      // What breaks on one of them shall not break the others; what the database refuses it refuses to all.
      if (requests.length === 1 || error instanceof DatabaseRefusal) throw error
      const alone = await Promise.allSettled(
        requests.map((each) => runTogether(context, endpoint, together as Together, [each])),
      )
      return alone.map((each) => (each.status === 'fulfilled' ? each.value[0] : broken(each.reason))) as Answered[]
    }
  }
  return new Gathering(run, { most, lanes })
}

/** What no rule foresees is a refusal of this one request. */
function broken(error: unknown): Outcome<unknown> {
  process.stderr.write(`${String(error)}\n`)
  return failure({ code: 'wire/broken' })
}

function runTogether(
  context: Context,
  endpoint: Door['endpoint'],
  { table, idOf, run }: Together,
  requests: readonly Gathered[],
): Promise<Answered[]> {
  const right = endpoint.right as Right
  const asked = requests.map((request) => {
    const { visitor, key, input } = request
    const extent = extentOf(visitor.standings, right, context.city.path, context.policy)
    const fingerprint = fingerprintOf(endpoint.path, input.params, input.body, undefined)
    return { request, extent, key, fingerprint, scope: scopeOf(context, visitor, extent), id: idOf(input as never) }
  })
  return context.database.together(table, asked, async (tx, places) => {
    const pieces = asked.map(({ request, extent, key, fingerprint }, i) => {
      const { visitor, now, language, input } = request
      const work: Work = { tx, visitor, actor: actorOf(visitor), right, extent, now, language, context }
      return { work, key, fingerprint, input: input as never, place: places[i] as string | null }
    })
    const outcomes = new Map<(typeof pieces)[number], Answered>()
    const reached = pieces.filter(({ place }) => place !== null)
    const done = reached.length > 0 ? await onceEach({ tx, context }, reached, run) : []
    for (const [i, piece] of reached.entries()) outcomes.set(piece, done[i] as Answered)
    return pieces.map((piece) =>
      piece.place === null ? failure({ code: 'wire/not-found' }) : (outcomes.get(piece) as Answered),
    )
  })
}
