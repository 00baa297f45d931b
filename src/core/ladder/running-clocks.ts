/** What an order waits for, until when, and who must act: from its acts, the time and the calendar alone. */
import type { WorkingCalendar } from '../calendar.ts'
import { type Clock, dueAt } from '../clock.ts'
import { type Day, dayOf, startOfDay } from '../day.ts'
import type { InForce } from '../values/dated-value.ts'
import { clockOf, isHeardFirst, remediesOf, type StepClock } from './ladder.ts'
import { type Order, type OrderActs, unsignedStates } from './order.ts'

/** The values in force on a day. */
export type ValuesOn = (day: Day) => InForce

/** Who must act: who drafted it, who signs it, the unit addressed, or who decides on a review or appeal. */
export const actees = ['drafter', 'signer', 'addressee', 'reviewer'] as const
export type Actee = (typeof actees)[number]

/** One thing that is waited for. */
export interface RunningClock {
  acts: (keyof OrderActs)[]
  who: Actee
  since: string
  due: Date
  basis: string
}

/** The end of a clock of the table that began at an instant. */
export function endOfClock(clock: StepClock, since: string, valuesOn: ValuesOn, calendar: WorkingCalendar): Date {
  return dueAt(clockOf(clock, valuesOn(dayOf(new Date(since)))), new Date(since), calendar)
}

/** Until when a unit answers an order in effect. */
export function answerDue(order: Order, valuesOn: ValuesOn, calendar: WorkingCalendar): Date {
  if (order.extendedTo !== null) return new Date(order.extendedTo)
  return endOfClock(order.step.clock, order.effectiveAt ?? order.since, valuesOn, calendar)
}

/** The instant from which the clock of a draft runs: that of a case begins with its filing (立案), 《行政处罚法》第60条. */
function draftSince({ fact, since }: Order): string {
  return fact.caseFiled === null ? since : startOfDay(fact.caseFiled.on).toISOString()
}

/** Until when the decision of a case is signed; null where no case was filed, and once it is signed or ended. */
export function decisionDue(order: Order, valuesOn: ValuesOn, calendar: WorkingCalendar): Date | null {
  if (order.fact.caseFiled === null || !unsignedStates.includes(order.state)) return null
  return endOfClock(order.clocks.draft, draftSince(order), valuesOn, calendar)
}

/** What the order itself waits for; null when it has ended. */
function mainClock(order: Order, valuesOn: ValuesOn, calendar: WorkingCalendar): RunningClock | null {
  const { clocks, since, step } = order
  const wait = (acts: RunningClock['acts'], who: Actee, clock: StepClock, from = since): RunningClock => ({
    acts,
    who,
    since: from,
    due: endOfClock(clock, from, valuesOn, calendar),
    basis: clockOf(clock, valuesOn(dayOf(new Date(from)))).basis,
  })
  switch (order.state) {
    case 'drafted':
      return isHeardFirst(step.kind, order.authority)
        ? wait(['tell'], 'drafter', clocks.draft, draftSince(order))
        : wait(['sign'], 'signer', clocks.draft, draftSince(order))
    case 'told':
      return wait(['state', 'note-silence'], 'addressee', clocks.defence)
    case 'heard': {
      const heard = wait(['sign'], 'signer', clocks.decide)
      const ofCase = decisionDue(order, valuesOn, calendar)
      return ofCase !== null && ofCase < heard.due ? wait(['sign'], 'signer', clocks.draft, draftSince(order)) : heard
    }
    case 'signed':
      return wait(['serve'], 'drafter', clocks.serve)
    case 'in-effect':
      return { ...wait(['reply'], 'addressee', step.clock), due: answerDue(order, valuesOn, calendar) }
    case 'replied':
      return wait(['recheck'], 'drafter', clocks.recheck)
    case 'passed':
      return wait(['close'], 'drafter', clocks.conclude)
    case 'failed':
      return wait(['escalate', 'extend'], 'drafter', clocks.conclude)
    default:
      return null
  }
}

/** The clock under a key of the dated values, or the one of the table that stands in while the value is off. */
function remedyClock(key: string, since: string, order: Order, valuesOn: ValuesOn): Clock {
  return valuesOn(dayOf(new Date(since))).clock(key) ?? order.clocks.correct.clock
}

/** Until when a review of an order, or an appeal against the review, may be asked; null where there is none. */
export function redressDue(order: Order, valuesOn: ValuesOn, calendar: WorkingCalendar): Date | null {
  const { review, appeal } = remediesOf(order)
  const end = (key: string, since: string) => dueAt(remedyClock(key, since, order, valuesOn), new Date(since), calendar)
  if (order.redress === null) return review && order.effectiveAt ? end(review.ask, order.effectiveAt) : null
  return appeal && order.redress.stage === 'review-decided' ? end(appeal.ask, order.redress.at) : null
}

/** What a review or appeal waits for; null when none is open. */
function redressClock(order: Order, valuesOn: ValuesOn, calendar: WorkingCalendar): RunningClock | null {
  const { review, appeal } = remediesOf(order)
  if (order.redress === null) return null
  const { stage, at: since, outcome } = order.redress
  const wait = (acts: RunningClock['acts'], who: Actee, key: string | undefined): RunningClock => {
    const clock = key === undefined ? order.clocks.correct.clock : remedyClock(key, since, order, valuesOn)
    return { acts, who, since, due: dueAt(clock, new Date(since), calendar), basis: clock.basis }
  }
  if (stage === 'review-asked') return wait(['decide-review'], 'reviewer', review?.decide)
  if (stage === 'appeal-asked') return wait(['decide-appeal'], 'reviewer', appeal?.decide)
  if (stage === 'appeal-decided' && outcome !== 'upheld') return wait(['correct'], 'signer', appeal?.correct)
  return null
}

/** Everything that an order waits for, the earliest first; empty when nothing is open. */
export function runningClocks(order: Order, valuesOn: ValuesOn, calendar: WorkingCalendar): RunningClock[] {
  return [mainClock(order, valuesOn, calendar), redressClock(order, valuesOn, calendar)]
    .filter((clock) => clock !== null)
    .sort((a, b) => a.due.getTime() - b.due.getTime())
}

/** Who must act next at an instant: a statement in defence that did not come is noted by who drafted the order. */
export function nextActor(clock: RunningClock, now: Date): Actee {
  const silence = clock.acts.includes('note-silence') && now.getTime() > clock.due.getTime()
  const unanswered = clock.acts.includes('reply') && now.getTime() > clock.due.getTime()
  return silence || unanswered ? 'drafter' : clock.who
}
