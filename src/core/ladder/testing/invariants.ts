/**
 * What must be true of every history of orders, said anew and without the rules that keep it: papers are named here one by one, and
 * days are counted from the acts.
 */
import type { Paper, Relation } from '../../authority/authority-table.ts'
import { dueAt } from '../../clock.ts'
import { addMonths, dayOf } from '../../day.ts'
import type { Order } from '../order.ts'
import { runningClocks } from '../running-clocks.ts'
import { calendar, type Happened, valuesOn } from './histories.ts'

const weighty: readonly (Paper | null)[] = [
  'talk-notice',
  'situation-circular',
  'supervision-circular',
  'education-supervision-circular',
  'public-criticism',
  'criticism-circular',
  'resource-decision',
  'penalty-decision',
]
const heardFirst: readonly (Paper | null)[] = [...weighty, 'accountability-proposal', 'supervision-opinion']
const ended = ['closed', 'escalated', 'withdrawn', 'annulled', 'moved']

/** Papers that belong to one relation. */
const onlyTo: Partial<Record<Paper, Relation>> = {
  'letter-with-consent': 'government',
  letter: 'peer',
  'supervision-letter': 'lower-bureau',
}

const before = (history: readonly Happened[], one: Happened) =>
  history.slice(0, history.indexOf(one)).filter(({ id }) => id === one.id)
const verbs = (history: readonly Happened[], one: Happened) => before(history, one).map(({ attempt }) => attempt.verb)
const stands = (each: Order) => each.effectiveAt !== null && weighty.includes(each.paper) && each.state !== 'annulled'
const natural = (days: number, from: string) =>
  dueAt(
    { kind: 'natural-days', amount: days, basis: 'the test', onHoliday: 'next-working-day' },
    new Date(from),
    calendar,
  )

/** Invariant -> whether one thing that happened keeps it. */
export const invariants: Record<string, (one: Happened, history: readonly Happened[]) => boolean> = {
  'no order begins twice': ({ attempt, before: state }) => (attempt.verb === 'draft') === (state === null),
  'nothing weighty is signed before the unit was told in writing and heard': (one, history) => {
    if (one.attempt.verb !== 'sign' || !heardFirst.includes(one.after.paper)) return true
    const told = before(history, one).find(({ attempt }) => attempt.verb === 'tell')
    const heard = verbs(history, one).some((verb) => verb === 'state' || verb === 'note-silence')
    return told?.attempt.verb === 'tell' && told.attempt.values.paper !== '' && heard
  },
  'silence is noted only after the time for the statement ran out': ({ attempt, before: state }) =>
    attempt.verb !== 'note-silence' ||
    (state?.toldAt != null &&
      dueAt(state.clocks.defence.clock, new Date(state.toldAt), calendar) < new Date(attempt.at)),
  'nothing open is without a clock that ends after it began': ({ orders }) =>
    [...orders.values()].every((each) => {
      const clocks = runningClocks(each, valuesOn, calendar)
      const asked = each.redress?.stage === 'review-asked' || each.redress?.stage === 'appeal-asked'
      return (
        (ended.includes(each.state) && !asked) ||
        (clocks.length > 0 && clocks.every(({ since, due }) => due.getTime() > Date.parse(since)))
      )
    }),
  'one fact is never punished twice': ({ orders }) => {
    const punished = [...orders.values()].filter(stands).map(({ fact }) => fact.id)
    return new Set(punished).size === punished.length
  },
  'criticism of a private body is enforcement': ({ after }) =>
    !['public-criticism', 'criticism-circular'].includes(after.paper ?? '') ||
    after.relation !== 'private-body' ||
    after.authority === 'D',
  'a penalty is enforcement': ({ after }) => after.step.kind !== 'penalty' || after.authority === 'D',
  'effects begin with the signature': ({ attempt, before: state, after }) =>
    (after.effectiveAt === null || (after.signedAt !== null && after.signedAt <= after.effectiveAt)) &&
    (!['reply', 'recheck', 'extend', 'close', 'escalate', 'annul'].includes(attempt.verb) ||
      state?.effectiveAt != null),
  'the second decision of supervision within a year weighs heavier': ({ attempt, before: state, after, orders }) => {
    if (attempt.verb !== 'sign' || after.authority !== 'C' || !weighty.includes(state?.paper ?? null)) return true
    const from = addMonths(dayOf(new Date(attempt.at)), -12)
    const earlier = [...orders.values()].filter(
      (each) =>
        each.id !== after.id &&
        stands(each) &&
        each.state !== 'moved' &&
        dayOf(new Date(each.effectiveAt as string)) >= from &&
        (each.effectiveAt as string) <= attempt.at,
    )
    return earlier.length === 0 || after.heavier
  },
  'a person takes every step': ({ attempt }) => attempt.by.account !== 'system',
  'the unit answers for itself, and for itself alone': ({ attempt }) =>
    ['state', 'reply', 'ask-review', 'ask-appeal'].includes(attempt.verb) === (attempt.by.unit === 'u'),
  'nobody without a right does anything': ({ attempt }) => attempt.by.account !== 'clerk',
  'time goes on': ({ attempt, before: state }) => state === null || state.lastAt <= attempt.at,
  'nothing is asked after its days': ({ attempt, before: state }) => {
    if (attempt.verb !== 'ask-review' || state === null) return true
    const days = { A: 0, B: 30, C: 30, D: 60 }[state.authority]
    return state.effectiveAt !== null && new Date(attempt.at) <= natural(days, state.effectiveAt)
  },
  'what is decided was asked': (one, history) => {
    const done = verbs(history, one)
    const { verb } = one.attempt
    if (verb === 'decide-review')
      return done.filter((each) => each === 'ask-review').length === 1 && !done.includes(verb)
    if (verb === 'decide-appeal') return done.includes('ask-appeal') && !done.includes(verb)
    return verb !== 'correct' || done.includes('decide-appeal')
  },
  'who signed does not decide on the review': ({ attempt, before: state }) =>
    (attempt.verb !== 'decide-review' && attempt.verb !== 'decide-appeal') || attempt.by.account !== state?.signedBy,
  'asking for a review suspends nothing': ({ attempt, before: state, after }) =>
    (attempt.verb !== 'ask-review' && attempt.verb !== 'ask-appeal') || after.state === state?.state,
  'facts are found within sixty days': ({ attempt }) =>
    attempt.verb !== 'draft' ||
    attempt.values.authority !== 'C' ||
    !weighty.includes(attempt.values.paper) ||
    (attempt.values.fact.supervisionEnded !== null &&
      attempt.values.fact.foundOn <= dayOf(natural(60, `${attempt.values.fact.supervisionEnded}T04:00:00Z`))),
  'enforcement begins with a case that was filed by then, and nothing else does': ({ attempt }) => {
    if (attempt.verb !== 'draft') return true
    const { authority, fact } = attempt.values
    const filedBy = fact.caseFiled !== null && fact.caseFiled.on <= dayOf(new Date(attempt.at))
    return authority === 'D' ? filedBy : fact.caseFiled === null
  },
  'whoever decides on a case has ninety days from its filing, however late the draft': ({ after }) => {
    if (after.fact.caseFiled === null || !['drafted', 'heard'].includes(after.state)) return true
    const last = natural(90, `${after.fact.caseFiled.on}T04:00:00Z`)
    return runningClocks(after, valuesOn, calendar).every(({ due }) => due <= last)
  },
  'the same step is open once for an assignment': ({ orders }) => {
    const open = [...orders.values()]
      .filter(({ state }) => !ended.includes(state))
      .map(({ assignmentId, step }) => `${assignmentId} ${step.kind}`)
    return new Set(open).size === open.length
  },
  'an order goes on from one that failed, in the same assignment': ({ attempt, orders, id }) => {
    if (attempt.verb !== 'draft' || attempt.values.follows === null) return true
    const from = orders.get(attempt.values.follows)
    return (
      from !== undefined &&
      from.id !== id &&
      from.state === 'failed' &&
      from.assignmentId === attempt.values.assignmentId
    )
  },
  'who goes up has the next step in hand': ({ after, orders }) =>
    after.state !== 'escalated' || [...orders.values()].some(({ follows }) => follows === after.id),
  'what was punished does not move, and nothing moves without a paper': ({ attempt, before: state }) =>
    attempt.verb !== 'move' || (attempt.values.paper !== '' && !(state?.effectiveAt && weighty.includes(state.paper))),
  'the paper fits the unit, and nobody instructs upward': ({ after }) =>
    after.relation !== 'above' && (after.paper === null || (onlyTo[after.paper] ?? after.relation) === after.relation),
  'a paper that goes out has a number': ({ attempt }) =>
    attempt.verb !== 'sign' || attempt.values.number !== '' || attempt.state?.paper === null,
  'a reminder is no order': ({ after }) => after.step.kind !== 'reminder',
  'a re-check waits for the answer, or for the end of its time': ({ attempt, before: state }) =>
    attempt.verb !== 'recheck' ||
    state?.state !== 'in-effect' ||
    new Date(attempt.at) >
      (state.extendedTo !== null
        ? new Date(state.extendedTo)
        : dueAt(state.step.clock.clock, new Date(state.effectiveAt as string), calendar)),
  'more time ends later': ({ attempt }) => attempt.verb !== 'extend' || attempt.values.until > attempt.at,
  'the bureau writes to a government with consent only': ({ after, attempt, consent }) =>
    (attempt.verb !== 'draft' && attempt.verb !== 'sign') ||
    after.authority !== 'A' ||
    after.relation !== 'government' ||
    consent !== '',
}

/** Invariants that a history breaks. */
export function brokenInvariants(history: readonly Happened[]): string[] {
  return Object.entries(invariants)
    .filter(([, keeps]) => !history.every((one) => keeps(one, history)))
    .map(([name]) => name)
}
