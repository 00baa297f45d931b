import { issuingOf } from '#core/matter/item-matter.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { find } from '../perform.ts'
import { assignItem } from '../plans/assign-item.ts'
import { items, matters } from '../stored.ts'
import { type Asking, askUnits, checkAsking } from './ask-units.ts'

/** Asks a filed matter of units; that of an item as the item itself is asked. */
export async function assignMatter(
  work: Work,
  id: string,
  asking: Asking,
): Promise<Outcome<{ assignments: string[] }>> {
  const matter = await find(work, matters, id)
  if (!matter) return failure({ code: 'wire/not-found' })
  const { record } = matter.source
  if (record?.type === 'item' && (await find(work, items, record.id))) return assignItem(work, record.id, asking)
  const problems: Problem[] = matter.state === 'filed' ? [] : [{ code: 'matter/not-in-this-state' }]
  const of = { path: matter.unitPath, issuing: issuingOf(matter.mandate), matterId: id }
  const papers = await checkAsking(work, of, asking)
  if (!papers.ok || problems.length > 0) return failure(...problems, ...(papers.ok ? [] : papers.problems))
  const assigned = await askUnits(work, { matterId: id, planId: null, itemId: null }, asking, papers.value)
  return success({ assignments: assigned })
}
