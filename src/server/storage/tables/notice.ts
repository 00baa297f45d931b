/** Notices: channels and their secrets, what people chose and read, and the messages that leave. */
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ChannelKind, ChannelSettings } from '#core/notice/channel.ts'
import type { DeliveryState, MessageKind, MessageWay } from '#core/notice/message.ts'
import { day, instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const channelTable = pgTable(
  'channel',
  {
    ...recordColumns(),
    kind: text('kind').$type<ChannelKind>().notNull(),
    on: boolean('switched_on').notNull(),
    settings: json<ChannelSettings>('settings').notNull(),
    secretAt: instant('secret_at'),
    secretBy: text('secret_by'),
  },
  (table) => [...recordIndexes('channel')(table), uniqueIndex('channel_kind').on(table.cityId, table.kind)],
)

/** What a channel signs in with, sealed with the master key, and the token that was fetched with it. */
export const channelSecretTable = pgTable(
  'channel_secret',
  {
    cityId: text('city_id').notNull(),
    kind: text('kind').$type<ChannelKind>().notNull(),
    secret: text('secret').notNull(),
    token: text('token'),
    tokenExpires: instant('token_expires'),
  },
  (table) => [primaryKey({ name: 'channel_secret_pk', columns: [table.cityId, table.kind] })],
)

export const noticeChoiceTable = pgTable(
  'notice_choice',
  {
    ...recordColumns(),
    accountId: uuid('account_id').notNull(),
    off: text('off_channels').array().$type<ChannelKind[]>().notNull(),
  },
  (table) => [
    ...recordIndexes('notice_choice')(table),
    uniqueIndex('notice_choice_account').on(table.cityId, table.accountId),
  ],
)

/** What somebody has read: appended by the reader alone. */
export const noticeReadTable = pgTable(
  'notice_read',
  {
    cityId: text('city_id').notNull(),
    account: uuid('account').notNull(),
    key: text('key').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ name: 'notice_read_pk', columns: [table.cityId, table.account, table.key] })],
)

/** Messages (消息) to one person by one channel. It stands where the receiver's account does; the address is looked up when it is sent. */
export const messageTable = pgTable(
  'message',
  {
    ...recordColumns(),
    account: uuid('account').notNull(),
    /** Name of the receiver then, and who sent it by hand; null for a digest. */
    receiver: text('receiver').notNull(),
    sender: text('sender'),
    way: text('way').$type<MessageWay>().notNull(),
    kind: text('kind').$type<MessageKind>().notNull(),
    /** The day, and what makes two messages of it the same: there is one digest a day and person. */
    day: day('day').notNull(),
    occasion: text('occasion').notNull(),
    urgent: boolean('urgent').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    textHash: text('text_hash').notNull(),
    /** Keys of the notices, and the assignments that they are about. */
    keys: json<string[]>('keys').notNull(),
    assignments: uuid('assignments').array().notNull(),
    /** Of a test: where to, sealed; gone with its result. */
    to: text('sealed_to'),
    state: text('state').$type<DeliveryState>().notNull(),
    result: text('result'),
    tries: integer('tries').notNull(),
    writtenAt: instant('written_at').notNull(),
    nextAt: instant('next_at').notNull(),
    /** Until then somebody is at it. */
    takenUntil: instant('taken_until'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    ...recordIndexes('message')(table),
    uniqueIndex('message_occasion').on(table.cityId, table.account, table.way, table.day, table.occasion),
    uniqueIndex('message_text').on(table.cityId, table.account, table.way, table.day, table.textHash),
    index('message_next').on(table.cityId, table.state, table.nextAt),
  ],
)

/** Days whose digests are all written. */
export const digestDayTable = pgTable(
  'digest_day',
  {
    cityId: text('city_id').notNull(),
    day: day('day').notNull(),
    written: integer('written').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ name: 'digest_day_pk', columns: [table.cityId, table.day] })],
)
