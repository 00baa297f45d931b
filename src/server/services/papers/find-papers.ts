import { and, eq } from 'drizzle-orm'
import { hasEffect, type Outgoing } from '#core/signature/outgoing.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { deliveryTable, outgoingTable } from '../../storage/tables/outgoing.ts'
import { hiddenOrders, ordersUnheard } from '../orders/paper-of-order.ts'
import { countersignaturesOf, type PlacedCountersignature } from './countersigning.ts'
import { outgoingRow } from './outgoing-row.ts'
import { ownBureaus } from './own-bureau.ts'

/**
 * A paper that the visitor may read: one of their own bureau, one that was delivered to a unit in reach (`received` by their own), or one
 * that their own unit is asked to countersign; with the countersignatures that they may see of it.
 */
export interface FoundPaper {
  paper: Outgoing & { unitPath: string }
  own: boolean
  received: boolean
  countersignatures: PlacedCountersignature[]
  /** Those of the visitor's own unit. */
  asked: PlacedCountersignature[]
  /** Its order is not signed yet, whoever may sign: the unit has to be heard first. */
  unheard: boolean
}

/** The papers that the visitor may read, and the bureaus that are theirs. */
export async function findPapers(work: Work, id?: string): Promise<{ found: FoundPaper[]; bureaus: Set<string> }> {
  const { tx, context, extent, now } = work
  const city = context.city.id
  const rows = await tx.orm
    .select()
    .from(outgoingTable)
    .where(and(eq(outgoingTable.cityId, city), id ? eq(outgoingTable.id, id) : undefined))
  const delivered = await tx.orm
    .select({ paperId: deliveryTable.paperId, path: deliveryTable.unitPath })
    .from(deliveryTable)
    .where(
      and(
        eq(deliveryTable.cityId, city),
        inExtent(extent, deliveryTable.unitPath),
        id ? eq(deliveryTable.paperId, id) : undefined,
      ),
    )
  const bureaus = await ownBureaus(work)
  const { standings } = work.visitor
  const isMine = (path: string) =>
    standings.some(({ unitPath, jurisdiction }) => unitPath.startsWith(path) || jurisdiction === path)
  const reached = new Set(delivered.map(({ paperId }) => paperId))
  const hidden = await hiddenOrders(work)
  const countersigned = await countersignaturesOf(work, id)
  const received = new Set(delivered.filter(({ path }) => isMine(path)).map(({ paperId }) => paperId))
  // Only what was checked waits for a signature.
  const toSign = rows.filter(({ state }) => state === 'checked')
  const unheard = await ordersUnheard(
    work,
    toSign.flatMap(({ about }) => (about?.type === 'order' ? [about.id] : [])),
  )
  const found = rows.flatMap((row) => {
    const paper = outgoingRow.from(row) as Outgoing & { unitPath: string }
    const own = bureaus.has(paper.bureauId) && !(paper.about?.type === 'order' && hidden.has(paper.about.id))
    const all = countersigned.get(paper.id) ?? []
    const asked = all.filter(
      ({ state, body, unitPath }) => state !== 'ended' && body.unitId !== null && isMine(unitPath),
    )
    const sent = reached.has(paper.id) && (hasEffect(paper, now.toISOString()) || paper.state === 'void')
    if (!own && !sent && asked.length === 0) return []
    return [
      {
        paper,
        own,
        received: received.has(paper.id),
        countersignatures: own ? all : asked,
        asked,
        unheard: paper.about?.type === 'order' && unheard.has(paper.about.id),
      },
    ]
  })
  return { found, bureaus }
}
