/** The channels of the city: what the administrator set, and who does not want which. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Channel, ChannelKind } from '#core/notice/channel.ts'
import { readHours, type SendingTimes, shippedHours } from '#core/notice/sending-times.ts'
import type { Context, Hand } from '../../context.ts'
import type { Transaction } from '../../storage/database.ts'
import { channelTable, noticeChoiceTable } from '../../storage/tables/notice.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** All channels that were ever set; everybody of the city may read them. */
export function readChannels({ tx, context }: Reader): Promise<Channel[]> {
  return tx.orm.select().from(channelTable).where(eq(channelTable.cityId, context.city.id))
}

/** Those by which messages go now. */
export async function openChannels(reader: Reader): Promise<Channel[]> {
  return (await readChannels(reader)).filter(({ on }) => on)
}

/** Account -> the channels that its holder does not want. */
export async function readChoices(
  tx: Transaction,
  context: Context,
  only?: readonly string[],
): Promise<Map<string, ChannelKind[]>> {
  const rows = await tx.orm
    .select({ account: noticeChoiceTable.accountId, off: noticeChoiceTable.off })
    .from(noticeChoiceTable)
    .where(
      and(
        eq(noticeChoiceTable.cityId, context.city.id),
        only ? inArray(noticeChoiceTable.accountId, [...only]) : undefined,
      ),
    )
  return new Map(rows.map(({ account, off }) => [account, off]))
}

/** When messages of a channel may go. */
export function timesOf({ settings }: Pick<Channel, 'settings'>, { calendar }: Context): SendingTimes {
  const hours = (text: string | undefined, shipped: string) =>
    readHours(text ?? '') ?? (readHours(shipped) as { from: string; to: string })
  return {
    work: hours(settings.workHours, shippedHours.work),
    urgent: hours(settings.urgentHours, shippedHours.urgent),
    calendar,
  }
}
