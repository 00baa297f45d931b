import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import type { Matter } from '#core/matter/matter.ts'
import type { SourceKind } from '#core/matter/source.ts'
import { covers } from '#core/may.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { selectAssessed } from '../assignments/select-assessed.ts'

type Row = typeof matterTable.$inferSelect

/** An assignment of a matter as far as its light and its place in the matter follow from it. */
type Asked = Awaited<ReturnType<typeof selectAssessed>>[number] & Pick<Assignment, 'matterId' | 'role'>

/** A matter within reach with those of its assignments that are; `kept` where the matter itself is, and not only what was asked. */
export interface Found {
  matter: Matter & { unitPath: string }
  assignments: Asked[]
  kept: boolean
}

/** Matters within reach: those that stand there, and those of which something was asked there. */
export async function findMatters(
  { tx, context, extent }: Pick<Work, 'tx' | 'context' | 'extent'>,
  { ids, kinds }: { ids?: readonly string[]; kinds?: readonly SourceKind[] } = {},
): Promise<Found[]> {
  const city = context.city.id
  const chosen = and(
    eq(matterTable.cityId, city),
    ids ? among(matterTable.id, ids) : undefined,
    kinds ? inArray(matterTable.kind, [...kinds]) : undefined,
  )
  const ofChosen = tx.orm.select({ id: matterTable.id }).from(matterTable).where(chosen)
  const asked: Asked[] = await selectAssessed(
    { tx, context },
    and(
      inExtent(extent, assignmentTable.unitPath),
      ids ? among(assignmentTable.matterId, ids) : undefined,
      kinds ? inArray(assignmentTable.matterId, ofChosen) : undefined,
    ),
    { matterId: assignmentTable.matterId, role: assignmentTable.role },
  )
  const byMatter = Map.groupBy(asked, ({ matterId }) => matterId)
  const rows: Row[] = await tx.orm.select().from(matterTable).where(chosen)
  return rows.flatMap((row) => {
    const assignments = byMatter.get(row.id) ?? []
    const kept = covers(extent, row.unitPath)
    return kept || assignments.length > 0 ? [{ matter: row, assignments, kept }] : []
  })
}
