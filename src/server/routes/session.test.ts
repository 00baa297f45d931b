import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rights } from '#core/may.ts'
import type { Context, ProviderSettings, Settings } from '../context.ts'
import { buildServer } from '../server.ts'
import { begin } from '../services/perform.ts'
import { accounts } from '../services/stored.ts'
import { recordDenial } from '../sign-in/audit.ts'
import { issueOneTimeCode } from '../sign-in/one-time-code.ts'
import { Browser } from '../sign-in/providers/testing/browser.ts'
import { type CasServer, startCasServer } from '../sign-in/providers/testing/cas-server.ts'
import { client, type OAuth2Server, startOAuth2Server } from '../sign-in/providers/testing/oauth2-server.ts'
import { signInAt, startOpenId } from '../sign-in/providers/testing/start-openid.ts'
import { linkIdentity } from '../sign-in/single-sign-on.ts'
import { auditOf, givePassword, goodPassword } from '../sign-in/testing.ts'
import { codeAt, stepAt } from '../sign-in/totp.ts'
import type { Database } from '../storage/database.ts'
import { eachEngine } from '../storage/testing.ts'
import { uuidv7 } from '../storage/uuid.ts'
import { makeTestCity, type TestCity } from '../testing.ts'

const origin = 'http://yaodian.test'
const openIdSecret = 'only-for-tests-only-for-tests-only'

eachEngine('the doors of signing in', (engine) => {
  let database: Database
  let openId: { issuer: string; stop: () => void }
  let cas: CasServer
  let oauth2: OAuth2Server
  beforeAll(async () => {
    database = await engine.open()
    openId = await startOpenId(`${origin}/api/sign-in/with/city/callback`, openIdSecret)
    cas = await startCasServer()
    oauth2 = await startOAuth2Server()
  })
  afterAll(async () => {
    openId?.stop()
    await cas?.close()
    await oauth2?.close()
  })

  let city: TestCity
  let context: Context
  let server: FastifyInstance
  let cities = 0
  const providers = (): ProviderSettings[] => [
    {
      kind: 'oidc',
      key: 'city',
      name: '市统一身份认证',
      issuer: openId.issuer,
      clientId: 'yaodian',
      clientSecret: openIdSecret,
      subjectClaim: 'sub',
    },
    { kind: 'cas', key: 'cloud', name: '教育云', server: `${cas.origin}/cas`, subjectAttribute: null },
    {
      kind: 'oauth2',
      key: 'app',
      name: '政务通',
      authorize: `${oauth2.origin}/authorize`,
      token: `${oauth2.origin}/token`,
      userinfo: `${oauth2.origin}/userinfo`,
      scope: '',
      subjectField: 'data.openid',
      ...client,
    },
  ]
  const serve = async (settings: Partial<Settings> = {}, demonstration = false) => {
    await server?.close()
    context = {
      ...city.context,
      city: { ...city.context.city, demonstration },
      settings: { ...city.context.settings, origin, providers: providers(), ...settings },
    }
    server = await buildServer(context)
  }
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `d${++cities}`, numbersFrom: cities * 20 })
    await serve()
    await givePassword(context, city.people.office.account)
  })
  afterEach(() => server.close())

  /** A browser of which our own origin is this server. */
  const openBrowser = () =>
    new Browser(origin, async (url, init) => {
      const { statusCode, headers, body } = await server.inject({
        method: init.method as 'GET',
        url,
        headers: init.headers as Record<string, string>,
        ...(init.body ? { payload: init.body as string } : {}),
      })
      const lines = Object.entries(headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((each): [string, string] => [name, String(each)]),
      )
      return new Response([204, 304].includes(statusCode) ? null : body, { status: statusCode, headers: lines })
    })
  const call = async (browser: Browser, method: 'GET' | 'POST', path: string, body?: unknown) => {
    const headers = { 'accept-language': 'en', ...(body ? { 'content-type': 'application/json' } : {}) }
    const response = await browser.step(origin + path, {
      method,
      headers,
      body: body ? JSON.stringify(body) : undefined,
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  const signIn = (browser: Browser, body: object = { login: 'office', password: goodPassword }) =>
    call(browser, 'POST', '/api/sign-in', body)
  const session = async (browser: Browser) => (await call(browser, 'GET', '/api/session')).body
  const codesIn = (body: { problems: { code: string }[] }) => body.problems.map(({ code }) => code)

  it('tell a stranger the city and the time, and nothing else', async () => {
    expect(await session(openBrowser())).toEqual({
      stage: null,
      account: null,
      posts: [],
      rights: [],
      city: { name: '测试市', demonstration: false },
      now: city.clock.now.toISOString(),
    })
  })

  it('sign in, tell who it is with posts and rights, and sign out', async () => {
    const browser = openBrowser()
    expect((await signIn(browser)).body).toEqual({ stage: 'open' })
    const known = await session(browser)
    expect(known).toMatchObject({
      stage: 'open',
      account: { login: 'office', name: 'office 某', ofUnit: false, totp: false },
      posts: [{ role: 'office', unit: { name: '办公室', kind: 'section' } }],
    })
    expect(known.rights).toContain('plan.publish')
    expect(known.rights).not.toContain('account.change')
    expect(known.rights.length).toBeLessThan(rights.length)
    const kept = new Map(browser.jar(origin))
    await call(browser, 'POST', '/api/sign-out')
    expect(browser.jar(origin).size).toBe(0)
    for (const [name, value] of kept) browser.jar(origin).set(name, value)
    expect((await session(browser)).stage).toBeNull()
  })

  it('set a cookie that scripts and other sites do not get, and over https only this host', async () => {
    const cookieOf = async () => (await signIn(openBrowser())).headers.getSetCookie()[0] as string
    expect(await cookieOf()).toMatch(/^yaodian-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    await serve({ secureCookies: true })
    expect(await cookieOf()).toMatch(/^__Host-yaodian-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('take over https no cookie that another host could have set', async () => {
    await serve({ secureCookies: true })
    const browser = openBrowser()
    await signIn(browser)
    const token = browser.jar(origin).get('__Host-yaodian-session') as string
    browser.jar(origin).clear()
    browser.jar(origin).set('yaodian-session', token)
    expect((await session(browser)).stage).toBeNull()
  })

  it('end the session that a browser had when it signs in again', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const before = browser.jar(origin).get('yaodian-session') as string
    await signIn(browser)
    const old = openBrowser()
    old.jar(origin).set('yaodian-session', before)
    expect((await session(old)).stage).toBeNull()
    expect((await session(browser)).stage).toBe('open')
  })

  it('answer wrong passwords with one sentence, and never keep the answers', async () => {
    const { body, headers } = await signIn(openBrowser(), { login: 'office', password: 'wrong' })
    expect(codesIn(body)).toEqual(['sign-in/wrong'])
    expect(body.problems[0].message).toContain('After 5 failures')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('survive control characters in every field', async () => {
    const { body } = await signIn(openBrowser(), { login: 'off\u0000ice', password: '\u0000', actingName: '\u0000' })
    expect(codesIn(body)).toEqual(['sign-in/wrong'])
  })

  it('lead from a one-time code to a password of one’s own', async () => {
    const { code } = await database.asSystem((tx) => issueOneTimeCode(tx, context, city.people.leader.account))
    const browser = openBrowser()
    expect((await signIn(browser, { login: 'leader', password: code })).body).toEqual({ stage: 'must-change' })
    expect((await session(browser)).rights).toEqual([])
    expect((await call(browser, 'GET', '/api/sessions')).status).toBeGreaterThanOrEqual(400)
    const refused = await call(browser, 'POST', '/api/password', { current: code, next: 'leader' })
    expect(codesIn(refused.body)).toContain('sign-in/password-short')
    const changed = await call(browser, 'POST', '/api/password', { current: code, next: 'Tuo7-lamen' })
    expect(changed.body).toEqual({ stage: 'open' })
    expect((await session(browser)).rights).toContain('wall.read')
  })

  it('bind an authenticator and ask for its code from then on', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const { secret, uri } = (await call(browser, 'POST', '/api/totp', { password: goodPassword })).body
    expect(uri).toContain(`secret=${secret}`)
    const code = () => codeAt(secret, stepAt(city.clock.now))
    expect((await call(browser, 'POST', '/api/totp/confirm', { code: code() })).body).toEqual({})
    expect((await session(browser)).account.totp).toBe(true)
    city.clock.now = new Date(city.clock.now.getTime() + 60_000)
    const next = openBrowser()
    expect((await signIn(next)).body).toEqual({ stage: 'second-factor' })
    expect((await call(next, 'GET', '/api/sessions')).status).toBe(401)
    expect((await call(next, 'POST', '/api/sign-in/code', { code: code() })).body).toEqual({ stage: 'open' })
    expect((await call(next, 'GET', '/api/sessions')).status).toBe(200)
  })

  it('list one’s own sessions and end one of them, and nobody else’s', async () => {
    await givePassword(context, city.people.leader.account)
    const [here, there, other] = [openBrowser(), openBrowser(), openBrowser()]
    await signIn(here)
    await signIn(there)
    await signIn(other, { login: 'leader', password: goodPassword })
    const list = async (browser: Browser) => (await call(browser, 'GET', '/api/sessions')).body.sessions
    const sessions = await list(here)
    expect(sessions.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true])
    const end = (id: string) => call(here, 'POST', `/api/sessions/${id}/end`)
    expect((await end((await list(other))[0].id)).status).toBe(404)
    expect((await end(sessions.find(({ current }: { current: boolean }) => !current).id)).status).toBe(200)
    expect((await session(there)).stage).toBeNull()
    expect((await session(other)).stage).toBe('open')
    expect((await session(here)).stage).toBe('open')
  })

  it('slow down an address that keeps failing, and refuse it in the end', async () => {
    const outcomes: string[][] = []
    for (let i = 0; i < 20; i++) {
      const { body } = await signIn(openBrowser(), { login: `nobody${i}`, password: 'x' })
      outcomes.push(codesIn(body))
    }
    const start = performance.now()
    // Beyond the burst an attempt waits for the bucket, which the clock of the test does not fill.
    const slowed = await signIn(openBrowser(), { login: 'nobody20', password: 'x' })
    expect(performance.now() - start).toBeGreaterThan(2900)
    const [one, two] = await Promise.all(
      ['nobody21', 'nobody22'].map((login) => signIn(openBrowser(), { login, password: 'x' })),
    )
    expect([...outcomes, codesIn(slowed.body)]).toEqual(Array(21).fill(['sign-in/wrong']))
    expect([one?.body, two?.body].flatMap(codesIn).sort()).toEqual(['sign-in/too-fast', 'sign-in/wrong'])
  })

  it('leave one row for a refusal at a door', async () => {
    const visitor = await city.visitor('office')
    const denial = { door: 'audit.list', code: 'wire/not-allowed', address: '127.0.0.1', at: city.clock.now }
    await recordDenial(context, visitor, denial)
    const rows = (await auditOf(context)).filter(({ event }) => event === 'denial')
    expect(rows).toMatchObject([{ login: 'office', detail: { door: 'audit.list', code: 'wire/not-allowed' } }])
  })

  describe('through an identity provider', () => {
    const link = (provider: string, subject: string, accountId = city.people.office.account) =>
      database.asSystem((tx) => linkIdentity(tx, context, { provider, subject, accountId }, '127.0.0.1'))
    const callback = (key: string) => `${origin}/api/sign-in/with/${key}/callback`
    /** Goes to a provider and, there signed in, up to the way back, which is not yet gone. */
    const fetchReturn = async (browser: Browser, key: string): Promise<URL> => {
      const first = await browser.step(`${origin}/api/sign-in/with/${key}`)
      const there = first.headers.get('location') as string
      if (key === 'city') return signInAt(browser, there, 'lin', callback(key))
      return (await browser.go(there, {}, (url) => url.href.startsWith(callback(key)))).url
    }
    const subjects = { city: 'lin', cloud: 'lin', app: 'o-1' }

    it('list the ways there are', async () => {
      const { body } = await call(openBrowser(), 'GET', '/api/sign-in/providers')
      expect(body.providers.map(({ key }: { key: string }) => key)).toEqual(['city', 'cloud', 'app'])
    })

    it.each(['city', 'cloud', 'app'] as const)('sign in who is known to %s', async (key) => {
      await link(key, subjects[key])
      const browser = openBrowser()
      const back = await fetchReturn(browser, key)
      const response = await browser.step(back)
      expect([response.status, response.headers.get('location')]).toEqual([302, '/'])
      expect(await session(browser)).toMatchObject({ stage: 'open', account: { login: 'office' } })
      expect([...browser.jar(origin).keys()]).toEqual(['yaodian-session'])
      expect((await auditOf(context)).at(-1)).toMatchObject({ event: 'sign-in', login: 'office', detail: { by: key } })
    })

    it.each(['city', 'cloud', 'app'] as const)('show a page to who comes from %s and has no account', async (key) => {
      const browser = openBrowser()
      const response = await browser.step(await fetchReturn(browser, key), { headers: { 'accept-language': 'en' } })
      expect(response.status).toBe(422)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toContain('Your identity is not linked to an account')
      expect((await session(browser)).stage).toBeNull()
    })

    it.each(['city', 'cloud', 'app'] as const)('refuse the way back from %s a second time', async (key) => {
      await link(key, subjects[key])
      const browser = openBrowser()
      const back = await fetchReturn(browser, key)
      const errand = browser.jar(origin).get('yaodian-errand') as string
      await browser.step(back)
      expect((await browser.step(back)).status).toBe(422)
      const other = openBrowser()
      other.jar(origin).set('yaodian-errand', errand)
      expect((await other.step(back)).status).toBe(422)
      expect((await session(other)).stage).toBeNull()
    })

    it.each(['city', 'cloud', 'app'] as const)('refuse the way back from %s in another browser', async (key) => {
      await link(key, subjects[key])
      const back = await fetchReturn(openBrowser(), key)
      const other = openBrowser()
      expect((await other.step(back)).status).toBe(422)
      await fetchReturn(other, key)
      expect((await other.step(back)).status).toBe(422)
      expect((await session(other)).stage).toBeNull()
    })

    it('refuse an errand that is older than ten minutes, altered, or of another provider', async () => {
      await link('cloud', 'lin')
      const late = openBrowser()
      const back = await fetchReturn(late, 'cloud')
      city.clock.now = new Date(city.clock.now.getTime() + 600_000)
      expect((await late.step(back)).status).toBe(422)
      const altered = openBrowser()
      const next = await fetchReturn(altered, 'cloud')
      const errand = altered.jar(origin).get('yaodian-errand') as string
      altered.jar(origin).set(
        'yaodian-errand',
        errand.replace(/^v1\../, (head) => (head === 'v1.A' ? 'v1.B' : 'v1.A')),
      )
      expect((await altered.step(next)).status).toBe(422)
      const crossed = openBrowser()
      const last = await fetchReturn(crossed, 'cloud')
      expect((await crossed.step(last.href.replace('/cloud/', '/app/'))).status).toBe(422)
      const failures = (await auditOf(context)).filter(({ event }) => event === 'sign-in-failure')
      expect(failures.map(({ detail }) => detail.mistake)).toEqual(Array(3).fill('sign-in/errand-missing'))
    })

    it('still ask for the second factor that is bound here', async () => {
      await link('cloud', 'lin')
      const browser = openBrowser()
      await signIn(browser)
      const { secret } = (await call(browser, 'POST', '/api/totp', { password: goodPassword })).body
      await call(browser, 'POST', '/api/totp/confirm', { code: codeAt(secret, stepAt(city.clock.now)) })
      const next = openBrowser()
      await next.step(await fetchReturn(next, 'cloud'))
      expect((await session(next)).stage).toBe('second-factor')
    })

    it('name the person who acts through a unit account as the provider does, and refuse the nameless', async () => {
      const id = uuidv7()
      const values = { unitId: city.units.northPrimary, login: 'north.primary', role: 'school-clerk' as const }
      await city.byHand((hand) => begin(hand, accounts, [{ id, verb: 'open', values }]))
      await givePassword(context, id)
      await link('cloud', 'lin', id)
      cas.user = { name: 'lin', attributes: { name: '丙某' } }
      const browser = openBrowser()
      await browser.step(await fetchReturn(browser, 'cloud'))
      expect((await session(browser)).account).toMatchObject({ name: '丙某', ofUnit: true })
      cas.user = { name: 'lin', attributes: {} }
      const nameless = openBrowser()
      expect((await nameless.step(await fetchReturn(nameless, 'cloud'))).status).toBe(422)
    })

    it('know no other provider', async () => {
      const browser = openBrowser()
      expect((await browser.step(`${origin}/api/sign-in/with/other`)).status).toBe(422)
      expect((await browser.step(callback('other'))).status).toBe(422)
    })
  })

  describe('of a demonstration', () => {
    beforeEach(async () => {
      const rows = [
        { login: 'demo-office', unitId: city.units.office, personId: city.people.office.person },
        { login: 'demo-school', unitId: city.units.northPrimary, role: 'school-clerk' as const },
      ]
      await city.byHand((hand) =>
        begin(
          hand,
          accounts,
          rows.map((values) => ({ verb: 'open' as const, values })),
        ),
      )
    })

    it('list its accounts and sign in as one, without a password', async () => {
      await serve({}, true)
      const browser = openBrowser()
      const { accounts } = (await call(browser, 'GET', '/api/demo/accounts')).body
      expect(accounts).toEqual([
        {
          login: 'demo-office',
          name: 'office 某',
          role: 'office',
          title: 'office',
          unit: { id: city.units.office, name: '办公室' },
        },
        {
          login: 'demo-school',
          name: '北县第一小学',
          role: 'school-clerk',
          title: '',
          unit: { id: city.units.northPrimary, name: '北县第一小学' },
        },
      ])
      const enter = (login: string) => call(browser, 'POST', '/api/demo/sign-in', { login })
      expect((await enter('demo-school')).body).toEqual({ stage: 'open' })
      expect(await session(browser)).toMatchObject({ account: { login: 'demo-school', name: '演示人员' } })
      expect(codesIn((await enter('office')).body)).toEqual(['sign-in/not-a-demo-account'])
      expect(codesIn((await enter('demo-other')).body)).toEqual(['sign-in/not-a-demo-account'])
    })

    it('do not exist in a real installation, even for accounts that are called so', async () => {
      const browser = openBrowser()
      expect((await call(browser, 'GET', '/api/demo/accounts')).body).toEqual({ accounts: [] })
      const { body } = await call(browser, 'POST', '/api/demo/sign-in', { login: 'demo-office' })
      expect(codesIn(body)).toEqual(['sign-in/no-demonstration'])
      expect((await session(browser)).stage).toBeNull()
    })
  })
})
