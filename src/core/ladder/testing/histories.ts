/** Random histories of orders toward one unit: honest and hostile acts, at odd times, by anybody, under tables that are edited. */
import fc from 'fast-check'
import { type Authority, authorities, type Paper, papers, type Relation } from '../../authority/authority-table.ts'
import { workingCalendar } from '../../calendar.ts'
import { addDays, dayOf } from '../../day.ts'
import { foldAct } from '../../record.ts'
import { actOf, type Doer } from '../../rule.ts'
import { installValues } from '../../value.ts'
import { inForceOn } from '../../values/dated-value.ts'
import { shippedValues } from '../../values/shipped.ts'
import { checkLadder, type LadderRule, ladderRules } from '../check-ladder.ts'
import { defaultLadders } from '../default-ladders.ts'
import { type Ladder, paperOf, remediesOf, type Step, stepKinds } from '../ladder.ts'
import { type DraftValues, type Order, type OrderActs, order, orderTransitions } from '../order.ts'
import { checkOrder, type OrderAttempt, type OrderRule, type OrderSurroundings, orderRules } from '../order-rules.ts'
import { runningClocks } from '../running-clocks.ts'

export const calendar = workingCalendar()
const installed = installValues(shippedValues, [])
export const valuesOn = (day: string) => inForceOn(day, installed)

const doer = (account: string, unit: string, roles: Doer['roles'], automatic = false): Doer => ({
  account,
  person: account,
  name: account,
  unit,
  roles,
  automatic,
})

const addressee = doer('principal', 'u', ['principal'])
const leaders = [doer('leader-1', 'bureau', ['leader']), doer('leader-2', 'bureau', ['leader'])]
const writer = doer('writer', 'bureau', ['office', 'section', 'inspector'])
/** Also a leader who belongs to the unit itself, somebody without any right, and the system. */
const anybody = [
  addressee,
  ...leaders,
  writer,
  doer('own-leader', 'u', ['leader', 'office', 'section', 'inspector']),
  doer('clerk', 'elsewhere', ['school-clerk']),
  doer('system', 'bureau', ['office', 'section', 'leader', 'inspector'], true),
]

/** One thing that somebody attempts; numbers are reduced to what there is to choose from. */
export interface Move {
  /** Of ten: 9 is hostile, 8 edits the table, the rest is what an honest person would do next. */
  temper: number
  which: number
  verb: number
  choice: number
  hours: number
  patient: boolean
}

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    temper: fc.nat(9),
    which: fc.nat(1000),
    verb: fc.nat(1000),
    choice: fc.nat(1_000_000),
    hours: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: -60, max: 24 * 120 }) },
    ),
    patient: fc.boolean(),
  }),
  { minLength: 12, maxLength: 44 },
)

export const places = fc.record({
  authority: fc.constantFrom<Authority>(...authorities, 'C', 'C'),
  relation: fc.constantFrom<Relation>(
    'own',
    'lower-bureau',
    'peer',
    'government',
    'private-body',
    'private-body',
    'above',
  ),
})

/** An act that was allowed, with the order before and after it. */
export interface Happened {
  id: string
  attempt: OrderAttempt
  before: Order | null
  after: Order
  /** All orders after it. */
  orders: ReadonlyMap<string, Order>
  /** The paper by which the government agreed, as it was when the act was done. */
  consent: string
}

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T

const clockless = (step: Step): Step => ({
  ...step,
  clock: { ...step.clock, clock: { ...step.clock.clock, amount: -3 }, value: null },
})

/** Edits that an installation might try, foolish and hostile ones among them. */
const edits: readonly ((ladder: Ladder, choice: number) => Ladder)[] = [
  (ladder, choice) => ({
    ...ladder,
    steps: ladder.steps.map((step, i) => (i === choice % ladder.steps.length ? clockless(step) : step)),
  }),
  (ladder) => ({
    ...ladder,
    clocks: {
      ...ladder.clocks,
      recheck: { ...ladder.clocks.recheck, clock: { ...ladder.clocks.recheck.clock, amount: -1 } },
    },
  }),
  (ladder, choice) => ({
    ...ladder,
    steps: ladder.steps.map((step) => (step.kind === 'notice' ? { ...step, paper: pick(papers, choice) } : step)),
  }),
  (ladder, choice) => ({
    ...ladder,
    steps: [...ladder.steps, pick(defaultLadders[pick(authorities, choice)].steps, choice >> 3)],
  }),
  (ladder, choice) => ({
    ...ladder,
    steps: ladder.steps.map((step) => ({
      ...step,
      first: 'fact' as const,
      next: ladder.steps.map(({ kind }) => kind).slice(choice % 3),
    })),
  }),
  (ladder, choice) => ({ ...ladder, steps: ladder.steps.filter((_, i) => i !== choice % ladder.steps.length) }),
  (ladder) => ({ ...ladder, steps: [...ladder.steps].reverse() }),
]

/** What an honest person does next to an order, by its state. */
const expected: Partial<Record<Order['state'], readonly (keyof OrderActs)[]>> = {
  drafted: ['tell', 'tell', 'sign'],
  told: ['state', 'note-silence'],
  heard: ['sign'],
  signed: ['serve'],
  'in-effect': ['reply', 'recheck', 'ask-review', 'ask-review', 'extend', 'move'],
  replied: ['recheck', 'ask-review'],
  passed: ['close', 'ask-review'],
  failed: ['escalate', 'extend', 'ask-review', 'move'],
}
const pending = {
  'review-asked': 'decide-review',
  'review-decided': 'ask-appeal',
  'appeal-asked': 'decide-appeal',
  'appeal-decided': 'correct',
  corrected: 'close',
} as const

/** Whether a review or appeal of an order may still go on. */
const goesOn = ({ redress, state, authority }: Order) =>
  redress !== null &&
  (redress.stage.endsWith('-asked') ||
    (redress.stage === 'review-decided' && authority === 'C' && state !== 'annulled') ||
    (redress.stage === 'appeal-decided' && redress.outcome !== 'upheld'))

const waiting: readonly string[] = ['note-silence', 'recheck']
const allVerbs = Object.keys(orderTransitions) as (keyof OrderActs)[]

/** Plays moves by the rules and gives what was allowed, in its order. */
export function play(
  { authority, relation }: { authority: Authority; relation: Relation },
  history: readonly Move[],
  rules: readonly OrderRule[] = orderRules,
  tableRules: readonly LadderRule[] = ladderRules,
): Happened[] {
  const happened: Happened[] = []
  let orders = new Map<string, Order>()
  let ladder = defaultLadders[authority]
  let now = Date.parse('2026-01-05T02:00:00Z')

  for (const move of history) {
    const { temper, which, choice } = move
    const hostile = temper === 9
    const all = [...orders.values()]
    const asked = all.find(goesOn)
    const any = which % 3 === 0 && all.length < 6 ? null : (all[which % Math.max(1, all.length)] ?? null)
    const target = asked && which % 5 < 2 ? asked : any
    now += Math.max(move.hours, hostile ? -1000 : 0) * 3_600_000
    if (temper === 8 && choice % 2 === 0) {
      const edited = pick(edits, choice >> 4)(ladder, choice >> 8)
      if (checkLadder(edited, tableRules).length === 0) ladder = edited
      continue
    }
    const verb = verbOf(target, move, hostile)
    // What may be done only after time ran out waits for it, where people are patient.
    const [clock] = target && move.patient && waiting.includes(verb) ? runningClocks(target, valuesOn, calendar) : []
    if (clock && Number.isFinite(clock.due.getTime())) now = Math.max(now, clock.due.getTime() + 3_600_000)
    const by = hostile && which % 2 === 0 ? pick(anybody, which >> 1) : honestDoer(verb, choice)
    const values = valuesOf(verb, target, all, ladder, choice, hostile, { authority, relation }, new Date(now))
    const attempt = { verb, values, state: target, at: new Date(now).toISOString(), by } as OrderAttempt
    const around: OrderSurroundings = {
      ladder,
      others: all.filter(({ id }) => id !== target?.id),
      issuer: { kind: 'bureau', consent: choice % 5 === 0 ? '' : 'Reply 1' },
      valuesOn,
      calendar,
    }
    if (checkOrder(attempt, around, rules).length > 0) continue
    const id = target?.id ?? `o${all.length}`
    const after = foldAct(order, target, actOf(attempt, id, 'order'))
    orders = new Map(orders).set(id, after)
    happened.push({ id, attempt, before: target, after, orders, consent: around.issuer.consent })
  }
  return happened
}

function verbOf(target: Order | null, { verb }: Move, hostile: boolean): keyof OrderActs {
  if (target === null) return 'draft'
  if (hostile) return pick(allVerbs, verb)
  const expects = expected[target.state] ?? ['annul' as const]
  const mayAsk = target.effectiveAt !== null && remediesOf(target).review !== null
  const redress = target.redress ? pending[target.redress.stage] : mayAsk ? ('ask-review' as const) : null
  return pick(redress === null ? expects : [redress, redress, redress, redress, ...expects], verb)
}

function honestDoer(verb: keyof OrderActs, choice: number): Doer {
  if (['state', 'reply', 'ask-review', 'ask-appeal'].includes(verb)) return addressee
  if (['sign', 'annul', 'decide-review', 'decide-appeal', 'correct'].includes(verb)) return pick(leaders, choice)
  return writer
}

function valuesOf(
  verb: keyof OrderActs,
  target: Order | null,
  all: readonly Order[],
  ladder: Ladder,
  choice: number,
  hostile: boolean,
  place: { authority: Authority; relation: Relation },
  now: Date,
): unknown {
  const outcome = pick(['upheld', 'changed', 'annulled'] as const, choice)
  const paper = hostile && choice % 2 === 0 ? '' : 'Paper 1'
  switch (verb) {
    case 'draft':
      return draftOf(all, ladder, choice, hostile, place, now)
    case 'tell':
      return { paper }
    case 'sign':
      return { number: paper, heavier: choice % 3 === 0 }
    case 'recheck':
      return { passed: choice % 3 === 0, note: '' }
    case 'extend':
      return { until: new Date(now.getTime() + (hostile ? -1 : 1) * 864_000_000).toISOString(), reason: 'a reason' }
    case 'escalate': {
      const next = all.find(({ follows }) => follows === target?.id)
      return { to: next?.step.kind ?? pick(stepKinds, choice), orderId: next?.id ?? 'none' }
    }
    case 'move':
      return { to: pick(authorities, choice), paper }
    case 'decide-review':
    case 'decide-appeal':
      return { outcome, reason: '' }
    default:
      return { statement: '', text: '', how: '', note: '', reason: '', grounds: '', done: '' }
  }
}

function draftOf(
  all: readonly Order[],
  ladder: Ladder,
  choice: number,
  hostile: boolean,
  { authority, relation }: { authority: Authority; relation: Relation },
  now: Date,
): DraftValues {
  const failed = all.find(({ state }) => state === 'failed')
  const follows = failed && choice % 2 === 0 ? failed : hostile && choice % 7 === 0 ? (all[0] ?? null) : null
  const kinds = follows ? follows.step.next : ladder.steps.map(({ kind }) => kind)
  const step = ladder.steps.find(({ kind }) => kind === pick(kinds, choice >> 2)) ?? pick(ladder.steps, choice)
  const odd = hostile && choice % 3 === 0
  const taken = odd ? clockless(step) : step
  const paper: Paper | null =
    hostile && choice % 3 === 1 ? pick(papers, choice) : (paperOf(step, authority, relation) ?? null)
  const today = dayOf(now)
  const supervisionEnded = hostile && choice % 4 === 0 ? addDays(today, -200) : addDays(today, -10)
  const filed = { on: addDays(today, hostile && choice % 5 === 0 ? 2 : -(choice % 100)), number: null }
  const caseFiled = (authority === 'D') !== (hostile && choice % 5 === 1) ? filed : null
  return {
    unitId: 'u',
    keeperId: 'bureau',
    assignmentId: pick(['x', 'y'], choice >> 3),
    authority,
    relation,
    step: taken,
    clocks: ladder.clocks,
    fact: { id: `f${(choice >> 5) % 4}`, text: 'a fact', foundOn: today, supervisionEnded, caseFiled },
    paper,
    demand: 'to be put right',
    follows: follows?.id ?? null,
  }
}
