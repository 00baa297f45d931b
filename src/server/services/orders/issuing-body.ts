import { and, eq, inArray } from 'drizzle-orm'
import type { Mandate } from '#core/authority/mandate.ts'
import type { Order } from '#core/ladder/order.ts'
import { governmentOtherwise, governments } from '#core/ladder/paper-templates.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { findSeat } from '../plans/find-seat.ts'
import { unitPathsOf } from '../unit-names.ts'

/** The bodies that the paper of an order names. */
export interface IssuingBodies {
  /** The bureau of whoever keeps the order. */
  bureau: string
  /** In whose name the order goes out, where that is not the bureau. */
  issuer: string | null
  /** Who decides what the order only proposes: the committee, or the government. */
  decides: string
}

/**
 * Internal orders go out in the name of the bureau, government supervision in that of the government, education supervision and
 * enforcement in that of the body that issued the matter. Whoever may read the order reads their names, whether or not they reach them.
 */
export function issuingBodies(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  { keeperId, authority }: Pick<Order, 'keeperId' | 'authority'>,
  { kind, name }: Mandate['issuer'],
): Promise<IssuingBodies> {
  return asSystemInside(tx, async (system) => {
    const reader = { tx: system, context }
    const path = (await unitPathsOf(reader, [keeperId])).get(keeperId) as string
    const { bureauPath, governmentPath } = await findSeat(reader, path)
    const rows = await system.orm
      .select()
      .from(unitTable)
      .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.unitPath, [bureauPath, governmentPath])))
    const bureau = rows.find(({ unitPath }) => unitPath === bureauPath)
    const territory = rows.find(({ unitPath }) => unitPath === governmentPath) ?? bureau
    const government = (governments[territory?.kind ?? 'city'] ?? governmentOtherwise).replace(
      '{name}',
      territory?.name ?? '',
    )
    // A matter whose issuer nobody named carries the short name of the bureau.
    const isOther = ![bureau?.name, bureau?.shortName, ''].includes(name)
    const other = isOther ? name : null
    const issuer = { A: null, B: kind === 'government' && isOther ? name : government, C: other, D: other }[authority]
    return { bureau: bureau?.name ?? '', issuer, decides: issuer ?? government }
  })
}
