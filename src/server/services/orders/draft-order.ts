import { and, eq } from 'drizzle-orm'
import type { StepKind } from '#core/ladder/ladder.ts'
import type { Order } from '#core/ladder/order.ts'
import { checkOrder } from '#core/ladder/order-rules.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { type AuthorityToward, authoritiesToward } from '../matters/authority-toward.ts'
import { begin } from '../perform.ts'
import { orders } from '../stored.ts'
import { attemptOf, type Drafted, draftValues } from './act-on-order.ts'
import { doerOf, surroundingsOf } from './surroundings.ts'
import { draftOrderPaper } from './write-order-paper.ts'

type Assignment = typeof assignmentTable.$inferSelect
type Matter = typeof matterTable.$inferSelect

/** An assignment as one chases it: its matter, its unit, and by which authority. */
export interface Chased {
  assignment: Assignment
  matter: Matter
  toward: AuthorityToward
}

/** The assignment of an id within reach, with the authority by which its unit may be chased. */
export async function findChased(work: Work, id: string): Promise<Chased | undefined> {
  const { tx, context, extent } = work
  const city = context.city.id
  const [found] = await tx.orm
    .select({ assignment: assignmentTable, matter: matterTable, unit: unitTable })
    .from(assignmentTable)
    .innerJoin(matterTable, and(eq(matterTable.cityId, city), eq(matterTable.id, assignmentTable.matterId)))
    .innerJoin(unitTable, and(eq(unitTable.cityId, city), eq(unitTable.id, assignmentTable.unitId)))
    .where(
      and(eq(assignmentTable.cityId, city), eq(assignmentTable.id, id), inExtent(extent, assignmentTable.unitPath)),
    )
  if (!found) return undefined
  const { assignment, matter, unit } = found
  const addressed = { id: unit.id, name: unit.shortName, kind: unit.kind, path: unit.unitPath }
  const [toward] = await authoritiesToward(work, matter, [addressed])
  return toward && { assignment, matter, toward }
}

/** Drafts an order from an assignment: relation, authority and paper follow by rule; what may not be is refused with the rule. */
export async function draftOrder(
  work: Work,
  assignmentId: string,
  { step, ...given }: Drafted & { step: StepKind },
): Promise<Outcome<{ id: string }>> {
  const chased = await findChased(work, assignmentId)
  if (!chased) return failure({ code: 'wire/not-found' })
  const { authority, relation } = chased.toward
  if (!authority.ok) return authority
  const { unitId, unitPath } = chased.assignment
  const of = { unitId, assignmentId, authority: authority.value.authority, relation, follows: null }
  const around = await surroundingsOf(work, of)
  const values = draftValues(work, around, of, step, given, around.others)
  if (!values) return failure({ code: 'order/not-of-this-ladder', at: 'step' })
  const attempt = attemptOf('draft', values, null, work.now, doerOf(work, { unitId, path: unitPath }))
  const problems = checkOrder(attempt, around)
  if (problems.length > 0) return failure(...problems)
  const [made] = (await begin(work, orders, [{ verb: 'draft', values }])) as [Order]
  const paper = await draftOrderPaper(work, made)
  return paper.ok ? success({ id: made.id }) : paper
}
