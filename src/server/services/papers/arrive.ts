/** What becomes of a paper where it arrives: units get it, and a request for instructions is a matter of the bureau that it asks. */
import { and, eq, sql } from 'drizzle-orm'
import { ownMandate } from '#core/authority/mandate.ts'
import { dayOf } from '#core/day.ts'
import type { Matter } from '#core/matter/matter.ts'
import { printNumber } from '#core/signature/number.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import type { Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { matterTable } from '../../storage/tables/matter.ts'
import { begin } from '../perform.ts'
import { deliveries, matters } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { dueBy } from './clock-of-paper.ts'

/** The units of the tree to which a paper goes get it (分发), those above its bureau too, whom whoever seals it does not reach. */
export async function arrive(hand: Hand, paper: Outgoing): Promise<void> {
  const { id, to, copies } = paper
  const beginnings = [
    ...to.map(({ unitId }) => ({ unitId, as: 'to' as const })),
    ...copies.map(({ unitId }) => ({ unitId, as: 'copy' as const })),
  ].flatMap(({ unitId, as }) =>
    unitId === null ? [] : [{ verb: 'deliver' as const, values: { unitId, paperId: id, as } }],
  )
  await asSystemInside(hand.tx, async (tx) => {
    await begin({ ...hand, tx }, deliveries, beginnings)
    if (paper.paper === 'request-for-instructions') await enterRequest({ ...hand, tx }, paper)
  })
}

/** A request for instructions stands in the register of the bureau that it asks, with the time by which that answers. */
async function enterRequest(hand: Hand, paper: Outgoing): Promise<void> {
  const asked = paper.to[0]
  if (!asked?.unitId || paper.number === null) return
  const names = await unitNames(hand, [asked.unitId, paper.bureauId])
  const { due } = await dueBy(hand, 'paper.answer-request')
  await begin(hand, matters, [
    {
      verb: 'enter',
      values: {
        unitId: asked.unitId,
        title: paper.title,
        demand: paper.text.slice(0, 4000),
        source: {
          kind: 'request-for-instructions',
          title: paper.title,
          number: printNumber(paper.number),
          on: dayOf(paper.signedAt ? new Date(paper.signedAt) : hand.now),
          record: { type: 'outgoing', id: paper.id },
          file: paper.scan && { ...paper.scan, span: null },
          picture: null,
          words: paper.text.slice(0, 4000),
        },
        mandate: ownMandate(names.get(asked.unitId)?.name ?? asked.name),
        asked: {
          by: names.get(paper.bureauId)?.name ?? '',
          unitId: paper.bureauId,
          at: hand.now.toISOString(),
        },
        leaders: { lead: null, responsible: null },
        leadUnitId: asked.unitId,
        officer: null,
        supportUnitIds: [],
        nodes: [],
        due,
      },
    },
  ])
}

/** How the matter stands that a paper became above: told to the bureau that wrote it, which does not reach the matter. */
export async function findArrived(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  { id, paper }: Pick<Outgoing, 'id' | 'paper'>,
): Promise<{ state: Matter['state']; due: string } | null> {
  if (paper !== 'request-for-instructions') return null
  const { state, due, source, cityId } = matterTable
  const [matter] = await asSystemInside(tx, ({ orm }) =>
    orm
      .select({ state, due })
      .from(matterTable)
      .where(and(eq(cityId, context.city.id), sql`${source} -> 'record' ->> 'id' = ${id}`)),
  )
  return matter ?? null
}
