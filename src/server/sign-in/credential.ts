/** What an account signs in with, as rows: found for an attempt, locked, changed. */
import { and, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { Transaction } from '../storage/database.ts'
import { accountTable } from '../storage/tables/organisation.ts'
import { credentialTable } from '../storage/tables/session.ts'
import { hasExpired, type PasswordProfile, profileOf } from './password-policy.ts'
import type { Stage } from './session.ts'

export type Credential = typeof credentialTable.$inferSelect

/** An account that can sign in, with its credential. */
export interface Holder {
  id: string
  login: string
  personId: string | null
  credential: Credential
}

/** A text without control characters, which no column of text takes. */
export function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, '')
}

/** A login as accounts carry it, whatever keyboard it was typed on. */
export function plainLogin(login: string): string {
  return withoutControls(login.normalize('NFKC')).trim().toLowerCase()
}

/** The enabled account of that login or id, its credential locked until the transaction ends; null when there is none. */
export async function lockHolder(
  tx: Transaction,
  context: Context,
  by: { login: string } | { id: string },
): Promise<Holder | null> {
  const rows = await tx.orm
    .select({
      id: accountTable.id,
      login: accountTable.login,
      personId: accountTable.personId,
      credential: credentialTable,
    })
    .from(accountTable)
    .innerJoin(
      credentialTable,
      and(eq(credentialTable.cityId, accountTable.cityId), eq(credentialTable.accountId, accountTable.id)),
    )
    .where(
      and(
        eq(accountTable.cityId, context.city.id),
        'login' in by ? eq(accountTable.login, by.login) : eq(accountTable.id, by.id),
        eq(accountTable.disabled, false),
      ),
    )
    .limit(2)
    .for('update', { of: credentialTable })
  if (rows.length > 1) throw new Error('two accounts with one login')
  return rows[0] ?? null
}

/** Changes a credential. */
export async function changeCredential(
  tx: Transaction,
  context: Context,
  accountId: string,
  change: Partial<Omit<Credential, 'cityId' | 'accountId'>>,
): Promise<void> {
  await tx.orm
    .update(credentialTable)
    .set(change)
    .where(and(eq(credentialTable.cityId, context.city.id), eq(credentialTable.accountId, accountId)))
}

/** The stage after the password (and the second factor, when there is one) was right. */
export function stageOf(context: Context, credential: Credential, factor: 'due' | 'given', now: Date): Stage {
  if (factor === 'due' && credential.totpConfirmed) return 'second-factor'
  const expired = hasExpired(credential.passwordSetAt, profileOf(context.settings), now)
  return credential.mustChange || expired ? 'must-change' : 'open'
}

/** The history once today's password has become an earlier one: as many as the profile remembers beside the next. */
export function earlierPasswords({ password, history }: Credential, profile: PasswordProfile): string[] {
  return [password, ...history].filter((hash) => hash !== null).slice(0, Math.max(0, profile.remembered - 1))
}
