import type { Outgoing, OutgoingActs } from '#core/signature/outgoing.ts'
import type { Hand } from '../../context.ts'
import { perform } from '../perform.ts'
import { papers } from '../stored.ts'
import { arrive } from './arrive.ts'
import { askToCountersign } from './countersigning.ts'
import { beginEffect, endEffect, numberEffect } from './effects.ts'

/** Acts on a paper that exists. */
export type PaperVerb = Exclude<keyof OutgoingActs, 'draft'>

/** Does an act that nothing is against, with what follows from it: the effect with the signature, its arrival with the seal. */
export async function carryOut<V extends PaperVerb>(
  hand: Hand,
  id: string,
  verb: V,
  values: OutgoingActs[V],
): Promise<void> {
  const after = (await perform(hand, papers, id, verb, values)) as Outgoing
  if (verb === 'check') await askToCountersign(hand, after)
  if (verb === 'sign' || verb === 'return-from-oa') await beginEffect(hand, after)
  if (verb === 'number') await numberEffect(hand, after)
  if (verb === 'seal' || verb === 'return-from-oa') await arrive(hand, after)
  if (verb === 'void') await endEffect(hand, after)
}
