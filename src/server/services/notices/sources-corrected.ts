import { and, eq, inArray } from 'drizzle-orm'
import { isOpen } from '#core/matter/times.ts'
import type { WaitsForMe } from '#core/notice/notice.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { unitNames } from '../unit-names.ts'
import type { Reader } from './reader.ts'
import { ownPaths } from './receivers.ts'

/** Days during which somebody is told that the words were corrected from which a matter of theirs comes. */
const correctionDays = 7

/** Matters of one's own units whose source was corrected lately. */
export async function sourcesCorrected(reader: Reader): Promise<WaitsForMe[]> {
  const { tx, context, standings, now } = reader
  const paths = ownPaths(standings, 'return.submit', context)
  if (paths.length === 0) return []
  const rows = await tx.orm
    .select({
      id: matterTable.id,
      title: matterTable.title,
      corrections: matterTable.corrections,
      state: matterTable.state,
      unitId: assignmentTable.unitId,
    })
    .from(assignmentTable)
    .innerJoin(
      matterTable,
      and(eq(matterTable.cityId, assignmentTable.cityId), eq(matterTable.id, assignmentTable.matterId)),
    )
    .where(and(eq(assignmentTable.cityId, context.city.id), inArray(assignmentTable.unitPath, paths)))
  const since = new Date(now.getTime() - correctionDays * 86_400_000).toISOString()
  const told = rows.flatMap((row) => {
    const last = row.corrections.findLast(({ at }) => at > since)
    return last && isOpen(row.state) ? [{ ...row, occasion: last.at }] : []
  })
  const names = await unitNames(
    reader,
    told.map(({ unitId }) => unitId),
  )
  return told.map(({ id, title, occasion, unitId }) => ({
    kind: 'corrected',
    about: { type: 'matter', id },
    occasion,
    title,
    unit: names.get(unitId)?.name ?? '',
    due: null,
  }))
}
