/** One-time codes of a first sign-in or a reset: shown once, kept hashed, good for one sign-in to a new password. */
import { randomInt, timingSafeEqual } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { Transaction } from '../storage/database.ts'
import { credentialTable } from '../storage/tables/session.ts'
import { type Credential, changeCredential, earlierPasswords } from './credential.ts'
import { noFailures } from './lockout.ts'
import { profileOf } from './password-policy.ts'
import { endSessionsOf } from './session.ts'

/** Hours for which a code serves. */
const hours = 72
/** Without letters and digits that look alike on paper. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const length = 12
/** Before the hash of a code that has signed in and now only stands for the present password. */
const usedMark = 'used:'

/**
 * Issues a code, also to an account that never had a credential: the password of before and every session end, earlier
 * codes too. `tx` must be of the system role. `withoutSecondFactor` also takes away a lost authenticator.
 */
export async function issueOneTimeCode(
  tx: Transaction,
  context: Context,
  accountId: string,
  { withoutSecondFactor = false } = {},
): Promise<{ code: string; expires: string }> {
  const now = context.now()
  const code = makeCode()
  const expires = new Date(now.getTime() + hours * 3_600_000).toISOString()
  const mine = and(eq(credentialTable.cityId, context.city.id), eq(credentialTable.accountId, accountId))
  const [before] = await tx.orm.select().from(credentialTable).where(mine).for('update')
  const reset = {
    password: null,
    passwordSetAt: null,
    history: before ? earlierPasswords(before, profileOf(context.settings)) : [],
    mustChange: true,
    ...noFailures,
    oneTimeCode: hashCode(context, accountId, code),
    oneTimeExpires: expires,
  }
  const factor = { totp: null, totpConfirmed: false, totpStep: null }
  if (before) await changeCredential(tx, context, accountId, withoutSecondFactor ? { ...reset, ...factor } : reset)
  else await tx.orm.insert(credentialTable).values({ cityId: context.city.id, accountId, ...reset, ...factor })
  await endSessionsOf(tx, context, accountId, now)
  return { code, expires }
}

/** Whether this is the account's code and it still signs in. */
export function codeSignsIn(context: Context, credential: Credential, given: string, now: Date): boolean {
  const { accountId, oneTimeCode, oneTimeExpires } = credential
  if (oneTimeCode === null || oneTimeExpires === null || now.getTime() >= Date.parse(oneTimeExpires)) return false
  return equal(oneTimeCode, hashCode(context, accountId, given))
}

/** Whether this is the code that the account signed in with and that its new password replaces. */
export function codeStandsForPassword(context: Context, credential: Credential, given: string): boolean {
  const { accountId, oneTimeCode } = credential
  return oneTimeCode !== null && equal(oneTimeCode, usedMark + hashCode(context, accountId, given))
}

/** The code after it has signed in: it cannot do so again. */
export function spendCode({ oneTimeCode }: Credential): Partial<Credential> {
  return { oneTimeCode: usedMark + oneTimeCode, oneTimeExpires: null }
}

/** Three groups of four, `K7MP-2XQA-9RTD`: 59 bits. */
function makeCode(): string {
  const picked = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return (picked.match(/.{4}/g) ?? []).join('-')
}

function hashCode(context: Context, accountId: string, code: string): string {
  const plain = code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return context.keyring.blindIndex('one-time-code', `${accountId} ${plain}`)
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
