/** Who asked: in whose place a matter is kept, the city's or a county's. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Assignment } from '#core/assignment.ts'
import type { LookedAfter } from '#core/review-steps.ts'
import type { Hand } from '../../context.ts'
import { bureaus } from '../../sign-in/visitor.ts'
import { among } from '../../storage/queries/among.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** Where the keepers of matters stand, by the matters' ids. */
export async function keepersOf(
  { tx, context }: Reader,
  asked: readonly Pick<Assignment, 'matterId'>[],
): Promise<Map<string, string>> {
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

/** The bureaus of the city with the places that they look after. Who is asked does not reach whoever asked: the system reads them. */
export async function placesLookedAfter({ tx, context }: Reader): Promise<LookedAfter[]> {
  const rows = await asSystemInside(tx, ({ orm }) =>
    orm
      .select({ bureau: unitTable.unitPath })
      .from(unitTable)
      .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.kind, [...bureaus]))),
  )
  return rows.map(({ bureau }) => ({ bureau, place: bureau.replace(/[^/]+\/$/, '') }))
}
