/** A change happens once: the client's key, the effect and the answer are kept in one transaction. */
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../context.ts'
import { receiptTable } from '../storage/tables/ledger.ts'

/** What a request asks, as one hash: the same key with another fingerprint is refused. */
export function fingerprintOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/**
 * Runs the work unless a request with this key was answered already; then gives that answer again.
 * With `keep` false the answer holds a secret: it is not kept, and a repetition is told so.
 * A refusal leaves no receipt: nothing happened, and the same request may succeed later.
 */
export async function once<T>(
  work: Work,
  key: string,
  fingerprint: string,
  run: () => Promise<Outcome<T>>,
  { keep = true } = {},
): Promise<Outcome<T>> {
  const { tx, context, visitor, now } = work
  const place = { cityId: context.city.id, account: visitor.account.id, key }
  // The insert waits for a request with the same key that is still running, so of two at once one finds the other's answer.
  const claimed = await tx.orm
    .insert(receiptTable)
    .values({ ...place, fingerprint, status: 0, response: null, at: now.toISOString() })
    .onConflictDoNothing()
    .returning({ key: receiptTable.key })
  const mine = and(
    eq(receiptTable.cityId, place.cityId),
    eq(receiptTable.account, place.account),
    eq(receiptTable.key, place.key),
  )
  if (claimed.length === 0) {
    const [earlier] = await tx.orm.select().from(receiptTable).where(mine)
    if (earlier?.fingerprint !== fingerprint) return failure({ code: 'wire/key-reused', at: 'idempotency-key' })
    if (!keep) return failure({ code: 'wire/answered-once' })
    return success(earlier.response as T)
  }
  const outcome = await run()
  if (outcome.ok)
    await tx.orm
      .update(receiptTable)
      .set({ status: 200, response: keep ? outcome.value : null })
      .where(mine)
  return outcome
}
