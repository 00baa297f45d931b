/** Tables of an invented chess club, one for each kind of guard: for the tests of the storage itself. */
import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Migration } from './migrate.ts'
import { changesSince } from './migration-changes.ts'
import { path, recordColumns, recordIndexes } from './tables/columns.ts'
import type { Guarded } from './tables/guard.ts'

/** A match, standing at the club that plays it. */
export const matchTable = pgTable(
  'match',
  { ...recordColumns(), opponent: text('opponent').notNull() },
  recordIndexes('match'),
)

/** A set of rules that one club wrote and others play by. */
export const rulesTable = pgTable('rules', { ...recordColumns(), name: text('name').notNull() }, recordIndexes('rules'))

/** Which club plays by which rules: through it the rules may be read. */
export const adoptionTable = pgTable(
  'adoption',
  { ...recordColumns(), rulesId: uuid('rules_id').notNull() },
  recordIndexes('adoption'),
)

/** Moves of a match: appended, never changed. */
export const moveTable = pgTable(
  'move',
  {
    cityId: text('city_id').notNull(),
    id: uuid('id').notNull(),
    matchId: uuid('match_id').notNull(),
    notation: text('notation').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cityId, table.id] })],
)

/** What everyone in the city may read. */
export const noticeTable = pgTable(
  'notice',
  {
    cityId: text('city_id').notNull(),
    id: uuid('id').notNull(),
    unitPath: path('unit_path').notNull(),
    text: text('text'),
  },
  (table) => [primaryKey({ columns: [table.cityId, table.id] })],
)

/** What one player keeps for himself. */
export const preferenceTable = pgTable(
  'preference',
  { cityId: text('city_id').notNull(), person: uuid('person').notNull(), board: text('board') },
  (table) => [primaryKey({ columns: [table.cityId, table.person] })],
)

/** What only the system sees. */
export const secretTable = pgTable(
  'secret',
  { cityId: text('city_id').notNull(), id: uuid('id').notNull() },
  (table) => [primaryKey({ columns: [table.cityId, table.id] })],
)

const all = ['select', 'insert', 'update', 'delete'] as const

export const clubTables: readonly Guarded[] = [
  { table: matchTable, guard: { kind: 'scope' }, grants: all },
  { table: adoptionTable, guard: { kind: 'scope' }, grants: all },
  {
    table: rulesTable,
    guard: { kind: 'scope', sharedBy: { table: 'adoption', column: 'rules_id', own: 'id' } },
    grants: all,
  },
  { table: moveTable, guard: { kind: 'parent', parent: 'match', column: 'match_id' }, grants: ['select', 'insert'] },
  { table: noticeTable, guard: { kind: 'city', write: 'scope' }, grants: all },
  { table: preferenceTable, guard: { kind: 'own', column: 'person' }, grants: all },
  { table: secretTable, guard: { kind: 'system' }, grants: [] },
]

/** The migrations of the club's database. */
export async function clubMigrations(tables = clubTables): Promise<Migration[]> {
  return [{ name: '0000-club', sql: (await changesSince(undefined, tables)).sql }]
}
