/** Who decides about an application: whoever asked what it is about, the city or a county. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import { may, type Standing } from '#core/may.ts'
import type { Problem } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { bureaus } from '../../sign-in/visitor.ts'
import { among } from '../../storage/queries/among.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

type Reader = Pick<Hand, 'tx' | 'context'>
type Asked = Pick<Assignment, 'matterId'> & { unitPath: string }

/**
 * What stands against somebody's decision about applications of these assignments, null where nothing does: within the right's reach, and
 * in matters that are kept in one's own bureau's place. A bureau that cannot be seen is not one's own.
 */
export async function deciding(
  reader: Reader,
  standings: readonly Standing[],
  asked: readonly Asked[],
): Promise<(asked: Asked) => Problem | null> {
  const { city, policy } = reader.context
  const keptAt = await keepersOf(reader, asked)
  const places = asked.length > 0 ? await lookedAfter(reader) : []
  return ({ unitPath, matterId }) => {
    const keeper = keptAt.get(matterId) ?? ''
    const asker = places.find((place) => keeper.startsWith(place))
    const decides = standings.some(
      (standing) =>
        standing.jurisdiction === asker && may([standing], 'application.decide', city.path, unitPath, policy),
    )
    return decides ? null : { code: 'assignment/asked-by-another' }
  }
}

/** Where the keepers of matters stand. */
async function keepersOf({ tx, context }: Reader, asked: readonly Asked[]) {
  const { id, cityId, unitPath } = matterTable
  const ids = [...new Set(asked.map(({ matterId }) => matterId))]
  const rows = ids.length
    ? await tx.orm
        .select({ id, unitPath })
        .from(matterTable)
        .where(and(eq(cityId, context.city.id), among(id, ids)))
    : []
  return new Map(rows.map((row) => [row.id, row.unitPath]))
}

/** The places that bureaus look after, the innermost first. */
async function lookedAfter({ tx, context }: Reader): Promise<string[]> {
  const rows = await tx.orm
    .select({ path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.kind, [...bureaus])))
  return rows.map(({ path }) => path.replace(/[^/]+\/$/, '')).sort((a, b) => b.length - a.length)
}
