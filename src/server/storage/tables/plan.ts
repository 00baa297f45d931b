import { sql } from 'drizzle-orm'
import { boolean, doublePrecision, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { IssuingBody } from '#core/addressing.ts'
import type { Answer } from '#core/answered-target.ts'
import type { AskedGroup, Assignment, AssignmentRole, Return } from '#core/assignment.ts'
import type { AskingPaper } from '#core/authority/authority-table.ts'
import type { Cadence } from '#core/breakdown/columns.ts'
import type { GivenQuantity } from '#core/indicator/entry.ts'
import type { Judgement } from '#core/judgement.ts'
import type { Owner, Plan, Target } from '#core/plan.ts'
import type { ReturnSummary } from '#core/return-summary.ts'
import type { Reading } from '#reader/reading.ts'
import { day, instant, lexemes, path, recordColumns, recordIndexes } from './columns.ts'
import { json } from './json.ts'

export const planTable = pgTable(
  'plan',
  {
    ...recordColumns(),
    title: text('title').notNull(),
    kind: text('kind').notNull(),
    issuer: text('issuer'),
    yearFrom: integer('year_from'),
    yearTo: integer('year_to'),
    state: text('state').$type<Plan['state']>().notNull(),
    /** The draft that this one was made from. */
    follows: uuid('follows'),
    fileHash: text('file_hash').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    documentId: text('document_id'),
    number: text('number'),
    issuedOn: day('issued_on'),
    issuing: json<IssuingBody>('issuing'),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  recordIndexes('plan'),
)

/** What the reader made of a plan's file: the public shape `yaodian-plan/1`, kept whole. */
export const readingTable = pgTable(
  'reading',
  {
    cityId: text('city_id').notNull(),
    planId: uuid('plan_id').notNull(),
    /** How often the file was read: 1 when it was uploaded. Earlier readings stay. */
    edition: integer('edition').notNull(),
    unitPath: path('unit_path').notNull(),
    readAt: instant('read_at').notNull(),
    reading: json<Reading>('reading').notNull(),
    found: lexemes('found').notNull(),
  },
  (table) => [
    primaryKey({ name: 'reading_pk', columns: [table.cityId, table.planId, table.edition] }),
    index('reading_found').using('gin', table.found),
  ],
)

export const itemTable = pgTable(
  'item',
  {
    ...recordColumns(),
    planId: uuid('plan_id').notNull(),
    node: text('node').notNull(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    title: text('title').notNull(),
    section: text('section').notNull(),
    objective: text('objective').notNull(),
    measures: text('measures').notNull(),
    from: integer('span_from').notNull(),
    to: integer('span_to').notNull(),
    leader: text('leader').notNull(),
    deadline: day('deadline'),
    cadence: text('cadence').$type<Cadence>(),
    contact: text('contact').notNull(),
    revisions: integer('revisions').notNull(),
    carriesOn: uuid('carries_on').array().notNull(),
  },
  (table) => [...recordIndexes('item')(table), index('item_plan').on(table.cityId, table.planId)],
)

export const targetTable = pgTable(
  'target',
  {
    ...recordColumns(),
    planId: uuid('plan_id').notNull(),
    itemId: uuid('item_id').notNull(),
    position: integer('position').notNull(),
    quote: text('quote').notNull(),
    subject: text('subject').notNull(),
    comparator: text('comparator').$type<Target['comparator']>().notNull(),
    value: doublePrecision('value'),
    to: doublePrecision('value_to'),
    unit: text('unit').notNull(),
    change: text('change').$type<Target['change']>().notNull(),
    scope: text('scope'),
    byDate: day('by_date'),
    placeholder: boolean('placeholder').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [...recordIndexes('target')(table), index('target_plan').on(table.cityId, table.planId)],
)

export const ownerTable = pgTable(
  'owner',
  {
    ...recordColumns(),
    planId: uuid('plan_id').notNull(),
    itemId: uuid('item_id').notNull(),
    position: integer('position').notNull(),
    role: text('role').$type<Owner['role']>().notNull(),
    name: text('name').notNull(),
    each: boolean('each').notNull(),
    ownerId: uuid('owner_id'),
    endedAt: instant('ended_at'),
  },
  (table) => [...recordIndexes('owner')(table), index('owner_plan').on(table.cityId, table.planId)],
)

export const assignmentTable = pgTable(
  'assignment',
  {
    ...recordColumns(),
    matterId: uuid('matter_id').notNull(),
    planId: uuid('plan_id'),
    itemId: uuid('item_id'),
    role: text('role').$type<AssignmentRole>().notNull(),
    due: instant('due').notNull(),
    cadence: text('cadence').$type<Cadence>(),
    note: text('note').notNull(),
    paper: text('paper').$type<AskingPaper>().notNull(),
    group: json<AskedGroup>('asked_group'),
    extensions: integer('extensions').notNull(),
    until: day('asks_until'),
    heldBy: text('held_by'),
    judgement: json<Judgement>('judgement'),
    state: text('state').$type<Assignment['state']>().notNull(),
    assignedAt: instant('assigned_at').notNull(),
    assignedBy: text('assigned_by').notNull(),
    signedAt: instant('signed_at'),
    signedBy: text('signed_by'),
  },
  (table) => [
    ...recordIndexes('assignment')(table),
    index('assignment_matter').on(table.cityId, table.matterId),
    index('assignment_plan').on(table.cityId, table.planId, table.unitId),
    index('assignment_unit').on(table.cityId, table.unitId),
    index('assignment_item').on(table.cityId, table.itemId),
  ],
)

export const returnTable = pgTable(
  'return',
  {
    ...recordColumns(),
    assignmentId: uuid('assignment_id').notNull(),
    period: day('period'),
    progress: text('progress').notNull(),
    problems: text('problems').notNull(),
    next: text('next').notNull(),
    coordination: text('coordination').notNull(),
    share: integer('share').notNull(),
    evidence: uuid('evidence').array().notNull(),
    /** Figures as the registers gave them when the return was submitted. */
    answers: json<Answer[]>('answers').notNull(),
    quantities: json<GivenQuantity[]>('quantities').notNull(),
    explanation: text('explanation').notNull(),
    filled: json<Return['filled']>('filled').notNull(),
    state: text('state').$type<Return['state']>().notNull(),
    submittedAt: instant('submitted_at').notNull(),
    submittedBy: text('submitted_by').notNull(),
    signatures: json<Return['signatures']>('signatures'),
    scan: json<Return['scan']>('scan'),
    openedAt: instant('opened_at'),
    checkedAt: instant('checked_at'),
    checkedBy: text('checked_by'),
    checker: json<Return['checker']>('checker'),
    remark: text('remark'),
    unchecked: text('unchecked').$type<Return['unchecked']>(),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: text('reviewed_by'),
    reason: text('reason'),
  },
  (table) => [
    ...recordIndexes('return')(table),
    index('return_assignment').on(table.cityId, table.assignmentId),
    /** Of those that wait the ones that were checked: what waits is told by the summaries, and handing in writes no more than before. */
    index('return_checked')
      .on(table.cityId, table.assignmentId)
      .where(sql`${table.state} = 'submitted' and ${table.checkedAt} is not null`),
  ],
)

/** What the returns of an assignment come to; its id is that of the assignment. Kept by `services/assignments/return-summaries.ts`. */
export const returnSummaryTable = pgTable(
  'return_summary',
  {
    ...recordColumns(),
    count: integer('count').notNull(),
    share: integer('share').notNull(),
    acceptedOn: day('accepted_on'),
    waiting: boolean('waiting').notNull(),
    settled: day('settled'),
    lastAt: instant('last_at'),
    lastState: text('last_state').$type<ReturnSummary['lastState']>(),
    lastShare: integer('last_share').notNull(),
    lastReason: text('last_reason').notNull(),
    coordination: text('coordination').notNull(),
    coordinationSince: instant('coordination_since'),
    evidenceUntil: day('evidence_until'),
    evidenceName: text('evidence_name').notNull(),
  },
  (table) => [
    ...recordIndexes('return_summary')(table),
    index('return_summary_waiting').on(table.cityId, table.id).where(sql`${table.waiting}`),
  ],
)

export const evidenceTable = pgTable(
  'evidence',
  {
    ...recordColumns(),
    hash: text('hash').notNull(),
    perceptualHash: text('perceptual_hash'),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    about: day('about'),
    until: day('until'),
    revises: uuid('revises'),
    attachedAt: instant('attached_at').notNull(),
  },
  (table) => [
    ...recordIndexes('evidence')(table),
    index('evidence_hash').on(table.cityId, table.hash),
    index('evidence_revised').on(table.cityId, table.revises).where(sql`${table.revises} is not null`),
    index('evidence_picture').on(table.cityId, table.id).where(sql`${table.perceptualHash} is not null`),
  ],
)
