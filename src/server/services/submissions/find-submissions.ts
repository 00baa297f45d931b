import { and, eq, inArray } from 'drizzle-orm'
import type { Submission } from '#core/signature/submission.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { submissionTable } from '../../storage/tables/submission.ts'

/** What was filled in and is no return yet, or not any more: within reach, of one assignment where it is given. */
export async function openSubmissions(
  { tx, context, extent }: Pick<Work, 'tx' | 'context' | 'extent'>,
  assignmentId?: string,
): Promise<(Submission & { unitPath: string })[]> {
  return tx.orm
    .select()
    .from(submissionTable)
    .where(
      and(
        eq(submissionTable.cityId, context.city.id),
        inArray(submissionTable.state, ['filled', 'withdrawn']),
        inExtent(extent, submissionTable.unitPath),
        assignmentId ? eq(submissionTable.assignmentId, assignmentId) : undefined,
      ),
    )
}
