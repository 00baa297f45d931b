import { checkOrderText } from '#core/ladder/check-order-text.ts'
import { type OrderActs, orderTransitions } from '#core/ladder/order.ts'
import { repetitionOf } from '#core/ladder/order-rules.ts'
import type { Problem } from '#core/problem.ts'
import { leadsFrom } from '#core/rule.ts'
import { printNumber } from '#core/signature/number.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import type { Hand } from '../../context.ts'
import { sentence } from '../../words.ts'
import { find, perform } from '../perform.ts'
import { orders } from '../stored.ts'
import { checkSigning, type Signature, signOrder } from './act-on-order.ts'
import { surroundingsOf } from './surroundings.ts'

type OrderPaper = Outgoing & { about: { type: string; id: string } }

/**
 * An order takes effect by its paper: what stands against signing it stands against signing the paper, and it has effects once the
 * signed paper has its number. A paper of the office system comes back with both. A void paper ends its order.
 */
export const orderEffect = { check, begin, number: take, end }

/** Against the signature, and against the number too: what happened between them may make the text wrong. */
async function check(hand: Hand, paper: OrderPaper): Promise<Problem[]> {
  const signature = await signatureOf(hand, paper, '-')
  const order = await find(hand, orders, paper.about.id)
  const saying = order ? checkOrderText(paper.text, order, signature.heavier ?? false) : []
  return [...(await checkSigning(hand, paper.about.id, signature)), ...saying]
}

async function begin(hand: Hand, paper: OrderPaper): Promise<void> {
  if (paper.number !== null) await take(hand, paper)
}

/** An order in effect is annulled, one that was not yet in effect is withdrawn; one that ended before stays as it is. */
async function end(hand: Hand, paper: OrderPaper): Promise<void> {
  const order = await find(hand, orders, paper.about.id)
  const verbs: (keyof OrderActs & ('annul' | 'withdraw'))[] = ['annul', 'withdraw']
  const verb = order && verbs.find((each) => leadsFrom(orderTransitions, each, order.state))
  if (order && verb) await perform(hand, orders, order.id, verb, { reason: sentence('order/paper-void', {}, 'zh') })
}

async function take(hand: Hand, paper: OrderPaper): Promise<void> {
  const number = paper.number && printNumber(paper.number)
  const outcome = await signOrder(hand, paper.about.id, await signatureOf(hand, paper, number))
  // Nothing of it can have changed since the paper was checked in the same way, but for what others did meanwhile.
  if (!outcome.ok) throw new Error(`a signed paper met an order that refuses it: ${JSON.stringify(outcome.problems)}`)
}

/** The signature of a paper as an order takes it: a leader signed, and what must weigh heavier does. */
async function signatureOf(hand: Hand, paper: OrderPaper, number: string | null): Promise<Signature> {
  const { signer, bureauId } = paper
  const order = await find(hand, orders, paper.about.id)
  const repetition = order && repetitionOf(order, await surroundingsOf(hand, order), hand.now.toISOString())
  const { account, name } = signer ?? { account: hand.actor.account, name: hand.actor.name }
  return {
    number,
    heavier: repetition?.heavier ?? false,
    signer: { account, name, unit: bureauId, roles: ['leader'] },
  }
}
