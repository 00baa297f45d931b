import type { getAssignment as door } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { Assignment, Return } from '#core/assignment.ts'
import type { Work } from '../../context.ts'
import { reviewerOf, reviewing } from './reviewing.ts'

type Shown = AnswerOf<typeof door>

/** Where the review of an assignment's returns stands, and what the visitor may do with the one that waits; nothing where it is shown as of a time. */
export async function reviewStanding(
  work: Work,
  asked: Pick<Assignment, 'matterId'> & { unitPath: string },
  returned: readonly Return[],
  live: boolean,
): Promise<{ shown: Shown['review']; may: Pick<Shown['may'], 'check' | 'review' | 'sendBack'> }> {
  const review = await reviewing(work, reviewerOf(work.visitor), [asked])
  const { check, accept } = review.stepsOf(asked)
  const all = live ? returned.filter(({ state }) => state === 'submitted') : []
  const waiting = all.find((each) => review.stepOf(asked, each) !== null) ?? all[0]
  const turn = waiting && review.turnOf(asked, waiting)
  const isFree = (act: 'check' | 'accept' | 'send-back') =>
    waiting !== undefined && review.against(act, asked, waiting) === null
  return {
    shown: {
      checks: check !== null,
      returnId: waiting?.id ?? null,
      accepts: (turn?.accept ?? accept) === work.context.city.path ? 'city' : 'county',
      checkDue:
        waiting && turn?.check && waiting.checkedAt === null
          ? review.checkDue(waiting.submittedAt).toISOString()
          : null,
      unchecked: turn?.unchecked ?? null,
    },
    may: { check: isFree('check'), review: isFree('accept'), sendBack: isFree('send-back') },
  }
}
