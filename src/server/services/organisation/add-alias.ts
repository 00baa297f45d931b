import { and, eq } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { type Alias, holdsOn } from '#core/organisation.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { aliasTable } from '../../storage/tables/organisation.ts'
import { begin, find } from '../perform.ts'
import { aliases, units } from '../stored.ts'
import { whyClosed } from './unit-checks.ts'

/** Adds another name by which a unit is called in documents. */
export async function addAlias(
  hand: Hand,
  unitId: string,
  { name, kind }: { name: string; kind: Alias['kind'] },
): Promise<Outcome<{ id: string }>> {
  const unit = await find(hand, units, unitId)
  if (!unit) return failure({ code: 'wire/not-found' })
  const problems = whyClosed(unit)
  const rows = await hand.tx.orm
    .select()
    .from(aliasTable)
    .where(and(eq(aliasTable.cityId, hand.context.city.id), eq(aliasTable.unitId, unitId), eq(aliasTable.name, name)))
  const today = dayOf(hand.now)
  if ([unit.name, unit.shortName].includes(name) || rows.some((row) => holdsOn(row, today)))
    problems.push({ code: 'alias/known', at: 'name', actual: name })
  if (problems.length > 0) return failure(...problems)
  const [made] = await begin(hand, aliases, [{ verb: 'add', values: { unitId, name, kind } }])
  return success({ id: (made as Alias).id })
}
