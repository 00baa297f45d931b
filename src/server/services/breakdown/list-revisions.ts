import { and, desc, eq, inArray } from 'drizzle-orm'
import type { listRevisions as door } from '#api/breakdown.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { ItemActs } from '#core/plan.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { actTable } from '../../storage/tables/ledger.ts'
import { itemTable } from '../../storage/tables/plan.ts'
import { find } from '../perform.ts'
import { plans } from '../stored.ts'

/** The revisions of a published plan, the latest first: which cell, what stood there, what stands there now, and why. */
export async function listRevisions(work: Work, planId: string): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context } = work
  const plan = await find(work, plans, planId)
  if (!plan) return failure({ code: 'wire/not-found' })
  const items = await tx.orm
    .select({ id: itemTable.id, label: itemTable.label, title: itemTable.title, revisions: itemTable.revisions })
    .from(itemTable)
    .where(and(eq(itemTable.cityId, context.city.id), eq(itemTable.planId, planId)))
  const revised = items.filter(({ revisions }) => revisions > 0)
  const byId = new Map(revised.map((item) => [item.id, item]))
  const acts = revised.length
    ? await tx.orm
        .select()
        .from(actTable)
        .where(
          and(
            eq(actTable.cityId, context.city.id),
            inArray(
              actTable.recordId,
              revised.map(({ id }) => id),
            ),
            eq(actTable.verb, 'revise'),
          ),
        )
        .orderBy(desc(actTable.at), desc(actTable.id))
    : []
  return success({
    revisions: acts.map((act) => {
      const { changes, reason, document, approvedBy } = act.values as unknown as ItemActs['revise']
      const { id, label, title } = byId.get(act.recordId) as (typeof revised)[number]
      return { id: act.id, at: act.at, by: act.name, item: { id, label, title }, reason, document, approvedBy, changes }
    }),
  })
}
