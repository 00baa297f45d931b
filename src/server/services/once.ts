/** A change happens once: the client's key, the effect and the answer are kept in one transaction. */
import { createHash } from 'node:crypto'
import { and, eq, or } from 'drizzle-orm'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../context.ts'
import { asSystemInside } from '../storage/queries/as-system.ts'
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

/** A request of several that are answered together. */
export interface Repeatable {
  work: Pick<Work, 'visitor' | 'now'>
  key: string
  fingerprint: string
}

/**
 * The same for many requests in one transaction: runs those that were not answered already, all at once. What is refused, or null
 * because it must go alone, must have left nothing behind, for the others stay.
 */
export async function onceEach<R extends Repeatable, T>(
  { tx, context }: Pick<Work, 'tx' | 'context'>,
  requests: readonly R[],
  run: (fresh: R[]) => Promise<(Outcome<T> | null)[]>,
): Promise<(Outcome<T> | null)[]> {
  const nameOf = (account: string, key: string) => `${account} ${key}`
  const own = ({ work, key }: Repeatable) => nameOf(work.visitor.account.id, key)
  // The rows of different accounts are in nobody's reach but the system's.
  const column = (list: readonly R[], of: (request: R) => unknown) => list.map(of)
  const claimed = await asSystemInside(tx, (open) =>
    open.query<{ account: string; key: string }>(
      `insert into receipt (city_id, account, key, fingerprint, status, at)
       select $1, account, key, fingerprint, 0, at from unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
         as r(account, key, fingerprint, at)
       on conflict do nothing returning account, key`,
      [
        context.city.id,
        column(requests, ({ work }) => work.visitor.account.id),
        column(requests, ({ key }) => key),
        column(requests, ({ fingerprint }) => fingerprint),
        column(requests, ({ work }) => work.now.toISOString()),
      ],
    ),
  )
  const unclaimed = new Set(claimed.map(({ account, key }) => nameOf(account, key)))
  // Of two with the same key in one group the first is run.
  const fresh = requests.filter((request) => unclaimed.delete(own(request)))
  const outcomes = new Map<R, Outcome<T> | null>()
  const done = fresh.length > 0 ? await run(fresh) : []
  for (const [i, request] of fresh.entries()) outcomes.set(request, done[i] ?? null)
  const earlier = await asSystemInside(tx, async (open) => {
    await open.query(
      `with answered as (
         select * from unnest($2::uuid[], $3::text[], $4::boolean[], $5::jsonb[]) as a(account, key, ok, response)
       ), refused as (
         delete from receipt r using answered a where r.city_id = $1 and r.account = a.account and r.key = a.key and not a.ok
       )
       update receipt r set status = 200, response = a.response from answered a
       where r.city_id = $1 and r.account = a.account and r.key = a.key and a.ok`,
      [
        context.city.id,
        column(fresh, ({ work }) => work.visitor.account.id),
        column(fresh, ({ key }) => key),
        column(fresh, (request) => outcomes.get(request)?.ok === true),
        column(fresh, (request) => {
          const outcome = outcomes.get(request)
          return outcome?.ok ? JSON.stringify(outcome.value) : null
        }),
      ],
    )
    const others = requests.filter((request) => !outcomes.has(request))
    if (others.length === 0) return new Map<string, typeof receiptTable.$inferSelect>()
    const rows = await open.orm
      .select()
      .from(receiptTable)
      .where(
        and(
          eq(receiptTable.cityId, context.city.id),
          or(
            ...others.map(({ work, key }) =>
              and(eq(receiptTable.account, work.visitor.account.id), eq(receiptTable.key, key)),
            ),
          ),
        ),
      )
    return new Map(rows.map((row) => [nameOf(row.account, row.key), row]))
  })
  return requests.map((request) => {
    const outcome = outcomes.get(request)
    if (outcome !== undefined) return outcome
    const receipt = earlier.get(own(request))
    // The first of two with the same key was refused in this very group: the second is refused with it.
    if (!receipt) return outcomes.get(fresh.find((each) => own(each) === own(request)) as R) ?? null
    if (receipt.fingerprint !== request.fingerprint) return failure({ code: 'wire/key-reused', at: 'idempotency-key' })
    return success(receipt.response as T)
  })
}
