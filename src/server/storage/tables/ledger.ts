/** The ledger of acts, its seals, and what makes requests repeatable. */
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, recordColumns, recordIndexes } from './columns.ts'

/** Where each record stands now: acts carry only the record's id and are read with its rights. */
export const recordTable = pgTable(
  'record',
  {
    ...recordColumns(),
    type: text('type').notNull(),
    /** Number of its acts. Raising it locks the record, so acts on one record follow each other. */
    version: integer('version').notNull(),
  },
  recordIndexes('record'),
)

/** Acts: granted INSERT and SELECT only. Personal values are sealed with the key of the person they are about. */
export const actTable = pgTable(
  'act',
  {
    cityId: text('city_id').notNull(),
    id: uuid('id').notNull(),
    recordId: uuid('record_id').notNull(),
    type: text('type').notNull(),
    verb: text('verb').notNull(),
    values: jsonb('values').$type<Record<string, unknown>>().notNull(),
    at: instant('at').notNull(),
    account: uuid('account').notNull(),
    person: uuid('person'),
    name: text('name').notNull(),
    unit: uuid('unit').notNull(),
    /** Position among the acts of its record, from 1: the order of the fold. */
    step: integer('step').notNull(),
  },
  (table) => [
    primaryKey({ name: 'act_pk', columns: [table.cityId, table.id] }),
    index('act_record').on(table.cityId, table.recordId, table.step),
  ],
)

/** A sealed batch of acts: the Merkle root over its leaves and the root of the batch before. */
export const sealTable = pgTable(
  'seal',
  {
    cityId: text('city_id').notNull(),
    batch: bigint('batch', { mode: 'number' }).notNull(),
    count: integer('count').notNull(),
    root: text('root').notNull(),
    previous: text('previous').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ name: 'seal_pk', columns: [table.cityId, table.batch] })],
)

/** Which act is which leaf of which batch. */
export const sealLeafTable = pgTable(
  'seal_leaf',
  {
    cityId: text('city_id').notNull(),
    actId: uuid('act_id').notNull(),
    batch: bigint('batch', { mode: 'number' }).notNull(),
    position: integer('position').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ name: 'seal_leaf_pk', columns: [table.cityId, table.actId] }),
    index('seal_leaf_batch').on(table.cityId, table.batch, table.position),
  ],
)

/** A mutating request that was answered: the client's key, what it asked, and the answer to give again. */
export const receiptTable = pgTable(
  'receipt',
  {
    cityId: text('city_id').notNull(),
    account: uuid('account').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    response: jsonb('response').$type<unknown>(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ name: 'receipt_pk', columns: [table.cityId, table.account, table.key] })],
)
