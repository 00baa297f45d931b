import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { covers } from '#core/may.ts'
import type { RequestRecord } from '#core/request/request.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { requestTable } from '../../storage/tables/request.ts'

type Reader = Pick<Work, 'tx' | 'context' | 'extent'>

/** A request within reach; `kept` where it stands there itself, and does not only ask something there. */
export interface FoundRequest {
  request: RequestRecord & { unitPath: string }
  kept: boolean
}

/** Requests within reach: those that are kept there, and those that ask something there. The last drafted first. */
export async function findRequests(reader: Reader, of?: SQL): Promise<FoundRequest[]> {
  const { tx, context, extent } = reader
  const city = context.city.id
  const asking = tx.orm
    .select({ id: assignmentTable.matterId })
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, city), inExtent(extent, assignmentTable.unitPath)))
  const rows = await tx.orm
    .select()
    .from(requestTable)
    .where(
      and(
        eq(requestTable.cityId, city),
        of,
        or(inExtent(extent, requestTable.unitPath), inArray(requestTable.matterId, asking)),
      ),
    )
  return rows
    .map((request) => ({ request, kept: covers(extent, request.unitPath) }))
    .sort((a, b) => b.request.draftedAt.localeCompare(a.request.draftedAt) || b.request.id.localeCompare(a.request.id))
}

/** Whole names of the units that ask, by their id: whoever reads a request reads who asks, wherever that unit stands. */
export async function askerNames({ tx, context }: Pick<Work, 'tx' | 'context'>, ids: readonly string[]) {
  const rows = await asSystemInside(tx, (whole) =>
    whole.orm
      .select({ id: unitTable.id, name: unitTable.name })
      .from(unitTable)
      .where(and(eq(unitTable.cityId, context.city.id), among(unitTable.id, [...new Set(ids)]))),
  )
  return new Map(rows.map((row) => [row.id, row]))
}
