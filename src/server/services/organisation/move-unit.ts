import type { UnitActs } from '#core/organisation.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { moveTallies } from '../../storage/queries/tally.ts'
import { listCodesUnder, lockRecord, movePaths } from '../../storage/queries/units.ts'
import { actsOf, find, perform } from '../perform.ts'
import { units } from '../stored.ts'
import { whyClosed, whyOutOfOrder, whyTooEarly } from './unit-checks.ts'

/** Puts a unit, with all that stands under it, under another parent; rights are those of the new place at once. */
export async function moveUnit(hand: Hand, id: string, values: UnitActs['move']): Promise<Outcome<{ id: string }>> {
  const { tx, context } = hand
  // One move at a time: two at once could put each of two units under the other.
  await lockRecord(tx, context.city.id, await rootOf(hand))
  const unit = await find(hand, units, id)
  if (!unit) return failure({ code: 'wire/not-found' })
  const parent = await find(hand, units, values.parentId)
  if (!parent) return failure({ code: 'wire/not-found', at: 'parentId' })
  await lockRecord(tx, context.city.id, parent.id)
  const problems: Problem[] = [
    ...whyClosed(unit),
    ...whyClosed(parent, 'parentId'),
    ...whyOutOfOrder(unit, await actsOf(hand, id), values.on),
    ...whyTooEarly(hand, values.on),
  ]
  const stays = parent.id === unit.parentId
  if (parent.unitPath.startsWith(unit.unitPath)) problems.push({ code: 'unit/into-itself', at: 'parentId' })
  else if (stays) problems.push({ code: 'unit/stands-there', at: 'parentId', arguments: { unit: parent.name } })
  else if ((await listCodesUnder(tx, context.city.id, parent.id)).includes(unit.code))
    problems.push({ code: 'unit/code-taken', at: 'parentId', arguments: { code: unit.code } })
  if (problems.length > 0) return failure(...problems)

  await perform(hand, units, id, 'move', values)
  const path = `${parent.unitPath}${unit.code}/`
  await moveTallies(tx, context.city, unit.unitPath, path)
  await movePaths(tx, context.city.id, unit.unitPath, path)
  return success({ id })
}

/** The unit at the root of what the hand reaches of the city's tree: the highest it sees. */
async function rootOf({ tx, context }: Hand): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'select id from unit where city_id = $1 order by length(unit_path), unit_path limit 1',
    [context.city.id],
  )
  return row?.id ?? '00000000-0000-0000-0000-000000000000'
}
