import { and, eq, inArray } from 'drizzle-orm'
import type { Matter } from '#core/matter/matter.ts'
import type { SourceKind } from '#core/matter/source.ts'
import { covers } from '#core/may.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'

type Row = typeof matterTable.$inferSelect
type AssignmentRow = typeof assignmentTable.$inferSelect

/** A matter within reach with those of its assignments that are; `kept` where the matter itself is, and not only what was asked. */
export interface Found {
  matter: Matter & { unitPath: string }
  assignments: AssignmentRow[]
  kept: boolean
}

/** Matters within reach: those that stand there, and those of which something was asked there. */
export async function findMatters(
  { tx, context, extent }: Pick<Work, 'tx' | 'context' | 'extent'>,
  { ids, kind }: { ids?: readonly string[]; kind?: SourceKind | undefined } = {},
): Promise<Found[]> {
  const city = context.city.id
  const asked = await tx.orm
    .select()
    .from(assignmentTable)
    .where(
      and(
        eq(assignmentTable.cityId, city),
        inExtent(extent, assignmentTable.unitPath),
        ids ? inArray(assignmentTable.matterId, [...ids]) : undefined,
      ),
    )
  const byMatter = Map.groupBy(asked, ({ matterId }) => matterId)
  const rows: Row[] = await tx.orm
    .select()
    .from(matterTable)
    .where(
      and(
        eq(matterTable.cityId, city),
        ids ? inArray(matterTable.id, [...ids]) : undefined,
        kind ? eq(matterTable.kind, kind) : undefined,
      ),
    )
  return rows.flatMap((row) => {
    const assignments = byMatter.get(row.id) ?? []
    const kept = covers(extent, row.unitPath)
    return kept || assignments.length > 0 ? [{ matter: row, assignments, kept }] : []
  })
}
