import { and, isNotNull } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { pointFields } from '#api/pack.ts'
import type { CoordinateSystem } from '#core/coordinates.ts'
import type { Pack } from '#core/pack.ts'
import { success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { packTable } from '../../storage/tables/pack.ts'
import { conditionOf, type RecordFilter } from './list-records.ts'

/** Places given at once: as many as a map can still tell apart when it clusters them. */
const mostPoints = 20_000

/** The places of the records that a filter finds, by the first field of the pack that is a place. */
export async function listPoints(work: Work, pack: Pack, filter: Omit<RecordFilter, 'limit'>) {
  const condition = await conditionOf(work, pack, filter)
  if (!condition.ok) return condition
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const column = (name: string) => columns[name] as PgColumn
  const [field] = pointFields(pack)
  const title = pack.fields[pack.title]?.class === 'personal' ? undefined : column(pack.title)
  const rows = await work.tx.orm
    .select({
      id: column('id'),
      ...(title ? { title } : {}),
      state: column('state'),
      due: column('due'),
      ended: column('ended'),
      longitude: column(`${field}Longitude`),
      latitude: column(`${field}Latitude`),
      system: column(`${field}System`),
    })
    .from(packTable(pack))
    .where(and(condition.value, isNotNull(column(`${field}Longitude`))))
    .limit(mostPoints + 1)
  const now = work.now.getTime()
  return success({
    points: rows.slice(0, mostPoints).map((row) => ({
      id: String(row.id),
      title: String(row.title ?? ''),
      state: String(row.state),
      overdue: row.ended === null && row.due !== null && new Date(String(row.due)).getTime() < now,
      point: {
        longitude: Number(row.longitude),
        latitude: Number(row.latitude),
        system: row.system as CoordinateSystem,
      },
    })),
    more: rows.length > mostPoints,
  })
}
