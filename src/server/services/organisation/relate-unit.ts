import { and, eq } from 'drizzle-orm'
import type { Relation, RelationActs } from '#core/organisation.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { relationTable } from '../../storage/tables/organisation.ts'
import { begin, find, perform } from '../perform.ts'
import { relations, units } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { whyClosed } from './unit-checks.ts'

/** Begins a dated relation across the tree. A unit has one of each kind at a time, so that a count counts it once. */
export async function relateUnit(
  hand: Hand,
  unitId: string,
  values: Omit<RelationActs['begin'], 'unitId'>,
): Promise<Outcome<{ id: string }>> {
  const { tx, context } = hand
  await lockRecord(tx, context.city.id, unitId)
  const unit = await find(hand, units, unitId)
  if (!unit) return failure({ code: 'wire/not-found' })
  const target = await find(hand, units, values.targetId)
  const problems = whyClosed(unit)
  if (!target) problems.push({ code: 'wire/not-found', at: 'targetId' })
  else if (target.id === unitId) problems.push({ code: 'relation/to-itself', at: 'targetId' })
  else problems.push(...whyClosed(target, 'targetId'))
  const same = await tx.orm
    .select()
    .from(relationTable)
    .where(
      and(
        eq(relationTable.cityId, context.city.id),
        eq(relationTable.unitId, unitId),
        eq(relationTable.kind, values.kind),
      ),
    )
  const holding = same.find((row) => row.to === null || row.to > values.from)
  if (holding) {
    const name = (await unitNames(hand, [holding.targetId])).get(holding.targetId)?.name
    problems.push({ code: 'relation/already-holds', at: 'from', arguments: { target: name ?? holding.targetId } })
  }
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(hand, relations, [{ verb: 'begin', values: { ...values, unitId } }])
  return success({ id: (made as Relation).id })
}

/** Ends a relation on a day. */
export async function endRelation(
  hand: Hand,
  id: string,
  values: RelationActs['end'],
): Promise<Outcome<Record<never, never>>> {
  const before = await find(hand, relations, id)
  if (!before) return failure({ code: 'wire/not-found' })
  if (before.to !== null) return failure({ code: 'relation/ended', actual: before.to })
  if (values.on < before.from)
    return failure({ code: 'relation/not-begun', at: 'on', arguments: { day: before.from }, actual: values.on })
  await perform(hand, relations, id, 'end', values)
  return success({})
}
