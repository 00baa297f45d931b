/** Bodies that meet, who sits in them, and their meetings. */
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Body, BodyMember } from '#core/meeting/body.ts'
import type { Meeting } from '#core/meeting/meeting.ts'
import { day, instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const bodyTable = pgTable(
  'body',
  {
    ...recordColumns(),
    kind: text('kind').$type<Body['kind']>().notNull(),
    name: text('name').notNull(),
    frequency: text('frequency').$type<Body['frequency']>(),
    basis: text('basis').notNull(),
    from: day('valid_from').notNull(),
    to: day('valid_to'),
  },
  recordIndexes('body'),
)

export const bodyMemberTable = pgTable(
  'body_member',
  {
    ...recordColumns(),
    bodyId: uuid('body_id').notNull(),
    name: text('name').notNull(),
    duty: text('duty').$type<BodyMember['duty']>().notNull(),
    charge: text('charge').notNull(),
    from: day('valid_from').notNull(),
    to: day('valid_to'),
  },
  (table) => [...recordIndexes('body_member')(table), index('body_member_body').on(table.cityId, table.bodyId)],
)

export const meetingTable = pgTable(
  'meeting',
  {
    ...recordColumns(),
    bodyId: uuid('body_id').notNull(),
    title: text('title').notNull(),
    at: instant('at').notNull(),
    place: text('place').notNull(),
    agenda: json<Meeting['agenda']>('agenda').notNull(),
    state: text('state').$type<Meeting['state']>().notNull(),
    heldAt: instant('held_at'),
    attended: text('attended').notNull(),
    absent: text('absent').notNull(),
    number: text('number'),
    minutedOn: day('minuted_on'),
    text: text('text').notNull(),
    file: json<Meeting['file']>('file'),
    resolutions: json<Meeting['resolutions']>('resolutions').notNull(),
    corrections: json<Meeting['corrections']>('corrections').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [...recordIndexes('meeting')(table), index('meeting_body').on(table.cityId, table.bodyId)],
)
