/** Orders (督办文书), the ladders that an installation set, reminders, and that clues were handed over. */
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Authority, Paper, Relation } from '#core/authority/authority-table.ts'
import type { Ladder } from '#core/ladder/ladder.ts'
import type { Order } from '#core/ladder/order.ts'
import type { ReminderChannel } from '#core/ladder/reminder.ts'
import { instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const orderTable = pgTable(
  'ladder_order',
  {
    ...recordColumns(),
    keeperId: uuid('keeper_id').notNull(),
    assignmentId: uuid('assignment_id').notNull(),
    authority: text('authority').$type<Authority>().notNull(),
    relation: text('relation').$type<Relation>().notNull(),
    step: json<Order['step']>('step').notNull(),
    clocks: json<Order['clocks']>('clocks').notNull(),
    fact: json<Order['fact']>('fact').notNull(),
    paper: text('paper').$type<Paper>(),
    demand: text('demand').notNull(),
    follows: uuid('follows'),
    state: text('state').$type<Order['state']>().notNull(),
    lastAt: instant('last_at').notNull(),
    since: instant('since').notNull(),
    draftedBy: text('drafted_by').notNull(),
    toldAt: instant('told_at'),
    statement: text('statement'),
    silent: boolean('silent').notNull(),
    signedAt: instant('signed_at'),
    signedBy: text('signed_by'),
    signer: text('signer'),
    number: text('number'),
    heavier: boolean('heavier').notNull(),
    effectiveAt: instant('effective_at'),
    extendedTo: instant('extended_to'),
    extensions: integer('extensions').notNull(),
    reply: text('reply'),
    redress: json<Order['redress']>('redress'),
  },
  (table) => [
    ...recordIndexes('ladder_order')(table),
    index('ladder_order_assignment').on(table.cityId, table.assignmentId),
    index('ladder_order_unit').on(table.cityId, table.unitId),
    index('ladder_order_last').on(table.cityId, table.lastAt),
    index('ladder_order_state').on(table.cityId, table.state),
  ],
)

export const ladderTable = pgTable(
  'ladder',
  {
    ...recordColumns(),
    authority: text('authority').$type<Authority>().notNull(),
    ladder: json<Ladder>('ladder').notNull(),
    reason: text('reason').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (table) => [...recordIndexes('ladder')(table), uniqueIndex('ladder_authority').on(table.cityId, table.authority)],
)

/** The index on the occasion keeps two jobs from sending the same reminder. */
export const reminderTable = pgTable(
  'reminder',
  {
    ...recordColumns(),
    assignmentId: uuid('assignment_id').notNull(),
    occasion: text('occasion'),
    channel: text('channel').$type<ReminderChannel>().notNull(),
    to: text('to_whom').notNull(),
    said: text('said').notNull(),
    sentAt: instant('sent_at').notNull(),
    sentBy: text('sent_by').notNull(),
  },
  (table) => [
    ...recordIndexes('reminder')(table),
    uniqueIndex('reminder_occasion').on(table.cityId, table.assignmentId, table.occasion),
  ],
)

/** Nothing of the clue itself. */
export const clueTable = pgTable(
  'clue',
  {
    ...recordColumns(),
    to: text('to_whom').notNull(),
    paper: text('paper').notNull(),
    handedOverAt: instant('handed_over_at').notNull(),
  },
  recordIndexes('clue'),
)
