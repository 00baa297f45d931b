import { issuingOf } from '#core/matter/item-matter.ts'
import { burdenKindOf, type MatterGate } from '#core/matter/matter-gate.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { find, perform } from '../perform.ts'
import { assignItem } from '../plans/assign-item.ts'
import { items, matters } from '../stored.ts'
import { type Asking, askUnits, checkAsking } from './ask-units.ts'
import { passMatterGate } from './pass-matter-gate.ts'

/** Asks a filed matter of units, as the basis gate lets it; that of an item as the item itself is asked. */
export async function assignMatter(
  work: Work,
  id: string,
  { gate = null, ...given }: Asking & { gate?: MatterGate | null },
): Promise<Outcome<{ assignments: string[] }>> {
  const matter = await find(work, matters, id)
  if (!matter) return failure({ code: 'wire/not-found' })
  const { record } = matter.source
  if (record?.type === 'item' && (await find(work, items, record.id))) return assignItem(work, record.id, given)
  const problems: Problem[] = matter.state === 'filed' ? [] : [{ code: 'matter/not-in-this-state' }]
  const of = { path: matter.unitPath, issuing: issuingOf(matter.mandate), matterId: id }
  const named = gate && burdenKindOf({ ...matter.source, gate }) ? gate : null
  const source = named ? { ...matter.source, gate: named } : matter.source
  const passed = await passMatterGate(work, { ...matter, source }, given)
  const papers = await checkAsking(work, of, given)
  if (!papers.ok) problems.push(...papers.problems)
  if (!passed.ok) problems.push(...passed.problems)
  if (!papers.ok || !passed.ok || problems.length > 0) return failure(...problems)
  if (named) await perform(work, matters, id, 'name-basis', { gate: named })
  const assigned = await askUnits(work, { matterId: id, planId: null, itemId: null }, passed.value, papers.value)
  return success({ assignments: assigned })
}
