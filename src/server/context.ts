import type { Boundaries } from '#api/map.ts'
import type { WorkingCalendar } from '#core/calendar.ts'
import type { Extent, Policy, Right, Standing } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { Actor } from '#core/record.ts'
import type { FileStore } from './files/file-store.ts'
import type { Keyring } from './keys/keyring.ts'
import type { Database, Transaction } from './storage/database.ts'
import type { Language } from './words.ts'

/** What the running service has: made once at start and handed on, never imported. */
export interface Context {
  database: Database
  files: FileStore
  keyring: Keyring
  /** The one clock; tests set it. */
  now: () => Date
  calendar: WorkingCalendar
  city: City
  settings: Settings
  /** Registers and procedures of this installation, and the rights of the core with theirs. */
  packs: readonly Pack[]
  policy: Policy
  /** The base of maps, where the city supplied one. */
  boundaries?: Boundaries
}

/** The city the service runs for. `path` is the root of the tree of units. */
export interface City {
  id: string
  name: string
  path: string
  demonstration: boolean
  /** Milliseconds that the city's clock is ahead of the machine's; 0 but for a demonstration. */
  clockOffset: number
}

/** What an installation decides. Times in minutes. */
export interface Settings {
  /** Public address of the service, for the way back from an identity provider. */
  origin: string
  secureCookies: boolean
  idleMinutes: number
  administratorIdleMinutes: number
  longestMinutes: number
  failuresBeforeLock: number
  lockMinutes: number
  passwordProfile: 'dengbao' | 'nist'
  /** Bytes of the largest upload. */
  largestUpload: number
  providers: ProviderSettings[]
  /** Folder by which papers go to the office system and come back; null where they are carried by hand. */
  officeFolder: string | null
}

/** A way of single sign-on. */
export type ProviderSettings =
  | {
      kind: 'oidc'
      key: string
      name: string
      issuer: string
      clientId: string
      clientSecret: string
      subjectClaim: string
    }
  | { kind: 'cas'; key: string; name: string; server: string; subjectAttribute: string | null }
  | {
      kind: 'oauth2'
      key: string
      name: string
      authorize: string
      token: string
      userinfo: string
      clientId: string
      clientSecret: string
      scope: string
      /** Path of the subject in the answer of `userinfo`, `data.openid`. */
      subjectField: string
    }

/** Who stands at the door: an account with the posts that count today. */
export interface Visitor {
  sessionId: string
  stage: 'second-factor' | 'must-change' | 'open'
  account: {
    id: string
    login: string
    name: string
    ofUnit: boolean
    totp: boolean
    unitId: string
    personId: string | null
  }
  standings: (Standing & { title: string; acting: boolean; unitName: string; unitKind: string })[]
}

/** Whose hand does something, in which transaction and when: all that performing an act needs. */
export interface Hand {
  tx: Transaction
  actor: Actor
  now: Date
  context: Context
}

/** One piece of work behind a door: the hand, who asks, and how far the door's right reaches for them. */
export interface Work extends Hand {
  visitor: Visitor
  right: Right
  extent: Extent
  /** Language of the request: sentences of derivations are worded in it. */
  language: Language
}

/** What doing an act needs, whoever does it: the hand, how far it reaches, and the language of refusals. */
export type Doing = Omit<Work, 'visitor' | 'right'>

/** The visitor as the acts name them. */
export function actorOf(visitor: Visitor): Actor {
  return {
    account: visitor.account.id,
    person: visitor.account.personId,
    name: visitor.account.name,
    unit: visitor.account.unitId,
  }
}
