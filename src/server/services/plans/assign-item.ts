import { and, eq } from 'drizzle-orm'
import { issuingFromName } from '#core/addressing.ts'
import { itemMatter } from '#core/matter/item-matter.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { type Asking, askUnits, checkAsking } from '../matters/ask-units.ts'
import { nextNumbers } from '../matters/number-matters.ts'
import { begin, find, perform } from '../perform.ts'
import { items, matters, plans } from '../stored.ts'
import { lockRoot } from '../values/city-root.ts'

/** Asks an item of units, by a time, each by the paper that its standing to the issuing body allows. It becomes a matter the first time. */
export async function assignItem(
  work: Work,
  itemId: string,
  asking: Asking,
): Promise<Outcome<{ assignments: string[] }>> {
  const { tx, context, now } = work
  const item = await find(work, items, itemId)
  const plan = item && (await find(work, plans, item.planId))
  if (!item || !plan) return failure({ code: 'wire/not-found' })
  await lockRoot(work)
  const [matter] = await tx.orm
    .select({ id: matterTable.id, state: matterTable.state })
    .from(matterTable)
    .where(and(eq(matterTable.cityId, context.city.id), eq(matterTable.itemId, itemId)))
  const problems: Problem[] = []
  if (plan.state !== 'published') problems.push({ code: 'assignment/plan-not-published' })
  if (matter && matter.state !== 'filed') problems.push({ code: 'matter/not-in-this-state' })
  const issuing = plan.issuing ?? issuingFromName(plan.issuer)
  const papers = await checkAsking(work, { path: plan.unitPath, issuing, matterId: matter?.id ?? null }, asking)
  if (!papers.ok || problems.length > 0) return failure(...problems, ...(papers.ok ? [] : papers.problems))

  const matterId = matter?.id ?? uuidv7(now)
  if (!matter) {
    const due = new Date(asking.due).toISOString()
    const values = itemMatter(item, plan, issuing, { units: asking.units, due }, now.toISOString())
    const [number] = await nextNumbers(work, 1)
    await begin(work, matters, [{ id: matterId, verb: 'enter', values }])
    await perform(work, matters, matterId, 'file', { number: number as string })
  }
  return success({
    assignments: await askUnits(
      work,
      { matterId, planId: plan.id, itemId },
      { ...asking, cadence: asking.cadence === undefined ? item.cadence : asking.cadence },
      papers.value,
    ),
  })
}
