/** What units cannot do alone (需要协调的事项): said in the last return of an assignment that was not sent back, and since when. */
import { and, eq, ne } from 'drizzle-orm'
import { summaryOf } from '#core/return-summary.ts'
import type { Coordination } from '#core/wall/lists.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { returnSummaryTable, returnTable } from '../../storage/tables/plan.ts'
import { foldAll } from '../fold-all.ts'
import { returns } from '../stored.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** By the assignment, of those that ask for something; as it stood at an instant where one is given. */
export async function coordinationsOf(
  reader: Reader,
  assignmentIds: readonly string[],
  asOf?: string,
): Promise<Map<string, Coordination>> {
  if (assignmentIds.length === 0) return new Map()
  if (asOf) return coordinationsAt(reader, assignmentIds, asOf)
  const { id, cityId, coordination, coordinationSince } = returnSummaryTable
  const rows = await reader.tx.orm
    .select({ id, text: coordination, since: coordinationSince })
    .from(returnSummaryTable)
    .where(and(eq(cityId, reader.context.city.id), ne(coordination, ''), among(id, assignmentIds)))
  return new Map(rows.map(({ id: each, text, since }) => [each, { text, since: since ?? '' }]))
}

async function coordinationsAt(reader: Reader, assignmentIds: readonly string[], asOf: string) {
  const { id, cityId, assignmentId, coordination } = returnTable
  const ofCity = (ids: readonly string[]) => and(eq(cityId, reader.context.city.id), among(assignmentId, ids))
  // Few ever ask for something: only their returns are looked at.
  const asking = await reader.tx.orm
    .selectDistinct({ id: assignmentId })
    .from(returnTable)
    .where(and(ofCity(assignmentIds), ne(coordination, '')))
  if (asking.length === 0) return new Map<string, Coordination>()
  const rows = await reader.tx.orm
    .select({ id })
    .from(returnTable)
    .where(ofCity(asking.map((each) => each.id)))
  const ids = rows.map((row) => row.id)
  const then = [...(await foldAll(reader, returns, ids, asOf)).values()]
  const summaries = [...Map.groupBy(then, (each) => each.assignmentId)].map(
    ([of, own]) => [of, summaryOf(own)] as const,
  )
  return new Map(
    summaries.flatMap(([of, { coordination: text, coordinationSince: since }]) =>
      since === null ? [] : [[of, { text, since }] as const],
    ),
  )
}
