import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { getItemHistory as historyDoor } from '#api/comparison.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { assignmentTable, itemTable, type planTable, targetTable } from '../../storage/tables/plan.ts'
import { assessAll } from '../assignments/assess.ts'
import { find, perform } from '../perform.ts'
import { items, plans } from '../stored.ts'
import { assignmentsOf, lightsOf, readablePlans } from './get-plan.ts'

/** Confirms which items of earlier plans an item carries on (结转); with none the confirmation is taken back. */
export async function carryOver(
  work: Work,
  itemId: string,
  earlier: readonly string[],
): Promise<Outcome<{ carriesOn: string[] }>> {
  const item = await find(work, items, itemId)
  const plan = item && (await find(work, plans, item.planId))
  if (!item || !plan) return failure({ code: 'wire/not-found' })
  const problems: Problem[] = []
  const chosen = [...new Set(earlier)]
  for (const [index, id] of chosen.entries()) {
    const at = `items.${index}`
    const other = await find(work, items, id)
    const otherPlan = other && (await find(work, plans, other.planId))
    if (!other || !otherPlan) problems.push({ code: 'wire/not-found', at })
    else if (other.planId === item.planId) problems.push({ code: 'item/carries-itself', at })
    else if ((otherPlan.yearFrom ?? 0) >= (plan.yearFrom ?? 0))
      problems.push({ code: 'item/carries-later', at, arguments: { title: other.title } })
  }
  if (problems.length > 0) return failure(...problems)
  await perform(work, items, itemId, 'carry-over', { items: chosen })
  return success({ carriesOn: chosen })
}

/** An item and what it carries on, plan by plan backwards, as far as the asker may see. */
export async function getItemHistory(work: Work, itemId: string): Promise<Outcome<AnswerOf<typeof historyDoor>>> {
  const chain: (typeof itemTable.$inferSelect)[] = []
  const seen = new Set<string>()
  for (let wanted = [itemId]; wanted.length > 0; ) {
    const rows = await itemsById(work, wanted)
    for (const row of rows) seen.add(row.id)
    chain.push(...rows)
    wanted = rows.flatMap(({ carriesOn }) => carriesOn).filter((id) => !seen.has(id))
  }
  const readable = new Map((await readablePlans(work)).map((plan) => [plan.id, plan]))
  const shown = chain.filter(({ planId }) => readable.has(planId))
  if (shown[0]?.id !== itemId) return failure({ code: 'wire/not-found' })
  const cells = await assignmentsOf(
    work,
    among(
      assignmentTable.itemId,
      shown.map(({ id }) => id),
    ),
  )
  const standings = await assessAll(work, cells)
  const targets = await targetsOf(work, [...seen])
  return success({
    years: shown.map(({ id, planId, label, title }) => {
      const plan = readable.get(planId) as typeof planTable.$inferSelect
      return {
        item: { id, label, title },
        plan: { id: plan.id, title: plan.title, year: plan.yearFrom },
        targets: targets.filter((target) => target.itemId === id).map(({ quote }) => quote),
        lights: lightsOf(
          cells.filter((cell) => cell.itemId === id),
          standings,
        ),
      }
    }),
  })
}

function itemsById({ tx, context }: Work, ids: string[]) {
  return tx.orm
    .select()
    .from(itemTable)
    .where(and(eq(itemTable.cityId, context.city.id), inArray(itemTable.id, ids)))
}

function targetsOf({ tx, context }: Work, ids: string[]) {
  return tx.orm
    .select({ itemId: targetTable.itemId, quote: targetTable.quote })
    .from(targetTable)
    .where(and(eq(targetTable.cityId, context.city.id), inArray(targetTable.itemId, ids), isNull(targetTable.endedAt)))
    .orderBy(targetTable.position)
}
