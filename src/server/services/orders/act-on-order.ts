import { and, eq } from 'drizzle-orm'
import { findStep, paperOf, type StepKind } from '#core/ladder/ladder.ts'
import { type DraftValues, type Fact, type Order, type OrderActs, order as orderKind } from '#core/ladder/order.ts'
import { checkOrder, type OrderAttempt, type OrderSurroundings } from '#core/ladder/order-rules.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Doer } from '#core/rule.ts'
import type { Hand, Work } from '../../context.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin, find, perform } from '../perform.ts'
import { orders } from '../stored.ts'
import { findOrder, type PlacedOrder } from './find-orders.ts'
import { checkEnding, endPaper, findPaperOf } from './paper-of-order.ts'
import { renewOrderPaper } from './renew-order-paper.ts'
import { addressedAt, doerOf, surroundingsOf } from './surroundings.ts'
import { draftOrderPaper } from './write-order-paper.ts'

/** Acts on an order that exists; the next step is taken by a service of its own. */
export type Verb = Exclude<keyof OrderActs, 'draft' | 'escalate'>

/** What is drafted of an order: the fact and the demand. */
export interface Drafted {
  fact: Omit<Fact, 'id'> & { sameAs: string | null }
  demand: string
}

/** Does something to an order, if nothing is against it; says everything that is, each with its rule. */
export async function actOnOrder<V extends Verb>(
  work: Work,
  id: string,
  verb: V,
  given: OrderActs[V],
): Promise<Outcome<Record<string, never>>> {
  const order = await findOrder(work, id)
  if (!order) return failure({ code: 'wire/not-found' })
  return carryThrough(work, order, verb, given, doerOf(work, addressedAt(order)))
}

/** How the signature of an order reached us. */
export interface Signature {
  number: string | null
  /** Weighed heavier because it is not the first within a year; by default wherever the rule demands it. */
  heavier?: boolean
  /** Who signed, with the roles of their post; without an account where it was signed in another system. */
  signer: { account: string | null; name: string; unit: string; roles: Doer['roles'] }
}

/**
 * An order takes effect by the signature of its paper: the one function that a chain of signatures calls, in its transaction. Every
 * rule of signing is asked; the act is done by the hand, the order names the signer.
 */
export async function signOrder(
  hand: Hand,
  orderId: string,
  signature: Signature,
): Promise<Outcome<Record<string, never>>> {
  const signing = await signingOf(hand, orderId, signature)
  if (!signing) return failure({ code: 'wire/not-found' })
  return carryThrough(hand, signing.order, 'sign', signing.values, signing.by)
}

/** What stands against signing an order now, before its paper is signed. */
export async function checkSigning(hand: Hand, orderId: string, signature: Signature): Promise<Problem[]> {
  const signing = await signingOf(hand, orderId, signature)
  if (!signing) return [{ code: 'wire/not-found' }]
  return problemsOf(hand, signing.order, 'sign', signing.values, signing.by)
}

async function signingOf(hand: Hand, orderId: string, { number, heavier = false, signer }: Signature) {
  const order = await find(hand, orders, orderId)
  if (!order) return undefined
  const by: Doer = { person: null, ...signer, account: signer.account ?? '' }
  return { order, by, values: { number, heavier, signer: { account: signer.account, name: signer.name } } }
}

async function carryThrough<V extends Verb>(
  work: Hand,
  order: PlacedOrder,
  verb: V,
  given: OrderActs[V],
  by: Doer,
): Promise<Outcome<Record<string, never>>> {
  const values = 'until' in given ? { ...given, until: new Date(given.until).toISOString() } : given
  const problems = await problemsOf(work, order, verb, values, by)
  // A signature that is handed on comes from the paper itself.
  const ends = verb === 'withdraw' || (verb === 'sign' && !('signer' in values))
  const paper = ends ? await findPaperOf(work, order.id) : undefined
  problems.push(...checkEnding(paper))
  if (problems.length > 0) return failure(...problems)
  const after = await perform(work, orders, order.id, verb, values)
  if (after && (verb === 'state' || verb === 'note-silence')) await renewOrderPaper(work, order, after)
  await endPaper(work, paper, 'number' in values ? values.number : null)
  return success({})
}

async function problemsOf<V extends Verb>(
  work: Hand,
  order: PlacedOrder,
  verb: V,
  values: OrderActs[V],
  by: Doer,
): Promise<Problem[]> {
  const problems = checkOrder(attemptOf(verb, values, order, work.now, by), await surroundingsOf(work, order))
  if (verb === 'sign' && (await isNumberTaken(work, order, (values as OrderActs['sign']).number)))
    problems.push({ code: 'order/number-taken', at: 'number' })
  return problems
}

/** An attempt as the rules see it. */
export function attemptOf(
  verb: keyof OrderActs,
  values: unknown,
  state: Order | null,
  now: Date,
  by: Doer,
): OrderAttempt {
  return { verb, values, state, at: now.toISOString(), by } as OrderAttempt
}

/** Two papers of one number cannot be told apart afterwards. */
async function isNumberTaken({ tx, context }: Hand, order: Order, number: string | null): Promise<boolean> {
  if (number === null || number.trim() === '') return false
  const same = await tx.orm
    .select({ id: orderTable.id })
    .from(orderTable)
    .where(and(eq(orderTable.cityId, context.city.id), eq(orderTable.number, number)))
  return same.some(({ id }) => id !== order.id)
}

/** The next step: it is drafted about the failure, which is a new fact, and the order that failed ends with it. */
export async function escalateOrder(
  work: Work,
  id: string,
  { to, ...given }: Drafted & { to: StepKind },
): Promise<Outcome<{ id: string }>> {
  const before = await findOrder(work, id)
  if (!before) return failure({ code: 'wire/not-found' })
  const around = await surroundingsOf(work, { ...before, id: before.id })
  const all = [...around.others, before]
  const values = draftValues(work, around, { ...before, follows: before.id }, to, given, all)
  if (!values) return failure({ code: 'order/not-of-this-ladder', at: 'to' })
  const by = doerOf(work, addressedAt(before))
  const next = { ...around, others: all }
  const problems = checkOrder(attemptOf('draft', values, null, work.now, by), next)
  const nextId = uuidv7(work.now)
  const at = work.now.toISOString()
  const hypothetical = orderKind.fold.draft(null, values, { id: nextId, record: nextId, at, by })
  const ending = checkOrder(attemptOf('escalate', { to, orderId: nextId }, before, work.now, by), {
    ...around,
    others: [...around.others, hypothetical],
  })
  const told = unique([...ending, ...problems])
  if (told.length > 0) return failure(...told)
  const [made] = (await begin(work, orders, [{ id: nextId, verb: 'draft', values }])) as [Order]
  const paper = await draftOrderPaper(work, made)
  if (!paper.ok) return paper
  await perform(work, orders, id, 'escalate', { to, orderId: nextId })
  return success({ id: nextId })
}

/** What would be drafted; undefined where the ladder in force has no such step. */
export function draftValues(
  work: Pick<Work, 'visitor' | 'actor' | 'now'>,
  { ladder }: OrderSurroundings,
  of: Pick<DraftValues, 'unitId' | 'assignmentId' | 'authority' | 'relation' | 'follows'>,
  kind: StepKind,
  { fact, demand }: Drafted,
  all: readonly Order[],
): DraftValues | undefined {
  const step = findStep(ladder, kind)
  if (!step) return undefined
  const { sameAs, ...said } = fact
  const same = all.find((each) => each.id === sameAs)
  const { unitId, assignmentId, authority, relation, follows } = of
  const keeper = work.visitor.standings.find(({ role }) => step.drafts.includes(role))
  return {
    unitId,
    keeperId: keeper?.unitId ?? work.actor.unit,
    assignmentId,
    authority,
    relation,
    step,
    clocks: ladder.clocks,
    fact: { id: same?.fact.id ?? uuidv7(work.now), ...said },
    paper: paperOf(step, authority, relation) ?? null,
    demand,
    follows,
  }
}

/** The same rule is said once. */
function unique(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.at ?? ''}`, problem])).values()]
}
