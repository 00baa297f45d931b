/** Binding an authenticator: the secret is shown once, kept sealed, and counts when a code of it was given. */
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context, Visitor } from '../context.ts'
import { beginAttempt, failAttempt, inTurn, prove, takeBack } from './attempt.ts'
import { writeAudit } from './audit.ts'
import { type Credential, changeCredential, lockHolder } from './credential.ts'
import type { Desk } from './desk.ts'
import { endSessionsOf, type From, moveSession, type Opened } from './session.ts'
import { findStep, makeSecret, uriOf } from './totp.ts'

/** The secret in use, and one that waits for its first code: the old authenticator serves until then. */
export interface TotpSecrets {
  secret?: string
  pending?: string
}

const about = (accountId: string) => `totp.${accountId}`

/** The secrets of a credential. */
export function openTotp({ keyring }: Context, { accountId, totp }: Credential): TotpSecrets {
  return totp === null ? {} : JSON.parse(keyring.openOwn(totp, about(accountId)))
}

function sealTotp({ keyring }: Context, accountId: string, secrets: TotpSecrets): string {
  return keyring.sealOwn(JSON.stringify(secrets), about(accountId))
}

/** Begins: asks for the password again and gives the secret. */
export async function beginTotp(
  desk: Desk,
  visitor: Visitor,
  password: string,
  from: From,
): Promise<Outcome<{ secret: string; uri: string }>> {
  return inTurn(desk, from, () => tryPassword(desk, visitor, password, from))
}

async function tryPassword(
  desk: Desk,
  visitor: Visitor,
  password: string,
  from: From,
): Promise<Outcome<{ secret: string; uri: string }>> {
  const { context } = desk
  const begun = await beginAttempt(desk, { id: visitor.account.id }, from)
  if (!begun.ok) return begun
  const proof = await prove(desk, begun.value.holder?.credential ?? null, password)
  const secret = makeSecret()
  return context.database.asSystem(async (tx) => {
    const holder = await lockHolder(tx, context, { id: visitor.account.id })
    if (holder === null || proof !== 'password') {
      await failAttempt(desk, tx, begun.value, 'wrong-password', from)
      return failure({ code: 'sign-in/password-wrong', at: 'password' })
    }
    await takeBack(desk, tx, holder)
    const secrets = { ...openTotp(context, holder.credential), pending: secret }
    await changeCredential(tx, context, holder.id, { totp: sealTotp(context, holder.id, secrets) })
    return success({ secret, uri: uriOf(secret, holder.login, context.city.name) })
  })
}

/** Confirms with a first code: from now on signing in asks for one. Other sessions end, this one gets a new token. */
export async function confirmTotp(desk: Desk, visitor: Visitor, code: string, from: From): Promise<Outcome<Opened>> {
  return inTurn(desk, from, () => tryFirstCode(desk, visitor, code, from))
}

function tryFirstCode({ context }: Desk, visitor: Visitor, code: string, from: From): Promise<Outcome<Opened>> {
  return context.database.asSystem(async (tx): Promise<Outcome<Opened>> => {
    const now = context.now()
    const holder = await lockHolder(tx, context, { id: visitor.account.id })
    const pending = holder && openTotp(context, holder.credential).pending
    if (!holder || !pending) return failure({ code: 'sign-in/no-authenticator-begun' })
    const step = findStep(pending, code, now, null)
    if (step === null) return failure({ code: 'sign-in/code-wrong', at: 'code' })
    const totp = sealTotp(context, holder.id, { secret: pending })
    await changeCredential(tx, context, holder.id, { totp, totpConfirmed: true, totpStep: step })
    await endSessionsOf(tx, context, holder.id, now, visitor.sessionId)
    const { id: accountId, login } = holder
    await writeAudit(tx, context, { event: 'second-factor-bound', at: now, address: from.address, accountId, login })
    return success(await moveSession(tx, context, visitor.sessionId, 'open', now))
  })
}
