import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { casProvider, readValidation } from './cas.ts'
import { type CasServer, startCasServer } from './testing/cas-server.ts'

const back = 'http://yaodian.test/api/sign-in/with/cloud/callback'
const refused = (code: string) => ({
  ok: false,
  problems: [{ code: `sign-in/${code}`, arguments: { provider: '教育云' } }],
})

describe('a provider that speaks CAS', () => {
  let server: CasServer
  beforeAll(async () => {
    server = await startCasServer()
  })
  afterAll(() => server.close())
  beforeEach(() => {
    server.behaviour = 'v3'
    server.user = { name: 'lin', attributes: { employee: '00 & 7', name: '甲某' } }
  })

  const provider = (subjectAttribute: string | null = null) =>
    casProvider({ kind: 'cas', key: 'cloud', name: '教育云', server: `${server.origin}/cas/`, subjectAttribute }, back)
  /** Goes to the server and comes back, as a browser does. */
  const go = async (state = 'state-1') => {
    const started = await provider().start(state)
    if (!started.ok) throw new Error('not started')
    const { url, keep } = started.value
    const response = await fetch(url, { redirect: 'manual' })
    return { url: new URL(response.headers.get('location') as string), keep }
  }

  it('gives the user of a good ticket', async () => {
    const { url, keep } = await go()
    expect(url.href.startsWith(`${back}?state=state-1&ticket=ST-`)).toBe(true)
    expect(await provider().finish(url, keep)).toEqual({ ok: true, value: { subject: 'lin', name: '甲某' } })
  })

  it('gives the attribute that the installation names as subject', async () => {
    const { url, keep } = await go()
    expect(await provider('employee').finish(url, keep)).toEqual({
      ok: true,
      value: { subject: '00 & 7', name: '甲某' },
    })
  })

  it('says when the attribute is missing', async () => {
    const { url, keep } = await go()
    expect(await provider('number').finish(url, keep)).toEqual(refused('provider-without-subject'))
  })

  it('speaks CAS 2 where there is no /p3/', async () => {
    server.behaviour = 'v2'
    const { url, keep } = await go()
    expect(await provider().finish(url, keep)).toEqual({ ok: true, value: { subject: 'lin', name: null } })
  })

  it('refuses a made-up ticket, and none', async () => {
    const { url, keep } = await go()
    url.searchParams.set('ticket', 'ST-made-up')
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
    url.searchParams.delete('ticket')
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
  })

  it('refuses a ticket that was used', async () => {
    const { url, keep } = await go()
    await provider().finish(url, keep)
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
  })

  it('refuses a ticket that was given for another service', async () => {
    const { url, keep } = await go()
    url.searchParams.set('ticket', server.ticketFor('http://other.test/'))
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
  })

  it('refuses a return with another state, with two, and with none', async () => {
    const { url, keep } = await go()
    const returns = [
      url.href.replace('state-1', 'state-2'),
      `${url.href}&state=state-1`,
      url.href.replace('state=state-1&', ''),
    ]
    for (const href of returns) {
      expect(await provider().finish(new URL(href), keep)).toEqual(refused('errand-mismatch'))
    }
  })

  it.each([
    ['a page', '<html><p>maintenance</html>'],
    ['nothing', ''],
    [
      'a document type',
      '<!DOCTYPE r [<!ENTITY u "root">]><cas:serviceResponse><cas:authenticationSuccess><cas:user>&u;</cas:user></cas:authenticationSuccess></cas:serviceResponse>',
    ],
    ['more than 256 KiB', `<cas:serviceResponse>${' '.repeat(300_000)}</cas:serviceResponse>`],
  ])('takes %s for no answer', async (_, text) => {
    const { url, keep } = await go()
    server.behaviour = { text }
    expect(await provider().finish(url, keep)).toEqual(refused('provider-silent'))
  })

  it('says when the server cannot be reached', async () => {
    const nowhere = casProvider(
      { kind: 'cas', key: 'cloud', name: '教育云', server: 'http://127.0.0.1:1', subjectAttribute: null },
      back,
    )
    expect(await nowhere.finish(new URL(`${back}?state=s&ticket=ST-1`), { state: 's' })).toEqual(
      refused('provider-silent'),
    )
  })
})

describe('a service response', () => {
  const of = (inner: string) =>
    `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">${inner}</cas:serviceResponse>`

  it('names a user only directly in its success', () => {
    expect(
      readValidation(of('<cas:authenticationFailure><cas:user>a</cas:user></cas:authenticationFailure>'))?.user,
    ).toBeNull()
    const nested =
      '<cas:authenticationSuccess><cas:proxies><cas:user>a</cas:user></cas:proxies></cas:authenticationSuccess>'
    expect(readValidation(of(nested))?.user).toBeNull()
    expect(readValidation('<cas:authenticationSuccess><cas:user>a</cas:user></cas:authenticationSuccess>')).toBeNull()
  })

  it('keeps the first of two users and a name broken by a comment whole', () => {
    const two =
      '<cas:authenticationSuccess><cas:user>ad<!-- x -->min</cas:user><cas:user>b</cas:user></cas:authenticationSuccess>'
    expect(readValidation(of(two))?.user).toBe('admin')
  })
})
