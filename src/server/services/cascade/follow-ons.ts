import { and, eq, inArray } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getFollowOns as getDoor, suggestLinks as suggestDoor } from '#api/follow-on.ts'
import { likenessOf } from '#core/follow-on.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { followOnTable, quotaTable } from '../../storage/tables/cascade.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable, planTable } from '../../storage/tables/plan.ts'
import { type LoadedRow, loadRows } from '../breakdown/load-rows.ts'
import { begin, find, perform } from '../perform.ts'
import { findSeat } from '../plans/find-seat.ts'
import { followOns, plans } from '../stored.ts'
import { shortfallsOf } from './shortfalls.ts'

/** From how alike two titles are on an item is offered as the one above. */
const likeEnough = 0.4

const nameOf = ({ item }: LoadedRow) => ({ id: item.id, label: item.label, title: item.title })

/** Finds a plan with the scope of the database alone: what was asked of a unit it may read. */
function findShared({ extent: _, ...shared }: Work, id: string) {
  return find(shared, plans, id)
}

/** The plans of the counties under a plan: what hangs under which item, and what is missing, weaker or later. */
export async function getFollowOns(work: Work, planId: string): Promise<Outcome<AnswerOf<typeof getDoor>>> {
  const { tx, context } = work
  const city = context.city.id
  const plan = await findShared(work, planId)
  if (plan?.state !== 'published') return failure({ code: 'wire/not-found' })
  const { governmentPath } = await findSeat(work, plan.unitPath)
  const rows = await loadRows(work, planId)
  const units = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, city), inArray(unitTable.kind, ['county', 'development-zone'])))
  const counties = units.filter(({ path }) => path.startsWith(governmentPath) && path !== governmentPath)
  const below = await tx.orm
    .select()
    .from(planTable)
    .where(and(eq(planTable.cityId, city), eq(planTable.state, 'published')))
  const links = await linksOf(work, eq(followOnTable.overPlanId, planId))
  const asked = await tx.orm
    .select({ itemId: assignmentTable.itemId, path: assignmentTable.unitPath })
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, city), eq(assignmentTable.planId, planId)))
  const quotas = await tx.orm
    .select()
    .from(quotaTable)
    .where(and(eq(quotaTable.cityId, city), eq(quotaTable.planId, planId)))
  const lower = new Map<string, LoadedRow>()
  for (const id of new Set(links.map((link) => link.planId)))
    for (const row of await loadRows(work, id)) lower.set(row.itemId, row)
  return success({
    counties: counties.map(({ path, ...unit }) => {
      const within = (other: string) => other.startsWith(path)
      const wanted = new Set(asked.filter((each) => within(each.path)).map(({ itemId }) => itemId))
      const own = links.filter((link) => within(link.unitPath))
      const linked = own.flatMap(({ itemId, overItemId, planId: ownPlan }) => {
        const above = rows.find((row) => row.itemId === overItemId)
        const row = lower.get(itemId)
        if (!above || !row) return []
        const quotaOf = (targetId: string) =>
          quotas.find((quota) => quota.targetId === targetId && within(quota.unitPath))?.value ?? null
        const county = below.find(({ id }) => id === ownPlan)
        return [
          {
            item: nameOf(above),
            own: { ...nameOf(row), planId: ownPlan },
            shortfalls: county ? shortfallsOf({ plan, row: above }, { plan: county, row }, quotaOf) : [],
          },
        ]
      })
      const carried = new Set(linked.map(({ item }) => item.id))
      return {
        unit,
        plans: below.filter((each) => within(each.unitPath)).map(({ id, title }) => ({ id, title })),
        missing: rows.filter((row) => wanted.has(row.itemId) && !carried.has(row.itemId)).map(nameOf),
        linked,
      }
    }),
  })
}

/** For each item of a plan the items above that it carries out, and where none is linked the one with the likest title. */
export async function suggestLinks(
  work: Work,
  planId: string,
  overId: string,
): Promise<Outcome<AnswerOf<typeof suggestDoor>>> {
  const plan = await find(work, plans, planId)
  const over = plan && (await findShared(work, overId))
  if (!plan || !over) return failure({ code: 'wire/not-found' })
  const above = await loadRows(work, overId)
  const links = await linksOf(work, and(eq(followOnTable.planId, planId), eq(followOnTable.overPlanId, overId)))
  const rows = await loadRows(work, planId)
  return success({
    above: above.map(nameOf),
    items: rows.map((row) => {
      const linked = links.filter(({ itemId }) => itemId === row.itemId).map(({ overItemId }) => overItemId)
      const best = above
        .map((each) => ({ id: each.itemId, likeness: likenessOf(each.cells.title, row.cells.title) }))
        .sort((a, b) => b.likeness - a.likeness)[0]
      return { item: nameOf(row), linked, suggested: best && best.likeness >= likeEnough ? best.id : null }
    }),
  })
}

/** Hangs the items of a lower plan under those above: the links given are all there are between both plans. */
export async function followPlan(
  work: Work,
  planId: string,
  { over: overPlanId, links }: { over: string; links: readonly { itemId: string; overItemId: string }[] },
): Promise<Outcome<{ linked: number }>> {
  const plan = await find(work, plans, planId)
  if (!plan) return failure({ code: 'wire/not-found' })
  if (planId === overPlanId) return failure({ code: 'follow-on/own-plan', at: 'over' })
  const over = await findShared(work, overPlanId)
  if (!over) return failure({ code: 'wire/not-found', at: 'over' })
  const { governmentPath } = await findSeat(work, plan.unitPath)
  if (governmentPath.length <= work.context.city.path.length || over.unitPath.startsWith(governmentPath))
    return failure({ code: 'follow-on/not-below', at: 'over' })
  const own = new Set((await loadRows(work, planId)).map(({ itemId }) => itemId))
  const above = new Set((await loadRows(work, overPlanId)).map(({ itemId }) => itemId))
  const problems: Problem[] = links.flatMap(({ itemId, overItemId }, at) =>
    own.has(itemId) && above.has(overItemId) ? [] : [{ code: 'wire/not-found', at: `links.${at}` }],
  )
  if (problems.length > 0) return failure(...problems)

  const key = (link: { itemId: string; overItemId: string }) => `${link.itemId} ${link.overItemId}`
  const wanted = new Map(links.map((link) => [key(link), link]))
  const between = and(eq(followOnTable.planId, planId), eq(followOnTable.overPlanId, overPlanId))
  const present = await linksOf(work, between, ['linked', 'unlinked'])
  for (const link of present) {
    const asked = wanted.delete(key(link))
    if (asked && link.state === 'unlinked') await perform(work, followOns, link.id, 'link-again', {})
    if (!asked && link.state === 'linked') await perform(work, followOns, link.id, 'unlink', {})
  }
  await begin(
    work,
    followOns,
    [...wanted.values()].map((link) => ({
      verb: 'link',
      values: { unitId: plan.unitId, planId, overPlanId, ...link },
    })),
  )
  return success({ linked: new Set(links.map(key)).size })
}

function linksOf(
  { tx, context }: Work,
  condition: ReturnType<typeof and>,
  states: ('linked' | 'unlinked')[] = ['linked'],
) {
  return tx.orm
    .select()
    .from(followOnTable)
    .where(and(eq(followOnTable.cityId, context.city.id), inArray(followOnTable.state, states), condition))
}
