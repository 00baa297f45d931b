/** An order (督办文书): one step of a ladder taken toward a unit for a fact. Its effects begin with the signature. */
import type { Authority, Paper, Relation } from '../authority/authority-table.ts'
import type { Day } from '../day.ts'
import { type ActHead, defineRecord, known, type RecordState } from '../record.ts'
import type { Transitions } from '../rule.ts'
import type { LadderClocks, Step, StepKind } from './ladder.ts'

export const orderStates = [
  'drafted',
  'told',
  'heard',
  'signed',
  'in-effect',
  'replied',
  'passed',
  'failed',
  'closed',
  'escalated',
  'withdrawn',
  'annulled',
  'moved',
] as const
export type OrderState = (typeof orderStates)[number]

/** States in which nothing more is due of the order itself; a review or appeal may still be open. */
export const endedStates: readonly OrderState[] = ['closed', 'escalated', 'withdrawn', 'annulled', 'moved']

/** That a case of administrative enforcement was filed (立案): its day, and its number where there is one. */
export interface CaseFiling {
  on: Day
  number: string | null
}

/** The fact that an order is about. A failed re-check is a new fact. */
export interface Fact {
  id: string
  text: string
  foundOn: Day
  /** The last day of the supervision that found it; null where there was none. */
  supervisionEnded: Day | null
  /** The case in which it is pursued under enforcement; null under every other authority. */
  caseFiled: CaseFiling | null
}

export const redressOutcomes = ['upheld', 'changed', 'annulled'] as const
export type RedressOutcome = (typeof redressOutcomes)[number]

/** Review (复核) and appeal (申诉) beside the order: they never suspend it. */
export interface Redress {
  stage: 'review-asked' | 'review-decided' | 'appeal-asked' | 'appeal-decided' | 'corrected'
  at: string
  outcome: RedressOutcome | null
}

/** What is drafted. `unitId` is the unit addressed; step and clocks are kept as the table had them on that day. */
export interface DraftValues {
  unitId: string
  /** The unit that drafts and keeps it. */
  keeperId: string
  assignmentId: string
  authority: Authority
  relation: Relation
  step: Step
  clocks: LadderClocks
  fact: Fact
  paper: Paper | null
  demand: string
  /** The order that failed and that this one goes on from. */
  follows: string | null
}

export interface Order extends RecordState, DraftValues {
  state: OrderState
  /** Instant of the last act, and of that which led into the present state. */
  lastAt: string
  since: string
  draftedBy: string
  toldAt: string | null
  /** The statement in defence; null while there is none, and where the unit was silent. */
  statement: string | null
  silent: boolean
  signedAt: string | null
  signedBy: string | null
  /** Name of who signed. */
  signer: string | null
  number: string | null
  /** Heavier than it would be, because it is not the first within a year. */
  heavier: boolean
  /** From when it has effects; null before. */
  effectiveAt: string | null
  /** The time due that was granted instead of that of the step's clock. */
  extendedTo: string | null
  extensions: number
  reply: string | null
  redress: Redress | null
}

export interface OrderActs {
  draft: DraftValues
  /** The facts were told in writing, by a paper. */
  tell: { paper: string }
  state: { statement: string }
  'note-silence': Record<never, never>
  /** `signer` where another records the signature: the paper went through its chain; without an account it was signed elsewhere. */
  sign: { number: string | null; heavier: boolean; signer?: { account: string | null; name: string } }
  serve: { how: string }
  reply: { text: string }
  recheck: { passed: boolean; note: string }
  extend: { until: string; reason: string }
  close: { note: string }
  escalate: { to: StepKind; orderId: string }
  withdraw: { reason: string }
  annul: { reason: string }
  move: { to: Authority; paper: string }
  'ask-review': { grounds: string }
  'decide-review': { outcome: RedressOutcome; reason: string }
  'ask-appeal': { grounds: string }
  'decide-appeal': { outcome: RedressOutcome; reason: string }
  correct: { done: string }
}

/** Acts by which somebody says what others go by: statements, answers, findings, grounds and reasons. */
export const sayingActs: readonly (keyof OrderActs)[] = [
  'state',
  'reply',
  'recheck',
  'extend',
  'close',
  'withdraw',
  'annul',
  'ask-review',
  'decide-review',
  'ask-appeal',
  'decide-appeal',
  'correct',
]

/** Whether the unit addressed sees it: once it was told of the facts, or the order was signed. */
export function isKnown({ toldAt, signedAt }: Pick<Order, 'toldAt' | 'signedAt'>): boolean {
  return toldAt !== null || signedAt !== null
}

/** States of an order in effect that is not yet re-checked and found good: the light of its assignment shows it. */
export const openStates: readonly OrderState[] = ['in-effect', 'replied', 'failed']

/** States in which an order is not yet signed. */
export const unsignedStates: readonly OrderState[] = ['drafted', 'told', 'heard']

/** States in which an order has effects. */
const standing = ['in-effect', 'replied', 'passed', 'failed', 'closed', 'escalated'] as const
/** States in which what was asked about it may still be decided. */
const undecided = [...standing, 'annulled', 'moved'] as const

/** Verb -> states from which it may be done. */
export const orderTransitions: Transitions<OrderState, keyof OrderActs> = {
  draft: 'new',
  tell: ['drafted'],
  state: ['told'],
  'note-silence': ['told'],
  sign: ['drafted', 'heard'],
  serve: ['signed'],
  reply: ['in-effect'],
  recheck: ['in-effect', 'replied'],
  extend: ['in-effect', 'failed'],
  close: ['passed'],
  escalate: ['failed'],
  withdraw: ['drafted', 'told', 'heard', 'signed'],
  annul: standing,
  move: ['drafted', 'told', 'heard', 'in-effect', 'replied', 'failed'],
  'ask-review': standing,
  'decide-review': undecided,
  'ask-appeal': standing,
  'decide-appeal': undecided,
  correct: undecided,
}

const to = (state: Order | null, next: OrderState, act: ActHead, more: Partial<Order> = {}): Order => ({
  ...known(state),
  state: next,
  since: act.at,
  lastAt: act.at,
  ...more,
})

const effective = (state: Order | null, act: ActHead, more: Partial<Order> = {}): Order =>
  to(state, known(state).step.answered ? 'in-effect' : 'passed', act, { effectiveAt: act.at, ...more })

const redress = (state: Order | null, stage: Redress['stage'], act: ActHead, outcome: Redress['outcome']): Order => ({
  ...known(state),
  ...(outcome === 'annulled' && { state: 'annulled' as const, since: act.at }),
  lastAt: act.at,
  redress: { stage, at: act.at, outcome },
})

export const order = defineRecord<Order, OrderActs>({
  type: 'order',
  fold: {
    draft: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'drafted',
      lastAt: act.at,
      since: act.at,
      draftedBy: act.by.name,
      toldAt: null,
      statement: null,
      silent: false,
      signedAt: null,
      signedBy: null,
      signer: null,
      number: null,
      heavier: false,
      effectiveAt: null,
      extendedTo: null,
      extensions: 0,
      reply: null,
      redress: null,
    }),
    tell: (state, _, act) => to(state, 'told', act, { toldAt: act.at }),
    state: (state, { statement }, act) => to(state, 'heard', act, { statement }),
    'note-silence': (state, _, act) => to(state, 'heard', act, { silent: true }),
    sign: (state, { number, heavier, signer }, act) => {
      const { account, name } = signer ?? act.by
      const signed = { signedAt: act.at, signedBy: account, signer: name, number, heavier }
      return known(state).step.served ? to(state, 'signed', act, signed) : effective(state, act, signed)
    },
    serve: (state, _, act) => effective(state, act),
    reply: (state, { text }, act) => to(state, 'replied', act, { reply: text }),
    recheck: (state, { passed }, act) => to(state, passed ? 'passed' : 'failed', act),
    extend: (state, { until }, act) =>
      to(state, 'in-effect', act, { extendedTo: until, extensions: known(state).extensions + 1 }),
    close: (state, _, act) => to(state, 'closed', act),
    escalate: (state, _, act) => to(state, 'escalated', act),
    withdraw: (state, _, act) => to(state, 'withdrawn', act),
    annul: (state, _, act) => to(state, 'annulled', act),
    move: (state, _, act) => to(state, 'moved', act),
    'ask-review': (state, _, act) => redress(state, 'review-asked', act, null),
    'decide-review': (state, { outcome }, act) => redress(state, 'review-decided', act, outcome),
    'ask-appeal': (state, _, act) => redress(state, 'appeal-asked', act, null),
    'decide-appeal': (state, { outcome }, act) => redress(state, 'appeal-decided', act, outcome),
    correct: (state, _, act) => redress(state, 'corrected', act, null),
  },
})
