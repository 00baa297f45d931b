import { and, asc, eq } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { may } from '#core/may.ts'
import { failure, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { listPostRows } from '../../storage/queries/people.ts'
import { accountTable, personTable } from '../../storage/tables/organisation.ts'
import { keyOf } from '../personal.ts'
import { presentPeople } from './present-person.ts'
import { namesOf } from './present-unit.ts'

/** A person with posts; the accounts are shown to the administrators of accounts and posts, and to the person. */
export async function getPerson(work: Work, id: string) {
  const { tx, context, extent, now, visitor } = work
  const cityId = context.city.id
  const [row] = await tx.orm
    .select()
    .from(personTable)
    .where(and(eq(personTable.cityId, cityId), eq(personTable.id, id)))
  if (!row) return failure({ code: 'wire/not-found' })
  const wrapped = await keyOf(work, id)
  const posts = await listPostRows(tx, cityId, extent, dayOf(now), [id])
  const [person] = await presentPeople(work, [{ ...row, wrapped }], posts)
  const seesAccounts =
    visitor.account.personId === id ||
    (['account.change', 'post.change'] as const).some((right) =>
      may(visitor.standings, right, context.city.path, row.unitPath, context.policy),
    )
  const held = seesAccounts
    ? await tx.orm
        .select()
        .from(accountTable)
        .where(and(eq(accountTable.cityId, cityId), eq(accountTable.personId, id)))
        .orderBy(asc(accountTable.login))
    : []
  const unitOf = await namesOf(
    work,
    held.map((account) => account.unitId),
  )
  return success({
    person: person as NonNullable<typeof person>,
    accounts: held.map(({ id, login, unitId, personId, role, disabled }) => {
      return { id, login, unit: unitOf(unitId), personId, role, disabled }
    }),
  })
}
