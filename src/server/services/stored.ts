/** Kinds of record with the table that holds their fold: the state's fields are the row's columns. */
import type { PgTable } from 'drizzle-orm/pg-core'
import { application } from '#core/application.ts'
import {
  type Assignment,
  type AssignmentActs,
  assignment,
  type Return,
  type ReturnActs,
  returned,
} from '#core/assignment.ts'
import { consultation, consulted, opinion } from '#core/consultation.ts'
import { contest } from '#core/contest.ts'
import { decision } from '#core/decision/decision-record.ts'
import { type Evidence, type EvidenceActs, evidence } from '#core/evidence/evidence.ts'
import { followOn } from '#core/follow-on.ts'
import { entry } from '#core/indicator/entry.ts'
import { tie } from '#core/indicator/tie.ts'
import { clue } from '#core/ladder/clue.ts'
import { type LadderActs, type LadderRecord, ladderRecord } from '#core/ladder/ladder.ts'
import { isKnown, type Order, type OrderActs, order } from '#core/ladder/order.ts'
import { reminder } from '#core/ladder/reminder.ts'
import { type Matter, type MatterActs, matter } from '#core/matter/matter.ts'
import { body, bodyMember } from '#core/meeting/body.ts'
import { meeting } from '#core/meeting/meeting.ts'
import { namedList } from '#core/named-list.ts'
import { channel } from '#core/notice/channel.ts'
import { noticeChoice } from '#core/notice/notice-choice.ts'
import {
  type Alias,
  type AliasActs,
  alias,
  group,
  membership,
  relation,
  succession,
  type Unit,
  type UnitActs,
  unit,
} from '#core/organisation.ts'
import { account, type Person, type PersonActs, person, post } from '#core/person.ts'
import { personRegister } from '#core/person-register.ts'
import { item, owner, plan, target } from '#core/plan.ts'
import { quota } from '#core/quota.ts'
import type { RecordKind, RecordState, Verbs } from '#core/record.ts'
import { request } from '#core/request/request.ts'
import { schoolPeriod } from '#core/school-period.ts'
import { countersignature } from '#core/signature/countersignature.ts'
import { delivery } from '#core/signature/delivery.ts'
import { type Outgoing, type OutgoingActs, outgoing } from '#core/signature/outgoing.ts'
import { signingChain } from '#core/signature/signing-chain.ts'
import { submission } from '#core/signature/submission.ts'
import { unitRegister } from '#core/unit-register.ts'
import { value } from '#core/value.ts'
import type { Hand } from '../context.ts'
import {
  applicationTable,
  consultationTable,
  consultedTable,
  followOnTable,
  opinionTable,
  quotaTable,
} from '../storage/tables/cascade.ts'
import { contestTable } from '../storage/tables/contest.ts'
import { decisionTable } from '../storage/tables/decision.ts'
import { entryTable, tieTable } from '../storage/tables/indicator.ts'
import { matterTable } from '../storage/tables/matter.ts'
import { bodyMemberTable, bodyTable, meetingTable } from '../storage/tables/meeting.ts'
import { channelTable, noticeChoiceTable } from '../storage/tables/notice.ts'
import { clueTable, ladderTable, orderTable, reminderTable } from '../storage/tables/order.ts'
import {
  accountTable,
  aliasTable,
  groupTable,
  membershipTable,
  personTable,
  postTable,
  relationTable,
  successionTable,
  termTable,
  unitTable,
} from '../storage/tables/organisation.ts'
import { countersignatureTable, deliveryTable, outgoingTable } from '../storage/tables/outgoing.ts'
import {
  assignmentTable,
  evidenceTable,
  itemTable,
  ownerTable,
  planTable,
  returnTable,
  targetTable,
} from '../storage/tables/plan.ts'
import { requestTable } from '../storage/tables/request.ts'
import { signingChainTable, submissionTable } from '../storage/tables/submission.ts'
import { namedListTable, valueTable } from '../storage/tables/value.ts'
import { beginSummaries, keepSummaries, keepWhatRests } from './assignments/return-summaries.ts'
import { matterRow } from './matters/matter-row.ts'
import { ladderRow } from './orders/ladder-row.ts'
import { aliasRow, personRow, unitRow, viewPerson, viewUnit } from './organisation/rows.ts'
import { outgoingRow } from './papers/outgoing-row.ts'
import { type Counted, countedBy } from './registers/keep-tallies.ts'

/** A kind of record and where it is kept. `sealed` columns hold the value under the key of the person the record is. */
export interface Stored<State extends RecordState, Acts extends Verbs> {
  kind: RecordKind<State, Acts>
  table: PgTable
  sealed: string[]
  /** How the state lies in the row where its fields are not simply the columns. */
  row?: { to: (state: State) => Record<string, unknown>; from: (row: Record<string, unknown>) => State }
  /** Units: the unit that a new one stands under, and its own segment of the path. */
  below?: (state: State) => { unitId: string | null; segment: string }
  /** The unit at whose place the record stands now, where that is not always its own. */
  place?: (state: State) => string
  /** Of registers: what is counted of a record, kept in the same transaction as the row. */
  counted?: Counted<State>
  /** What else follows from the rows that acts wrote, and is kept in the same transaction. */
  keep?: (hand: Hand, states: readonly (State & { unitPath: string })[], verb: keyof Acts) => Promise<void>
}

function stored<State extends RecordState, Acts extends Verbs>(
  kind: RecordKind<State, Acts>,
  table: PgTable,
  sealed: string[] = [],
): Stored<State, Acts> {
  return { kind, table, sealed }
}

export const units: Stored<Unit, UnitActs> = {
  ...stored(unit, unitTable),
  row: unitRow,
  below: ({ parentId, code }) => ({ unitId: parentId, segment: code }),
  counted: countedBy(unitRegister, viewUnit),
}
export const aliases: Stored<Alias, AliasActs> = { ...stored(alias, aliasTable), row: aliasRow }
export const relations = stored(relation, relationTable)
export const successions = stored(succession, successionTable)
export const groups = stored(group, groupTable)
export const memberships = stored(membership, membershipTable)
export const people: Stored<Person, PersonActs> = {
  ...stored(person, personTable, ['phone']),
  row: personRow,
  counted: countedBy(personRegister, viewPerson),
}
export const posts = stored(post, postTable)
export const accounts = stored(account, accountTable)
export const schoolPeriods = stored(schoolPeriod, termTable)
export const decisions = stored(decision, decisionTable)
export const plans = stored(plan, planTable)
export const items = stored(item, itemTable)
export const targets = stored(target, targetTable)
export const owners = stored(owner, ownerTable)
export const matters: Stored<Matter, MatterActs> = { ...stored(matter, matterTable), row: matterRow }
/** Drafts stand at the unit that keeps them, so that nobody else reaches them. */
export const orders: Stored<Order, OrderActs> = {
  ...stored(order, orderTable),
  place: (state) => (isKnown(state) ? state.unitId : state.keeperId),
}
export const ladders: Stored<LadderRecord, LadderActs> = { ...stored(ladderRecord, ladderTable), row: ladderRow }
export const reminders = stored(reminder, reminderTable)
export const clues = stored(clue, clueTable)
export const assignments: Stored<Assignment, AssignmentActs> = {
  ...stored(assignment, assignmentTable),
  keep: (hand, states, verb) => (verb === 'assign' ? beginSummaries(hand, states) : Promise.resolve()),
}
export const returns: Stored<Return, ReturnActs> = { ...stored(returned, returnTable), keep: keepSummaries }
export const evidences: Stored<Evidence, EvidenceActs> = { ...stored(evidence, evidenceTable), keep: keepWhatRests }
export const entries = stored(entry, entryTable)
export const ties = stored(tie, tieTable)
export const contests = stored(contest, contestTable)
export const quotas = stored(quota, quotaTable)
export const applications = stored(application, applicationTable)
export const consultations = stored(consultation, consultationTable)
export const consultees = stored(consulted, consultedTable)
export const opinions = stored(opinion, opinionTable)
export const followOns = stored(followOn, followOnTable)
export const bodies = stored(body, bodyTable)
export const bodyMembers = stored(bodyMember, bodyMemberTable)
export const meetings = stored(meeting, meetingTable)
export const requests = stored(request, requestTable)
export const papers: Stored<Outgoing, OutgoingActs> = { ...stored(outgoing, outgoingTable), row: outgoingRow }
export const deliveries = stored(delivery, deliveryTable)
export const countersignatures = stored(countersignature, countersignatureTable)
export const signingChains = stored(signingChain, signingChainTable)
export const submissions = stored(submission, submissionTable)
export const values = stored(value, valueTable)
export const channels = stored(channel, channelTable)
export const noticeChoices = stored(noticeChoice, noticeChoiceTable)
export const listsByName = stored(namedList, namedListTable)

/** All of them, by the type that acts carry. */
// biome-ignore lint/suspicious/noExplicitAny: a list over kinds of different states and acts
export const storedKinds: ReadonlyMap<string, Stored<any, any>> = new Map(
  [
    units,
    aliases,
    relations,
    successions,
    groups,
    memberships,
    people,
    posts,
    accounts,
    schoolPeriods,
    plans,
    decisions,
    items,
    targets,
    owners,
    matters,
    orders,
    ladders,
    reminders,
    clues,
    assignments,
    entries,
    ties,
    contests,
    returns,
    evidences,
    quotas,
    applications,
    consultations,
    consultees,
    opinions,
    followOns,
    bodies,
    bodyMembers,
    meetings,
    requests,
    papers,
    deliveries,
    countersignatures,
    signingChains,
    submissions,
    values,
    listsByName,
    channels,
    noticeChoices,
    // biome-ignore lint/suspicious/noExplicitAny: as above
  ].map((each) => [each.kind.type, each as Stored<any, any>]),
)
