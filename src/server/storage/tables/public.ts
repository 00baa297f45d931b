/** Reports of people who were not signed in: which record each became. Nothing about who sent them is kept here. */
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export const publicReportTable = pgTable(
  'public_report',
  {
    cityId: text('city_id').notNull(),
    /** The pass with which it was sent, as a keyed index: a report is taken once. */
    pass: text('pass').notNull(),
    /** Keyed index of the code by which its state is looked up. */
    code: text('code').notNull(),
    pack: text('pack').notNull(),
    recordId: uuid('record_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'public_report_pk', columns: [table.cityId, table.pass] }),
    uniqueIndex('public_report_code').on(table.cityId, table.code),
    index('public_report_at').on(table.cityId, table.at),
  ],
)
