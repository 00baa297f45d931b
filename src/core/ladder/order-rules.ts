/** What must hold before something is done to an order. No table of an installation can switch these off. */

import { checkMove } from '../authority/authority.ts'
import { refusalOf } from '../authority/authority-table.ts'
import type { IssuerKind } from '../authority/mandate.ts'
import type { WorkingCalendar } from '../calendar.ts'
import { dueAt } from '../clock.ts'
import { addMonths, dayOf } from '../day.ts'
import type { Problem } from '../problem.ts'
import { type Attempt, judge, leadsFrom, type Rule } from '../rule.ts'
import { findStep, isHeardFirst, kindRules, type Ladder, paperOf, remediesOf } from './ladder.ts'
import { type DraftValues, endedStates, type Order, type OrderActs, orderTransitions } from './order.ts'
import { answerDue, endOfClock, redressDue, type ValuesOn } from './running-clocks.ts'

/** What the rules look at besides the order. */
export interface OrderSurroundings {
  /** The ladder in force of the order's authority. */
  ladder: Ladder
  /** The other orders toward the same unit. */
  others: readonly Order[]
  issuer: { kind: IssuerKind; consent: string }
  valuesOn: ValuesOn
  calendar: WorkingCalendar
}

export type OrderAttempt = Attempt<Order, OrderActs>
export type OrderRule = Rule<OrderAttempt, OrderSurroundings>

const measures = '《教育督导问责办法》'
const unless = (holds: boolean, blanks: Record<string, string | number> = {}) => (holds ? null : blanks)
const blank = (text: string | null) => text === null || text.trim() === ''
const instant = (at: string) => new Date(at).getTime()
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The order as it is, or as it would be drafted. */
const standing = ({ verb, values, state }: OrderAttempt): DraftValues | null => (verb === 'draft' ? values : state)

/** Whether an order weighs on the unit, or will once it is signed. */
const weighs = ({ step, state }: Pick<Order, 'step' | 'state'>) =>
  kindRules[step.kind].sanction && !['withdrawn', 'annulled', 'moved'].includes(state)

/** Whether nothing is left to be heard before an order is signed. */
export function isHeard({ step, authority, state }: Pick<Order, 'step' | 'authority' | 'state'>): boolean {
  return state === 'heard' || !isHeardFirst(step.kind, authority)
}

/** Decisions of the same authority against a unit that took effect within the year before a day and stand. */
function earlierDecisions(others: readonly Order[], at: string): Order[] {
  const day = dayOf(new Date(at))
  const yearBefore = addMonths(day, -12)
  return others.filter((other) => {
    if (other.effectiveAt === null || !weighs(other)) return false
    const effective = dayOf(new Date(other.effectiveAt))
    return yearBefore <= effective && effective <= day
  })
}

/**
 * How often decisions of education supervision met a unit within the year before an instant, with this one, and whether it weighs
 * heavier for that; null for steps that are not counted.
 */
export function repetitionOf(
  { authority, step }: Pick<Order, 'authority' | 'step'>,
  { others, valuesOn }: Pick<OrderSurroundings, 'others' | 'valuesOn'>,
  at: string,
): { times: number; heavier: boolean } | null {
  if (authority !== 'C' || !kindRules[step.kind].sanction) return null
  const same = others.filter((other) => other.authority === 'C')
  const times = earlierDecisions(same, at).length + 1
  return { times, heavier: times >= (valuesOn(dayOf(new Date(at))).number('accountability.heavier') ?? 2) }
}

const answers: readonly OrderAttempt['verb'][] = ['state', 'reply', 'ask-review', 'ask-appeal']
const decides: readonly OrderAttempt['verb'][] = ['sign', 'annul', 'decide-review', 'decide-appeal', 'correct']

export const orderRules: readonly OrderRule[] = [
  {
    code: 'order/not-in-this-state',
    broken: ({ verb, state }) => unless(leadsFrom(orderTransitions, verb, state?.state ?? null)),
  },
  { code: 'order/before-what-happened', broken: ({ state, at }) => unless(state === null || state.lastAt <= at) },
  { code: 'order/taken-by-a-person', broken: ({ by }) => unless(!by.automatic) },
  {
    code: 'order/not-yours',
    broken: (attempt) => {
      const { verb, by } = attempt
      const order = standing(attempt)
      if (order === null) return null
      if (answers.includes(verb)) return unless(by.unit === order.unitId)
      const roles = decides.includes(verb) ? order.step.signs : order.step.drafts
      return unless(by.unit !== order.unitId && by.roles.some((role) => roles.includes(role)))
    },
  },
  {
    code: 'order/authority-does-not-reach',
    broken: (attempt, { issuer }) => {
      const order = attempt.verb === 'draft' || attempt.verb === 'sign' ? standing(attempt) : null
      return unless(order === null || refusalOf(order.authority, order.relation, issuer) === null)
    },
  },
  {
    code: 'order/not-of-this-ladder',
    broken: ({ verb, values }, { ladder }) => {
      if (verb !== 'draft') return null
      const { authority, step, clocks } = values
      return unless(
        authority === ladder.authority && same(step, findStep(ladder, step.kind)) && same(clocks, ladder.clocks),
      )
    },
  },
  {
    code: 'order/reminders-are-not-orders',
    broken: ({ verb, values }) => unless(verb !== 'draft' || values.step.kind !== 'reminder'),
  },
  {
    code: 'order/not-the-beginning',
    broken: ({ verb, values }, { others }) => {
      if (verb !== 'draft') return null
      if (values.follows === null) return unless(values.step.first !== null)
      const before = others.find(({ id }) => id === values.follows)
      return unless(
        before?.state === 'failed' &&
          before.assignmentId === values.assignmentId &&
          before.step.next.includes(values.step.kind),
      )
    },
  },
  {
    code: 'order/wrong-paper',
    at: 'paper',
    broken: ({ verb, values }) =>
      unless(verb !== 'draft' || values.paper === paperOf(values.step, values.authority, values.relation)),
  },
  {
    code: 'order/criticism-is-a-penalty',
    basis: '《行政处罚法》第9条',
    broken: (attempt) => {
      const order = standing(attempt)
      return unless(order?.step.kind !== 'criticism' || order.relation !== 'private-body' || order.authority === 'D')
    },
  },
  {
    code: 'order/facts-too-late',
    basis: measures,
    at: 'fact.foundOn',
    broken: ({ verb, values }, { valuesOn, calendar }) => {
      if (verb !== 'draft' || values.authority !== 'C' || !kindRules[values.step.kind].sanction) return null
      const { supervisionEnded, foundOn } = values.fact
      if (supervisionEnded === null) return {}
      const clock = valuesOn(supervisionEnded).clock('accountability.find-facts')
      return unless(
        clock === null || foundOn <= dayOf(dueAt(clock, new Date(`${supervisionEnded}T04:00:00Z`), calendar)),
      )
    },
  },
  {
    code: 'order/no-case-filed',
    basis: '《行政处罚法》第54条、第60条',
    at: 'fact.caseFiled.on',
    broken: ({ verb, values }) =>
      unless(verb !== 'draft' || values.authority !== 'D' || values.fact.caseFiled !== null),
  },
  {
    code: 'order/case-filed-later',
    at: 'fact.caseFiled.on',
    broken: ({ verb, values, at }) =>
      unless(verb !== 'draft' || values.fact.caseFiled === null || values.fact.caseFiled.on <= dayOf(new Date(at))),
  },
  {
    code: 'order/case-of-enforcement-only',
    at: 'fact.caseFiled.on',
    broken: ({ verb, values }) =>
      unless(verb !== 'draft' || values.authority === 'D' || values.fact.caseFiled === null),
  },
  {
    code: 'order/already-open',
    broken: ({ verb, values }, { others }) => {
      if (verb !== 'draft') return null
      return unless(
        !others.some(
          (other) =>
            other.assignmentId === values.assignmentId &&
            other.step.kind === values.step.kind &&
            !endedStates.includes(other.state),
        ),
      )
    },
  },
  {
    code: 'order/fact-punished-already',
    basis: '《行政处罚法》第29条',
    broken: (attempt, { others }) => {
      const order = attempt.verb === 'draft' || attempt.verb === 'sign' ? standing(attempt) : null
      if (order === null || !kindRules[order.step.kind].sanction) return null
      return unless(!others.some((other) => other.fact.id === order.fact.id && weighs(other)))
    },
  },
  {
    code: 'order/told-without-paper',
    at: 'paper',
    broken: ({ verb, values }) => unless(verb !== 'tell' || !blank(values.paper)),
  },
  {
    code: 'order/defence-still-runs',
    broken: ({ verb, state, at }, { valuesOn, calendar }) => {
      if (verb !== 'note-silence' || !state?.toldAt) return null
      return unless(endOfClock(state.clocks.defence, state.toldAt, valuesOn, calendar).getTime() < instant(at))
    },
  },
  {
    code: 'order/not-heard',
    basis: `《行政处罚法》第44条、第45条；《教育督导条例》第20条、第21条；${measures}`,
    broken: ({ verb, state }) => unless(verb !== 'sign' || state === null || isHeard(state)),
  },
  {
    code: 'order/no-number',
    at: 'number',
    broken: ({ verb, values, state }) => unless(verb !== 'sign' || state?.paper == null || !blank(values.number)),
  },
  {
    code: 'order/repeat-not-weighed',
    basis: measures,
    broken: ({ verb, values, state, at }, { others, valuesOn }) => {
      if (verb !== 'sign' || state === null) return null
      const repetition = repetitionOf(state, { others, valuesOn }, at)
      return repetition && unless(!repetition.heavier || values.heavier, { times: repetition.times })
    },
  },
  {
    code: 'order/answer-still-runs',
    broken: ({ verb, state, at }, { valuesOn, calendar }) => {
      if (verb !== 'recheck' || state?.state !== 'in-effect') return null
      return unless(answerDue(state, valuesOn, calendar).getTime() < instant(at))
    },
  },
  {
    code: 'order/extension-needs-reason',
    broken: ({ verb, values, at }) => unless(verb !== 'extend' || (!blank(values.reason) && at < values.until)),
  },
  {
    code: 'order/next-not-drafted',
    broken: ({ verb, values, state }, { others }) => {
      if (verb !== 'escalate') return null
      const next = others.find(({ id }) => id === values.orderId)
      return unless(next?.follows === state?.id && next?.step.kind === values.to && !endedStates.includes(next.state))
    },
  },
  {
    code: 'order/no-such-move',
    broken: ({ verb, values, state }) => {
      if (verb !== 'move' || state === null) return null
      const punished = state.effectiveAt !== null && kindRules[state.step.kind].sanction
      return unless(!punished && checkMove(state.authority, values.to, state.relation, values.paper).ok)
    },
  },
  {
    code: 'order/no-redress',
    broken: ({ verb, state }) => {
      if (state === null) return null
      const { review, appeal } = remediesOf(state)
      const stage = state.redress?.stage ?? null
      if (verb === 'ask-review') return unless(review !== null && stage === null)
      if (verb === 'decide-review') return unless(stage === 'review-asked')
      if (verb === 'ask-appeal') return unless(appeal !== null && stage === 'review-decided')
      if (verb === 'decide-appeal') return unless(stage === 'appeal-asked')
      if (verb === 'correct') return unless(stage === 'appeal-decided' && state.redress?.outcome !== 'upheld')
      return null
    },
  },
  {
    code: 'order/redress-too-late',
    broken: ({ verb, state, at }, { valuesOn, calendar }) => {
      if ((verb !== 'ask-review' && verb !== 'ask-appeal') || state === null) return null
      const due = redressDue(state, valuesOn, calendar)
      return unless(due === null || instant(at) <= due.getTime())
    },
  },
  {
    code: 'order/decides-own-order',
    broken: ({ verb, state, by }) =>
      unless((verb !== 'decide-review' && verb !== 'decide-appeal') || state?.signedBy !== by.account),
  },
]

/** Everything that stands against doing it; empty when it may be done. */
export function checkOrder(
  attempt: OrderAttempt,
  around: OrderSurroundings,
  rules: readonly OrderRule[] = orderRules,
): Problem[] {
  return judge(rules, attempt, around)
}
