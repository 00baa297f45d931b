/** Quantities that units entered, and by which indicators targets are measured. */
import { doublePrecision, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EntryCorrection } from '#core/indicator/entry.ts'
import type { Point } from '#core/indicator/progress.ts'
import { day, instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const entryTable = pgTable(
  'quantity_entry',
  {
    ...recordColumns(),
    quantity: text('quantity').notNull(),
    from: day('period_from').notNull(),
    to: day('period_to').notNull(),
    value: doublePrecision('value'),
    notApplicable: text('not_applicable'),
    returnId: uuid('return_id'),
    explanation: text('explanation').notNull(),
    enteredAt: instant('entered_at').notNull(),
    enteredBy: text('entered_by').notNull(),
    corrections: json<EntryCorrection[]>('corrections').notNull(),
  },
  (table) => [
    ...recordIndexes('quantity_entry')(table),
    uniqueIndex('quantity_entry_period').on(table.cityId, table.quantity, table.to, table.from, table.unitId),
  ],
)

export const tieTable = pgTable(
  'indicator_tie',
  {
    ...recordColumns(),
    planId: uuid('plan_id').notNull(),
    itemId: uuid('item_id').notNull(),
    targetId: uuid('target_id').notNull(),
    indicator: text('indicator'),
    start: json<Point>('start_point'),
    points: json<Point[]>('points').notNull(),
    note: text('note').notNull(),
    decidedAt: instant('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [
    ...recordIndexes('indicator_tie')(table),
    uniqueIndex('indicator_tie_target').on(table.cityId, table.targetId),
    index('indicator_tie_item').on(table.cityId, table.itemId),
  ],
)
