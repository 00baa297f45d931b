/** The HTTP server: guards common to every request, the doors, OpenAPI, and the built page. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import swagger from '@fastify/swagger'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { compressAnswers } from './compressing.ts'
import type { Context } from './context.ts'
import { guardedServer, usualRoom } from './doorkeeper.ts'
import { assignmentDoors } from './routes/assignment.ts'
import { breakdownDoors } from './routes/breakdown.ts'
import { cascadeDoors } from './routes/cascade.ts'
import { comparisonDoors } from './routes/comparison.ts'
import { contestDoors } from './routes/contest.ts'
import { decisionDoors } from './routes/decision.ts'
import type { Door } from './routes/door.ts'
import { evidenceDoors } from './routes/evidence.ts'
import { fileDoors } from './routes/file.ts'
import { indicatorDoors } from './routes/indicator.ts'
import { matterDoors } from './routes/matter.ts'
import { meetingDoors } from './routes/meeting.ts'
import { networkOf } from './routes/network-of.ts'
import { noticeDoors } from './routes/notice.ts'
import { onePageDoors } from './routes/one-page.ts'
import { orderDoors } from './routes/order.ts'
import { organisationDoors } from './routes/organisation.ts'
import { paperDoors } from './routes/paper.ts'
import { bindDoors, sendProblems } from './routes/pipeline.ts'
import { planDoors } from './routes/plan.ts'
import { publicDoors } from './routes/public.ts'
import { packDoors } from './routes/register.ts'
import { requestDoors } from './routes/request.ts'
import { returnWorkbookDoors } from './routes/return-workbook.ts'
import { serviceDoors } from './routes/service.ts'
import { sessionDoors } from './routes/session.ts'
import { submissionDoors } from './routes/submission.ts'
import { valueDoors } from './routes/value.ts'
import { DatabaseRefusal } from './storage/refusal.ts'
import { version } from './version.ts'

/** Every door with what stands behind it. */
export const doorsOf = (context: Context): readonly Door[] => [
  ...sessionDoors(context),
  ...organisationDoors,
  ...planDoors,
  ...comparisonDoors,
  ...decisionDoors,
  ...breakdownDoors,
  ...cascadeDoors,
  ...assignmentDoors,
  ...returnWorkbookDoors,
  ...evidenceDoors,
  ...contestDoors,
  ...indicatorDoors,
  ...matterDoors,
  ...noticeDoors,
  ...meetingDoors,
  ...requestDoors,
  ...onePageDoors,
  ...orderDoors,
  ...paperDoors,
  ...submissionDoors,
  ...serviceDoors,
  ...valueDoors,
  ...fileDoors,
  ...context.packs.flatMap(packDoors),
  ...context.packs.flatMap(publicDoors),
]

/** Where `npm start` builds the page. */
const builtPage = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Requests of one address in a minute; schools and carriers share addresses. */
const requestsPerMinute = 3000

export interface ServerOptions {
  /** Logs refusals and errors as JSON lines on standard error. */
  log?: boolean
  page?: string
  /** Requests that may be inside at once. */
  room?: number
}

/** Builds the server; the caller listens and closes. */
export async function buildServer(context: Context, options: ServerOptions = {}): Promise<FastifyInstance> {
  const server = fastify({
    logger: options.log ? { level: 'warn', stream: process.stderr } : false,
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    ajv: { customOptions: { strict: false } },
    serverFactory: (handler) => guardedServer(handler, options.room ?? usualRoom),
  })
  server.setValidatorCompiler(() => (value) => ({ value }))
  server.setSerializerCompiler(() => (value) => JSON.stringify(value))

  await server.register(helmet, {
    // A plain-http installation inside a bureau must load its own page.
    hsts: context.settings.secureCookies,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
  })
  await server.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => networkOf(ip),
    errorResponseBuilder: () => ({ statusCode: 429, problem: 'wire/too-many-requests' }),
  })
  await server.register(cookie)
  await server.register(multipart)
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '要点 Yaodian', version, description: 'Plans of an education bureau, and what was done.' },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  server.addHook('onSend', async (request, reply) => {
    if (reply.hasHeader('cache-control')) return
    reply.header('cache-control', cachingOf(request.url, reply.statusCode))
  })
  compressAnswers(server)
  server.setErrorHandler((error: (FastifyError & { problem?: string }) | DatabaseRefusal, request, reply) => {
    if (error instanceof DatabaseRefusal) return sendProblems(request, reply, [error.problem])
    const code = error.problem ?? codeOf(error)
    if (code === 'wire/broken') request.log.error(error)
    return sendProblems(request, reply, [{ code }])
  })

  bindDoors(server, context, doorsOf(context))
  server.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger())
  await servePage(server, options.page ?? builtPage)
  return server
}

/** Answers are never kept; assets, whose names hold the hash of what is in them, for ever; the page is asked about again. */
function cachingOf(url: string, status: number): string {
  if (url.startsWith('/api/')) return 'no-store'
  return url.startsWith('/assets/') && status === 200 ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** What an error of the framework means to a client. */
function codeOf(error: FastifyError): string {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || error.code === 'FST_REQ_FILE_TOO_LARGE') return 'wire/too-large'
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY')
    return 'wire/not-json'
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'wire/not-json'
  if (error.statusCode === 400) return 'wire/invalid'
  return 'wire/broken'
}

/** The built page, at every address that is not a door: the address bar is always right. */
async function servePage(server: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(`${folder}/index.html`)
  if (built) {
    const plain = { preCompressed: true, index: false as const, cacheControl: false }
    await server.register(files, { root: `${folder}/assets`, prefix: '/assets/', ...plain })
    await server.register(files, { root: folder, wildcard: false, decorateReply: false, ...plain })
  }
  server.setNotFoundHandler((request, reply) => {
    const isDoor = request.url.startsWith('/api') || request.url.startsWith('/assets/')
    if (isDoor || request.method !== 'GET' || !built) return sendProblems(request, reply, [{ code: 'wire/not-found' }])
    return reply.sendFile('index.html', folder, { cacheControl: false })
  })
}
