/**
 * OAuth 2.0 authorization code (RFC 6749, 4.1) with the fields of the provider's own making, as education clouds and
 * government apps have it. It proves no more than that the provider gave a token for the code: prefer OpenID Connect.
 */
import { failure, success } from '#core/problem.ts'
import type { ProviderSettings } from '../../context.ts'
import type { Provider } from '../provider.ts'
import { ask, fieldAt, parseObject } from './ask.ts'
import { sameState } from './state.ts'

type OAuth2Settings = Extract<ProviderSettings, { kind: 'oauth2' }>

/** A provider that speaks OAuth 2.0; `back` is the registered address to which it sends the browser. */
export function oauth2Provider(settings: OAuth2Settings, back: string): Provider {
  const provider = settings.name
  return {
    start: async (state) => {
      const url = new URL(settings.authorize)
      const query = { response_type: 'code', client_id: settings.clientId, redirect_uri: back, state }
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      if (settings.scope !== '') url.searchParams.set('scope', settings.scope)
      return success({ url: url.href, keep: { state } })
    },
    finish: async (url, keep) => {
      if (!sameState(url, keep)) return failure({ code: 'sign-in/errand-mismatch', arguments: { provider } })
      const code = url.searchParams.get('code')
      if (!code) return failure({ code: 'sign-in/provider-refused', arguments: { provider } })
      const token = await redeem(settings, code, back)
      if (token === null) return failure({ code: 'sign-in/provider-refused', arguments: { provider } })
      const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
      const user = parseObject(await ask(settings.userinfo, { headers }))
      if (user === null) return failure({ code: 'sign-in/provider-silent', arguments: { provider } })
      const subject = fieldAt(user, settings.subjectField)
      if (subject === null) return failure({ code: 'sign-in/provider-without-subject', arguments: { provider } })
      // The name lies beside the subject, as far as it has the usual word.
      return success({ subject, name: fieldAt(user, settings.subjectField.replace(/[^.]+$/, 'name')) })
    },
  }
}

async function redeem(settings: OAuth2Settings, code: string, back: string): Promise<string | null> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: back,
    client_id: settings.clientId,
    client_secret: settings.clientSecret,
  })
  const answer = parseObject(
    await ask(settings.token, { method: 'POST', body, headers: { accept: 'application/json' } }),
  )
  return fieldAt(answer, 'access_token') ?? fieldAt(answer, 'data.access_token')
}
