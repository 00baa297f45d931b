import { actsFor } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { find, perform } from '../perform.ts'
import { assignments } from '../stored.ts'

/** The unit signs for what it was asked (签收). */
export async function signAssignment(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  const assignment = await find(work, assignments, id)
  if (!assignment) return failure({ code: 'wire/not-found' })
  if (!actsFor(work.visitor.standings, work.right, work.context.city.path, assignment.unitPath))
    return failure({ code: 'assignment/not-yours' })
  if (assignment.state === 'signed')
    return failure({ code: 'assignment/already-signed', arguments: { name: assignment.signedBy ?? '' } })
  await perform(work, assignments, id, 'sign', {})
  return success({})
}
