import { bigint, boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '#core/may.ts'
import type { Alias, Group, Membership, Relation, Succession, UnitKind } from '#core/organisation.ts'
import { day, lexemes, recordColumns, recordIndexes } from './columns.ts'

/** The city of this installation. The demonstration opens doors that a real one does not have. */
export const cityTable = pgTable('city', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  demonstration: boolean('demonstration').notNull(),
  /** Milliseconds between the city's clock and the machine's: a demonstration goes on from the day it tells of. */
  clockOffset: bigint('clock_offset', { mode: 'number' }).notNull(),
})

export const unitTable = pgTable(
  'unit',
  {
    ...recordColumns(),
    code: text('code').notNull(),
    parentId: uuid('parent_id'),
    kind: text('kind').$type<UnitKind>().notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    from: day('valid_from').notNull(),
    to: day('valid_to'),
    state: text('state').$type<'open' | 'closed'>().notNull(),
    found: lexemes('found').notNull(),
  },
  (table) => [...recordIndexes('unit')(table), index('unit_found').using('gin', table.found)],
)

export const aliasTable = pgTable(
  'alias',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    kind: text('kind').$type<Alias['kind']>().notNull(),
    from: day('valid_from'),
    to: day('valid_to'),
    found: lexemes('found').notNull(),
  },
  (table) => [
    ...recordIndexes('alias')(table),
    index('alias_unit').on(table.cityId, table.unitId),
    index('alias_found').using('gin', table.found),
  ],
)

export const relationTable = pgTable(
  'relation',
  {
    ...recordColumns(),
    kind: text('kind').$type<Relation['kind']>().notNull(),
    targetId: uuid('target_id').notNull(),
    from: day('valid_from').notNull(),
    to: day('valid_to'),
    document: text('document'),
  },
  (table) => [...recordIndexes('relation')(table), index('relation_target').on(table.cityId, table.targetId)],
)

export const successionTable = pgTable(
  'succession',
  {
    ...recordColumns(),
    kind: text('kind').$type<Succession['kind']>().notNull(),
    successorId: uuid('successor_id').notNull(),
    on: day('on_day').notNull(),
    document: text('document'),
  },
  recordIndexes('succession'),
)

export const groupTable = pgTable(
  'unit_group',
  {
    ...recordColumns(),
    kind: text('kind').$type<Group['kind']>().notNull(),
    name: text('name').notNull(),
    from: day('valid_from').notNull(),
    to: day('valid_to'),
  },
  recordIndexes('unit_group'),
)

export const membershipTable = pgTable(
  'membership',
  {
    ...recordColumns(),
    groupId: uuid('group_id').notNull(),
    duty: text('duty').$type<Membership['duty']>().notNull(),
    from: day('valid_from').notNull(),
    to: day('valid_to'),
  },
  recordIndexes('membership'),
)

export const personTable = pgTable(
  'person',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    /** Sealed with the person's key; the fold's plain value never lies in the row. */
    phone: text('phone'),
    phoneIndex: text('phone_index'),
    state: text('state').$type<'registered' | 'erased'>().notNull(),
    found: lexemes('found').notNull(),
  },
  (table) => [...recordIndexes('person')(table), index('person_found').using('gin', table.found)],
)

/** Key of a person, wrapped by the master key. Erasing the person deletes the row. */
export const personKeyTable = pgTable(
  'person_key',
  { ...recordColumns(), wrapped: text('wrapped').notNull() },
  recordIndexes('person_key'),
)

export const postTable = pgTable(
  'post',
  {
    ...recordColumns(),
    personId: uuid('person_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    title: text('title').notNull(),
    acting: boolean('acting').notNull(),
    from: day('valid_from').notNull(),
    to: day('valid_to'),
  },
  (table) => [...recordIndexes('post')(table), index('post_person').on(table.cityId, table.personId)],
)

export const accountTable = pgTable(
  'account',
  {
    ...recordColumns(),
    login: text('login').notNull(),
    personId: uuid('person_id'),
    role: text('role').$type<Role>(),
    disabled: boolean('disabled').notNull(),
  },
  (table) => [...recordIndexes('account')(table), uniqueIndex('account_login').on(table.cityId, table.login)],
)

/** School calendar (校历): terms and holidays of a unit and all under it. */
export const termTable = pgTable(
  'term',
  {
    ...recordColumns(),
    kind: text('kind').$type<'term' | 'holiday'>().notNull(),
    name: text('name').notNull(),
    schoolYear: text('school_year').notNull(),
    from: day('valid_from').notNull(),
    to: day('valid_to').notNull(),
  },
  recordIndexes('term'),
)
