/** Lock-out after failures: of an account, kept with its credential, and alike of logins that name nobody. */
import type { Settings } from '../context.ts'

/**
 * Failures in a row and until when they count. The period begins with the first failure; the failure that reaches the limit
 * begins it again, and until its end the account is locked. So a lock always ends by itself.
 */
export interface Failures {
  failures: number
  lockedUntil: string | null
}

type Limits = Pick<Settings, 'failuresBeforeLock' | 'lockMinutes'>

/** One more attempt, counted as failed until it has succeeded (else a hundred at once would all be tried). Null when locked. */
export function countAttempt(before: Failures, limits: Limits, now: Date): Failures | null {
  if (isLocked(before, limits, now)) return null
  const failures = failuresNow(before, now) + 1
  const begins = failures === 1 || failures >= limits.failuresBeforeLock
  const until = new Date(now.getTime() + limits.lockMinutes * 60_000).toISOString()
  return { failures, lockedUntil: begins ? until : before.lockedUntil }
}

/** Takes back an attempt that did not fail. */
export function uncount({ failures, lockedUntil }: Failures): Failures {
  return failures <= 1 ? noFailures : { failures: failures - 1, lockedUntil }
}

export const noFailures: Failures = { failures: 0, lockedUntil: null }

/** Whether attempts are refused now. */
export function isLocked(state: Failures, limits: Limits, now: Date): boolean {
  return failuresNow(state, now) >= limits.failuresBeforeLock
}

function failuresNow({ failures, lockedUntil }: Failures, now: Date): number {
  return lockedUntil !== null && now.getTime() < Date.parse(lockedUntil) ? failures : 0
}

/** Logins kept at most; the oldest are forgotten first. */
const strangersKept = 10_000

/** The same count for logins without an account, so that a lock does not tell which logins exist. In memory. */
export class Strangers {
  readonly #known = new Map<string, Failures>()

  /** Counts an attempt on a login; null when it is locked. */
  count(login: string, limits: Limits, now: Date): Failures | null {
    const before = this.#known.get(login) ?? noFailures
    const after = countAttempt(before, limits, now)
    if (after === null) return null
    this.#known.delete(login)
    this.#known.set(login, after)
    const oldest = this.#known.keys().next().value
    if (this.#known.size > strangersKept && oldest !== undefined) this.#known.delete(oldest)
    return after
  }
}
