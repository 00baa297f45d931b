import { and, eq } from 'drizzle-orm'
import type { SourceKind } from '#core/matter/source.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { assignmentTable, itemTable, planTable } from '../../storage/tables/plan.ts'

/** What an assignment is about, as lists name it: its matter, and the plan and item where it comes from one. */
export interface Subject {
  matter: { id: string; number: string | null; kind: SourceKind; title: string }
  plan: { id: string; title: string } | null
  item: { id: string; label: string; title: string } | null
}

/** What assignments are about, by their ids. */
export async function subjectsOf(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  assignments: readonly { id: string; matterId: string; planId: string | null; itemId: string | null }[],
): Promise<(assignment: (typeof assignments)[number]) => Subject> {
  const city = context.city.id
  const distinct = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const matterIds = distinct(assignments.map(({ matterId }) => matterId))
  const planIds = distinct(assignments.map(({ planId }) => planId))
  const itemIds = distinct(assignments.map(({ itemId }) => itemId))
  const matters = matterIds.length
    ? await tx.orm
        .select({
          id: matterTable.id,
          number: matterTable.number,
          kind: matterTable.kind,
          title: matterTable.title,
        })
        .from(matterTable)
        .where(and(eq(matterTable.cityId, city), among(matterTable.id, matterIds)))
    : []
  const plans = planIds.length
    ? await tx.orm
        .select({ id: planTable.id, title: planTable.title })
        .from(planTable)
        .where(and(eq(planTable.cityId, city), among(planTable.id, planIds)))
    : []
  const items = itemIds.length
    ? await tx.orm
        .select({ id: itemTable.id, label: itemTable.label, title: itemTable.title })
        .from(itemTable)
        .where(and(eq(itemTable.cityId, city), among(itemTable.id, itemIds)))
    : []
  const matterOf = new Map(matters.map((matter) => [matter.id, matter]))
  const planOf = new Map(plans.map((plan) => [plan.id, plan]))
  const itemOf = new Map(items.map((item) => [item.id, item]))
  return ({ matterId, planId, itemId }) => ({
    matter: matterOf.get(matterId) ?? { id: matterId, number: null, kind: 'other', title: '' },
    plan: planId === null ? null : (planOf.get(planId) ?? { id: planId, title: '' }),
    item: itemId === null ? null : (itemOf.get(itemId) ?? { id: itemId, label: '', title: '' }),
  })
}

/** What the titles of lists are: that of the item where there is one, else that of the matter. */
export async function titlesOf(
  reader: Pick<Hand, 'tx' | 'context'>,
  rows: readonly { id: string; matterId: string; planId: string | null; itemId: string | null }[],
): Promise<(row: (typeof rows)[number]) => string> {
  const subjectOf = await subjectsOf(reader, rows)
  return (row) => {
    const { item, matter } = subjectOf(row)
    return item?.title || matter.title
  }
}

/** The assignments of the ids, as far as they are in reach. */
export function assignmentsById({ tx, context }: Pick<Hand, 'tx' | 'context'>, ids: string[]) {
  return tx.orm
    .select()
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, context.city.id), among(assignmentTable.id, ids)))
}
