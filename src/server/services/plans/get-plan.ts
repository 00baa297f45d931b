import { and, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getItem as itemDoor, listPlans as listDoor, getPlan as planDoor } from '#api/plan.ts'
import { distribution } from '#core/light.ts'
import { covers } from '#core/may.ts'
import type { UnitKind } from '#core/organisation.ts'
import type { Plan } from '#core/plan.ts'
import { levelKinds, planLevelOf } from '#core/plan-level.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { among } from '../../storage/queries/among.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable, itemTable, ownerTable, planTable, targetTable } from '../../storage/tables/plan.ts'
import { assessAll, type Standing } from '../assignments/assess.ts'
import { selectAssessed } from '../assignments/select-assessed.ts'
import { unitNames } from '../unit-names.ts'

type ItemAnswer = AnswerOf<typeof itemDoor>['item']

/** Plans within reach: one's own level's, and those of which one was asked something. */
export async function listPlans(work: Work): Promise<Outcome<AnswerOf<typeof listDoor>>> {
  const rows = await readablePlans(work)
  const cells = await assignmentsOf(
    work,
    among(
      assignmentTable.planId,
      rows.map((row) => row.id),
    ),
  )
  const standings = await assessAll(work, cells)
  const places = await levelPlaces(work)
  const byPlan = Map.groupBy(cells, ({ planId }) => planId)
  return success({
    plans: rows.map((row) => ({
      ...row,
      level: planLevelOf(row, places),
      lights: lightsOf(byPlan.get(row.id) ?? [], standings),
    })),
  })
}

/** A plan with its published items, each with targets, owners and assignments. */
export async function getPlan(work: Work, id: string): Promise<Outcome<AnswerOf<typeof planDoor>>> {
  const [row] = await readablePlans(work, id)
  if (!row) return failure({ code: 'wire/not-found' })
  const cells = await assignmentsOf(work, eq(assignmentTable.planId, id))
  const standings = await assessAll(work, cells)
  const { tx, context } = work
  const items = await tx.orm
    .select()
    .from(itemTable)
    .where(and(eq(itemTable.cityId, context.city.id), eq(itemTable.planId, id)))
    .orderBy(itemTable.position)
  return success({
    plan: { ...row, level: planLevelOf(row, await levelPlaces(work)), lights: lightsOf(cells, standings) },
    items: await presentItems(work, items, cells, standings),
  })
}

/** One published item. */
export async function getItem(work: Work, id: string): Promise<Outcome<AnswerOf<typeof itemDoor>>> {
  const { tx, context } = work
  const [row] = await tx.orm
    .select()
    .from(itemTable)
    .where(and(eq(itemTable.cityId, context.city.id), eq(itemTable.id, id)))
  const [plan] = row ? await readablePlans(work, row.planId) : []
  if (!row || !plan) return failure({ code: 'wire/not-found' })
  const cells = await assignmentsOf(work, eq(assignmentTable.itemId, id))
  const [item] = await presentItems(work, [row], cells, await assessAll(work, cells))
  return success({ item: item as ItemAnswer, plan: { id: plan.id, title: plan.title } })
}

/** The original file of a plan of one's own level. */
export async function getOriginal(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const [row] = await readablePlans(work, id)
  if (!row) return failure({ code: 'wire/not-found' })
  return success({ hash: row.fileHash, name: row.fileName, mediaType: row.mediaType })
}

/** The units that stand for a level of government. */
function levelPlaces({ tx, context }: Work) {
  return tx.orm
    .select({ unitPath: unitTable.unitPath, kind: unitTable.kind })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.kind, Object.keys(levelKinds) as UnitKind[])))
}

/** Drafts belong to the level that uploaded them; published plans also to those who were asked something. */
export async function readablePlans(
  { tx, context, extent }: Work,
  id?: string,
): Promise<(Plan & { unitPath: string })[]> {
  const rows = await tx.orm
    .select()
    .from(planTable)
    .where(and(eq(planTable.cityId, context.city.id), id ? eq(planTable.id, id) : undefined))
    .orderBy(desc(planTable.uploadedAt))
  return rows.filter((row) => row.state === 'published' || covers(extent, row.unitPath))
}

/** Assignments of plans as far as lights and lists of items take them. */
export function assignmentsOf(work: Work, where: SQL) {
  const { planId, role } = assignmentTable
  return selectAssessed(work, where, { planId, role })
}

export function lightsOf(cells: { id: string }[], standings: ReadonlyMap<string, Standing>) {
  return distribution(cells.map((cell) => (standings.get(cell.id) as Standing).light.colour))
}

async function presentItems(
  work: Work,
  items: (typeof itemTable.$inferSelect)[],
  cells: Awaited<ReturnType<typeof assignmentsOf>>,
  standings: ReadonlyMap<string, Standing>,
): Promise<ItemAnswer[]> {
  const { tx, context } = work
  const planId = items[0]?.planId
  if (planId === undefined) return []
  const ofPlan = <T extends typeof targetTable | typeof ownerTable>(table: T) =>
    and(eq(table.cityId, context.city.id), eq(table.planId, planId), isNull(table.endedAt))
  const targets = await tx.orm.select().from(targetTable).where(ofPlan(targetTable)).orderBy(targetTable.position)
  const owners = await tx.orm.select().from(ownerTable).where(ofPlan(ownerTable)).orderBy(ownerTable.position)
  const names = await unitNames(work, [...owners.map((owner) => owner.ownerId), ...cells.map((cell) => cell.unitId)])
  const name = (id: string) => names.get(id) ?? { id, name: '' }
  const byItem = Map.groupBy(cells, ({ itemId }) => itemId)
  return items.map((item) => ({
    ...item,
    targets: targets.filter((target) => target.itemId === item.id),
    owners: owners
      .filter((owner) => owner.itemId === item.id)
      .map((owner) => ({ ...owner, unit: owner.ownerId === null ? null : name(owner.ownerId) })),
    assignments: (byItem.get(item.id) ?? []).map((cell) => {
      const { light, share } = standings.get(cell.id) as Standing
      return { id: cell.id, unit: name(cell.unitId), role: cell.role, due: cell.due, colour: light.colour, share }
    }),
  }))
}
