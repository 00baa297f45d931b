/** Requests (要求): what is to be asked of schools and units. */
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { RequestRecord } from '#core/request/request.ts'
import { day, instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const requestTable = pgTable(
  'request',
  {
    ...recordColumns(),
    kind: text('kind').$type<RequestRecord['kind']>().notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    basis: text('basis').notNull(),
    article: text('article').notNull(),
    approval: text('approval').notNull(),
    from: day('valid_from'),
    until: day('valid_until'),
    due: day('due'),
    cadence: text('cadence').$type<RequestRecord['cadence']>(),
    scope: text('inspection_scope').$type<RequestRecord['scope']>(),
    survey: json<RequestRecord['survey']>('survey').notNull(),
    fields: json<RequestRecord['fields']>('fields').notNull(),
    minutes: integer('minutes').notNull(),
    visit: integer('visit').notNull(),
    holidayReason: text('holiday_reason').notNull(),
    contact: text('contact').notNull(),
    unitIds: uuid('unit_ids').array().notNull(),
    state: text('state').$type<RequestRecord['state']>().notNull(),
    draftedAt: instant('drafted_at').notNull(),
    checkedAt: instant('checked_at'),
    findings: json<RequestRecord['findings']>('findings').notNull(),
    cost: json<RequestRecord['cost']>('cost'),
    justified: json<RequestRecord['justified']>('justified').notNull(),
    answered: json<RequestRecord['answered']>('answered').notNull(),
    answeredAt: instant('answered_at'),
    matterId: uuid('matter_id'),
    openedAt: instant('opened_at'),
    openedBy: text('opened_by'),
    endedAt: instant('ended_at'),
    reason: text('reason').notNull(),
    mergedInto: uuid('merged_into'),
  },
  (table) => [...recordIndexes('request')(table), index('request_matter').on(table.cityId, table.matterId)],
)
