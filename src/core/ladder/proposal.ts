/** What the system proposes: a step with its paper and its reason. A person takes it, another one, or none. */
import type { Paper, Relation } from '../authority/authority-table.ts'
import type { Reason } from '../light.ts'
import { findStep, isHeardFirst, type Ladder, paperOf, type Step } from './ladder.ts'
import { endedStates, type Order } from './order.ts'

export interface Proposal {
  step: Step
  paper: Paper | null
  because: Reason
}

const proposed = (step: Step | undefined, ladder: Ladder, relation: Relation, because: Reason): Proposal[] => {
  if (step === undefined) return []
  const paper = paperOf(step, ladder.authority, relation)
  const penalty = step.kind === 'criticism' && relation === 'private-body' && ladder.authority !== 'D'
  return paper === undefined || penalty ? [] : [{ step, paper, because }]
}

/** What may follow an order that failed, the lightest first: a sanction never for the fact that was punished already. */
export function proposalsAfter(order: Order, ladder: Ladder): Proposal[] {
  if (order.state !== 'failed') return []
  return order.step.next.flatMap((kind) =>
    proposed(findStep(ladder, kind), ladder, order.relation, {
      code: 'ladder/because-failed',
      arguments: { step: `step/${order.step.kind}`, next: `step/${kind}` },
    }),
  )
}

/**
 * The step to begin with for an assignment that is late: the one of the table that is furthest on for so many working days, and was
 * not taken yet. Null while anything is open for the assignment: steps do not run side by side by proposal.
 */
export function proposalFor(
  late: { workingDays: number; relation: Relation },
  orders: readonly Order[],
  ladder: Ladder,
): Proposal | null {
  if (orders.some(({ state }) => !endedStates.includes(state))) return null
  const taken = new Set(orders.filter(({ state }) => state !== 'withdrawn').map(({ step }) => step.kind))
  const [step] = ladder.steps
    .filter(({ kind, first }) => typeof first === 'object' && first !== null && kind !== 'reminder' && !taken.has(kind))
    .filter(({ kind }) => !isHeardFirst(kind, ladder.authority))
    .map((each) => ({ each, lateBy: (each.first as { lateBy: number }).lateBy }))
    .filter(({ lateBy }) => lateBy <= late.workingDays)
    .sort((a, b) => b.lateBy - a.lateBy)
    .map(({ each }) => each)
  const because = { code: 'ladder/because-late', arguments: { days: late.workingDays } }
  return proposed(step, ladder, late.relation, because)[0] ?? null
}
