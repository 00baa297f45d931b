import { eq } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getOrder as door } from '#api/order.ts'
import { checkMove } from '#core/authority/authority.ts'
import { type Authority, authorities } from '#core/authority/authority-table.ts'
import { isHeardFirst } from '#core/ladder/ladder.ts'
import { type Order, type OrderActs, orderTransitions, sayingActs } from '#core/ladder/order.ts'
import { checkOrder, type OrderSurroundings, repetitionOf } from '#core/ladder/order-rules.ts'
import { proposalsAfter } from '#core/ladder/proposal.ts'
import { answerDue, decisionDue, redressDue } from '#core/ladder/running-clocks.ts'
import { may } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { leadsFrom } from '#core/rule.ts'
import type { Work } from '../../context.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { sentence } from '../../words.ts'
import { presentActs } from '../list-acts.ts'
import { actsOf as actsOfRecord } from '../perform.ts'
import { attemptOf } from './act-on-order.ts'
import { findOrder, findOrders, type PlacedOrder } from './find-orders.ts'
import { findPaperOf } from './paper-of-order.ts'
import { presentOrders, presentProblem, waitsOf, watch } from './present-order.ts'
import { addressedAt, doerOf, surroundingsOf } from './surroundings.ts'
import { mayReadPaper } from './write-order-paper.ts'

type Answer = AnswerOf<typeof door>

/** An order with its clocks, what may be done to it by whom, and what stands against that. */
export async function getOrder(work: Work, id: string): Promise<Outcome<Answer>> {
  const order = await findOrder(work, id)
  if (!order) return failure({ code: 'wire/not-found' })
  const { visitor, context, language } = work
  const around = await surroundingsOf(work, order)
  const { valuesOn, calendar } = around
  const [line] = await presentOrders(work, [{ order, waits: waitsOf(work, order, valuesOn) }])
  if (!line) return failure({ code: 'wire/not-found' })
  const before = order.follows ? await findOrders(work, eq(orderTable.id, order.follows)) : []
  const after = await findOrders(work, eq(orderTable.follows, order.id))
  const readsPaper = await mayReadPaper(work, order)
  const asksMore = order.state === 'in-effect'
  return success({
    order: {
      ...line,
      relation: order.relation,
      fact: order.fact,
      demand: order.demand,
      basis: order.step.basis,
      sure: order.step.sure,
      grave: isHeardFirst(order.step.kind, order.authority),
      answered: order.step.answered,
      draftedBy: order.draftedBy,
      toldAt: order.toldAt,
      statement: order.statement,
      silent: order.silent,
      signedAt: order.signedAt,
      signer: order.signer,
      heavier: order.heavier,
      decisionDue: decisionDue(order, valuesOn, calendar)?.toISOString() ?? null,
      answerDue: asksMore ? answerDue(order, valuesOn, calendar).toISOString() : null,
      extensions: order.extensions,
      reply: order.reply,
      redress: order.redress,
      redressDue: redressDue(order, valuesOn, calendar)?.toISOString() ?? null,
    },
    said: await saidOf(work, order.id),
    clocks: waitsOf(work, order, valuesOn),
    before: await presentOrders(work, await watch(work, before)),
    after: await presentOrders(work, await watch(work, after)),
    acts: actsOf(work, order, around),
    next: proposalsAfter(order, around.ladder).map(({ step, paper, because }) => ({
      step: step.kind,
      paper,
      basis: step.basis,
      because: { code: because.code, message: sentence(because.code, because.arguments, language) },
    })),
    moves: movesOf(order),
    times: order.signedAt === null ? (repetitionOf(order, around, work.now.toISOString())?.times ?? null) : null,
    paperId: readsPaper ? ((await findPaperOf(work, order.id))?.id ?? null) : null,
    may: {
      paper: readsPaper,
      history: may(visitor.standings, 'act.read', context.city.path, order.unitPath, context.policy),
    },
  })
}

/** What was said of an order, the last first. */
async function saidOf(work: Work, id: string): Promise<Answer['said']> {
  const acts = await actsOfRecord(work, id)
  return presentActs(work, acts.filter(({ verb }) => (sayingActs as readonly string[]).includes(verb)).reverse())
}

/** Rights by which acts are done; what is not here is of those who drafted. */
const rightOf: Partial<Record<keyof OrderActs, string>> = {
  state: 'order.answer',
  reply: 'order.answer',
  'ask-review': 'order.answer',
  'ask-appeal': 'order.answer',
  sign: 'order.sign',
  annul: 'order.sign',
  'decide-review': 'order.sign',
  'decide-appeal': 'order.sign',
  correct: 'order.sign',
}

/** Values with which an act is tried: what a person has yet to fill in is not held against it. */
const filled = {
  paper: '-',
  number: '-',
  heavier: true,
  until: '9999-12-31T00:00:00.000Z',
  reason: '-',
  outcome: 'upheld',
}

/** Acts that lead on from here and are the visitor's, each with the rules that stand against it. */
function actsOf(work: Work, order: PlacedOrder, around: OrderSurroundings): Answer['acts'] {
  const { visitor, context, language } = work
  const by = doerOf(work, addressedAt(order))
  const may1 = (verb: keyof OrderActs) =>
    may(visitor.standings, rightOf[verb] ?? 'order.draft', context.city.path, order.unitPath, context.policy)
  const verbs = (Object.keys(orderTransitions) as (keyof OrderActs)[]).filter(
    (verb) => verb !== 'draft' && leadsFrom(orderTransitions, verb, order.state) && may1(verb),
  )
  return verbs.flatMap((verb) => {
    const [to] = movesOf(order)
    if (verb === 'move' && to === undefined) return []
    const problems = checkOrder(attemptOf(verb, { ...filled, to }, order, work.now, by), around)
    if (problems.some(({ code }) => code === 'order/not-yours' || code === 'order/no-redress')) return []
    if (verb === 'move' && problems.some(({ code }) => code === 'order/no-such-move')) return []
    // The next step is drafted by the act itself.
    const standing = problems.filter(({ code }) => code !== 'order/next-not-drafted')
    return [{ verb, against: standing.map((problem) => presentProblem(problem, language)) }]
  })
}

function movesOf(order: Order): Authority[] {
  return authorities.filter((to) => checkMove(order.authority, to, order.relation, '-').ok)
}
