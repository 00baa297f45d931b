/** Answers of some length travel compressed to whoever takes them so: a slow line carries a wall chart in a tenth of the time. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** Characters below which an answer travels in a packet or two as it is. */
const shortest = 4096
/** The fastest levels save nearly as much of JSON as the slowest. */
const level = 3

const compressed = promisify<string, { level: number }, Buffer>(gzip)

/**
 * Compresses answers that are texts, in a thread of its own; files travel as they are. No answer holds a secret of the session, so that
 * its length tells none.
 */
export function compressAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async ({ headers }, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < shortest) return payload
    reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '))
    if (!takesGzip(headers['accept-encoding'])) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return compressed(payload, { level })
  })
}

/** Whether a client takes gzip by what it says it accepts (RFC 9110, 12.5.3). */
export function takesGzip(accepted: string | string[] | undefined): boolean {
  const codings = String(accepted ?? '').split(',')
  const offered = codings.map((coding) => coding.trim().toLowerCase().replace(/\s/g, ''))
  const quality = (name: string) => offered.find((coding) => coding === name || coding.startsWith(`${name};`))
  const found = quality('gzip') ?? quality('*')
  return found !== undefined && !/;q=0(\.0*)?$/.test(found)
}
