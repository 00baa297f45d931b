import { and, eq } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getNoticeChannels as door } from '#api/notice.ts'
import type { ChannelKind } from '#core/notice/channel.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { noticeChoiceTable } from '../../storage/tables/notice.ts'
import { begin, perform } from '../perform.ts'
import { noticeChoices } from '../stored.ts'
import { openChannels } from './channels.ts'
import { addressesOf, addressFor, listReceivers } from './receivers.ts'

/** The channels that the bureau opened, whether the reader wants them, and whether they reach the reader. */
export async function getNoticeChannels(work: Work): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, now, visitor } = work
  const channels = await openChannels(work)
  const choice = await findChoice(work)
  const reached = await asSystemInside(tx, async (system) =>
    addressesOf(system, context, await listReceivers(system, context, now, [visitor.account.id])),
  )
  return success({
    channels: channels.map(({ kind }) => ({
      kind,
      wanted: !choice?.off.includes(kind),
      reached: addressFor(kind, reached.get(visitor.account.id)) !== null,
    })),
  })
}

/** The reader says which channels are not wanted. */
export async function chooseNoticeChannels(
  work: Work,
  off: readonly ChannelKind[],
): Promise<Outcome<Record<string, never>>> {
  const { visitor } = work
  const place = visitor.standings[0]
  if (!place) return failure({ code: 'wire/not-found' })
  const known = await findChoice(work)
  const values = { unitId: place.unitId, accountId: visitor.account.id, off: [...new Set(off)] }
  if (known) await perform(work, noticeChoices, known.id, 'choose', { ...values, unitId: known.unitId })
  else await begin(work, noticeChoices, [{ verb: 'choose', values }])
  return success({})
}

async function findChoice({ tx, context, visitor }: Work) {
  const [row] = await tx.orm
    .select()
    .from(noticeChoiceTable)
    .where(and(eq(noticeChoiceTable.cityId, context.city.id), eq(noticeChoiceTable.accountId, visitor.account.id)))
  return row
}
