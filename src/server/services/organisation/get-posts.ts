import { and, asc, eq } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { may } from '#core/may.ts'
import { failure, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { listPostRows } from '../../storage/queries/posts.ts'
import { accountTable } from '../../storage/tables/organisation.ts'
import { find } from '../perform.ts'
import { people } from '../stored.ts'
import { presentPosts } from './present-posts.ts'
import { namesOf } from './present-unit.ts'

/** The posts of a person; the accounts are shown to the administrators of accounts and posts, and to the person. */
export async function getPosts(work: Work, id: string) {
  const { tx, context, extent, now, visitor } = work
  const cityId = context.city.id
  const person = await find(work, people, id)
  if (!person) return failure({ code: 'wire/not-found' })
  const held = await listPostRows(tx, cityId, extent, dayOf(now), [id])
  const seesAccounts =
    visitor.account.personId === id ||
    (['account.change', 'post.change'] as const).some((right) =>
      may(visitor.standings, right, context.city.path, person.unitPath, context.policy),
    )
  const accounts = seesAccounts
    ? await tx.orm
        .select()
        .from(accountTable)
        .where(and(eq(accountTable.cityId, cityId), eq(accountTable.personId, id)))
        .orderBy(asc(accountTable.login))
    : []
  const unitOf = await namesOf(work, [person.unitId, ...accounts.map((account) => account.unitId)])
  return success({
    unit: unitOf(person.unitId),
    posts: await presentPosts(work, held, new Map([[id, person.name]])),
    accounts: accounts.map(({ id, login, unitId, personId, role, disabled }) => {
      return { id, login, unit: unitOf(unitId), personId, role, disabled }
    }),
  })
}
