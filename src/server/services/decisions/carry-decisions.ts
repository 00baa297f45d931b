import { inForce } from '#core/decision/decision.ts'
import type { Hand } from '../../context.ts'
import { begin } from '../perform.ts'
import { decisions } from '../stored.ts'
import { deedsOfPlan } from './list-decisions.ts'

/** Takes the decisions on an earlier draft along to the one that follows it; each is found again by its words, or is lost. */
export async function carryDecisions(
  hand: Hand,
  from: string,
  { id: planId, unitId }: { id: string; unitId: string },
): Promise<void> {
  const carried = inForce(await deedsOfPlan(hand, from))
  await begin(
    hand,
    decisions,
    carried.map(({ change }, index) => ({
      verb: 'decide',
      values: { unitId, planId, position: index + 1, change, replaces: [] },
    })),
  )
}
