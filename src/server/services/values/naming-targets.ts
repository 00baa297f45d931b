import { and, eq, isNull } from 'drizzle-orm'
import type { Day } from '#core/day.ts'
import type { InstalledValue } from '#core/values/dated-value.ts'
import { periodOn } from '#core/values/dated-value.ts'
import { planWords } from '#core/values/uses.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { planTable, targetTable } from '../../storage/tables/plan.ts'

/** A published target that speaks of a value and names a number that no longer holds. */
export interface NamingTarget {
  key: string
  planId: string
  itemId: string
  plan: string
  quote: string
}

/** Published targets within reach whose text names an older number of these values. */
export async function listNamingTargets(
  { tx, context, extent }: Work,
  values: readonly InstalledValue[],
  day: Day,
): Promise<NamingTarget[]> {
  const wanted = values.flatMap((value) => {
    const older = olderNumbers(value, day)
    const words = planWords[value.key] ?? []
    return older.length > 0 && words.length > 0 ? [{ key: value.key, older, words }] : []
  })
  if (wanted.length === 0) return []
  const rows = await tx.orm
    .select({ target: targetTable, plan: planTable.title })
    .from(targetTable)
    .innerJoin(planTable, and(eq(planTable.cityId, targetTable.cityId), eq(planTable.id, targetTable.planId)))
    .where(
      and(
        eq(targetTable.cityId, context.city.id),
        isNull(targetTable.endedAt),
        eq(planTable.state, 'published'),
        inExtent(extent, targetTable.unitPath),
      ),
    )
    .orderBy(planTable.title, targetTable.position)
  return rows.flatMap(({ target, plan }) =>
    wanted
      .filter(
        ({ older, words }) =>
          older.some((number) => target.value === number || target.to === number) &&
          words.some((word) => target.subject.includes(word) || target.quote.includes(word)),
      )
      .map(({ key }) => ({ key, planId: target.planId, itemId: target.itemId, plan, quote: target.quote })),
  )
}

/** Numbers that held under a key before what holds now and differ from it. */
function olderNumbers(value: InstalledValue, day: Day): number[] {
  const now = periodOn(value, day)
  if (!now) return []
  return value.periods
    .filter(({ from, content }) => from < now.from && content !== now.content)
    .flatMap(({ content }) => (typeof content === 'number' ? [content] : []))
}
