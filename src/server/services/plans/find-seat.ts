import { and, eq, inArray } from 'drizzle-orm'
import type { Seat } from '#core/addressing.ts'
import type { Hand } from '../../context.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

/** The bureau that a plan's unit belongs to, and the government above it; the unit itself where no bureau stands above. */
export async function findSeat({ tx, context }: Pick<Hand, 'tx' | 'context'>, planPath: string): Promise<Seat> {
  const parts = planPath.split('/').filter((part) => part !== '')
  const paths = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}/`)
  const above = await tx.orm
    .select({ path: unitTable.unitPath, kind: unitTable.kind })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.unitPath, paths)))
  const bureaus = above.filter(({ kind }) => kind === 'education-bureau' || kind === 'social-affairs-bureau')
  const bureauPath =
    bureaus
      .map(({ path }) => path)
      .sort()
      .at(-1) ?? planPath
  return { bureauPath, governmentPath: bureauPath.slice(0, bureauPath.slice(0, -1).lastIndexOf('/') + 1) }
}
