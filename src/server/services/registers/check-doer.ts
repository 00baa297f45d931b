import type { Pack } from '#core/pack.ts'
import type { Problem } from '#core/problem.ts'
import type { Doing } from '../../context.ts'
import { actsOf } from '../perform.ts'

/** Nobody does an act that must not be done by whoever did another one last, nor does anybody of that unit. */
export async function checkDoer(work: Doing, pack: Pack, verb: string, id: string): Promise<Problem[]> {
  const others = pack.acts[verb]?.notBy ?? []
  if (others.length === 0) return []
  const { actor } = work
  const acts = await actsOf(work, id)
  return others.flatMap((other): Problem[] => {
    const doer = acts.findLast((act) => act.verb === other)?.by
    if (!doer) return []
    const own = doer.account === actor.account || (doer.person !== null && doer.person === actor.person)
    if (!own && doer.unit !== actor.unit) return []
    const act = pack.words.acts[other]?.[work.language] ?? other
    return [{ code: own ? 'register/own-work' : 'register/work-of-own-unit', arguments: { act, name: doer.name } }]
  })
}
