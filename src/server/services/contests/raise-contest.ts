import { and, eq } from 'drizzle-orm'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { contestTable } from '../../storage/tables/contest.ts'
import { targetsOf } from '../assignments/targets.ts'
import { begin, find } from '../perform.ts'
import { answerTargets } from '../registers/answer-targets.ts'
import { assignments, contests } from '../stored.ts'

/** A unit contests the figure that a register gives for one of its targets, with its reason; once at a time. */
export async function raiseContest(
  work: Work,
  assignmentId: string,
  { targetId, reason }: { targetId: string; reason: string },
): Promise<Outcome<{ id: string }>> {
  const { tx, context, visitor, right } = work
  const cityId = context.city.id
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  if (!actsFor(visitor.standings, right, context.city.path, assignment.unitPath))
    return failure({ code: 'assignment/not-yours' })
  const targets = (await targetsOf(work, assignment.itemId)).filter(({ id }) => id === targetId)
  const [figure] = await answerTargets(work, assignment.unitId, targets)
  if (!figure) return failure({ code: 'contest/no-figure', at: 'targetId' })
  const open = await tx.orm
    .select({ figure: contestTable.figure })
    .from(contestTable)
    .where(
      and(
        eq(contestTable.cityId, cityId),
        eq(contestTable.assignmentId, assignmentId),
        eq(contestTable.state, 'contested'),
      ),
    )
  if (open.some((each) => each.figure.targetId === targetId)) return failure({ code: 'contest/open' })
  const { unitId } = assignment
  const [made] = await begin(work, contests, [{ verb: 'raise', values: { unitId, assignmentId, figure, reason } }])
  return success({ id: (made as { id: string }).id })
}
