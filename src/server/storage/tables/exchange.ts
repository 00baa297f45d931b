/** What came in and went out as workbooks. */
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ImportReading } from '#core/import/import-record.ts'
import type { ComparisonCounts, OtherList } from '#core/list-comparison.ts'
import type { Problem } from '#core/problem.ts'
import { instant, path, recordColumns, recordIndexes } from './columns.ts'

export const importTable = pgTable(
  'import_file',
  {
    ...recordColumns(),
    pack: text('pack').notNull(),
    state: text('state').$type<'previewed' | 'committed'>().notNull(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    new: integer('new_rows').notNull(),
    same: integer('same_rows').notNull(),
    changed: integer('changed_rows').notNull(),
    refused: integer('refused_rows').notNull(),
    reading: jsonb('reading').$type<ImportReading>().notNull(),
    taken: integer('taken').notNull(),
    account: uuid('account').notNull(),
    previewedAt: instant('previewed_at').notNull(),
  },
  recordIndexes('import_file'),
)

/** Headings and codes that officers added to the profiles of workbooks; what was shipped stands in the program. */
export const synonymTable = pgTable(
  'synonym',
  {
    ...recordColumns(),
    profile: text('profile').notNull(),
    column: text('column_name').notNull(),
    choice: text('choice').notNull(),
    text: text('text').notNull(),
    state: text('state').$type<'kept' | 'dropped'>().notNull(),
    by: text('by_name').notNull(),
    day: text('day').notNull(),
    note: text('note').notNull(),
  },
  (table) => [
    ...recordIndexes('synonym')(table),
    uniqueIndex('synonym_text').on(table.cityId, table.profile, table.column, table.choice, table.text),
  ],
)

/** Rows of previews and comparisons, packed and sealed; those of a preview gone when it was committed, all when they are a day old. */
export const keptRowsTable = pgTable(
  'kept_rows',
  {
    cityId: text('city_id').notNull(),
    recordId: uuid('record_id').notNull(),
    unitPath: path('unit_path').notNull(),
    position: integer('position').notNull(),
    rows: text('rows').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'kept_rows_pk', columns: [table.cityId, table.recordId, table.position] }),
    index('kept_rows_scope').on(table.cityId, table.unitPath),
    index('kept_rows_age').on(table.cityId, table.at),
  ],
)

/** Comparisons of a register with another list: what was found, and what a person decided of the pairs in doubt. */
export const listComparisonTable = pgTable(
  'list_comparison',
  {
    ...recordColumns(),
    pack: text('pack').notNull(),
    other: jsonb('other').$type<OtherList>().notNull(),
    query: jsonb('query').$type<Record<string, unknown>>().notNull(),
    purpose: text('purpose').notNull(),
    fields: jsonb('fields').$type<string[]>().notNull(),
    state: text('state').$type<'asked' | 'found' | 'failed'>().notNull(),
    counts: jsonb('counts').$type<ComparisonCounts>().notNull(),
    problems: jsonb('problems').$type<Problem[]>().notNull(),
    decided: jsonb('decided').$type<Record<string, boolean>>().notNull(),
    account: uuid('account').notNull(),
    comparedAt: instant('compared_at').notNull(),
  },
  recordIndexes('list_comparison'),
)

export const exportTable = pgTable(
  'export_file',
  {
    ...recordColumns(),
    pack: text('pack').notNull(),
    number: text('number').notNull(),
    rows: integer('rows').notNull(),
    query: jsonb('query').$type<Record<string, unknown>>().notNull(),
    account: uuid('account').notNull(),
    at: instant('at').notNull(),
  },
  recordIndexes('export_file'),
)
