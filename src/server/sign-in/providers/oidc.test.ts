import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oidcProvider } from './oidc.ts'
import { Browser } from './testing/browser.ts'
import { signInAt, startOpenId } from './testing/start-openid.ts'

const back = 'http://yaodian.test/api/sign-in/with/city/callback'
const secret = 'only-for-tests-only-for-tests-only'
const refused = (code: string) => ({
  ok: false,
  problems: [{ code: `sign-in/${code}`, arguments: { provider: '市统一身份认证' } }],
})

describe('a provider that speaks OpenID Connect', () => {
  let issuer: string
  let stop: () => void
  beforeAll(async () => {
    ;({ issuer, stop } = await startOpenId(back, secret))
  })
  afterAll(() => stop?.())

  const provider = (settings = {}) =>
    oidcProvider(
      {
        kind: 'oidc',
        key: 'city',
        name: '市统一身份认证',
        issuer,
        clientId: 'yaodian',
        clientSecret: secret,
        subjectClaim: 'sub',
        ...settings,
      },
      back,
    )
  const go = async (state = 'state-1') => {
    const browser = new Browser('http://nowhere.test', () => Promise.reject(new Error('not ours')))
    const started = await provider().start(state)
    if (!started.ok) throw new Error(JSON.stringify(started.problems))
    const { url, keep } = started.value
    return { asked: new URL(url), url: await signInAt(browser, url, 'lin', back), keep }
  }

  it('asks for a code with PKCE, state and nonce', async () => {
    const { asked, keep } = await go()
    const asks = Object.fromEntries(asked.searchParams)
    expect(asks).toMatchObject({
      response_type: 'code',
      client_id: 'yaodian',
      redirect_uri: back,
      code_challenge_method: 'S256',
      state: 'state-1',
      nonce: keep.nonce,
    })
    expect(asks.scope).toBe('openid profile')
    expect(asked.href).not.toContain(keep.verifier)
  })

  it('gives the subject of the token, and the name from the userinfo address', async () => {
    const { url, keep } = await go()
    expect(await provider().finish(url, keep)).toEqual({ ok: true, value: { subject: 'lin', name: 'name of lin' } })
  })

  it('gives a claim that the provider has at its userinfo address only', async () => {
    const { url, keep } = await go()
    expect(await provider({ subjectClaim: 'employee' }).finish(url, keep)).toEqual({
      ok: true,
      value: { subject: 'number of lin', name: 'name of lin' },
    })
  })

  it('says when the claim is missing', async () => {
    const { url, keep } = await go()
    expect(await provider({ subjectClaim: 'number' }).finish(url, keep)).toEqual(refused('provider-without-subject'))
  })

  it('refuses a code that was used', async () => {
    const { url, keep } = await go()
    expect((await provider().finish(url, keep)).ok).toBe(true)
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
  })

  it('refuses a return with another state', async () => {
    const { url, keep } = await go()
    expect(await provider().finish(url, { ...keep, state: 'state-2' })).toEqual(refused('errand-mismatch'))
  })

  it.each(['nonce', 'verifier'])('refuses a return to an errand with another %s', async (name) => {
    const { url, keep } = await go()
    const other = (await provider().start('state-1')) as { ok: true; value: { keep: Record<string, string> } }
    const mixed = { ...keep, [name]: other.value.keep[name] as string }
    expect(await provider().finish(url, mixed)).toEqual(refused('provider-refused'))
  })

  it('refuses a return that another provider sent (its issuer differs)', async () => {
    const { url, keep } = await go()
    url.searchParams.set('iss', 'http://other.test')
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
  })

  it('is refused with a wrong secret', async () => {
    const { url, keep } = await go()
    expect(await provider({ clientSecret: 'x' }).finish(url, keep)).toEqual(refused('provider-refused'))
  })

  it('says when the user refused at the provider', async () => {
    const url = new URL(`${back}?error=access_denied&state=state-1&iss=${encodeURIComponent(issuer)}`)
    const keep = { state: 'state-1', nonce: 'n', verifier: 'v' }
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
  })

  it('says when the provider cannot be reached', async () => {
    expect(await provider({ issuer: 'http://127.0.0.1:1' }).start('s')).toEqual(refused('provider-silent'))
  })
})
