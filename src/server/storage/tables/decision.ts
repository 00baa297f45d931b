import { customType, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Change } from '#core/decision/decision.ts'
import type { KeptDecision } from '#core/decision/decision-record.ts'
import { instant, recordColumns, recordIndexes } from './columns.ts'

const json = <T>() =>
  customType<{ data: T; driverData: string | T }>({
    dataType: () => 'jsonb',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => (typeof value === 'string' ? (JSON.parse(value) as T) : value),
  })

/** What people decided about the reading of a plan. */
export const decisionTable = pgTable(
  'decision',
  {
    ...recordColumns(),
    planId: uuid('plan_id').notNull(),
    position: integer('position').notNull(),
    change: json<Change>()('change').notNull(),
    replaces: uuid('replaces').array().notNull(),
    state: text('state').$type<KeptDecision['state']>().notNull(),
    takenAt: instant('taken_at').notNull(),
    takenBy: json<KeptDecision['takenBy']>()('taken_by').notNull(),
    undoneAt: instant('undone_at'),
    undoneBy: json<NonNullable<KeptDecision['undoneBy']>>()('undone_by'),
  },
  (table) => [
    ...recordIndexes('decision')(table),
    index('decision_plan').on(table.cityId, table.planId, table.position),
  ],
)
