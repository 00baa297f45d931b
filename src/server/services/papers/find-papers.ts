import { and, eq } from 'drizzle-orm'
import { hasEffect, type Outgoing } from '#core/signature/outgoing.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { deliveryTable, outgoingTable } from '../../storage/tables/outgoing.ts'
import { outgoingRow } from './outgoing-row.ts'
import { ownBureaus } from './own-bureau.ts'

/** A paper that the visitor may read: one of their own bureau, or one that was delivered to a unit in reach; `received` by their own. */
export interface FoundPaper {
  paper: Outgoing & { unitPath: string }
  own: boolean
  received: boolean
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
  const received = new Set(delivered.filter(({ path }) => isMine(path)).map(({ paperId }) => paperId))
  const found = rows.flatMap((row) => {
    const paper = outgoingRow.from(row) as Outgoing & { unitPath: string }
    const own = bureaus.has(paper.bureauId)
    const sent = reached.has(paper.id) && (hasEffect(paper, now.toISOString()) || paper.state === 'void')
    return own || sent ? [{ paper, own, received: received.has(paper.id) }] : []
  })
  return { found, bureaus }
}
