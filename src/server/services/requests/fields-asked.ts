import { and, eq } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import { askedFields } from '#core/request/filled-field.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { requestTable } from '../../storage/tables/request.ts'

/** The fields that requests ask by the matters that they became, in one query for many; nothing is read for items of plans. */
export async function fieldsAsked(
  { tx, context }: Pick<Work, 'tx' | 'context'>,
  assignments: readonly Pick<Assignment, 'matterId' | 'itemId'>[],
): Promise<(of: Pick<Assignment, 'matterId'>) => string[]> {
  const ids = [...new Set(assignments.filter(({ itemId }) => itemId === null).map(({ matterId }) => matterId))]
  if (ids.length === 0) return () => []
  const { cityId, matterId, fields } = requestTable
  const rows = await tx.orm
    .select({ matterId, fields })
    .from(requestTable)
    .where(and(eq(cityId, context.city.id), among(matterId, ids)))
  const fieldsOf = new Map(rows.map((row) => [row.matterId, askedFields(row.fields)]))
  return (of) => fieldsOf.get(of.matterId) ?? []
}
