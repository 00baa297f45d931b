import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { find, perform } from '../perform.ts'
import { assignments } from '../stored.ts'
import { fillingOf } from '../submissions/who-fills.ts'

/** The unit signs for what it was asked (签收), or the unit that fills in for it does (代签收). */
export async function signAssignment(work: Work, id: string): Promise<Outcome<Record<string, never>>> {
  const assignment = await find(work, assignments, id)
  if (!assignment) return failure({ code: 'wire/not-found' })
  const filling = await fillingOf(work, assignment.unitPath, work.right)
  if (filling === null) return failure({ code: 'assignment/not-yours' })
  if (assignment.state === 'signed')
    return failure({ code: 'assignment/already-signed', arguments: { name: assignment.signedBy ?? '' } })
  const values = filling.as === 'own' ? {} : { signedFor: { unitId: filling.unitId, name: filling.name } }
  await perform(work, assignments, id, 'sign', values)
  return success({})
}
