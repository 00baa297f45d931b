/** An attempt at a secret of an account: counted before it is tried, recorded whether it succeeds or not. */
import { setTimeout as pause } from 'node:timers/promises'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Transaction } from '../storage/database.ts'
import { writeAudit } from './audit.ts'
import { type Credential, changeCredential, type Holder, lockHolder } from './credential.ts'
import type { Desk } from './desk.ts'
import { countAttempt, type Failures, isLocked, uncount } from './lockout.ts'
import { codeSignsIn } from './one-time-code.ts'
import { hashesWaiting, unmatchable, verifyPassword } from './password-hash.ts'
import type { From } from './session.ts'

/** What was wrong, for the audit; whoever tries is told no more than the one problem. */
export type Mistake = 'locked' | 'unknown-login' | 'wrong-password' | 'wrong-code' | 'changed-meanwhile'

/** An attempt that may be tried: the account when there is one, and how often it has failed, this time included. */
export interface Attempt {
  holder: Holder | null
  login: string
  counted: Failures
}

/** Hashes that may wait: about ten seconds of them. */
const mostWaiting = 400

/** Waits while the address is being slowed down; refuses when it would take too long, or when everybody comes at once. */
async function takeTurn({ context, slowDown }: Desk, from: From): Promise<Outcome<null>> {
  if (hashesWaiting() >= mostWaiting) return failure({ code: 'sign-in/busy' })
  const turn = slowDown.take(from.address, context.now())
  if ('refused' in turn) return failure({ code: 'sign-in/too-fast', arguments: { seconds: turn.refused } })
  if (turn.wait > 0) await pause(turn.wait)
  return success(null)
}

/** Does something when it is the address's turn; what succeeds costs no turn. */
export async function inTurn<T>(desk: Desk, from: From, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const turn = await takeTurn(desk, from)
  if (!turn.ok) return turn
  const outcome = await work()
  if (outcome.ok) desk.slowDown.giveBack(from.address)
  return outcome
}

/** Milliseconds: a refusal is given at the next whole multiple after the attempt began. */
const beat = 100

/** Gives a refusal on the beat, so that its time does not tell what was looked up and written before it. */
export async function onTheBeat<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const start = performance.now()
  const outcome = await work()
  if (!outcome.ok) await pause(beat - ((performance.now() - start) % beat))
  return outcome
}

/** Counts an attempt on a login or an account; a locked one is refused, whether it exists or not. */
export async function beginAttempt(
  desk: Desk,
  by: { login: string } | { id: string },
  from: From,
): Promise<Outcome<Attempt>> {
  const { context, strangers } = desk
  const now = context.now()
  const { settings } = context
  // Outside of the transaction, which may be run again.
  let stranger: Failures | null | undefined
  return context.database.asSystem(async (tx) => {
    const holder = await lockHolder(tx, context, by)
    const login = holder?.login ?? ('login' in by ? by.login : '')
    if (holder === null && stranger === undefined) stranger = strangers.count(login, settings, now)
    const counted = holder ? countAttempt(holder.credential, settings, now) : (stranger ?? null)
    if (counted === null) {
      await recordMistake(desk, tx, { holder, login, from, mistake: 'locked' })
      return lockedProblem(desk)
    }
    await changeCredential(tx, context, holder?.id ?? nobodysId, counted)
    return success({ holder, login, counted })
  })
}

/** Records that an attempt failed, and the lock when it was one too many. */
export async function failAttempt(
  desk: Desk,
  tx: Transaction,
  { holder, login, counted }: Attempt,
  mistake: Mistake,
  from: From,
): Promise<void> {
  const { context } = desk
  await recordMistake(desk, tx, { holder, login, from, mistake })
  if (holder === null || !isLocked(counted, context.settings, context.now())) return
  await writeAudit(tx, context, {
    event: 'lock',
    at: context.now(),
    address: from.address,
    accountId: holder.id,
    login,
    detail: { until: counted.lockedUntil },
  })
}

/** Takes an attempt back: it was right, but not the last step. */
export async function takeBack(desk: Desk, tx: Transaction, holder: Holder): Promise<void> {
  await changeCredential(tx, desk.context, holder.id, uncount(holder.credential))
}

/** One refusal for everything that may be wrong with a login and its secret. */
export function wrongProblem({ context }: Desk) {
  const { failuresBeforeLock, lockMinutes } = context.settings
  return failure({ code: 'sign-in/wrong', arguments: { failures: failuresBeforeLock, minutes: lockMinutes } })
}

export function lockedProblem({ context }: Desk) {
  const { failuresBeforeLock, lockMinutes } = context.settings
  return failure({ code: 'sign-in/locked', arguments: { failures: failuresBeforeLock, minutes: lockMinutes } })
}

/** Whom an unknown login is compared with, and whose rows are looked for, so that it costs the same. */
const nobody = unmatchable()
export const nobodysId = '00000000-0000-0000-0000-000000000000'

/** What the given secret is: the password, a one-time code, or neither. Always the work of one hash. */
export async function prove(
  { context }: Desk,
  credential: Credential | null,
  secret: string,
): Promise<'password' | 'one-time-code' | null> {
  const matches = await verifyPassword(secret, credential?.password ?? nobody)
  if (credential === null) return null
  if (matches && credential.password !== null) return 'password'
  return codeSignsIn(context, credential, secret, context.now()) ? 'one-time-code' : null
}

async function recordMistake(
  { context }: Desk,
  tx: Transaction,
  { holder, login, from, mistake }: { holder: Holder | null; login: string; from: From; mistake: Mistake },
): Promise<void> {
  // Of a login that names nobody only a keyed trace is kept: it may be a password typed into the wrong field.
  const trace = holder ? {} : { trace: context.keyring.blindIndex('unknown-login', login).slice(0, 12) }
  await writeAudit(tx, context, {
    event: 'sign-in-failure',
    at: context.now(),
    address: from.address,
    accountId: holder?.id,
    login: holder?.login,
    detail: { mistake, ...trace },
  })
}
