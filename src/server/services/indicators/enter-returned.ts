import type { Return } from '#core/assignment.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import { find } from '../perform.ts'
import { assignments } from '../stored.ts'
import { askedOfAssignment } from './asked-of-assignment.ts'
import { keepQuantities } from './enter-quantities.ts'

/** The quantities of a return that was accepted become entries, in the name of whoever submitted it. */
export async function enterReturned(work: Work, returned: Return): Promise<void> {
  if (returned.quantities.length === 0) return
  const { extent: _, ...shared } = work
  const assignment = await find(shared, assignments, returned.assignmentId)
  if (!assignment) return
  const actor = { ...work.actor, name: returned.submittedBy }
  const reason = returned.explanation || sentence('entry/corrected-by-return', {}, 'zh')
  for (const { unit, asked } of await askedOfAssignment(work, assignment)) {
    const keys = new Set(asked.map(({ quantity }) => quantity))
    const quantities = returned.quantities.filter(({ quantity }) => keys.has(quantity))
    const { explanation, id: returnId } = returned
    if (quantities.length > 0)
      await keepQuantities({ ...work, actor }, unit.id, { quantities, explanation, returnId, reason })
  }
}
