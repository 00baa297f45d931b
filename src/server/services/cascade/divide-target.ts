import { and, eq, inArray } from 'drizzle-orm'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { checkDivision } from '#core/quota.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { quotaTable } from '../../storage/tables/cascade.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { begin, find, perform } from '../perform.ts'
import { quotas, targets } from '../stored.ts'
import { unitNames } from '../unit-names.ts'

/** Divides a target among units. Parts that were set before and are not named stay, and count with the rest. */
export async function divideTarget(
  work: Work,
  targetId: string,
  { parts }: { parts: readonly { unitId: string; value: number }[] },
): Promise<Outcome<{ sum: number }>> {
  const { tx, context, extent } = work
  const target = await find(work, targets, targetId)
  if (!target || target.endedAt !== null) return failure({ code: 'wire/not-found' })
  if (target.value === null) return failure({ code: 'quota/no-figure' })
  const units = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName })
    .from(unitTable)
    .where(
      and(
        eq(unitTable.cityId, context.city.id),
        inArray(
          unitTable.id,
          parts.map((part) => part.unitId),
        ),
        inExtent(extent, unitTable.unitPath),
      ),
    )
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const problems: Problem[] = parts.flatMap(({ unitId }, at) =>
    names.has(unitId) ? [] : [{ code: 'wire/not-found', at: `parts.${at}.unitId` }],
  )
  const twice = parts.some(({ unitId }, at) => parts.findIndex((other) => other.unitId === unitId) !== at)
  if (twice) problems.push({ code: 'unit/named-twice', at: 'parts' })
  if (problems.length > 0) return failure(...problems)

  const present = await tx.orm
    .select()
    .from(quotaTable)
    .where(and(eq(quotaTable.cityId, context.city.id), eq(quotaTable.targetId, targetId)))
  const others = present.filter(({ unitId }) => !names.has(unitId))
  const otherNames = await unitNames(
    work,
    others.map(({ unitId }) => unitId),
  )
  const whole = [
    ...parts.map(({ unitId, value }) => ({ name: names.get(unitId) as string, value })),
    ...others.map(({ unitId, value }) => ({ name: otherNames.get(unitId)?.name ?? '', value })),
  ]
  const division = checkDivision(target, whole)
  if (!division.ok) return division
  const byUnit = new Map(present.map((each) => [each.unitId, each]))
  const { planId, itemId } = target
  await begin(
    work,
    quotas,
    parts
      .filter(({ unitId }) => !byUnit.has(unitId))
      .map(({ unitId, value }) => ({ verb: 'set', values: { unitId, planId, itemId, targetId, value } })),
  )
  for (const { unitId, value } of parts) {
    const old = byUnit.get(unitId)
    if (old && old.value !== value) await perform(work, quotas, old.id, 'change', { value })
  }
  return success({ sum: division.value })
}
