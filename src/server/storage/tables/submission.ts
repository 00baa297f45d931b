/** How units sign what they return: the chain that each chose, and what is filled in and not yet a return. */
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Submission, SubmissionStep } from '#core/signature/submission.ts'
import { instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const signingChainTable = pgTable(
  'signing_chain',
  { ...recordColumns(), steps: json<SubmissionStep[]>('steps').notNull() },
  (table) => [
    ...recordIndexes('signing_chain')(table),
    uniqueIndex('signing_chain_unit').on(table.cityId, table.unitId),
  ],
)

export const submissionTable = pgTable(
  'submission',
  {
    ...recordColumns(),
    assignmentId: uuid('assignment_id').notNull(),
    report: json<Submission['report']>('report').notNull(),
    steps: json<Submission['steps']>('steps').notNull(),
    filledFor: json<Submission['filledFor']>('filled_for'),
    state: text('state').$type<Submission['state']>().notNull(),
    filledBy: json<Submission['filledBy']>('filled_by').notNull(),
    done: json<Submission['done']>('done').notNull(),
    scan: json<Submission['scan']>('scan'),
    returnId: uuid('return_id'),
    submittedAt: instant('submitted_at'),
    openedAt: instant('opened_at'),
    sentBack: json<Submission['sentBack']>('sent_back'),
  },
  (table) => [
    ...recordIndexes('submission')(table),
    index('submission_assignment').on(table.cityId, table.assignmentId),
  ],
)
