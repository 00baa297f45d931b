import { and, eq, type GetColumnData, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Assessed } from '#core/assignment.ts'
import { compareText } from '#core/compare-text.ts'
import type { ReturnSummary } from '#core/return-summary.ts'
import type { Hand } from '../../context.ts'
import { assignmentTable, returnSummaryTable } from '../../storage/tables/plan.ts'
import { summaryColumns } from './return-summaries.ts'

const { cityId, id, unitId, itemId, due, assignedAt, cadence, state, heldBy, until } = assignmentTable
const askedColumns = { due, assignedAt, cadence, state, heldBy, until }

/**
 * An assignment with what its returns come to, where that was read with it. `alike` is the same for all who are asked the same and have
 * returned the same.
 */
export type Summarised = Assessed & { summary?: ReturnSummary | null; alike?: object }

type Columns = Record<string, PgColumn>
type Own<Besides extends Columns> = Pick<Assessed, 'id' | 'unitId' | 'itemId'> & {
  [Name in keyof Besides]: GetColumnData<Besides[Name]>
}

/**
 * Assignments that a condition chooses, in the order in which they were asked: the columns from which their standing follows and those
 * wanted besides (ids, texts and json), with the summaries of their returns. A city asks many units the same and they return the same:
 * what they have alike is read once.
 */
export async function selectAssessed<Besides extends Columns = Record<never, never>>(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  where: SQL | undefined,
  besides: Besides = {} as Besides,
) {
  const groups = await tx.orm
    .select({ ...askedColumns, summary: summaryColumns, of: inJson(besides) })
    .from(assignmentTable)
    .leftJoin(returnSummaryTable, and(eq(returnSummaryTable.cityId, cityId), eq(returnSummaryTable.id, id)))
    .where(and(eq(cityId, context.city.id), where))
    .groupBy(...Object.values(askedColumns), ...Object.values(summaryColumns))
  return groups
    .flatMap(({ of, ...alike }) => of.map((own) => ({ ...own, ...alike, alike })))
    .sort((a, b) => compareText(a.id, b.id))
}

/** What each of a group has for itself. */
function inJson<Besides extends Columns>(besides: Besides): SQL<Own<Besides>[]> {
  const named = Object.entries({ id, unitId, itemId, ...besides }).map(
    ([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`,
  )
  return sql`json_agg(json_build_object(${sql.join(named, sql`, `)}))`.mapWith((rows) => JSON.parse(rows))
}
