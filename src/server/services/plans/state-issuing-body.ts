import type { IssuingBody } from '#core/addressing.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { find, perform } from '../perform.ts'
import { plans } from '../stored.ts'

/** States which body issued a plan, with whom, and with whose consent: it decides whom the plan may ask. */
export async function stateIssuingBody(
  work: Work,
  planId: string,
  issuing: IssuingBody,
): Promise<Outcome<Record<string, never>>> {
  const plan = await find(work, plans, planId)
  if (!plan) return failure({ code: 'wire/not-found' })
  await perform(work, plans, planId, 'state-issuing-body', issuing)
  return success({})
}
