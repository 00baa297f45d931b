import { and, eq } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { notEndedOn } from '../../storage/queries/posts.ts'
import { accountTable, postTable } from '../../storage/tables/organisation.ts'
import { find, perform } from '../perform.ts'
import { destroyKey } from '../personal.ts'
import { people, posts } from '../stored.ts'
import { lockAccount } from './disable-account.ts'

/**
 * Erases a person: the key is destroyed, so that nothing sealed with it opens again; posts end, accounts are disabled.
 * The acts stay and can be verified.
 */
export async function erasePerson(
  hand: Hand,
  id: string,
  { reason }: { reason: string },
): Promise<Outcome<{ id: string }>> {
  const { tx, context, now } = hand
  const cityId = context.city.id
  const before = await find(hand, people, id)
  if (!before) return failure({ code: 'wire/not-found' })
  if (before.erased) return failure({ code: 'person/erased' })
  await destroyKey(hand, id)
  await perform(hand, people, id, 'erase', { reason })

  const today = dayOf(now)
  const held = await tx.orm
    .select()
    .from(postTable)
    .where(and(eq(postTable.cityId, cityId), eq(postTable.personId, id), notEndedOn(today)))
  for (const post of held) {
    const [, on = today] = [post.from, today].sort()
    await perform(hand, posts, post.id, 'end', { on })
  }
  const open = await tx.orm
    .select({ id: accountTable.id })
    .from(accountTable)
    .where(and(eq(accountTable.cityId, cityId), eq(accountTable.personId, id), eq(accountTable.disabled, false)))
  for (const account of open) await lockAccount(hand, account.id, {})
  return success({ id })
}
