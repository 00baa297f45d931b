/** Statements about the posts that people hold. */
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Day } from '#core/day.ts'
import type { Extent } from '#core/may.ts'
import type { Transaction } from '../database.ts'
import { accountTable, personTable, postTable, unitTable } from '../tables/organisation.ts'
import { inExtent } from './extent.ts'

export type PostRow = typeof postTable.$inferSelect

/** The condition that a post has not ended on a day. */
export const notEndedOn = (day: Day) => or(isNull(postTable.to), gt(postTable.to, day))

/**
 * By what an account is joined to its person, to the posts that the person holds on a day, and to the unit of each; an account of
 * a unit itself is joined to that unit.
 */
export function joinsOfAccount(cityId: string, today: Day) {
  const own = sql`case when ${accountTable.personId} is null then ${accountTable.unitId} end`
  return {
    person: and(eq(personTable.cityId, cityId), eq(personTable.id, accountTable.personId)),
    post: and(
      eq(postTable.cityId, cityId),
      eq(postTable.personId, accountTable.personId),
      lte(postTable.from, today),
      notEndedOn(today),
    ),
    unit: and(eq(unitTable.cityId, cityId), eq(unitTable.id, sql`coalesce(${postTable.unitId}, ${own})`)),
  }
}

/** Posts of some people within the extent that have not ended on a day. */
export async function listPostRows(
  tx: Transaction,
  cityId: string,
  extent: Extent,
  day: string,
  people: readonly string[],
): Promise<PostRow[]> {
  return tx.orm
    .select()
    .from(postTable)
    .where(
      and(
        eq(postTable.cityId, cityId),
        inExtent(extent, postTable.unitPath),
        notEndedOn(day),
        inArray(postTable.personId, [...people]),
      ),
    )
    .orderBy(asc(postTable.from), asc(postTable.id))
}
