import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { WaitsForMe } from '#core/notice/notice.ts'
import type { Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { deliveryTable } from '../../storage/tables/outgoing.ts'
import { type FoundPaper, findPapers } from '../papers/find-papers.ts'
import { nextFor, openActs } from '../papers/open-acts.ts'
import { issuerName } from '../papers/own-bureau.ts'
import { behindDoor, type Reader } from './reader.ts'
import { ownPaths } from './receivers.ts'

/** Days during which a unit is told that a paper reached it. */
const arrivalDays = 7

/** Papers that wait for one's own check, countersignature or signature, and those that reached one's unit from another body. */
export async function papersTold(reader: Reader): Promise<WaitsForMe[]> {
  const work = behindDoor(reader, 'paper.read')
  const [place] = reader.standings
  if (!work || !place) return []
  const { found, bureaus } = await findPapers(work)
  const open = found.map((each) => ({ ...each, ...nextFor(work, each, openActs(work, each, bureaus)) }))
  const mine = open
    .filter((each) => each.mine)
    .map(
      ({ paper, next }): WaitsForMe => ({
        kind: 'to-handle',
        about: { type: 'paper', id: paper.id },
        occasion: `${next} ${paper.changedAt}`,
        title: paper.title,
        unit: place.unitName,
        due: null,
      }),
    )
  return [...mine, ...(await arrived(work, found))]
}

/** Papers that lately reached a unit for which the reader acts. That of an order which the unit answers is told with its order. */
async function arrived(work: Work, found: readonly FoundPaper[]): Promise<WaitsForMe[]> {
  const { tx, context, now, visitor } = work
  const others = found.filter(({ paper, own, received }) => received && !own && paper.state !== 'void')
  const paths = ownPaths(visitor.standings, 'return.submit', context)
  if (others.length === 0 || paths.length === 0) return []
  const since = new Date(now.getTime() - arrivalDays * 86_400_000).toISOString()
  const rows = await tx.orm
    .selectDistinct({ paperId: deliveryTable.paperId })
    .from(deliveryTable)
    .where(
      and(
        eq(deliveryTable.cityId, context.city.id),
        inArray(deliveryTable.unitPath, paths),
        gt(deliveryTable.deliveredAt, since),
      ),
    )
  const lately = new Set(rows.map(({ paperId }) => paperId))
  const reached = others.filter(({ paper }) => lately.has(paper.id))
  const orderIds = reached.flatMap(({ paper: { about } }) => (about?.type === 'order' ? [about.id] : []))
  const asking = await ordersAsking(work, orderIds, paths)
  const fresh = reached.filter(({ paper }) => !asking.has(paper.about?.id ?? ''))
  const names = new Map<string, string>()
  for (const { paper } of fresh)
    names.set(issuedBy(paper), names.get(issuedBy(paper)) ?? (await issuerName(work, paper)))
  return fresh.map(({ paper }) => ({
    kind: 'paper-arrived',
    about: { type: 'paper', id: paper.id },
    occasion: '',
    title: paper.title,
    unit: names.get(issuedBy(paper)) ?? '',
    due: null,
  }))
}

/** The same for papers that go out in one name. */
const issuedBy = ({ issuer, bureauId }: FoundPaper['paper']) => issuer ?? bureauId

/** Those of the orders that ask a unit at one of the paths for an answer. */
async function ordersAsking({ tx, context }: Work, ids: readonly string[], paths: readonly string[]) {
  if (ids.length === 0) return new Set<string>()
  const rows = await tx.orm
    .select({ id: orderTable.id })
    .from(orderTable)
    .where(
      and(
        eq(orderTable.cityId, context.city.id),
        among(orderTable.id, ids),
        inArray(orderTable.unitPath, [...paths]),
        sql`${orderTable.step} ->> 'answered' = 'true'`,
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
