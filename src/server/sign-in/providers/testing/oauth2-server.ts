/** A small OAuth 2.0 server for the tests (RFC 6749, 4.1) that words its user in fields of its own, as many do. */
import { randomBytes } from 'node:crypto'
import { type Listening, serve } from './serve.ts'

export interface OAuth2Server extends Listening {
  /** Answer of the userinfo endpoint. */
  user: unknown
}

export const client = { clientId: 'yaodian', clientSecret: 'a secret & more' }

export async function startOAuth2Server(): Promise<OAuth2Server> {
  const codes = new Map<string, string>()
  const tokens = new Set<string>()
  const listening = await serve((url, body, request) => {
    if (url.pathname === '/authorize') {
      const redirect = url.searchParams.get('redirect_uri') ?? ''
      const wrong =
        url.searchParams.get('client_id') !== client.clientId || url.searchParams.get('response_type') !== 'code'
      if (wrong) return { status: 400 }
      const code = randomBytes(12).toString('hex')
      codes.set(code, redirect)
      const back = new URL(redirect)
      back.searchParams.set('code', code)
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      return { status: 302, headers: { location: back.href } }
    }
    if (url.pathname === '/token' && request.method === 'POST') {
      const form = new URLSearchParams(body)
      const redirect = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const right =
        form.get('grant_type') === 'authorization_code' &&
        form.get('client_id') === client.clientId &&
        form.get('client_secret') === client.clientSecret &&
        redirect !== undefined &&
        redirect === form.get('redirect_uri')
      // Many answer a refusal with 200 and a number of their own.
      if (!right) return json({ errcode: 40029, errmsg: 'invalid code' })
      const token = randomBytes(12).toString('hex')
      tokens.add(token)
      return json({ access_token: token, token_type: 'bearer', expires_in: 7200 })
    }
    if (url.pathname === '/userinfo') {
      const token = /^Bearer (\w+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
      return tokens.has(token) ? json(state.user) : { status: 401 }
    }
    return { status: 404 }
  })
  const state: OAuth2Server = { ...listening, user: { code: 0, data: { openid: 'o-1', name: '乙某' } } }
  return state
}

const json = (value: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) })
