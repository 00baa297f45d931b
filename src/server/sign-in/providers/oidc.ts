/** OpenID Connect: authorization code with PKCE, state and nonce. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client'
import { failure, success } from '#core/problem.ts'
import type { ProviderSettings } from '../../context.ts'
import type { Provider } from '../provider.ts'
import { fieldAt, patience } from './ask.ts'
import { sameState } from './state.ts'

type OidcSettings = Extract<ProviderSettings, { kind: 'oidc' }>

/** A provider that speaks OpenID Connect; `back` is the registered address to which it sends the browser. */
export function oidcProvider(settings: OidcSettings, back: string): Provider {
  let found: Promise<Configuration> | undefined
  const configuration = async () => {
    found ??= discover(settings)
    try {
      return await found
    } catch (error) {
      // Asked again next time: a provider that was down must not need a restart of ours.
      found = undefined
      throw error
    }
  }
  return {
    start: async (state) => {
      try {
        const config = await configuration()
        const verifier = randomPKCECodeVerifier()
        const nonce = randomNonce()
        const url = buildAuthorizationUrl(config, {
          redirect_uri: back,
          scope: 'openid profile',
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
        })
        return success({ url: url.href, keep: { state, nonce, verifier } })
      } catch {
        return failure({ code: 'sign-in/provider-silent', arguments: { provider: settings.name } })
      }
    },
    finish: async (url, keep) => {
      const provider = settings.name
      if (!sameState(url, keep)) return failure({ code: 'sign-in/errand-mismatch', arguments: { provider } })
      try {
        const config = await configuration()
        const tokens = await authorizationCodeGrant(config, url, {
          expectedState: keep.state as string,
          expectedNonce: keep.nonce as string,
          pkceCodeVerifier: keep.verifier as string,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        // Many give the rest at their userinfo address only; the subject there must be that of the token.
        const info = claims ? await fetchUserInfo(config, tokens.access_token, claims.sub).catch(() => null) : null
        const find = (name: string) => fieldAt(claims, name) ?? fieldAt(info, name)
        const subject = find(settings.subjectClaim)
        if (subject === null) return failure({ code: 'sign-in/provider-without-subject', arguments: { provider } })
        return success({ subject, name: find('name') })
      } catch {
        return failure({ code: 'sign-in/provider-refused', arguments: { provider } })
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const url = new URL(issuer)
  // Plain http is what an office network without certificates has; the installation decides by the address it writes.
  const execute = url.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(url, clientId, clientSecret, undefined, { execute, timeout: patience / 1000 })
}
