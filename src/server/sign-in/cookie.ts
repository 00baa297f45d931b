/** Cookies of signing in: the session's token, and what is kept while somebody is at an identity provider. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Settings } from '../context.ts'

type Security = Pick<Settings, 'secureCookies'>

/** Names with which the browser refuses the cookie from anywhere but this host over https. */
const hostOnly = '__Host-'
const session = 'yaodian-session'
const errand = 'yaodian-errand'

/** The session's token that a request carries. */
export function sessionCookie(request: FastifyRequest, settings: Security): string | null {
  return read(request, session, settings)
}

/** Gives the browser a token until the session ends; the server decides when that is. */
export function setSessionCookie(reply: FastifyReply, settings: Security, token: string): void {
  write(reply, settings, session, token)
}

export function clearSessionCookie(reply: FastifyReply, settings: Security): void {
  clear(reply, settings, session)
}

/** What is kept, sealed, while somebody is at an identity provider. */
export function errandCookie(request: FastifyRequest, settings: Security): string | null {
  return read(request, errand, settings)
}

export function setErrandCookie(reply: FastifyReply, settings: Security, sealed: string, seconds: number): void {
  write(reply, settings, errand, sealed, seconds)
}

export function clearErrandCookie(reply: FastifyReply, settings: Security): void {
  clear(reply, settings, errand)
}

function read(request: FastifyRequest, name: string, settings: Security): string | null {
  return request.cookies[fullName(settings, name)] ?? null
}

// SameSite=Lax and not Strict: the way back from an identity provider and a link in a message begin at another site.
const attributes = ({ secureCookies }: Security) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies }) as const

const fullName = ({ secureCookies }: Security, name: string) => (secureCookies ? `${hostOnly}${name}` : name)

function write(reply: FastifyReply, settings: Security, name: string, value: string, maxAge?: number): void {
  reply.setCookie(fullName(settings, name), value, { ...attributes(settings), ...(maxAge ? { maxAge } : {}) })
}

function clear(reply: FastifyReply, settings: Security, name: string): void {
  reply.clearCookie(fullName(settings, name), attributes(settings))
}
