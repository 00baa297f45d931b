import { eq } from 'drizzle-orm'
import type { Work } from '../../context.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { selectAssessed } from '../assignments/select-assessed.ts'

/** What was asked in a matter, with what its standing follows from. */
export const selectAsked = (work: Pick<Work, 'tx' | 'context'>, matterId: string) =>
  selectAssessed(work, eq(assignmentTable.matterId, matterId), { role: assignmentTable.role })
