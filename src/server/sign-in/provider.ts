/** Single sign-on: one adapter for every kind of identity provider. */
import type { Outcome } from '#core/problem.ts'
import type { ProviderSettings, Settings } from '../context.ts'
import { casProvider } from './providers/cas.ts'
import { oauth2Provider } from './providers/oauth2.ts'
import { oidcProvider } from './providers/oidc.ts'

/** Who a provider says has come: its own name for the account, and the person's name when it tells. */
export interface Subject {
  subject: string
  name: string | null
}

/** What must be known again when the browser comes back; kept sealed in a cookie meanwhile. */
export type Keep = Record<string, string>

/** A way of single sign-on. Whatever a provider answers is an outcome; nothing it says throws. */
export interface Provider {
  /** Where to send the browser. `state` is a secret of this errand and comes back with it. */
  start(state: string): Promise<Outcome<{ url: string; keep: Keep }>>
  /** `url` is the full address to which the browser came back. */
  finish(url: URL, keep: Keep): Promise<Outcome<Subject>>
}

/** The providers of an installation, by key. None is asked anything before somebody goes there. */
export function openProviders({ providers, origin }: Settings): ReadonlyMap<string, Provider> {
  const base = origin.replace(/\/$/, '')
  return new Map(
    providers.map((each) => [each.key, openProvider(each, `${base}/api/sign-in/with/${each.key}/callback`)]),
  )
}

function openProvider(settings: ProviderSettings, back: string): Provider {
  if (settings.kind === 'oidc') return oidcProvider(settings, back)
  if (settings.kind === 'cas') return casProvider(settings, back)
  return oauth2Provider(settings, back)
}
