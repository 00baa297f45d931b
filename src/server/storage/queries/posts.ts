/** Statements about the posts that people hold. */
import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Extent } from '#core/may.ts'
import type { Transaction } from '../database.ts'
import { postTable } from '../tables/organisation.ts'
import { inExtent } from './extent.ts'

export type PostRow = typeof postTable.$inferSelect

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
        or(isNull(postTable.to), gt(postTable.to, day)),
        inArray(postTable.personId, [...people]),
      ),
    )
    .orderBy(asc(postTable.from), asc(postTable.id))
}
