/** Every table, with the guard that row-level security is generated from and what the application role may do to it. */

import { packs } from '#packs/index.ts'
import {
  applicationTable,
  consultationTable,
  consultedTable,
  followOnTable,
  opinionTable,
  quotaTable,
} from './cascade.ts'
import { contestTable } from './contest.ts'
import { decisionTable } from './decision.ts'
import { exportTable, importTable, keptRowsTable, listComparisonTable, synonymTable } from './exchange.ts'
import type { Guarded } from './guard.ts'
import { entryTable, tieTable } from './indicator.ts'
import { actTable, receiptTable, recordTable, sealLeafTable, sealTable } from './ledger.ts'
import { matterTable } from './matter.ts'
import { bodyMemberTable, bodyTable, meetingTable } from './meeting.ts'
import {
  channelSecretTable,
  channelTable,
  digestDayTable,
  messageTable,
  noticeChoiceTable,
  noticeReadTable,
} from './notice.ts'
import { clueTable, ladderTable, orderTable, reminderTable } from './order.ts'
import {
  accountTable,
  aliasTable,
  cityTable,
  groupTable,
  membershipTable,
  personKeyTable,
  personTable,
  postTable,
  relationTable,
  successionTable,
  termTable,
  unitTable,
} from './organisation.ts'
import { countersignatureTable, deliveryTable, outgoingTable } from './outgoing.ts'
import { branchTallyTable, guardedPackTable, tallyTable } from './pack.ts'
import {
  assignmentTable,
  evidenceTable,
  itemTable,
  ownerTable,
  planTable,
  readingTable,
  returnSummaryTable,
  returnTable,
  targetTable,
} from './plan.ts'
import { publicReportTable } from './public.ts'
import { requestTable } from './request.ts'
import { auditTable, credentialTable, identityTable, sessionTable } from './session.ts'
import { signingChainTable, submissionTable } from './submission.ts'
import { namedListTable, valueTable } from './value.ts'

const kept = ['select', 'insert', 'update'] as const
const appended = ['select', 'insert'] as const

/** The order is that of creation. */
export const tables: readonly Guarded[] = [
  { table: cityTable, guard: { kind: 'system' }, grants: [] },
  { table: recordTable, guard: { kind: 'scope' }, grants: kept },
  /** An act is visible with the record it is about. */
  { table: actTable, guard: { kind: 'parent', parent: 'record', column: 'record_id' }, grants: appended },
  { table: sealTable, guard: { kind: 'system' }, grants: [] },
  { table: sealLeafTable, guard: { kind: 'system' }, grants: [] },
  { table: receiptTable, guard: { kind: 'own', column: 'account' }, grants: kept },

  { table: unitTable, guard: { kind: 'scope' }, grants: kept },
  { table: aliasTable, guard: { kind: 'scope' }, grants: kept },
  { table: relationTable, guard: { kind: 'scope' }, grants: kept },
  { table: successionTable, guard: { kind: 'scope' }, grants: kept },
  { table: groupTable, guard: { kind: 'scope' }, grants: kept },
  { table: membershipTable, guard: { kind: 'scope' }, grants: kept },
  { table: personTable, guard: { kind: 'scope' }, grants: kept },
  { table: personKeyTable, guard: { kind: 'scope' }, grants: ['select', 'insert', 'update', 'delete'] },
  { table: postTable, guard: { kind: 'scope' }, grants: kept },
  { table: accountTable, guard: { kind: 'scope' }, grants: kept },
  { table: termTable, guard: { kind: 'scope' }, grants: kept },

  /** What several units share has one row; it is readable through their assignments. */
  { table: assignmentTable, guard: { kind: 'scope' }, grants: kept },
  {
    table: planTable,
    guard: { kind: 'scope', sharedBy: { table: 'assignment', column: 'plan_id', own: 'id' } },
    grants: kept,
  },
  { table: decisionTable, guard: { kind: 'scope' }, grants: kept },
  { table: readingTable, guard: { kind: 'scope' }, grants: kept },
  {
    table: itemTable,
    guard: { kind: 'scope', sharedBy: { table: 'assignment', column: 'item_id', own: 'id' } },
    grants: kept,
  },
  {
    table: targetTable,
    guard: { kind: 'scope', sharedBy: { table: 'assignment', column: 'item_id', own: 'item_id' } },
    grants: kept,
  },
  {
    table: ownerTable,
    guard: { kind: 'scope', sharedBy: { table: 'assignment', column: 'item_id', own: 'item_id' } },
    grants: kept,
  },
  {
    table: matterTable,
    guard: { kind: 'scope', sharedBy: { table: 'assignment', column: 'matter_id', own: 'id' } },
    grants: kept,
  },
  /** A request is read by whom it asks once it is a matter. */
  {
    table: requestTable,
    guard: { kind: 'scope', sharedBy: { table: 'assignment', column: 'matter_id', own: 'matter_id' } },
    grants: kept,
  },
  { table: returnTable, guard: { kind: 'scope' }, grants: kept },
  { table: returnSummaryTable, guard: { kind: 'scope' }, grants: kept },
  { table: signingChainTable, guard: { kind: 'scope' }, grants: kept },
  { table: submissionTable, guard: { kind: 'scope' }, grants: kept },
  { table: evidenceTable, guard: { kind: 'scope' }, grants: kept },
  { table: entryTable, guard: { kind: 'scope' }, grants: kept },
  {
    table: tieTable,
    guard: { kind: 'scope', sharedBy: { table: 'assignment', column: 'item_id', own: 'item_id' } },
    grants: kept,
  },
  { table: contestTable, guard: { kind: 'scope' }, grants: kept },
  /** A draft stands at the unit that keeps it; once the unit addressed was told it stands there. */
  { table: orderTable, guard: { kind: 'scope' }, grants: kept },
  { table: reminderTable, guard: { kind: 'scope' }, grants: kept },
  { table: clueTable, guard: { kind: 'scope' }, grants: kept },
  { table: quotaTable, guard: { kind: 'scope' }, grants: kept },
  { table: applicationTable, guard: { kind: 'scope' }, grants: kept },
  { table: consultedTable, guard: { kind: 'scope' }, grants: kept },
  {
    table: consultationTable,
    guard: { kind: 'scope', sharedBy: { table: 'consulted', column: 'consultation_id', own: 'id' } },
    grants: kept,
  },
  { table: opinionTable, guard: { kind: 'scope' }, grants: kept },
  { table: followOnTable, guard: { kind: 'scope' }, grants: kept },

  /** A body and its meetings are readable through those who sit in it. */
  { table: bodyMemberTable, guard: { kind: 'scope' }, grants: kept },
  {
    table: bodyTable,
    guard: { kind: 'scope', sharedBy: { table: 'body_member', column: 'body_id', own: 'id' } },
    grants: kept,
  },
  {
    table: meetingTable,
    guard: { kind: 'scope', sharedBy: { table: 'body_member', column: 'body_id', own: 'body_id' } },
    grants: kept,
  },
  /** A paper that went out is read by the units it was delivered to. */
  { table: deliveryTable, guard: { kind: 'scope' }, grants: kept },
  /** A paper that waits is read by the bodies that are asked to countersign it. */
  { table: countersignatureTable, guard: { kind: 'scope' }, grants: kept },
  {
    table: outgoingTable,
    guard: {
      kind: 'scope',
      sharedBy: [
        { table: 'delivery', column: 'paper_id', own: 'id' },
        { table: 'countersignature', column: 'paper_id', own: 'id' },
      ],
    },
    grants: kept,
  },

  /** What holds for the city is read by everyone in it. */
  { table: valueTable, guard: { kind: 'city', write: 'scope' }, grants: kept },
  { table: namedListTable, guard: { kind: 'city', write: 'scope' }, grants: kept },
  { table: ladderTable, guard: { kind: 'city', write: 'scope' }, grants: kept },
  { table: synonymTable, guard: { kind: 'city', write: 'scope' }, grants: kept },

  { table: tallyTable, guard: { kind: 'scope' }, grants: kept },
  { table: branchTallyTable, guard: { kind: 'branch' }, grants: ['select'] },
  ...packs.map(guardedPackTable),

  { table: importTable, guard: { kind: 'scope' }, grants: kept },
  { table: listComparisonTable, guard: { kind: 'scope' }, grants: kept },
  { table: keptRowsTable, guard: { kind: 'scope' }, grants: ['select', 'insert', 'update', 'delete'] },
  { table: exportTable, guard: { kind: 'scope' }, grants: kept },

  { table: channelTable, guard: { kind: 'city', write: 'scope' }, grants: kept },
  { table: channelSecretTable, guard: { kind: 'system' }, grants: [] },
  { table: noticeChoiceTable, guard: { kind: 'scope' }, grants: kept },
  { table: noticeReadTable, guard: { kind: 'own', column: 'account' }, grants: appended },
  /** Written with what causes it; what becomes of it only the system says. */
  { table: messageTable, guard: { kind: 'scope' }, grants: appended, systemGrants: kept },
  { table: digestDayTable, guard: { kind: 'system' }, grants: [] },

  { table: publicReportTable, guard: { kind: 'system' }, grants: [] },
  { table: credentialTable, guard: { kind: 'system' }, grants: [] },
  { table: sessionTable, guard: { kind: 'system' }, grants: [] },
  { table: identityTable, guard: { kind: 'system' }, grants: [] },
  { table: auditTable, guard: { kind: 'system' }, grants: [] },
]
