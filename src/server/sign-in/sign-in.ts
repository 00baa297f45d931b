/** Signing in with a password or a one-time code, and the second factor after it. */
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Visitor } from '../context.ts'
import type { Transaction } from '../storage/database.ts'
import {
  type Attempt,
  beginAttempt,
  failAttempt,
  inTurn,
  lockedProblem,
  nobodysId,
  onTheBeat,
  prove,
  takeBack,
  wrongProblem,
} from './attempt.ts'
import { writeAudit } from './audit.ts'
import {
  type Credential,
  changeCredential,
  type Holder,
  lockHolder,
  plainLogin,
  stageOf,
  withoutControls,
} from './credential.ts'
import type { Desk } from './desk.ts'
import { isLocked, noFailures } from './lockout.ts'
import { spendCode } from './one-time-code.ts'
import { hashPassword, isOutdated } from './password-hash.ts'
import { endSession, type From, moveSession, type Opened, openSession } from './session.ts'
import { findStep } from './totp.ts'
import { openTotp } from './totp-binding.ts'

/** Signs in with a login and its password or one-time code. */
export async function signIn(
  desk: Desk,
  input: { login: string; password: string; actingName?: string },
  from: From,
): Promise<Outcome<Opened>> {
  return inTurn(desk, from, () => onTheBeat(() => trySecret(desk, input, from)))
}

async function trySecret(
  desk: Desk,
  input: { login: string; password: string; actingName?: string },
  from: From,
): Promise<Outcome<Opened>> {
  const { context } = desk
  const begun = await beginAttempt(desk, { login: plainLogin(input.login) }, from)
  if (!begun.ok) return begun
  const attempt = begun.value
  // The hash takes tens of milliseconds: never inside a transaction.
  const before = attempt.holder?.credential ?? null
  const proof = await prove(desk, before, input.password)
  const renewed =
    proof === 'password' && isOutdated(before?.password as string) ? await hashPassword(input.password) : null
  return context.database.asSystem(async (tx): Promise<Outcome<Opened>> => {
    const holder = await lockHolder(tx, context, { id: attempt.holder?.id ?? nobodysId })
    if (proof === null || holder === null || !sameSecrets(holder.credential, before as Credential)) {
      const mistake =
        attempt.holder === null ? 'unknown-login' : proof === null ? 'wrong-password' : 'changed-meanwhile'
      await failAttempt(desk, tx, attempt, mistake, from)
      return wrongProblem(desk)
    }
    const actingName = holder.personId === null ? withoutControls(input.actingName ?? '').trim() : null
    if (actingName === '') {
      await takeBack(desk, tx, holder)
      return failure({ code: 'sign-in/acting-name-missing', at: 'actingName' })
    }
    if (renewed) await changeCredential(tx, context, holder.id, { password: renewed })
    if (proof === 'one-time-code') await changeCredential(tx, context, holder.id, spendCode(holder.credential))
    return success(await admit(desk, tx, holder, { actingName, from, by: proof }))
  })
}

/** Opens the session of somebody whose password was right, at the stage that comes next. */
async function admit(
  desk: Desk,
  tx: Transaction,
  holder: Holder,
  { actingName, from, by }: { actingName: string | null; from: From; by: 'password' | 'one-time-code' },
): Promise<Opened> {
  const { context } = desk
  const now = context.now()
  const stage = stageOf(context, holder.credential, 'due', now)
  // While the second factor is due the failures stay: else a right password would buy new guesses at the code.
  if (stage === 'second-factor') await takeBack(desk, tx, holder)
  else await changeCredential(tx, context, holder.id, noFailures)
  await writeAudit(tx, context, {
    event: 'sign-in',
    at: now,
    address: from.address,
    accountId: holder.id,
    login: holder.login,
    detail: { by, stage, ...(actingName === null ? {} : { actingName }) },
  })
  return openSession(tx, context, { accountId: holder.id, actingName, stage, from, now })
}

/** Gives the second factor: the session moves on under a new token. */
export async function giveCode(desk: Desk, visitor: Visitor, code: string, from: From): Promise<Outcome<Opened>> {
  if (visitor.stage !== 'second-factor') return failure({ code: 'sign-in/no-second-factor-due' })
  return inTurn(desk, from, () => tryCode(desk, visitor, code, from))
}

async function tryCode(desk: Desk, visitor: Visitor, code: string, from: From): Promise<Outcome<Opened>> {
  const { context } = desk
  const begun = await beginAttempt(desk, { id: visitor.account.id }, from)
  if (!begun.ok) return refuseLocked(desk, visitor)
  const attempt = begun.value
  return context.database.asSystem(async (tx): Promise<Outcome<Opened>> => {
    const holder = await lockHolder(tx, context, { id: visitor.account.id })
    const now = context.now()
    const step = holder && stepOf(desk, holder.credential, code, now)
    if (holder === null || step === null) return refuseCode(desk, tx, visitor, attempt, from)
    await changeCredential(tx, context, holder.id, { ...noFailures, totpStep: step })
    const stage = stageOf(context, holder.credential, 'given', now)
    const { id: accountId, login } = visitor.account
    await writeAudit(tx, context, { event: 'second-factor', at: now, address: from.address, accountId, login })
    return success(await moveSession(tx, context, visitor.sessionId, stage, now))
  })
}

function stepOf({ context }: Desk, credential: Credential, code: string, now: Date): number | null {
  const { secret } = openTotp(context, credential)
  return secret === undefined ? null : findStep(secret, code, now, credential.totpStep)
}

async function refuseCode(desk: Desk, tx: Transaction, visitor: Visitor, attempt: Attempt, from: From) {
  const { context } = desk
  const now = context.now()
  await failAttempt(desk, tx, attempt, 'wrong-code', from)
  if (!isLocked(attempt.counted, context.settings, now)) return failure({ code: 'sign-in/code-wrong', at: 'code' })
  await endSession(tx, context, { id: visitor.sessionId, accountId: visitor.account.id }, now)
  return lockedProblem(desk)
}

/** The account was locked meanwhile, by whoever else tries: this half session ends too. */
async function refuseLocked(desk: Desk, visitor: Visitor) {
  const { context } = desk
  const session = { id: visitor.sessionId, accountId: visitor.account.id }
  await context.database.asSystem((tx) => endSession(tx, context, session, context.now()))
  return lockedProblem(desk)
}

/** Whether the password and the one-time code are still those that were tried. */
function sameSecrets(one: Credential, other: Credential): boolean {
  return one.password === other.password && one.oneTimeCode === other.oneTimeCode
}
