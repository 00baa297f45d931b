/** Contests of figures that registers filled in. */
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Answer } from '#core/answered-target.ts'
import type { Contest } from '#core/contest.ts'
import { instant, recordColumns, recordIndexes } from './columns.ts'

export const contestTable = pgTable(
  'contest',
  {
    ...recordColumns(),
    assignmentId: uuid('assignment_id').notNull(),
    figure: jsonb('figure').$type<Answer>().notNull(),
    reason: text('reason').notNull(),
    state: text('state').$type<Contest['state']>().notNull(),
    contestedAt: instant('contested_at').notNull(),
    contestedBy: text('contested_by').notNull(),
    opinion: text('opinion'),
    corrected: jsonb('corrected').$type<Answer>(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [...recordIndexes('contest')(table), index('contest_assignment').on(table.cityId, table.assignmentId)],
)
