/**
 * A matter (督办事项): what somebody must do by a time, whoever asked for it. What each unit is asked within it is an assignment;
 * returns, reviews, lights and orders hang on the assignment, whatever the source (docs/decisions/0023-matters.md).
 */
import type { Mandate } from '../authority/mandate.ts'
import { defineRecord, known, type RecordState } from '../record.ts'
import type { Transitions } from '../rule.ts'
import type { MatterGate } from './matter-gate.ts'
import type { Source } from './source.ts'

export const matterStates = ['entered', 'filed', 'held', 'closing', 'closed', 'declined', 'merged'] as const
export type MatterState = (typeof matterStates)[number]

/** A time node (时间节点) on the way. */
export interface TimeNode {
  name: string
  due: string
  /** Instant at which it was said to be reached. */
  reachedAt: string | null
}

/** What is entered of a matter. `unitId` is the unit that keeps and chases it; `due` an instant, to the hour. */
export interface MatterValues {
  unitId: string
  title: string
  /** What is to be done. */
  demand: string
  source: Source
  mandate: Mandate
  /** Who asked, with the post, and when. */
  asked: { by: string; unitId: string | null; at: string }
  /** 牵头领导 and 责任领导, by name and post. */
  leaders: { lead: string | null; responsible: string | null }
  leadUnitId: string
  officer: string | null
  supportUnitIds: string[]
  nodes: Omit<TimeNode, 'reachedAt'>[]
  due: string
}

/** A correction of the words that a matter comes from: the source keeps what it said. */
export interface SourceCorrection {
  from: string
  to: string
  reason: string
}

export interface Matter extends RecordState, Omit<MatterValues, 'nodes'> {
  state: MatterState
  /** 立项号; null until it is filed. */
  number: string | null
  nodes: TimeNode[]
  enteredAt: string
  filedAt: string | null
  closedAt: string | null
  /** Spans during which it was held by a document; the last is open while it is held. */
  holds: { from: string; to: string | null; document: string; until: string | null }[]
  /** How it ended. */
  outcome: 'done' | 'lapsed' | null
  summary: string
  mergedInto: string | null
  /** Times the due time or who leads was changed after filing: extensions are counted. */
  changes: number
  /** Corrections of its source, the last one last. */
  corrections: (SourceCorrection & { at: string; by: string })[]
}

/** Acts of a matter. */
export interface MatterActs {
  enter: MatterValues
  /** What the basis gate wants to know is named, or named anew, before units are asked. */
  'name-basis': { gate: MatterGate }
  /** Before it is filed everything may be corrected. */
  correct: Partial<Omit<MatterValues, 'unitId'>>
  file: { number: string }
  decline: { reason: string }
  /** After it was filed only this changes it: with a reason and whoever approved. */
  change: Partial<Pick<MatterValues, 'due' | 'leadUnitId' | 'supportUnitIds' | 'officer' | 'leaders'>> & {
    reason: string
    approvedBy: string
  }
  reach: { node: string }
  hold: { reason: string; document: string; until: string | null }
  resume: { reason: string }
  'ask-closing': { outcome: 'done' | 'lapsed'; summary: string; document: string | null }
  'refuse-closing': { reason: string }
  close: { approvedBy: string }
  reopen: { reason: string; document: string }
  merge: { into: string; reason: string }
  /** What it comes from was corrected: minutes that were issued. */
  'correct-source': SourceCorrection
}

/** Verb -> states from which it may be done. */
export const matterTransitions: Transitions<MatterState, keyof MatterActs> = {
  enter: 'new',
  correct: ['entered'],
  'name-basis': ['filed'],
  file: ['entered'],
  decline: ['entered'],
  change: ['filed', 'held'],
  reach: ['filed'],
  hold: ['filed'],
  resume: ['held'],
  'ask-closing': ['filed'],
  'refuse-closing': ['closing'],
  close: ['closing'],
  reopen: ['closed'],
  merge: ['entered', 'filed'],
  'correct-source': ['entered', 'filed', 'held', 'closing', 'closed', 'declined', 'merged'],
}

const unreached = (nodes: MatterValues['nodes']): TimeNode[] => nodes.map((node) => ({ ...node, reachedAt: null }))

export const matter = defineRecord<Matter, MatterActs>({
  type: 'matter',
  fold: {
    enter: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'entered',
      number: null,
      nodes: unreached(values.nodes),
      enteredAt: act.at,
      filedAt: null,
      closedAt: null,
      holds: [],
      outcome: null,
      summary: '',
      mergedInto: null,
      changes: 0,
      corrections: [],
    }),
    correct: (state, { nodes, ...values }) => ({
      ...known(state),
      ...values,
      nodes: nodes ? unreached(nodes) : known(state).nodes,
    }),
    'name-basis': (state, { gate }) => ({ ...known(state), source: { ...known(state).source, gate } }),
    file: (state, { number }, act) => ({ ...known(state), state: 'filed', number, filedAt: act.at }),
    decline: (state, { reason }) => ({ ...known(state), state: 'declined', summary: reason }),
    change: (state, { reason: _, approvedBy: __, ...values }) => ({
      ...known(state),
      ...values,
      changes: known(state).changes + 1,
    }),
    reach: (state, { node }, act) => ({
      ...known(state),
      nodes: known(state).nodes.map((each) => (each.name === node ? { ...each, reachedAt: act.at } : each)),
    }),
    hold: (state, { document, until }, act) => ({
      ...known(state),
      state: 'held',
      holds: [...known(state).holds, { from: act.at, to: null, document, until }],
    }),
    resume: (state, _, act) => ({
      ...known(state),
      state: 'filed',
      holds: known(state).holds.map((span) => (span.to === null ? { ...span, to: act.at } : span)),
    }),
    'ask-closing': (state, { outcome, summary }) => ({ ...known(state), state: 'closing', outcome, summary }),
    'refuse-closing': (state) => ({ ...known(state), state: 'filed', outcome: null }),
    close: (state, _, act) => ({ ...known(state), state: 'closed', closedAt: act.at }),
    reopen: (state) => ({ ...known(state), state: 'filed', outcome: null, closedAt: null }),
    'correct-source': (state, values, act) => ({
      ...known(state),
      corrections: [...known(state).corrections, { ...values, at: act.at, by: act.by.name }],
    }),
    merge: (state, { into }) => ({ ...known(state), state: 'merged', mergedInto: into }),
  },
})
