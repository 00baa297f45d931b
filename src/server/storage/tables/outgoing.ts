/** Papers that go out (发文), the units they were delivered to, and those asked to countersign. */
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Countersignature } from '#core/signature/countersignature.ts'
import type { Delivery } from '#core/signature/delivery.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import { instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const outgoingTable = pgTable(
  'outgoing',
  {
    ...recordColumns(),
    bureauId: uuid('bureau_id').notNull(),
    issuer: text('issuer'),
    title: text('title').notNull(),
    text: text('text').notNull(),
    paper: text('paper').$type<Outgoing['paper']>().notNull(),
    to: json<Outgoing['to']>('addressees').notNull(),
    copies: json<Outgoing['copies']>('copies').notNull(),
    confidentiality: text('confidentiality').$type<Outgoing['confidentiality']>().notNull(),
    urgency: text('urgency').$type<Outgoing['urgency']>().notNull(),
    openness: json<Outgoing['openness']>('openness').notNull(),
    attachments: json<Outgoing['attachments']>('attachments').notNull(),
    countersigners: json<Outgoing['countersigners']>('countersigners').notNull(),
    hash: text('hash').notNull(),
    about: json<Outgoing['about']>('about'),
    state: text('state').$type<Outgoing['state']>().notNull(),
    drafter: json<Outgoing['drafter']>('drafter').notNull(),
    checker: json<Outgoing['checker']>('checker'),
    passedOver: json<Outgoing['passedOver']>('passed_over'),
    signer: json<Outgoing['signer']>('signer'),
    signedAt: instant('signed_at'),
    /** The number in its parts: no bureau gives one twice. */
    series: text('series'),
    year: integer('year'),
    serial: integer('serial'),
    numberedAt: instant('numbered_at'),
    sealedAt: instant('sealed_at'),
    scan: json<Outgoing['scan']>('scan'),
    package: text('package'),
    sentBack: json<Outgoing['sentBack']>('sent_back'),
    times: integer('times').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    ...recordIndexes('outgoing')(table),
    uniqueIndex('outgoing_number').on(table.cityId, table.bureauId, table.series, table.year, table.serial),
  ],
)

export const deliveryTable = pgTable(
  'delivery',
  {
    ...recordColumns(),
    paperId: uuid('paper_id').notNull(),
    as: text('delivered_as').$type<Delivery['as']>().notNull(),
    deliveredAt: instant('delivered_at').notNull(),
  },
  (table) => [...recordIndexes('delivery')(table), index('delivery_paper').on(table.cityId, table.paperId)],
)

export const countersignatureTable = pgTable(
  'countersignature',
  {
    ...recordColumns(),
    paperId: uuid('paper_id').notNull(),
    body: json<Countersignature['body']>('body').notNull(),
    inside: boolean('inside').notNull(),
    hash: text('hash').notNull(),
    due: instant('due').notNull(),
    basis: text('basis').notNull(),
    state: text('state').$type<Countersignature['state']>().notNull(),
    askedAt: instant('asked_at').notNull(),
    said: json<Countersignature['said']>('said'),
    answered: json<Countersignature['answered']>('answered').notNull(),
  },
  (table) => [
    ...recordIndexes('countersignature')(table),
    index('countersignature_paper').on(table.cityId, table.paperId),
  ],
)
