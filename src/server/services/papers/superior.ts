import { and, eq, inArray, isNull } from 'drizzle-orm'
import { bureauKinds, superiorOf } from '#core/signature/upward.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

/** The bureau to which a unit writes upward, by the place of the unit; whoever stands below it does not reach it. */
export async function findSuperior(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  path: string,
): Promise<{ id: string; name: string; path: string } | null> {
  const { id, name, unitPath, cityId, kind, to } = unitTable
  const bureaus = await asSystemInside(tx, ({ orm }) =>
    orm
      .select({ id, name, path: unitPath })
      .from(unitTable)
      .where(and(eq(cityId, context.city.id), inArray(kind, [...bureauKinds]), isNull(to))),
  )
  return superiorOf(path, bureaus)
}
