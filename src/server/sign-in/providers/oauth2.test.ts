import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fieldAt } from './ask.ts'
import { oauth2Provider } from './oauth2.ts'
import { client, type OAuth2Server, startOAuth2Server } from './testing/oauth2-server.ts'

const back = 'http://yaodian.test/api/sign-in/with/app/callback'
const refused = (code: string) => ({
  ok: false,
  problems: [{ code: `sign-in/${code}`, arguments: { provider: '政务通' } }],
})

describe('a provider that speaks OAuth 2.0', () => {
  let server: OAuth2Server
  beforeAll(async () => {
    server = await startOAuth2Server()
  })
  afterAll(() => server.close())
  beforeEach(() => {
    server.user = { code: 0, data: { openid: 'o-1', name: '乙某' } }
  })

  const provider = (settings = {}, way = back) =>
    oauth2Provider(
      {
        kind: 'oauth2',
        key: 'app',
        name: '政务通',
        authorize: `${server.origin}/authorize?theme=gov`,
        token: `${server.origin}/token`,
        userinfo: `${server.origin}/userinfo`,
        scope: 'user',
        subjectField: 'data.openid',
        ...client,
        ...settings,
      },
      way,
    )
  const go = async () => {
    const started = await provider().start('state-1')
    if (!started.ok) throw new Error('not started')
    const { url, keep } = started.value
    const response = await fetch(url, { redirect: 'manual' })
    return { asked: new URL(url), url: new URL(response.headers.get('location') as string), keep }
  }

  it('asks for a code with all that the protocol wants, beside what the address has already', async () => {
    const { asked } = await go()
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      theme: 'gov',
      response_type: 'code',
      client_id: 'yaodian',
      redirect_uri: back,
      scope: 'user',
      state: 'state-1',
    })
  })

  it('gives the subject from the field that the installation names', async () => {
    const { url, keep } = await go()
    expect(await provider().finish(url, keep)).toEqual({ ok: true, value: { subject: 'o-1', name: '乙某' } })
  })

  it('takes a number for a subject and a missing name for none', async () => {
    server.user = { id: 42 }
    const { url, keep } = await go()
    expect(await provider({ subjectField: 'id' }).finish(url, keep)).toEqual({
      ok: true,
      value: { subject: '42', name: null },
    })
  })

  it.each([[{ code: 40001 }], [{ data: { openid: '' } }], [{ data: { openid: { a: 1 } } }], [{ data: null }], [[]]])(
    'says that %j names nobody',
    async (user) => {
      server.user = user
      const { url, keep } = await go()
      expect(await provider().finish(url, keep)).toEqual(refused('provider-without-subject'))
    },
  )

  it('refuses a code that is made up, was used, or is missing', async () => {
    const { url, keep } = await go()
    expect((await provider().finish(url, keep)).ok).toBe(true)
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
    url.searchParams.set('code', 'made-up')
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
    url.searchParams.delete('code')
    url.searchParams.set('error', 'access_denied')
    expect(await provider().finish(url, keep)).toEqual(refused('provider-refused'))
  })

  it('is refused with a wrong secret and from another address', async () => {
    const one = await go()
    expect(await provider({ clientSecret: 'x' }).finish(one.url, one.keep)).toEqual(refused('provider-refused'))
    const other = await go()
    expect(await provider({}, `${back}/x`).finish(other.url, other.keep)).toEqual(refused('provider-refused'))
  })

  it('refuses a return with another state', async () => {
    const { url } = await go()
    expect(await provider().finish(url, { state: 'state-2' })).toEqual(refused('errand-mismatch'))
    expect(await provider().finish(url, {})).toEqual(refused('errand-mismatch'))
  })

  it('says when the userinfo address does not answer', async () => {
    const { url, keep } = await go()
    expect(await provider({ userinfo: `${server.origin}/gone` }).finish(url, keep)).toEqual(refused('provider-silent'))
  })
})

describe('a field by its path', () => {
  it('is never one that objects have by birth, nor a text that no name can be', () => {
    expect(fieldAt({}, 'constructor.name')).toBeNull()
    expect(fieldAt({ a: 'x\u0000' }, 'a')).toBeNull()
    expect(fieldAt({ a: 'x'.repeat(301) }, 'a')).toBeNull()
    expect(fieldAt({ a: { b: '某' } }, 'a.b')).toBe('某')
  })
})
