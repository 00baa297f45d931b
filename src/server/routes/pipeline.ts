/** The way of every request: who is it, may they, is the input whole, then the work in one transaction, then the answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint, InputOf } from '#api/endpoint.ts'
import { refusal } from '#api/shapes.ts'
import { extentOf, may, type Right } from '#core/may.ts'
import { failure, type Outcome, type Problem } from '#core/problem.ts'
import { actorOf, type Context, type Visitor, type Work } from '../context.ts'
import type { GivenFile, TakenFile } from '../files/file.ts'
import { Gathering } from '../gathering.ts'
import { scopeOf } from '../scope-of.ts'
import { fingerprintOf, once } from '../services/once.ts'
import { recordDenial } from '../sign-in/audit.ts'
import { sessionCookie } from '../sign-in/cookie.ts'
import { type Asking, findVisitors } from '../sign-in/visitor.ts'
import { turnOf } from '../turn.ts'
import { languageOf } from '../words.ts'
import type { Door } from './door.ts'
import { type Answered, type Gathered, gatherWork } from './gathered.ts'
import { comeAgain, present, problemsOf, statusOf } from './problems.ts'
import { takeFile } from './take-file.ts'

/** Visitors who come at the same moment are looked up together; where more come than one page asks at once, fifty times a second. */
function gatherVisitors(context: Context) {
  const rest = { crowd: 6, milliseconds: 20 }
  return new Gathering((asking: Asking[]) => findVisitors(context, asking), { most: 100, lanes: 1, rest })
}

/** Ends a transaction whose work was refused, so that nothing of it stays. */
class Refused extends Error {
  problems: Problem[]
  constructor(problems: Problem[]) {
    super('refused')
    this.problems = problems
  }
}

/** Binds the doors to addresses. */
export function bindDoors(server: FastifyInstance, context: Context, doors: readonly Door[]): void {
  const visitors = gatherVisitors(context)
  for (const door of doors) {
    const house = { context, visitors, together: gatherWork(context, door) }
    server.route({
      method: door.endpoint.method,
      url: door.endpoint.path,
      schema: describe(door.endpoint),
      ...limitOf(door.endpoint),
      handler: (request, reply) => pass(house, door, request, reply),
    })
  }
}

/** Doors that are not for thousands of requests of one address have a limit of their own, held before anything is read. */
function limitOf({ atMost }: Endpoint) {
  return atMost ? { config: { rateLimit: { max: atMost.requests, timeWindow: atMost.minutes * 60_000 } } } : {}
}

/** The door for OpenAPI. */
function describe(endpoint: Endpoint) {
  const { name, summary, params, query, body, answer, right, takesFile, gives } = endpoint
  return {
    operationId: name,
    tags: [name.split('.')[0] as string],
    summary: summary.zh,
    description: `${summary.en}. Right: ${right}.`,
    params,
    querystring: query,
    ...(takesFile ? { consumes: ['multipart/form-data'] } : endpoint.method === 'POST' ? { body } : {}),
    response: { ...(gives ? {} : { 200: answer }), '4xx': refusal },
  }
}

/** What the requests of a door share: where their visitors are looked up, and for some doors where their work is done. */
interface House {
  context: Context
  visitors: Gathering<Asking, Visitor | null>
  together: Gathering<Gathered, Answered> | undefined
}

async function pass(house: House, door: Door, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { endpoint } = door
  const { context } = house
  const now = context.now()
  const refuse = (problems: readonly Problem[]) => sendProblems(request, reply, problems)

  const foreign = endpoint.method === 'POST' && !sameOrigin(request)
  if (foreign) return refuse([{ code: 'wire/foreign-origin' }])
  const visitor = await house.visitors.add({ token: sessionCookie(request, context.settings), now })
  const missing = whatIsMissing(context, endpoint, visitor)
  if (missing?.code === 'wire/not-allowed')
    await recordDenial(context, visitor, { door: endpoint.name, code: missing.code, address: request.ip, at: now })
  if (missing) return refuse([missing])
  const key = request.headers['idempotency-key']
  if (door.kind === 'guarded' && endpoint.method === 'POST' && (typeof key !== 'string' || !/^[\w-]{16,64}$/.test(key)))
    return refuse([{ code: 'wire/key-missing', at: 'idempotency-key' }])

  const taken = endpoint.takesFile
    ? await takeFile(context, request, endpoint.takesFile)
    : { ok: true as const, value: { fields: request.body ?? {} } }
  if (!taken.ok) return refuse(taken.problems)
  const { fields, file } = taken.value as { fields: unknown; file?: TakenFile }
  const input = parseInput(endpoint, request, fields)
  if (!input.ok) return refuse(input.problems)

  if (door.kind === 'open') {
    const outcome = await door.handler(context, input.value, { request, reply, visitor, now, file })
    if (reply.sent) return reply
    return outcome.ok ? endpoint.answer.parse(outcome.value) : refuse(outcome.problems)
  }

  const prepared = door.prepare ? await door.prepare(context, { ...input.value, file } as never) : undefined
  if (prepared && !prepared.ok) return refuse(prepared.problems)
  const who = { visitor: visitor as Visitor, now, language: languageOf(request.headers['accept-language']) }
  const shared = await house.together?.add({ ...who, key: key as string, input: input.value as InputOf<Endpoint> })
  const outcome =
    shared ?? (await work(context, door, who, key as string, { ...input.value, file, prepared: prepared?.value }))
  if (!outcome.ok) return refuse(outcome.problems)
  door
    .after?.(turnOf(context, who, endpoint.right as Right), input.value as InputOf<Endpoint>, outcome.value as never)
    ?.catch((error: unknown) => request.log.error(error))
  if (endpoint.gives === 'file') return sendFile(context, reply, outcome.value as GivenFile)
  return endpoint.answer.parse(outcome.value)
}

/** Runs a guarded door's handler in a transaction that sees what the right reaches; a refusal leaves nothing behind. */
async function work(
  context: Context,
  door: Door & { kind: 'guarded' },
  { visitor, now, language }: Pick<Work, 'visitor' | 'now' | 'language'>,
  key: string,
  input: { params: unknown; query: unknown; body: unknown; file?: TakenFile; prepared: unknown },
): Promise<Outcome<unknown>> {
  const { endpoint, handler } = door
  const right = endpoint.right as Right
  const extent = extentOf(visitor.standings, right, context.city.path, context.policy)
  try {
    return await context.database.within(
      scopeOf(context, visitor, extent),
      async (tx) => {
        const piece: Work = { tx, visitor, actor: actorOf(visitor), right, extent, now, language, context }
        const run = () => handler(piece, input as never)
        const outcome =
          endpoint.method === 'POST'
            ? await once(piece, key, fingerprintOf(endpoint.path, input.params, input.body, input.file?.hash), run, {
                keep: !endpoint.answersOnce,
              })
            : await run()
        if (!outcome.ok) throw new Refused(outcome.problems)
        return outcome
      },
      door.limit === undefined ? {} : { limit: door.limit },
    )
  } catch (error) {
    if (error instanceof Refused) return failure(...error.problems)
    throw error
  }
}

function whatIsMissing(context: Context, endpoint: Endpoint, visitor: Visitor | null): Problem | undefined {
  if (endpoint.right === 'public') return undefined
  if (!visitor) return { code: 'wire/not-signed-in' }
  if (endpoint.right === 'half') return undefined
  if (visitor.stage !== 'open') return { code: `wire/${visitor.stage}-missing` }
  if (endpoint.right === 'signed-in') return undefined
  const allowed = may(visitor.standings, endpoint.right, context.city.path, undefined, context.policy)
  return allowed ? undefined : { code: 'wire/not-allowed', arguments: { right: endpoint.right } }
}

/** A page of another origin may not send changes, whatever the browser does with cookies. */
function sameOrigin(request: FastifyRequest): boolean {
  const origin = request.headers.origin
  if (origin === undefined || origin === 'null') return request.headers['sec-fetch-site'] !== 'cross-site'
  try {
    return new URL(origin).host === request.headers.host
  } catch {
    return false
  }
}

function parseInput(
  endpoint: Endpoint,
  request: FastifyRequest,
  body: unknown,
): Outcome<{ params: unknown; query: unknown; body: unknown }> {
  const problems: Problem[] = []
  const parse = (shape: z.ZodType, value: unknown, part: 'params' | 'query' | 'body') => {
    const result = shape.safeParse(value, { reportInput: true })
    if (!result.success) problems.push(...problemsOf(result.error, part))
    return result.data
  }
  const value = {
    params: parse(endpoint.params, request.params ?? {}, 'params'),
    query: parse(endpoint.query, request.query ?? {}, 'query'),
    body: endpoint.method === 'POST' ? parse(endpoint.body, body ?? {}, 'body') : {},
  }
  // An address that cannot name a record is answered like one that names none.
  if (problems.some((problem) => problem.at?.startsWith('params'))) return failure({ code: 'wire/not-found' })
  return problems.length > 0 ? failure(...problems) : { ok: true, value }
}

function sendFile(context: Context, reply: FastifyReply, file: GivenFile) {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send('content' in file ? Buffer.from(file.content) : context.files.get(file.hash))
}

/** Sends a refusal: every problem at once, in the language of the request. */
export function sendProblems(request: FastifyRequest, reply: FastifyReply, problems: readonly Problem[]) {
  const language = languageOf(request.headers['accept-language'])
  const status = statusOf(problems)
  if (status === 503) reply.header('retry-after', comeAgain)
  return reply.status(status).send({ problems: problems.map((problem) => present(problem, language)) })
}
