import { and, eq, inArray } from 'drizzle-orm'
import { issuingFromName, type Paper, paperFor } from '#core/addressing.ts'
import type { AssignmentRole } from '#core/assignment.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { begin, find } from '../perform.ts'
import { assignments, items, plans } from '../stored.ts'
import { findSeat } from './find-seat.ts'

/** Asks an item of units, by a time, each by the paper that its standing to the issuing body allows. */
export async function assignItem(
  work: Work,
  itemId: string,
  values: { units: { unitId: string; role: AssignmentRole }[]; due: string; note: string },
): Promise<Outcome<{ assignments: string[] }>> {
  const { tx, context, now, extent } = work
  const item = await find(work, items, itemId)
  const plan = item && (await find(work, plans, item.planId))
  if (!item || !plan) return failure({ code: 'wire/not-found' })
  const problems: Problem[] = []
  if (plan.state !== 'published') problems.push({ code: 'assignment/plan-not-published' })
  if (new Date(values.due) <= now) problems.push({ code: 'assignment/due-in-the-past', at: 'due' })

  const ids = values.units.map((unit) => unit.unitId)
  const units = await tx.orm
    .select({
      id: unitTable.id,
      name: unitTable.shortName,
      kind: unitTable.kind,
      path: unitTable.unitPath,
      to: unitTable.to,
    })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.id, ids), inExtent(extent, unitTable.unitPath)))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const present = await tx.orm
    .select({ unitId: assignmentTable.unitId, role: assignmentTable.role })
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, context.city.id), eq(assignmentTable.itemId, itemId)))
  const taken = new Map(present.map((each) => [each.unitId, each.role]))
  const seen = new Set<string>()
  const seat = await findSeat(work, plan.unitPath)
  const issuing = plan.issuing ?? issuingFromName(plan.issuer)
  const papers = new Map<string, Paper>()
  values.units.forEach(({ unitId, role: asked }, index) => {
    const at = `units.${index}.unitId`
    const unit = byId.get(unitId)
    const role = taken.get(unitId)
    if (!unit) problems.push({ code: 'wire/not-found', at })
    else if (unit.to !== null) problems.push({ code: 'assignment/unit-closed', at, arguments: { unit: unit.name } })
    else if (role || seen.has(unitId))
      problems.push({ code: 'assignment/already-assigned', at, arguments: { unit: unit.name, role: role ?? '' } })
    seen.add(unitId)
    const paper = unit && paperFor(issuing, seat, unit, asked)
    if (paper?.ok) papers.set(unitId, paper.value)
    if (paper && !paper.ok) problems.push(...paper.problems.map((problem) => ({ ...problem, at })))
  })
  if (problems.length > 0) return failure(...problems)

  const due = new Date(values.due).toISOString()
  const made = await begin(
    work,
    assignments,
    values.units.map(({ unitId, role }) => ({
      verb: 'assign',
      values: { unitId, planId: plan.id, itemId, role, due, note: values.note, paper: papers.get(unitId) as Paper },
    })),
  )
  return success({ assignments: made.map((each) => each.id) })
}
