import { and, eq, isNull } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listQuotas as listDoor } from '#api/quota.ts'
import { actsFor, may } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { quotaTable } from '../../storage/tables/cascade.ts'
import { targetTable } from '../../storage/tables/plan.ts'
import { find, perform } from '../perform.ts'
import { items, quotas } from '../stored.ts'
import { unitNames } from '../unit-names.ts'

/** The targets of an item and their parts within reach, each unit's own figure beside the official one. */
export async function listQuotas(work: Work, itemId: string): Promise<Outcome<AnswerOf<typeof listDoor>>> {
  const { tx, context, visitor } = work
  const { extent: _, ...shared } = work
  if (!(await find(shared, items, itemId))) return failure({ code: 'wire/not-found' })
  const city = context.city
  const targets = await tx.orm
    .select()
    .from(targetTable)
    .where(and(eq(targetTable.cityId, city.id), eq(targetTable.itemId, itemId), isNull(targetTable.endedAt)))
    .orderBy(targetTable.position)
  const rows = await tx.orm
    .select()
    .from(quotaTable)
    .where(and(eq(quotaTable.cityId, city.id), eq(quotaTable.itemId, itemId)))
    .orderBy(quotaTable.unitPath)
  const names = await unitNames(
    work,
    rows.map(({ unitId }) => unitId),
  )
  return success({
    targets,
    quotas: rows.map((row) => ({
      ...row,
      unit: names.get(row.unitId) ?? { id: row.unitId, name: '' },
      mayQuestion: row.state !== 'decided' && actsFor(visitor.standings, 'quota.question', city.path, row.unitPath),
    })),
  })
}

/** The unit states a figure of its own, which stands beside the official one until the office decides. */
export async function questionQuota(
  work: Work,
  id: string,
  given: { value: number; reason: string },
): Promise<Outcome<Record<string, never>>> {
  const quota = await find(work, quotas, id)
  if (!quota) return failure({ code: 'wire/not-found' })
  if (!actsFor(work.visitor.standings, work.right, work.context.city.path, quota.unitPath))
    return failure({ code: 'assignment/not-yours' })
  if (quota.state === 'decided') return failure({ code: 'quota/decided' })
  await perform(work, quotas, id, 'question', given)
  return success({})
}

/** The office decides which figure holds, with a reason. */
export async function decideQuota(
  work: Work,
  id: string,
  decided: { value: number; reason: string },
): Promise<Outcome<Record<string, never>>> {
  const quota = await find(work, quotas, id)
  if (!quota) return failure({ code: 'wire/not-found' })
  if (quota.state !== 'questioned') return failure({ code: 'quota/not-questioned' })
  await perform(work, quotas, id, 'decide', decided)
  return success({})
}

/** Whether the visitor decides for the office. */
export function mayDecide(
  { visitor, context }: Pick<Work, 'visitor' | 'context'>,
  right: string,
  path: string,
): boolean {
  return may(visitor.standings, right, context.city.path, path, context.policy)
}
