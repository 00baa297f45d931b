import { dayOf } from '#core/day.ts'
import { kindRules } from '#core/ladder/ladder.ts'
import { earlierDecisions } from '#core/ladder/order-rules.ts'
import { printNumber } from '#core/signature/number.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import type { Hand } from '../../context.ts'
import { find } from '../perform.ts'
import { orders } from '../stored.ts'
import { checkSigning, type Signature, signOrder } from './act-on-order.ts'
import { surroundingsOf } from './surroundings.ts'

type OrderPaper = Outgoing & { about: { type: string; id: string } }

/**
 * An order takes effect by its paper: what stands against signing it stands against signing the paper, and it has effects once the
 * signed paper has its number. A paper of the office system comes back with both.
 */
export const orderEffect = {
  check: async (hand: Hand, paper: OrderPaper) =>
    checkSigning(hand, paper.about.id, await signatureOf(hand, paper, '-')),
  begin: async (hand: Hand, paper: OrderPaper) => {
    if (paper.number !== null) await take(hand, paper)
  },
  number: take,
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
  const { account, name } = signer ?? { account: hand.actor.account, name: hand.actor.name }
  return {
    number,
    heavier: order !== undefined && (await isRepeated(hand, order)),
    signer: { account, name, unit: bureauId, roles: ['leader'] },
  }
}

/** Whether a decision of education supervision is not the first within a year, so that the paper weighs it heavier. */
async function isRepeated(
  hand: Hand,
  order: Parameters<typeof surroundingsOf>[1] & { step: { kind: keyof typeof kindRules } },
) {
  if (order.authority !== 'C' || !kindRules[order.step.kind].sanction) return false
  const { others, valuesOn } = await surroundingsOf(hand, order)
  const at = hand.now.toISOString()
  const times =
    earlierDecisions(
      others.filter(({ authority }) => authority === 'C'),
      at,
    ).length + 1
  return times >= (valuesOn(dayOf(hand.now)).number('accountability.heavier') ?? 2)
}
