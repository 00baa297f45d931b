import { sameFigure } from '#core/contest.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { find, perform } from '../perform.ts'
import { answerTargets } from '../registers/answer-targets.ts'
import { contests } from '../stored.ts'
import { findTarget, isOwn, mayDecide } from './list-contests.ts'

/**
 * Who holds the register answers a contest: it was corrected, which the figure itself must show, or it is kept with a reason.
 * Nobody answers for the unit that contests.
 */
export async function decideContest(
  work: Work,
  id: string,
  verb: 'correct' | 'keep',
  opinion: string,
): Promise<Outcome<Record<string, never>>> {
  const found = await find(work, contests, id)
  if (!found || !mayDecide(work, found)) return failure({ code: 'wire/not-found' })
  if (found.state !== 'contested') return failure({ code: 'contest/decided' })
  if (isOwn(work, found)) return failure({ code: 'contest/own' })
  if (verb === 'keep') {
    await perform(work, contests, id, 'keep', { opinion })
    return success({})
  }
  const target = await findTarget(work, found.figure.targetId)
  const [now = null] = target ? await answerTargets(work, found.unitId, [target]) : []
  if (now && sameFigure(now, found.figure)) return failure({ code: 'contest/not-corrected' })
  await perform(work, contests, id, 'correct', { opinion, corrected: now })
  return success({})
}
