/** A small CAS server for the tests, after the protocol's specification 3.0.3: tickets for one service, good once. */
import { randomBytes } from 'node:crypto'
import { type Listening, serve } from './serve.ts'

export interface CasServer extends Listening {
  /** Who is signed in at the server. */
  user: { name: string; attributes: Record<string, string> }
  /** What the server is: of version 3, of version 2 without `/p3/`, or something else that gives this text. */
  behaviour: 'v3' | 'v2' | { text: string }
  /** A ticket for a service, as the server's log-in gives it. */
  ticketFor(service: string): string
}

export async function startCasServer(): Promise<CasServer> {
  const tickets = new Map<string, string>()
  const ticketFor = (service: string) => {
    const ticket = `ST-${randomBytes(12).toString('hex')}`
    tickets.set(ticket, service)
    return ticket
  }
  const listening = await serve((url) => {
    const service = url.searchParams.get('service') ?? ''
    if (url.pathname === '/cas/login') {
      const back = new URL(service)
      back.searchParams.set('ticket', ticketFor(service))
      return { status: 302, headers: { location: back.href } }
    }
    const { behaviour } = state
    if (typeof behaviour === 'object') return { body: behaviour.text }
    const served = behaviour === 'v3' ? '/cas/p3/serviceValidate' : '/cas/serviceValidate'
    if (url.pathname !== served) return { status: 404 }
    const ticket = url.searchParams.get('ticket') ?? ''
    const known = tickets.get(ticket)
    tickets.delete(ticket)
    if (known === undefined)
      return xml(`<cas:authenticationFailure code="INVALID_TICKET">${ticket}</cas:authenticationFailure>`)
    if (known !== service)
      return xml('<cas:authenticationFailure code="INVALID_SERVICE">other</cas:authenticationFailure>')
    const { name, attributes } = state.user
    const inner = Object.entries(attributes).map(([key, value]) => `<cas:${key}>${escapeXml(value)}</cas:${key}>`)
    const list = behaviour === 'v3' ? `<cas:attributes>${inner.join('')}</cas:attributes>` : ''
    return xml(`<cas:authenticationSuccess><cas:user>${escapeXml(name)}</cas:user>${list}</cas:authenticationSuccess>`)
  })
  const state: CasServer = {
    ...listening,
    user: { name: 'lin', attributes: {} },
    behaviour: 'v3',
    ticketFor,
  }
  return state
}

const xml = (inner: string) => ({
  headers: { 'content-type': 'application/xml;charset=UTF-8' },
  body: `<?xml version="1.0"?>\n<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">\n ${inner}\n</cas:serviceResponse>`,
})

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
