/** Rows of the wall chart, with the cells that may stand in them. */
import { and, eq, gte, isNull, lte, ne, or } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getWallChart } from '#api/wall-chart.ts'
import type { Assignment } from '#core/assignment.ts'
import { compareText } from '#core/compare-text.ts'
import { sourceKinds } from '#core/matter/source.ts'
import { sourceWords } from '#core/matter/words.ts'
import { extentOf } from '#core/may.ts'
import { weekBefore } from '#core/wall/changes.ts'
import { isOnWall } from '#core/wall/matters.ts'
import type { Work } from '../context.ts'
import { among } from '../storage/queries/among.ts'
import { asSystemInside } from '../storage/queries/as-system.ts'
import { inExtent } from '../storage/queries/extent.ts'
import { matterTable } from '../storage/tables/matter.ts'
import { assignmentTable, itemTable } from '../storage/tables/plan.ts'
import { type Summarised, selectAssessed } from './assignments/select-assessed.ts'
import { foldAll } from './fold-all.ts'
import { matters } from './stored.ts'

type Row = AnswerOf<typeof getWallChart>['rows'][number]['item']
export type Cell = Summarised & Pick<Assignment, 'judgement' | 'matterId'>

/** What may stand on a chart: its rows in their order, cells, and the row of each. */
export interface Rows {
  rows: Row[]
  cells: Cell[]
  rowOf: (cell: { itemId: string | null; matterId: string }) => string
}

const { planId, unitId, unitPath, judgement, matterId } = assignmentTable

/** The items of a plan. */
export async function planRows(work: Work, plan: string, unitIds: readonly string[]): Promise<Rows> {
  const { tx, context, extent } = work
  const { id, label, title, section, position } = itemTable
  return {
    cells: await selectAssessed(work, and(eq(planId, plan), among(unitId, unitIds), inExtent(extent, unitPath)), {
      judgement,
      matterId,
    }),
    rows: await tx.orm
      .select({ id, label, title, section })
      .from(itemTable)
      .where(and(eq(itemTable.cityId, context.city.id), eq(itemTable.planId, plan)))
      .orderBy(position),
    rowOf: ({ itemId }) => itemId as string,
  }
}

/** Matters without a plan that something was asked in, by what they come from: as far as the visitor may read matters. */
export async function matterRows(
  work: Work,
  at: string,
  asOf: string | undefined,
  unitIds: readonly string[],
): Promise<Rows> {
  const { tx, context, extent, visitor, language } = work
  const { id, number, title, kind, due, state, closedAt, enteredAt, cityId } = matterTable
  const known = await tx.orm
    .select({ id, number, title, kind, due, state, closedAt })
    .from(matterTable)
    .where(
      and(
        eq(cityId, context.city.id),
        ne(kind, 'plan-item'),
        lte(enteredAt, at),
        or(isNull(closedAt), gte(closedAt, weekBefore(at))),
      ),
    )
  const ids = known.map((each) => each.id)
  // A matter is read through its assignments too, and its acts with it.
  const then = asOf && (await asSystemInside(tx, (whole) => foldAll({ tx: whole, context }, matters, ids, asOf)))
  const shown = known.flatMap((now) => {
    const each = then ? then.get(now.id) : now
    return each && isOnWall(each, at) ? [{ ...now, due: each.due, number: each.number }] : []
  })
  const readable = extentOf(visitor.standings, 'matter.read', context.city.path, context.policy)
  const cells = await selectAssessed(
    work,
    and(
      among(
        matterId,
        shown.map((each) => each.id),
      ),
      among(unitId, unitIds),
      inExtent(extent, unitPath),
      inExtent(readable, unitPath),
    ),
    { judgement, matterId },
  )
  const asked = new Set(cells.map((cell) => cell.matterId))
  const rank = (each: (typeof known)[number]) => sourceKinds.indexOf(each.kind)
  return {
    cells,
    rows: shown
      .filter((each) => asked.has(each.id))
      .sort((a, b) => rank(a) - rank(b) || compareText(a.due, b.due) || compareText(a.id, b.id))
      .map((each) => ({
        id: each.id,
        label: each.number ?? '',
        title: each.title,
        section: sourceWords[each.kind][language],
      })),
    rowOf: (cell) => cell.matterId,
  }
}
