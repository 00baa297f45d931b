/** What hangs on a plan that is broken down: opinions before issue, quotas, applications, plans below. */
import { doublePrecision, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Application } from '#core/application.ts'
import type { Consultation, Consulted, Opinion } from '#core/consultation.ts'
import type { FollowOn } from '#core/follow-on.ts'
import type { Quota } from '#core/quota.ts'
import { instant, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const quotaTable = pgTable(
  'quota',
  {
    ...recordColumns(),
    planId: uuid('plan_id').notNull(),
    itemId: uuid('item_id').notNull(),
    targetId: uuid('target_id').notNull(),
    value: doublePrecision('value').notNull(),
    own: doublePrecision('own'),
    ownReason: text('own_reason'),
    ownBy: text('own_by'),
    state: text('state').$type<Quota['state']>().notNull(),
    setAt: instant('set_at').notNull(),
    setBy: text('set_by').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    reason: text('reason'),
  },
  (table) => [...recordIndexes('quota')(table), index('quota_item').on(table.cityId, table.itemId)],
)

export const applicationTable = pgTable(
  'application',
  {
    ...recordColumns(),
    assignmentId: uuid('assignment_id').notNull(),
    planId: uuid('plan_id'),
    itemId: uuid('item_id'),
    kind: text('kind').$type<Application['kind']>().notNull(),
    text: text('text').notNull(),
    due: instant('due'),
    state: text('state').$type<Application['state']>().notNull(),
    submittedAt: instant('submitted_at').notNull(),
    submittedBy: text('submitted_by').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    reason: text('reason'),
    grantedDue: instant('granted_due'),
  },
  (table) => [
    ...recordIndexes('application')(table),
    index('application_assignment').on(table.cityId, table.assignmentId),
  ],
)

export const consultationTable = pgTable(
  'consultation',
  {
    ...recordColumns(),
    planId: uuid('plan_id').notNull(),
    title: text('title').notNull(),
    due: instant('due').notNull(),
    note: text('note').notNull(),
    rows: json<Consultation['rows']>('rows').notNull(),
    askedAt: instant('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
  },
  (table) => [...recordIndexes('consultation')(table), index('consultation_plan').on(table.cityId, table.planId)],
)

export const consultedTable = pgTable(
  'consulted',
  {
    ...recordColumns(),
    consultationId: uuid('consultation_id').notNull(),
    state: text('state').$type<Consulted['state']>().notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: text('answered_by'),
    opinions: integer('opinions').notNull(),
  },
  (table) => [
    ...recordIndexes('consulted')(table),
    index('consulted_consultation').on(table.cityId, table.consultationId),
  ],
)

export const opinionTable = pgTable(
  'opinion',
  {
    ...recordColumns(),
    consultationId: uuid('consultation_id').notNull(),
    key: text('key'),
    text: text('text').notNull(),
    state: text('state').$type<Opinion['state']>().notNull(),
    reason: text('reason'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [...recordIndexes('opinion')(table), index('opinion_consultation').on(table.cityId, table.consultationId)],
)

export const followOnTable = pgTable(
  'follow_on',
  {
    ...recordColumns(),
    planId: uuid('plan_id').notNull(),
    itemId: uuid('item_id').notNull(),
    overPlanId: uuid('over_plan_id').notNull(),
    overItemId: uuid('over_item_id').notNull(),
    state: text('state').$type<FollowOn['state']>().notNull(),
  },
  (table) => [...recordIndexes('follow_on')(table), index('follow_on_over').on(table.cityId, table.overPlanId)],
)
