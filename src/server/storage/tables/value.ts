/** What officers did to dated values and named lists; what was shipped stands in the program. */
import { boolean, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Confirmation, ValueHead, ValuePeriod } from '#core/values/dated-value.ts'
import { recordColumns, recordIndexes } from './columns.ts'

export const valueTable = pgTable(
  'dated_value',
  {
    ...recordColumns(),
    key: text('key').notNull(),
    on: boolean('is_on'),
    confirmed: jsonb('confirmed').$type<Confirmation>(),
    changes: jsonb('changes').$type<ValuePeriod[]>().notNull(),
    added: jsonb('added').$type<ValueHead>(),
  },
  (table) => [...recordIndexes('dated_value')(table), uniqueIndex('dated_value_key').on(table.cityId, table.key)],
)

export const namedListTable = pgTable(
  'named_list',
  {
    ...recordColumns(),
    key: text('key').notNull(),
    items: jsonb('items').$type<string[]>(),
    basis: text('basis'),
    confirmed: jsonb('confirmed').$type<Confirmation>(),
  },
  (table) => [...recordIndexes('named_list')(table), uniqueIndex('named_list_key').on(table.cityId, table.key)],
)
