import type { Order } from '#core/ladder/order.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { sentence } from '../../words.ts'
import { hashOf } from '../papers/draft-paper.ts'
import { find, perform } from '../perform.ts'
import { papers } from '../stored.ts'
import { handOfSystem } from '../system-hand.ts'
import { findPaperOf, isDraft } from './paper-of-order.ts'
import { factsOf, textOf } from './write-order-paper.ts'

/**
 * What was recorded of the statement in defence goes into the draft of the order's paper: it is written anew as long as nobody edited
 * it, and otherwise comes back to its drafter. Either way it is checked anew. The unit that speaks does not reach the paper.
 */
export async function renewOrderPaper(hand: Hand, before: Order, after: Order): Promise<void> {
  await asSystemInside(hand.tx, async (tx) => {
    const system = await handOfSystem({ ...hand, tx })
    const found = await findPaperOf(system, after.id)
    if (!found) return
    await lockRecord(tx, hand.context.city.id, found.id)
    const paper = await find(system, papers, found.id)
    // One that came back already is looked at anyway, and not signed while it says another thing.
    if (!paper || !isDraft(paper) || paper.sentBack !== null) return
    const facts = await factsOf(system, after)
    const written = textOf(after, facts)
    if (written.text === paper.text) return
    const isUntouched = [true, false].some((heavier) => textOf(before, { ...facts, heavier }).text === paper.text)
    if (isUntouched)
      await perform(system, papers, paper.id, 'revise', {
        text: written.text,
        hash: hashOf({ ...paper, text: written.text }),
      })
    else await perform(system, papers, paper.id, 'send-back', { reason: sentence('order/paper-look-again', {}, 'zh') })
  })
}
