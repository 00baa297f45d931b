import { eq } from 'drizzle-orm'
import type { PlacedPeriod } from '#core/term.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { termTable } from '../../storage/tables/organisation.ts'
import { foldAll } from '../fold-all.ts'
import { schoolPeriods } from '../stored.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** Terms and holidays of the whole city: what binds a school was mostly set above it, so they are read as the system. */
export async function placedPeriods(reader: Reader, asOf?: string): Promise<PlacedPeriod[]> {
  return asSystemInside(reader.tx, async (tx) => {
    const rows = await tx.orm.select().from(termTable).where(eq(termTable.cityId, reader.context.city.id))
    if (asOf === undefined) return rows
    const ids = rows.map(({ id }) => id)
    const then = await foldAll({ ...reader, tx }, schoolPeriods, ids, asOf)
    return rows.flatMap(({ id, unitPath }) => {
      const state = then.get(id)
      return state ? [{ ...state, unitPath }] : []
    })
  })
}
