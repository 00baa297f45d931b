/**
 * Receivers on this machine that behave as the messengers do: tokens that run out, limits of rate and length, accounts that they do
 * not know, the same text once a day, and one message for each id. Facts are those of the published documents.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signatureOf, signedParameters } from '../zheding.ts'

/** What somebody was shown. */
export interface Shown {
  to: string
  text: string
}

export interface MessengerReceiver {
  address: string
  /** Messages as people see them: none twice. */
  shown: Shown[]
  /** To-dos by their source id. */
  todos: Map<string, { subject: string; to: string }>
  /** How often each path was asked. */
  asked: Map<string, number>
  /** What it is to do next. */
  play: { refuseToken?: boolean; limitNext?: number; silent?: boolean }
  close(): Promise<void>
}

const bytes = (text: string) => new TextEncoder().encode(text).length

/** The secret that all of them take. */
export const rightSecret = 'right'

/** Accounts that begin so are known to nobody. */
const isKnown = (account: string) => !account.startsWith('nobody')

interface Body {
  [name: string]: unknown
  text?: unknown
  msg?: unknown
}

export async function startMessengerReceiver(): Promise<MessengerReceiver> {
  const shown: Shown[] = []
  const todos: MessengerReceiver['todos'] = new Map()
  const asked = new Map<string, number>()
  const play: MessengerReceiver['play'] = {}
  const seen = new Set<string>()
  let token = 0
  let task = 0
  const tasks = new Map<number, { invalid: string[]; forbidden: string[] }>()

  const show = (key: string, to: string, text: string) => {
    if (seen.has(key)) return false
    seen.add(key)
    shown.push({ to, text })
    return true
  }
  const goodToken = (given: string | null) => !play.refuseToken && given === `token-${token}` && token > 0
  const limited = () => {
    if (!play.limitNext) return false
    play.limitNext -= 1
    return true
  }
  const newToken = (secret: string | null) => {
    if (secret !== rightSecret) return null
    play.refuseToken = false
    token += 1
    return { errcode: 0, errmsg: 'ok', access_token: `token-${token}`, expires_in: 7200 }
  }

  const answers: Record<string, (query: URLSearchParams, body: Body, request: IncomingMessage) => unknown> = {
    '/cgi-bin/gettoken': (query) =>
      newToken(query.get('corpsecret')) ?? { errcode: 40001, errmsg: 'invalid credential' },
    '/cgi-bin/message/send': (query, body) => {
      if (!goodToken(query.get('access_token'))) return { errcode: 42001, errmsg: 'access_token expired' }
      if (limited()) return { errcode: 45009, errmsg: 'reach max api daily quota limit' }
      const to = String(body.touser).split('|')
      const text = (body.text as { content: string }).content
      if (to.length > 1000) return { errcode: 40033, errmsg: 'too many receivers' }
      if (bytes(text) > 2048) return { errcode: 45002, errmsg: 'content size out of limit' }
      const known = to.filter(isKnown)
      if (known.length === 0) return { errcode: 81013, errmsg: 'user & party & tag all invalid' }
      for (const each of known) show(`wecom ${each} ${text}`, each, text)
      return { errcode: 0, errmsg: 'ok', invaliduser: to.filter((each) => !isKnown(each)).join('|'), msgid: 'm' }
    },
    '/gettoken': (query) => newToken(query.get('appsecret')) ?? { errcode: 40089, errmsg: 'invalid secret' },
    '/topapi/message/corpconversation/asyncsend_v2': (query, body) => {
      if (!goodToken(query.get('access_token'))) return { errcode: 42001, errmsg: 'access_token expired' }
      if (limited()) return { errcode: 90018, errmsg: 'rate limit' }
      const to = String(body.userid_list).split(',')
      const text = (body.msg as { text: { content: string } }).text.content
      if (to.length > 100) return { errcode: 34, errmsg: 'too many users' }
      if (bytes(text) > 2048) return { errcode: 400001, errmsg: 'message too long' }
      const forbidden = to.filter((each) => isKnown(each) && !show(`dingtalk ${each} ${text}`, each, text))
      tasks.set(++task, { invalid: to.filter((each) => !isKnown(each)), forbidden })
      return { errcode: 0, errmsg: 'ok', task_id: task }
    },
    '/topapi/message/corpconversation/getsendresult': (_, body) => {
      const { invalid = [], forbidden = [] } = tasks.get(Number(body.task_id)) ?? {}
      return {
        errcode: 0,
        errmsg: 'ok',
        send_result: { invalid_user_id_list: invalid, forbidden_user_id_list: forbidden, failed_user_id_list: [] },
      }
    },
    '/topapi/v2/user/get': (_, body) => ({ errcode: 0, errmsg: 'ok', result: { unionid: `union-${body.userid}` } }),
    '/message/workNotification': (_, body, request) => {
      const form = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
      const wanted = signatureOf(rightSecret, {
        method: request.method ?? '',
        time: String(request.headers['x-hmac-auth-timestamp']),
        nonce: String(request.headers['x-hmac-auth-nonce']),
        path: '/message/workNotification',
        parameters: signedParameters(form),
      })
      if (request.headers['x-hmac-auth-signature'] !== wanted) return { success: false, errorCode: 'AUTH_SIGN_ERROR' }
      if (limited()) return { success: false, errorCode: 'FLOW_LIMIT' }
      const to = String(form.receiverIds).split(',')
      const text = (JSON.parse(form.msg ?? '{}') as { text: { content: string } }).text.content
      if (to.length > 1000 || bytes(text) > 2048) return { success: false, errorCode: 'PARAM_ERROR' }
      if (!to.some(isKnown)) return { success: false, errorCode: 'RECEIVER_NOT_FOUND' }
      for (const each of to.filter(isKnown)) show(`zheding ${each} ${form.bizMsgId}`, each, text)
      return { success: true, content: { success: true, responseCode: '0', content: { msgId: 'm' } } }
    },
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      asked.set(url.pathname, (asked.get(url.pathname) ?? 0) + 1)
      if (play.silent) return void request.socket.destroy()
      const text = Buffer.concat(parts).toString()
      const body: Body = request.headers['content-type']?.startsWith('application/json')
        ? JSON.parse(text)
        : Object.fromEntries(new URLSearchParams(text))
      const todo = /^\/v1\.0\/todo\/users\/([^/]+)\/tasks$/.exec(url.pathname)
      if (todo) {
        const id = String(body.sourceId)
        const good = request.headers['x-acs-dingtalk-access-token'] === `token-${token}`
        if (good && !todos.has(id)) todos.set(id, { subject: String(body.subject), to: todo[1] ?? '' })
      }
      const answer = todo ? { id: 'todo' } : answers[url.pathname]?.(url.searchParams, body, request)
      response.statusCode = answer === undefined ? 404 : 200
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer ?? {}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    shown,
    todos,
    asked,
    play,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
