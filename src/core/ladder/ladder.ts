/** Ladders (督办阶梯) as data: one for each authority. An installation edits the tables; what no edit may break is code. */
import type { Authority, Paper, Relation, Remedies } from '../authority/authority-table.ts'
import { remedies, wayOf } from '../authority/authority-table.ts'
import type { Clock } from '../clock.ts'
import type { Role } from '../may.ts'
import { defineRecord, type RecordState } from '../record.ts'
import type { Certainty, InForce } from '../values/dated-value.ts'

/** What a step is. A ladder has a kind once at most, so the kind names the step. */
export const stepKinds = [
  'reminder',
  'urging',
  'notice',
  'rectification',
  'talk',
  'circular',
  'criticism',
  'resource-adjustment',
  'accountability-proposal',
  'penalty',
  'commendation',
] as const
export type StepKind = (typeof stepKinds)[number]

/** A period of time: the dated value that gives it, where there is one in force, otherwise the clock of the table. */
export interface StepClock {
  value: string | null
  clock: Clock
  sure: Certainty
}

/** One step of a ladder. */
export interface Step {
  kind: StepKind
  basis: string
  sure: Certainty
  /** Who may draft it, check it and go on from it; who may sign it. */
  drafts: readonly Role[]
  signs: readonly Role[]
  /** The paper that goes out; `notice` and `rectification` follow from the relation; null goes without a paper. */
  paper: Paper | 'by-relation' | null
  /** What the unit has from the day on which it takes effect. */
  clock: StepClock
  /** Whether the unit answers and puts right; what is not answered waits only to be filed. */
  answered: boolean
  /** Whether it takes effect when it was served (送达), and not with the signature. */
  served: boolean
  /** How a ladder may begin with it: so many working days late, or a fact that was found; null where it only follows another. */
  first: { lateBy: number } | 'fact' | null
  /** What may follow where it failed, the lightest first. */
  next: readonly StepKind[]
}

/** Periods that are the same for all steps of a ladder: everything that is open has one of them or that of its step. */
export interface LadderClocks {
  /** From the draft, and of a case from its filing (立案), to telling the facts or to the signature; a case is decided within it. */
  draft: StepClock
  /** For the statement in defence (陈述申辩). */
  defence: StepClock
  /** From the statement, or silence, to the decision. */
  decide: StepClock
  serve: StepClock
  recheck: StepClock
  /** From a re-check to closing it, or to the next step. */
  conclude: StepClock
  /** To put right what an appeal found wrong. */
  correct: StepClock
}

export interface Ladder {
  authority: Authority
  steps: readonly Step[]
  clocks: LadderClocks
}

/**
 * What a kind of step is by law, whatever a table says. Under the authorities in `heardIn` it is signed only once the unit was told the
 * facts and heard: grave steps under all, the opinion of education supervision after its preliminary one. A `sanction` weighs on the unit.
 */
export interface KindRules {
  heardIn: readonly Authority[]
  sanction: boolean
  papers: readonly (Paper | 'by-relation' | null)[]
  authorities: readonly Authority[]
}

const all: readonly Authority[] = ['A', 'B', 'C', 'D']
const light = { heardIn: [], sanction: false, authorities: all }
const sanction = { heardIn: all, sanction: true }

export const kindRules: Readonly<Record<StepKind, KindRules>> = {
  reminder: { ...light, papers: [null] },
  urging: { ...light, papers: [null] },
  notice: { ...light, heardIn: ['C'], papers: ['by-relation'] },
  rectification: { ...light, papers: ['by-relation'] },
  talk: { ...sanction, papers: ['talk-notice'], authorities: ['A', 'B', 'C'] },
  circular: {
    ...sanction,
    papers: ['situation-circular', 'supervision-circular', 'education-supervision-circular'],
    authorities: ['A', 'B', 'C'],
  },
  criticism: { ...sanction, papers: ['public-criticism', 'criticism-circular'], authorities: ['A', 'C', 'D'] },
  'resource-adjustment': { ...sanction, papers: ['resource-decision'], authorities: ['C'] },
  'accountability-proposal': {
    heardIn: all,
    sanction: false,
    papers: ['accountability-proposal'],
    authorities: ['B', 'C'],
  },
  penalty: { ...sanction, papers: ['penalty-decision'], authorities: ['D'] },
  commendation: { ...light, papers: ['commendation'], authorities: ['A', 'B', 'C'] },
}

/** Whether a step is signed only once the unit was told the facts in writing and heard, or silent until its time ran out. */
export function isHeardFirst(kind: StepKind, authority: Authority): boolean {
  return kindRules[kind].heardIn.includes(authority)
}

/** The paper of a step toward a unit; undefined where the authority does not reach the unit. */
export function paperOf(
  step: Pick<Step, 'kind' | 'paper'>,
  authority: Authority,
  relation: Relation,
): Paper | null | undefined {
  const way = wayOf(authority, relation)
  if (way === undefined) return undefined
  if (step.paper !== 'by-relation') return step.paper
  return step.kind === 'rectification' ? way.rectification : way.notice
}

const noRemedies: Remedies = { review: null, appeal: null, suspends: false }

/**
 * What may be done against a step: under B against the conclusion (督查结论), under C against a sanction, under D against everything
 * that is ordered; nowhere against an opinion, a proposal or a commendation.
 */
export function remediesOf({
  authority,
  step,
  paper,
}: {
  authority: Authority
  step: Pick<Step, 'kind'>
  paper: Paper | null
}): Remedies {
  const given = { A: false, B: paper === 'inspection-conclusion', C: kindRules[step.kind].sanction, D: true }
  return given[authority] ? remedies[authority] : noRemedies
}

/** The clock that counts: that of the dated value in force on the day on which it begins, else that of the table. */
export function clockOf({ value, clock }: StepClock, inForce: InForce): Clock {
  const stated = value === null ? null : inForce.clock(value)
  return stated ?? clock
}

/** The step of a kind, where the ladder has it. */
export function findStep(ladder: Ladder, kind: StepKind): Step | undefined {
  return ladder.steps.find((step) => step.kind === kind)
}

/** A ladder as an installation set it, by an act with a reason. `unitId` is the bureau whose ladder it is. */
export interface LadderRecord extends RecordState {
  ladder: Ladder
  reason: string
  setAt: string
}

export interface LadderActs {
  set: { unitId: string; ladder: Ladder; reason: string }
}

export const ladderRecord = defineRecord<LadderRecord, LadderActs>({
  type: 'ladder',
  fold: { set: (_, values, act) => ({ ...values, id: act.record, setAt: act.at }) },
})
