import { and, arrayContains, desc, eq, ne } from 'drizzle-orm'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listMessages as door } from '#api/notice.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { messageTable } from '../../storage/tables/notice.ts'
import { unitNames } from '../unit-names.ts'

/** Messages of one page. */
const pageSize = 100

/** Who was told within reach, when, by which way and with which result; the latest first. Tests of channels are the administrator's own. */
export async function listMessages(
  work: Work,
  { state, way, kind, day, unit, assignment, page }: InputOf<typeof door>['query'],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, extent } = work
  const rows = await tx.orm
    .select()
    .from(messageTable)
    .where(
      and(
        eq(messageTable.cityId, context.city.id),
        inExtent(extent, messageTable.unitPath),
        ne(messageTable.kind, 'test'),
        state ? eq(messageTable.state, state) : undefined,
        way ? eq(messageTable.way, way) : undefined,
        kind ? eq(messageTable.kind, kind) : undefined,
        day ? eq(messageTable.day, day) : undefined,
        unit ? eq(messageTable.unitId, unit) : undefined,
        assignment ? arrayContains(messageTable.assignments, [assignment]) : undefined,
      ),
    )
    .orderBy(desc(messageTable.writtenAt), desc(messageTable.id))
    .limit(pageSize + 1)
    .offset(page * pageSize)
  const names = await unitNames(
    work,
    rows.map(({ unitId }) => unitId),
  )
  return success({
    messages: rows.slice(0, pageSize).map((row) => ({
      ...row,
      unit: names.get(row.unitId) ?? { id: row.unitId, name: '' },
    })),
    more: rows.length > pageSize,
  })
}
