/** Whoever is told: by their rights, in their own scope. */
import { type Extent, extentOf, may, type Right } from '#core/may.ts'
import type { Hand, Visitor, Work } from '../../context.ts'

/** Who asks: the transaction sees what their right `assignment.read` reaches. */
export type Reader = Pick<Hand, 'tx' | 'context' | 'now'> & {
  standings: Visitor['standings']
  account: string
  /** The person of the account, where it is one's. */
  person?: string | null
}

/** The extent of another right of the same person; null where it opens nothing. */
export function extentFor({ standings, context }: Reader, right: Right): Extent | null {
  return may(standings, right, context.city.path) ? extentOf(standings, right, context.city.path) : null
}

/** The reader as the services behind the door of a right see them; undefined where it opens nothing. */
export function behindDoor(reader: Reader, right: Right): Work | undefined {
  const extent = extentFor(reader, right)
  const [place] = reader.standings
  if (!extent || !place) return undefined
  const { tx, context, now, standings, account } = reader
  return {
    ...{ tx, context, now, extent, right, language: 'zh' as const },
    actor: { account, person: null, name: '', unit: place.unitId },
    visitor: { standings, account: { id: account } } as Visitor,
  }
}
