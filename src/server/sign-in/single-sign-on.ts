/** Signing in through an identity provider: there with a sealed errand, back with a subject that stands for an account. */
import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context } from '../context.ts'
import type { Transaction } from '../storage/database.ts'
import { identityTable } from '../storage/tables/session.ts'
import { inTurn } from './attempt.ts'
import { writeAudit } from './audit.ts'
import { lockHolder } from './credential.ts'
import type { Desk } from './desk.ts'
import type { Keep, Provider, Subject } from './provider.ts'
import { type From, type Opened, openSession } from './session.ts'

/** Seconds in which the browser must come back. */
export const errandSeconds = 600

interface Errand {
  provider: string
  keep: Keep
  until: number
}

const about = 'single-sign-on'

/** Sends the browser to a provider: the address, and the errand to be kept in a cookie. */
export async function goToProvider(
  { context, providers }: Desk,
  key: string,
): Promise<Outcome<{ url: string; errand: string }>> {
  const provider = providers.get(key)
  if (!provider) return failure({ code: 'sign-in/provider-unknown' })
  const started = await provider.start(randomBytes(32).toString('base64url'))
  if (!started.ok) return started
  const { url, keep } = started.value
  const errand: Errand = { provider: key, keep, until: context.now().getTime() + errandSeconds * 1000 }
  return success({ url, errand: context.keyring.sealOwn(JSON.stringify(errand), about) })
}

/** Signs in who comes back from a provider. `url` is the full address; `sealed` the errand of this browser. */
export async function comeFromProvider(
  desk: Desk,
  key: string,
  url: URL,
  sealed: string | null,
  from: From,
): Promise<Outcome<Opened>> {
  const { context, providers } = desk
  const provider = providers.get(key)
  if (!provider) return failure({ code: 'sign-in/provider-unknown' })
  return inTurn(desk, from, () => finish(context, provider, { key, url, sealed, from }))
}

async function finish(
  context: Context,
  provider: Provider,
  { key, url, sealed, from }: { key: string; url: URL; sealed: string | null; from: From },
): Promise<Outcome<Opened>> {
  const errand = openErrand(context, sealed)
  const finished =
    errand?.provider === key ? await provider.finish(url, errand.keep) : failure({ code: 'sign-in/errand-missing' })
  return context.database.asSystem(async (tx): Promise<Outcome<Opened>> => {
    const outcome = finished.ok ? await admit(context, tx, key, finished.value, from) : finished
    if (!outcome.ok) {
      await writeAudit(tx, context, {
        event: 'sign-in-failure',
        at: context.now(),
        address: from.address,
        detail: { by: key, mistake: outcome.problems[0]?.code },
      })
    }
    return outcome
  })
}

/** Says which account somebody is who comes from a provider. `tx` must be of the system role. */
export async function linkIdentity(
  tx: Transaction,
  context: Context,
  identity: { provider: string; subject: string; accountId: string },
  address: string,
): Promise<void> {
  const { provider, subject, accountId } = identity
  await tx.orm
    .insert(identityTable)
    .values({ cityId: context.city.id, provider, subject, accountId })
    .onConflictDoUpdate({
      target: [identityTable.cityId, identityTable.provider, identityTable.subject],
      set: { accountId },
    })
  await writeAudit(tx, context, {
    event: 'identity-link',
    at: context.now(),
    address,
    accountId,
    detail: { provider },
  })
}

function openErrand({ keyring, now }: Context, sealed: string | null): Errand | null {
  if (sealed === null) return null
  try {
    const errand: Errand = JSON.parse(keyring.openOwn(sealed, about))
    return now().getTime() < errand.until ? errand : null
  } catch {
    // Altered, or sealed by another installation: as good as none.
    return null
  }
}

async function admit(
  context: Context,
  tx: Transaction,
  key: string,
  { subject, name }: Subject,
  from: From,
): Promise<Outcome<Opened>> {
  const [identity] = await tx.orm
    .select({ accountId: identityTable.accountId })
    .from(identityTable)
    .where(
      and(
        eq(identityTable.cityId, context.city.id),
        eq(identityTable.provider, key),
        eq(identityTable.subject, subject),
      ),
    )
  const holder = identity && (await lockHolder(tx, context, { id: identity.accountId }))
  if (!holder) return failure({ code: 'sign-in/subject-unknown' })
  const actingName = holder.personId === null ? (name?.trim().slice(0, 50) ?? '') : null
  if (actingName === '') return failure({ code: 'sign-in/subject-nameless' })
  const now = context.now()
  // The provider answers for the password; a second factor bound here is still asked for.
  const stage = holder.credential.totpConfirmed ? 'second-factor' : 'open'
  await writeAudit(tx, context, {
    event: 'sign-in',
    at: now,
    address: from.address,
    accountId: holder.id,
    login: holder.login,
    detail: { by: key, stage, ...(actingName === null ? {} : { actingName }) },
  })
  return success(await openSession(tx, context, { accountId: holder.id, actingName, stage, from, now }))
}
