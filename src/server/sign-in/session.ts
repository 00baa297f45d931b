/** Sessions: kept by the SHA-256 of their token, so that the table gives nobody a session. */
import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import type { Context, Visitor } from '../context.ts'
import type { Transaction } from '../storage/database.ts'
import { sessionTable } from '../storage/tables/session.ts'
import { uuidv7 } from '../storage/uuid.ts'

export type Stage = Visitor['stage']

/** Where a request comes from, as the list of sessions and the audit show it. */
export interface From {
  address: string
  agent: string
}

/** A session somebody has just got or moved on: the token goes into the cookie and is kept nowhere. */
export interface Opened {
  token: string
  stage: Stage
}

/** Minutes in which the second factor must be given or the password changed. */
const halfMinutes = 10

const makeToken = () => randomBytes(32).toString('base64url')

/** What of a token is kept. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Begins a session. */
export async function openSession(
  tx: Transaction,
  context: Context,
  session: { accountId: string; actingName: string | null; stage: Stage; from: From; now: Date },
): Promise<Opened> {
  const { accountId, actingName, stage, from, now } = session
  const token = makeToken()
  await tx.orm.insert(sessionTable).values({
    cityId: context.city.id,
    id: uuidv7(now),
    tokenHash: hashToken(token),
    accountId,
    actingName,
    stage,
    createdAt: now.toISOString(),
    seenAt: now.toISOString(),
    expiresAt: expiry(context, stage, now),
    endedAt: null,
    address: from.address,
    agent: from.agent.slice(0, 300),
  })
  return { token, stage }
}

/** Moves a session to another stage under a new token: what was known of it before is worth nothing after. */
export async function moveSession(
  tx: Transaction,
  context: Context,
  id: string,
  stage: Stage,
  now: Date,
): Promise<Opened> {
  const token = makeToken()
  await tx.orm
    .update(sessionTable)
    .set({ tokenHash: hashToken(token), stage, seenAt: now.toISOString(), expiresAt: expiry(context, stage, now) })
    .where(and(eq(sessionTable.cityId, context.city.id), eq(sessionTable.id, id), isNull(sessionTable.endedAt)))
  return { token, stage }
}

/** Ends one session of an account; whether there was one to end. */
export async function endSession(
  tx: Transaction,
  context: Context,
  session: { id: string; accountId: string },
  now: Date,
): Promise<boolean> {
  const ended = await tx.orm
    .update(sessionTable)
    .set({ endedAt: now.toISOString() })
    .where(and(ofAccount(context, session.accountId), eq(sessionTable.id, session.id), isNull(sessionTable.endedAt)))
    .returning({ id: sessionTable.id })
  return ended.length > 0
}

/** Ends every session of an account, or all but one: after a reset, a new password, when the account is disabled. */
export async function endSessionsOf(
  tx: Transaction,
  context: Context,
  accountId: string,
  now: Date,
  except?: string,
): Promise<number> {
  const others = except === undefined ? undefined : ne(sessionTable.id, except)
  const ended = await tx.orm
    .update(sessionTable)
    .set({ endedAt: now.toISOString() })
    .where(and(ofAccount(context, accountId), isNull(sessionTable.endedAt), others))
    .returning({ id: sessionTable.id })
  return ended.length
}

/** The sessions of an account that have not ended, newest first. */
export async function listSessionsOf(tx: Transaction, context: Context, accountId: string, now: Date) {
  return tx.orm
    .select()
    .from(sessionTable)
    .where(
      and(
        ofAccount(context, accountId),
        isNull(sessionTable.endedAt),
        gt(sessionTable.expiresAt, now.toISOString()),
        eq(sessionTable.stage, 'open'),
      ),
    )
    .orderBy(desc(sessionTable.createdAt))
}

const ofAccount = (context: Context, accountId: string) =>
  and(eq(sessionTable.cityId, context.city.id), eq(sessionTable.accountId, accountId))

function expiry(context: Context, stage: Stage, now: Date): string {
  const minutes = stage === 'open' ? context.settings.longestMinutes : halfMinutes
  return new Date(now.getTime() + minutes * 60_000).toISOString()
}
