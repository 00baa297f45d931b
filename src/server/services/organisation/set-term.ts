import { and, eq } from 'drizzle-orm'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { SchoolPeriod, SchoolPeriodActs } from '#core/school-period.ts'
import type { Hand } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { termTable } from '../../storage/tables/organisation.ts'
import { begin, find, perform } from '../perform.ts'
import { schoolPeriods, units } from '../stored.ts'
import { whyClosed } from './unit-checks.ts'

/** Sets a term or holiday of a unit and all under it; one of the same name and school year is set anew. */
export async function setTerm(hand: Hand, values: SchoolPeriodActs['set']): Promise<Outcome<{ id: string }>> {
  const { tx, context } = hand
  const { unitId, kind, name, schoolYear, from, to } = values
  await lockRecord(tx, context.city.id, unitId)
  const unit = await find(hand, units, unitId)
  if (!unit) return failure({ code: 'wire/not-found', at: 'unitId' })
  const problems: Problem[] = whyClosed(unit, 'unitId')
  if (to < from) problems.push({ code: 'term/ends-before-it-begins', at: 'to', actual: to, expected: from })
  const [first, second] = schoolYear.split('-').map(Number) as [number, number]
  if (second !== first + 1) problems.push({ code: 'term/school-year', at: 'schoolYear', actual: schoolYear })
  const present = await tx.orm
    .select()
    .from(termTable)
    .where(and(eq(termTable.cityId, context.city.id), eq(termTable.unitId, unitId), eq(termTable.kind, kind)))
  const same = present.find((period) => period.name === name && period.schoolYear === schoolYear)
  const crossed = present.find((period) => period !== same && period.from <= to && from <= period.to)
  if (crossed) {
    const { name, from, to } = crossed
    problems.push({ code: 'term/overlaps', at: 'from', arguments: { name, from, to } })
  }
  if (problems.length > 0) return failure(...problems)
  if (same) {
    await perform(hand, schoolPeriods, same.id, 'set', values)
    return success({ id: same.id })
  }
  const [made] = await begin(hand, schoolPeriods, [{ verb: 'set', values }])
  return success({ id: (made as SchoolPeriod).id })
}
