/** Statements about people and the posts they hold. */
import { and, asc, eq, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Extent, PathRange } from '#core/may.ts'
import type { Transaction } from '../database.ts'
import { personKeyTable, personTable, postTable } from '../tables/organisation.ts'
import { inExtent } from './extent.ts'

export type PersonRow = typeof personTable.$inferSelect & { wrapped: string | null }
export type PostRow = typeof postTable.$inferSelect

/** Which people: those standing or holding a post in a subtree, those whose name holds some words. */
export interface Wanted {
  under?: PathRange
  words?: string
}

/** People within the extent who were not erased, each with the wrapped key, in the order of the tree and of entry. */
export async function listPersonRows(
  tx: Transaction,
  cityId: string,
  extent: Extent,
  { under, words }: Wanted,
): Promise<PersonRow[]> {
  const standing = under && and(gte(personTable.unitPath, under.from), lt(personTable.unitPath, under.to))
  const holding =
    under &&
    inArray(
      personTable.id,
      tx.orm
        .select({ id: postTable.personId })
        .from(postTable)
        .where(
          and(
            eq(postTable.cityId, cityId),
            gte(postTable.unitPath, under.from),
            lt(postTable.unitPath, under.to),
            isNull(postTable.to),
          ),
        ),
    )
  const rows = await tx.orm
    .select({ person: personTable, wrapped: personKeyTable.wrapped })
    .from(personTable)
    .leftJoin(personKeyTable, and(eq(personKeyTable.cityId, personTable.cityId), eq(personKeyTable.id, personTable.id)))
    .where(
      and(
        eq(personTable.cityId, cityId),
        eq(personTable.erased, false),
        inExtent(extent, personTable.unitPath),
        or(standing, holding),
        words === undefined || words === '' ? undefined : sql`strpos(${personTable.name}, ${words}) > 0`,
      ),
    )
    .orderBy(asc(personTable.unitPath), asc(personTable.id))
  return rows.map(({ person, wrapped }) => ({ ...person, wrapped }))
}

/** Posts within the extent that have not ended on a day: of some people, or of all. */
export async function listPostRows(
  tx: Transaction,
  cityId: string,
  extent: Extent,
  day: string,
  people?: readonly string[],
): Promise<PostRow[]> {
  return tx.orm
    .select()
    .from(postTable)
    .where(
      and(
        eq(postTable.cityId, cityId),
        inExtent(extent, postTable.unitPath),
        or(isNull(postTable.to), gt(postTable.to, day)),
        people === undefined ? undefined : inArray(postTable.personId, [...people]),
      ),
    )
    .orderBy(asc(postTable.from), asc(postTable.id))
}
