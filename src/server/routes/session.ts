/** Doors of signing in: they set cookies, so they have the bare request. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as doors from '#api/session.ts'
import { may } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Context, Visitor } from '../context.ts'
import { writeAudit } from '../sign-in/audit.ts'
import { changePassword } from '../sign-in/change-password.ts'
import {
  clearErrandCookie,
  clearSessionCookie,
  errandCookie,
  setErrandCookie,
  setSessionCookie,
} from '../sign-in/cookie.ts'
import { demoSignIn, listDemoAccounts } from '../sign-in/demo.ts'
import { type Desk, openDesk } from '../sign-in/desk.ts'
import { endSession, type From, listSessionsOf, type Opened, type Stage } from '../sign-in/session.ts'
import { giveCode, signIn } from '../sign-in/sign-in.ts'
import { comeFromProvider, errandSeconds, goToProvider } from '../sign-in/single-sign-on.ts'
import { beginTotp, confirmTotp } from '../sign-in/totp-binding.ts'
import { languageOf, sentence } from '../words.ts'
import { type Door, open } from './door.ts'

interface Bare {
  request: FastifyRequest
  reply: FastifyReply
  visitor: Visitor | null
  now: Date
}

/** The doors of `src/api/session.ts`; one desk serves them all. */
export function sessionDoors(context: Context): Door[] {
  const desk = openDesk(context)
  return [...entranceDoors(desk), ...ownDoors(desk), ...providerDoors(desk), ...demoDoors(desk)]
}

function entranceDoors(desk: Desk): Door[] {
  return [
    open(doors.getSession, async (context, _, { visitor, now }) => success(presentSession(context, visitor, now))),
    open(doors.signIn, async (_, { body }, bare) => enter(desk, bare, await signIn(desk, body, fromOf(bare)))),
    open(doors.giveCode, async (_, { body }, bare) =>
      moveOn(desk, bare, await giveCode(desk, known(bare), body.code, fromOf(bare))),
    ),
    open(doors.changePassword, async (_, { body }, bare) =>
      moveOn(desk, bare, await changePassword(desk, known(bare), body, fromOf(bare))),
    ),
    open(doors.signOut, async (context, _, bare) => {
      await leave(context, bare, known(bare).sessionId, 'sign-out')
      return success({})
    }),
  ]
}

function ownDoors(desk: Desk): Door[] {
  return [
    open(doors.listSessions, async (context, _, bare) => {
      const { account, sessionId } = known(bare)
      const rows = await context.database.asSystem((tx) => listSessionsOf(tx, context, account.id, bare.now))
      const sessions = rows.map(({ id, createdAt, seenAt, expiresAt, address, agent, actingName }) => {
        return { id, current: id === sessionId, createdAt, seenAt, expiresAt, address, agent, actingName }
      })
      return success({ sessions })
    }),
    open(doors.endSession, async (context, { params }, bare) => {
      const ended = await leave(context, bare, params.id, 'session-end')
      return ended ? success({}) : failure({ code: 'wire/not-found' })
    }),
    open(doors.beginTotp, async (_, { body }, bare) => beginTotp(desk, known(bare), body.password, fromOf(bare))),
    open(doors.confirmTotp, async (_, { body }, bare) => {
      const outcome = moveOn(desk, bare, await confirmTotp(desk, known(bare), body.code, fromOf(bare)))
      return outcome.ok ? success({}) : outcome
    }),
  ]
}

function providerDoors(desk: Desk): Door[] {
  return [
    open(doors.listProviders, async ({ settings }) =>
      success({ providers: settings.providers.map(({ key, name }) => ({ key, name })) }),
    ),
    open(doors.goToProvider, async ({ settings }, { params }, { request, reply }) => {
      const outcome = await goToProvider(desk, params.provider)
      if (!outcome.ok) return showProblems(request, reply, outcome.problems)
      setErrandCookie(reply, settings, outcome.value.errand, errandSeconds)
      return redirect(reply, outcome.value.url)
    }),
    open(doors.comeFromProvider, async ({ settings }, { params }, bare) => {
      const { request, reply } = bare
      const url = new URL(settings.origin.replace(/\/$/, '') + request.url)
      const errand = errandCookie(request, settings)
      // An errand serves once, however it ends.
      clearErrandCookie(reply, settings)
      const outcome = await comeFromProvider(desk, params.provider, url, errand, fromOf(bare))
      const entered = await enter(desk, bare, outcome)
      if (!entered.ok) return showProblems(request, reply, entered.problems)
      return redirect(reply, '/')
    }),
  ]
}

function demoDoors(desk: Desk): Door[] {
  return [
    open(doors.listDemoAccounts, async (context) => success({ accounts: await listDemoAccounts(context) })),
    open(doors.demoSignIn, async (_, { body }, bare) =>
      enter(desk, bare, await demoSignIn(desk, body.login, fromOf(bare))),
    ),
  ]
}

function presentSession(context: Context, visitor: Visitor | null, now: Date) {
  const { name, demonstration, path } = context.city
  const standings = visitor?.standings ?? []
  return {
    stage: visitor?.stage ?? null,
    account: visitor && presentAccount(visitor),
    posts: standings.map(({ role, title, acting, unitId, unitName, unitPath, unitKind }) => ({
      role,
      title,
      acting,
      unit: { id: unitId, name: unitName, path: unitPath, kind: unitKind },
    })),
    rights: Object.keys(context.policy).filter((right) => may(standings, right, path, undefined, context.policy)),
    city: { name, demonstration },
    now: now.toISOString(),
  }
}

function presentAccount({ account: { id, login, name, ofUnit, totp } }: Visitor) {
  return { id, login, name, ofUnit, totp }
}

/** Gives the browser the token of a new session; the one it had before ends. */
async function enter(desk: Desk, bare: Bare, outcome: Outcome<Opened>): Promise<Outcome<{ stage: Stage }>> {
  if (!outcome.ok) return outcome
  const { context } = desk
  const { visitor, now } = bare
  if (visitor) {
    const replaced = { id: visitor.sessionId, accountId: visitor.account.id }
    await context.database.asSystem((tx) => endSession(tx, context, replaced, now))
  }
  return moveOn(desk, bare, outcome)
}

/** Gives the browser the new token of the session it has. */
function moveOn({ context }: Desk, { reply }: Bare, outcome: Outcome<Opened>): Outcome<{ stage: Stage }> {
  if (!outcome.ok) return outcome
  setSessionCookie(reply, context.settings, outcome.value.token)
  return success({ stage: outcome.value.stage })
}

async function leave(context: Context, bare: Bare, id: string, event: 'sign-out' | 'session-end'): Promise<boolean> {
  const { account, sessionId } = known(bare)
  const { reply, now } = bare
  const ended = await context.database.asSystem(async (tx) => {
    const done = await endSession(tx, context, { id, accountId: account.id }, now)
    const { address } = fromOf(bare)
    if (done) await writeAudit(tx, context, { event, at: now, address, accountId: account.id, login: account.login })
    return done
  })
  if (ended && id === sessionId) clearSessionCookie(reply, context.settings)
  return ended
}

/** Where a browser arrives by itself it is shown a page, not JSON. */
async function showProblems(request: FastifyRequest, reply: FastifyReply, problems: readonly Problem[]) {
  const language = languageOf(request.headers['accept-language'])
  const say = (code: string, values = {}) => escapeHtml(sentence(code, values, language))
  const lines = problems.map((problem) => `<p>${say(problem.code, problem.arguments)}</p>`).join('')
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8">${lines}<p><a href="/">${say('sign-in/back')}</a></p></html>`
  await reply.status(422).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
  return success({})
}

async function redirect(reply: FastifyReply, url: string) {
  await reply.header('cache-control', 'no-store').redirect(url)
  return success({})
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

function fromOf({ request }: Bare): From {
  return { address: request.ip, agent: request.headers['user-agent'] ?? '' }
}

/** The visitor of a door that is not public; the way of the request has seen to it. */
function known({ visitor }: Bare): Visitor {
  if (visitor === null) throw new Error('a door for visitors was opened to nobody')
  return visitor
}
