import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Hand } from '../../context.ts'
import { notEndedOn } from '../../storage/queries/posts.ts'
import { accountTable, postTable } from '../../storage/tables/organisation.ts'
import { type Language, sentence } from '../../words.ts'
import { perform } from '../perform.ts'
import { posts } from '../stored.ts'

/** Ends the posts of a unit on the day on which it closes; says how many, and which accounts that concerns. */
export async function endPostsOf(hand: Hand & { language?: Language }, unitId: string, on: string): Promise<string[]> {
  const { tx, context, language = 'zh' } = hand
  const cityId = context.city.id
  const held = await tx.orm
    .select()
    .from(postTable)
    .where(and(eq(postTable.cityId, cityId), eq(postTable.unitId, unitId), notEndedOn(on)))
  for (const post of held) {
    const [, last = on] = [post.from, on].sort()
    await perform(hand, posts, post.id, 'end', { on: last })
  }
  const people = held.map((post) => post.personId)
  const concerned = await tx.orm
    .select({ login: accountTable.login })
    .from(accountTable)
    .where(
      and(
        eq(accountTable.cityId, cityId),
        eq(accountTable.disabled, false),
        or(
          and(eq(accountTable.unitId, unitId), isNull(accountTable.personId)),
          people.length > 0 ? inArray(accountTable.personId, people) : undefined,
        ),
      ),
    )
    .orderBy(accountTable.login)
  const logins = concerned.map(({ login }) => login)
  return [
    ...(held.length > 0 ? [sentence('unit/posts-ended', { count: held.length, day: on }, language)] : []),
    ...(logins.length > 0
      ? [sentence('unit/accounts-concerned', { count: logins.length, logins: logins.join('、') }, language)]
      : []),
  ]
}
