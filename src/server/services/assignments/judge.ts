import { eq } from 'drizzle-orm'
import type { JudgementValues } from '#core/judgement.ts'
import { actsFor, may } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { find, perform } from '../perform.ts'
import { assignments } from '../stored.ts'
import { assessAll } from './assess.ts'
import { selectAssessed } from './select-assessed.ts'

/** A leader says how an assignment stands, with a reason; what was said before gives way, the computed light does not. */
export async function judge(
  work: Work,
  id: string,
  said: Omit<JudgementValues, 'beside'>,
): Promise<Outcome<Record<string, never>>> {
  await lockRecord(work.tx, work.context.city.id, id)
  const found = await find(work, assignments, id)
  if (!found) return failure({ code: 'wire/not-found' })
  if (isOwn(work, found.unitPath)) return failure({ code: 'judgement/own' })
  const standings = await assessAll(work, await selectAssessed(work, eq(assignmentTable.id, id)))
  const standing = standings.get(id)
  if (!standing) return failure({ code: 'wire/not-found' })
  await perform(work, assignments, id, 'judge', { ...said, beside: standing.light.colour })
  return success({})
}

/** Who judged takes it back. */
export async function withdraw(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  await lockRecord(work.tx, work.context.city.id, id)
  const found = await find(work, assignments, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const { judgement } = found
  if (judgement === null) return failure({ code: 'judgement/none' })
  if (judgement.account !== work.actor.account)
    return failure({ code: 'judgement/not-yours', arguments: { name: judgement.by } })
  await perform(work, assignments, id, 'withdraw-judgement', {})
  return success({})
}

/** Whether the visitor may judge what a unit was asked: within the right's reach, and never their own. */
export function mayJudge(work: Work, unitPath: string): boolean {
  const { visitor, context } = work
  return (
    may(visitor.standings, 'assignment.judge', context.city.path, unitPath, context.policy) && !isOwn(work, unitPath)
  )
}

function isOwn({ visitor, context }: Work, unitPath: string): boolean {
  return actsFor(visitor.standings, 'return.submit', context.city.path, unitPath)
}
