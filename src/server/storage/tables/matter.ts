/** Matters (督办事项), whatever they come from. */
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Matter } from '#core/matter/matter.ts'
import type { SourceKind } from '#core/matter/source.ts'
import { instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const matterTable = pgTable(
  'matter',
  {
    ...recordColumns(),
    title: text('title').notNull(),
    demand: text('demand').notNull(),
    source: json<Matter['source']>('source').notNull(),
    /** Of the source, for the list. */
    kind: text('kind').$type<SourceKind>().notNull(),
    /** The item of a plan that it is. */
    itemId: uuid('item_id'),
    mandate: json<Matter['mandate']>('mandate').notNull(),
    asked: json<Matter['asked']>('asked').notNull(),
    leaders: json<Matter['leaders']>('leaders').notNull(),
    leadUnitId: uuid('lead_unit_id').notNull(),
    officer: text('officer'),
    supportUnitIds: uuid('support_unit_ids').array().notNull(),
    nodes: json<Matter['nodes']>('nodes').notNull(),
    due: instant('due').notNull(),
    state: text('state').$type<Matter['state']>().notNull(),
    number: text('number'),
    enteredAt: instant('entered_at').notNull(),
    filedAt: instant('filed_at'),
    closedAt: instant('closed_at'),
    holds: json<Matter['holds']>('holds').notNull(),
    outcome: text('outcome').$type<Matter['outcome']>(),
    summary: text('summary').notNull(),
    mergedInto: uuid('merged_into'),
    changes: integer('changes').notNull(),
    corrections: json<Matter['corrections']>('corrections').notNull(),
  },
  (table) => [
    ...recordIndexes('matter')(table),
    index('matter_due').on(table.cityId, table.due),
    uniqueIndex('matter_number').on(table.cityId, table.number),
    uniqueIndex('matter_item').on(table.cityId, table.itemId),
  ],
)
