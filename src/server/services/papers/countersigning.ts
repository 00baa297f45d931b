/** Countersignatures of papers (会签): who is asked when a paper was checked, and what they said so far. */
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { type Countersignature, isSameBody, substanceOf } from '#core/signature/countersignature.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import type { PaperAddressee, PaperText } from '#core/signature/paper-text.ts'
import type { Hand } from '../../context.ts'
import { countersignatureTable } from '../../storage/tables/outgoing.ts'
import { begin, perform } from '../perform.ts'
import { countersignatures } from '../stored.ts'
import { unitPathsOf } from '../unit-names.ts'
import { dueBy } from './clock-of-paper.ts'

export type PlacedCountersignature = Countersignature & { unitPath: string }

/** The countersignatures within reach by the paper that they are asked for: of one paper, or of all. */
export async function countersignaturesOf(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  paperId?: string,
): Promise<Map<string, PlacedCountersignature[]>> {
  const { cityId, paperId: of, id } = countersignatureTable
  const rows = await tx.orm
    .select()
    .from(countersignatureTable)
    .where(and(eq(cityId, context.city.id), paperId ? eq(of, paperId) : undefined))
    .orderBy(id)
  return Map.groupBy(rows as PlacedCountersignature[], (row) => row.paperId)
}

/** Of a paper that was checked, asks everybody who did not see this text yet; who is not named any more is asked no longer. */
export async function askToCountersign(hand: Hand, paper: Outgoing): Promise<void> {
  const present = (await countersignaturesOf(hand, paper.id)).get(paper.id) ?? []
  const hash = substanceHash(paper)
  const clock = await countersigningClock(hand, paper)
  const paths = await unitPathsOf(hand, [paper.bureauId, ...paper.countersigners.map(({ unitId }) => unitId)])
  const isInside = ({ unitId }: PaperAddressee) =>
    (paths.get(unitId ?? '') ?? '').startsWith(paths.get(paper.bureauId) as string)
  for (const each of present) {
    const named = paper.countersigners.some((body) => isSameBody(body, each.body))
    if (!named && each.state !== 'ended') await perform(hand, countersignatures, each.id, 'end', {})
    if (named && (each.hash !== hash || each.state === 'ended'))
      await perform(hand, countersignatures, each.id, 'ask-again', { hash, ...clock })
  }
  const fresh = paper.countersigners.filter((body) => !present.some((each) => isSameBody(body, each.body)))
  await begin(
    hand,
    countersignatures,
    fresh.map((body) => ({
      verb: 'ask',
      values: {
        unitId: body.unitId ?? paper.unitId,
        paperId: paper.id,
        body,
        inside: isInside(body),
        hash,
        ...clock,
      },
    })),
  )
}

/** Until when somebody who is asked now answers. */
export function countersigningClock(
  hand: Pick<Hand, 'tx' | 'context' | 'now'>,
  { urgency }: Pick<PaperText, 'urgency'>,
) {
  return dueBy(hand, urgency === 'ordinary' ? 'paper.countersign' : 'paper.countersign-urgent')
}

function substanceHash(paper: PaperText): string {
  return createHash('sha256')
    .update(JSON.stringify(substanceOf(paper)))
    .digest('hex')
}
