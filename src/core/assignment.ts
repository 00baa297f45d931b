/** What a unit was asked to do, and what it returned. */
import type { Answer } from './answered-target.ts'
import type { AskingPaper } from './authority/authority-table.ts'
import type { Cadence } from './breakdown/columns.ts'
import { type Day, dayOf } from './day.ts'
import type { GivenQuantity } from './indicator/entry.ts'
import type { Judgement, JudgementValues } from './judgement.ts'
import type { SourceFile } from './matter/source.ts'
import type { UnitKind } from './organisation.ts'
import { type Actor, defineRecord, known, type RecordState } from './record.ts'
import type { FilledField } from './request/filled-field.ts'
import type { Unchecked } from './review-steps.ts'

/** Roles of a unit in a matter: 牵头, 配合, 实施, 协助. */
export const assignmentRoles = ['lead', 'support', 'implement', 'assist'] as const
export type AssignmentRole = (typeof assignmentRoles)[number]

/** As one of whom a unit was asked: of all counties, of all units of a kind, of a named group across the tree. */
export type AskedGroup =
  | { of: 'counties' }
  | { of: 'kind'; kind: UnitKind }
  | { of: 'group'; groupId: string; name: string }

/** A matter asked of a unit by a time. `unitId` is the unit addressed; `due` is an instant, to the hour. */
export interface Assignment extends RecordState {
  matterId: string
  /** Plan and item of a matter that an item of a plan is; through them whoever is asked reads the item. */
  planId: string | null
  itemId: string | null
  role: AssignmentRole
  due: string
  /** How often it is returned; null for once, when it is done. */
  cadence: Cadence | null
  note: string
  /** The paper by which it was asked. */
  paper: AskingPaper
  /** The group that was chosen; null for a unit that was chosen by itself. */
  group: AskedGroup | null
  /** How often more time was granted. */
  extensions: number
  /** The last day on which it asks anything, where what asks it ends by the date alone (有效期). */
  until: Day | null
  /** The document by which it is on hold (暂缓), or by which it is not to be done any more; null while it is under way. */
  heldBy: string | null
  /** What a leader says of it beside its light; null where nobody does. */
  judgement: Judgement | null
  state: 'assigned' | 'signed'
  assignedAt: string
  assignedBy: string
  signedAt: string | null
  signedBy: string | null
}

/** Whether it asks nothing at an instant: on hold by a document, or past the last day on which it asked. */
export function asksNothing({ heldBy, until }: Pick<Assignment, 'heldBy' | 'until'>, now: Date): boolean {
  return heldBy !== null || hasExpired({ until }, now)
}

/** Whether the last day on which it asked has passed. */
export function hasExpired({ until }: Pick<Assignment, 'until'>, now: Date): boolean {
  return until !== null && until < dayOf(now)
}

/** What a light and the returns that are due follow from. */
export type Assessed = Pick<
  Assignment,
  'id' | 'unitId' | 'itemId' | 'due' | 'assignedAt' | 'cadence' | 'state' | 'heldBy' | 'until'
>

export interface AssignmentActs {
  assign: {
    unitId: string
    matterId: string
    planId: string | null
    itemId: string | null
    role: AssignmentRole
    due: string
    cadence?: Cadence | null
    note: string
    paper?: AskingPaper
    group?: AskedGroup | null
    until?: Day | null
  }
  /** `signedFor` is the other unit that signed in the place of this one (代签收); its person is named as who signed. */
  sign: { signedFor?: { unitId: string; name: string } }
  /** More time: by an application of the unit, or because the matter was given more. */
  extend: { due: string; applicationId: string | null; reason: string }
  /** Its matter was brought forward. */
  advance: { due: string; reason: string }
  hold: { document: string }
  resume: Record<never, never>
  judge: JudgementValues
  'withdraw-judgement': Record<never, never>
}

export const assignment = defineRecord<Assignment, AssignmentActs>({
  type: 'assignment',
  fold: {
    assign: (_, values, act) => ({
      paper: 'notice',
      group: null,
      cadence: null,
      until: null,
      ...values,
      id: act.record,
      extensions: 0,
      heldBy: null,
      judgement: null,
      state: 'assigned',
      assignedAt: act.at,
      assignedBy: act.by.name,
      signedAt: null,
      signedBy: null,
    }),
    hold: (state, { document }) => ({ ...known(state), heldBy: document }),
    resume: (state) => ({ ...known(state), heldBy: null }),
    judge: (state, values, act) => ({
      ...known(state),
      judgement: { ...values, account: act.by.account, by: act.by.name, at: act.at },
    }),
    'withdraw-judgement': (state) => ({ ...known(state), judgement: null }),
    sign: (state, _, act) => ({ ...known(state), state: 'signed', signedAt: act.at, signedBy: act.by.name }),
    advance: (state, { due }) => ({ ...known(state), due }),
    extend: (state, { due }) => ({ ...known(state), due, extensions: known(state).extensions + 1 }),
  },
})

/** What a unit says about an assignment. `share` is the share done, 0 to 100. */
export interface Report {
  progress: string
  problems: string
  next: string
  coordination: string
  share: number
  evidence: string[]
}

/** Who signed a return inside the unit, by name; `unit` where another unit filled it in (代填). */
export interface ReturnSignatures {
  filler: { name: string; unit: string | null }
  checker: string | null
  head: string | null
}

/** What a return gives besides its texts, where that is asked. */
export interface ReturnedValues {
  /** For the targets that it is about, and what was said to numbers that looked wrong. */
  quantities: GivenQuantity[]
  explanation: string
  /** For the fields that a request asks, in their order. */
  filled: FilledField[]
}

/** A return (填报): figures that registers answered are filled in by the system and cannot be typed over. Submitted, checked by the county where another accepts, accepted or sent back by the level above, or withdrawn before it was reviewed. */
export interface Return extends RecordState, Report, ReturnedValues {
  assignmentId: string
  /** First day of the period that it is about (see return-calendar.ts). */
  period: Day | null
  answers: Answer[]
  state: 'submitted' | 'withdrawn' | 'sent-back' | 'accepted'
  submittedAt: string
  submittedBy: string
  /** The unit's own signatures; null where it wants none. */
  signatures: ReturnSignatures | null
  /** The stamped scan of it. */
  scan: SourceFile | null
  /** When the level above looked at it: from then on it is not taken back. */
  openedAt: string | null
  /** The county's check before another accepts (县级初审): when, by whom, and what was remarked; null where there was none. */
  checkedAt: string | null
  checkedBy: string | null
  checker: Checker | null
  remark: string | null
  /** Why it was accepted without a check that was to come first (县级未初审). */
  unchecked: Unchecked | null
  reviewedAt: string | null
  reviewedBy: string | null
  reason: string | null
}

/** Who checked: not the one who accepts. */
export type Checker = Pick<Actor, 'account' | 'person'>

export interface ReturnActs {
  submit: Report &
    Partial<ReturnedValues> & {
      unitId: string
      assignmentId: string
      period?: Day
      answers?: Answer[]
      signatures?: ReturnSignatures | null
      scan?: SourceFile | null
    }
  'attach-scan': { scan: SourceFile }
  open: Record<never, never>
  withdraw: Record<never, never>
  /** The state stays `submitted`: what sums up returns knows no step between. */
  check: { remark: string }
  accept: { unchecked?: Unchecked | null }
  'send-back': { reason: string }
}

export const returned = defineRecord<Return, ReturnActs>({
  type: 'return',
  fold: {
    submit: (_, values, act) => ({
      ...values,
      period: values.period ?? null,
      answers: values.answers ?? [],
      signatures: values.signatures ?? null,
      scan: values.scan ?? null,
      quantities: values.quantities ?? [],
      explanation: values.explanation ?? '',
      filled: values.filled ?? [],
      id: act.record,
      state: 'submitted',
      submittedAt: act.at,
      submittedBy: act.by.name,
      openedAt: null,
      checkedAt: null,
      checkedBy: null,
      checker: null,
      remark: null,
      unchecked: null,
      reviewedAt: null,
      reviewedBy: null,
      reason: null,
    }),
    'attach-scan': (state, { scan }) => ({ ...known(state), scan }),
    open: (state, _, act) => ({ ...known(state), openedAt: act.at }),
    withdraw: (state) => ({ ...known(state), state: 'withdrawn' }),
    check: (state, { remark }, act) => ({
      ...known(state),
      openedAt: known(state).openedAt ?? act.at,
      checkedAt: act.at,
      checkedBy: act.by.name,
      checker: { account: act.by.account, person: act.by.person },
      remark: remark || null,
    }),
    accept: (state, { unchecked }, act) => ({
      ...known(state),
      state: 'accepted',
      unchecked: unchecked ?? null,
      reviewedAt: act.at,
      reviewedBy: act.by.name,
    }),
    'send-back': (state, values, act) => ({
      ...known(state),
      state: 'sent-back',
      reviewedAt: act.at,
      reviewedBy: act.by.name,
      reason: values.reason,
    }),
  },
})
