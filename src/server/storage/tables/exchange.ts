/** What came in and went out as workbooks. */
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
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
    taken: integer('taken').notNull(),
    account: uuid('account').notNull(),
    previewedAt: instant('previewed_at').notNull(),
  },
  recordIndexes('import_file'),
)

/** Rows of a preview that wait for its commit, packed and sealed; gone when it was committed or is a day old. */
export const importRowsTable = pgTable(
  'import_rows',
  {
    cityId: text('city_id').notNull(),
    importId: uuid('import_id').notNull(),
    unitPath: path('unit_path').notNull(),
    position: integer('position').notNull(),
    rows: text('rows').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'import_rows_pk', columns: [table.cityId, table.importId, table.position] }),
    index('import_rows_scope').on(table.cityId, table.unitPath),
    index('import_rows_age').on(table.cityId, table.at),
  ],
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
