/** The nodes at which assignments are returned: read for those alone that are returned at nodes. */
import { and, eq, isNull } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import { namedNodes } from '#core/named-nodes.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { assignmentTable, targetTable } from '../../storage/tables/plan.ts'
import { foldAll } from '../fold-all.ts'
import { targets } from '../stored.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** Instants of the nodes of an assignment, as they were known at an instant when `asOf` is given. */
export async function nodesOf(
  reader: Reader,
  asked: readonly Pick<Assignment, 'id' | 'cadence'>[],
  asOf?: string,
): Promise<(id: string) => readonly string[]> {
  const ids = asked.filter(({ cadence }) => cadence === 'node').map(({ id }) => id)
  if (ids.length === 0) return () => []
  const { tx, context } = reader
  const rows = await tx.orm
    .select({ id: assignmentTable.id, itemId: assignmentTable.itemId, nodes: matterTable.nodes })
    .from(assignmentTable)
    .innerJoin(
      matterTable,
      and(eq(matterTable.cityId, assignmentTable.cityId), eq(matterTable.id, assignmentTable.matterId)),
    )
    .where(and(eq(assignmentTable.cityId, context.city.id), among(assignmentTable.id, ids)))
  const promised = await promisedIn(
    reader,
    rows.flatMap(({ itemId }) => itemId ?? []),
    asOf,
  )
  const found = new Map(
    rows.map(({ id, itemId, nodes }) => [id, namedNodes(nodes, promised.get(itemId ?? '') ?? [])] as const),
  )
  return (id) => found.get(id) ?? []
}

/** The targets of items, but for those that a revision took out. */
async function promisedIn(reader: Reader, itemIds: readonly string[], asOf?: string) {
  const { id, cityId, itemId, byDate, endedAt } = targetTable
  const rows = itemIds.length
    ? await reader.tx.orm
        .select({ id, itemId, byDate })
        .from(targetTable)
        .where(
          and(
            eq(cityId, reader.context.city.id),
            among(itemId, [...new Set(itemIds)]),
            asOf ? undefined : isNull(endedAt),
          ),
        )
    : []
  const ids = rows.map((row) => row.id)
  const then = asOf ? [...(await foldAll(reader, targets, ids, asOf)).values()] : null
  return Map.groupBy(then?.filter((each) => each.endedAt === null) ?? rows, (each) => each.itemId)
}
