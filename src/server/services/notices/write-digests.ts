/** One digest a day and person, written when working hours have begun; and what falls due today for those whom no digest told. */
import { and, eq, gt, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm'
import { isWorkingDay } from '#core/calendar.ts'
import { dayOf, endOfDay } from '#core/day.ts'
import { extentOf } from '#core/may.ts'
import type { Channel } from '#core/notice/channel.ts'
import type { Notice } from '#core/notice/notice.ts'
import { sendingFrom } from '#core/notice/sending-times.ts'
import { type PlacedPeriod, periodsFor } from '#core/term.ts'
import type { Context } from '../../context.ts'
import type { Transaction } from '../../storage/database.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { digestDayTable, messageTable, noticeReadTable } from '../../storage/tables/notice.ts'
import { termTable } from '../../storage/tables/organisation.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { openChannels, readChoices, timesOf } from './channels.ts'
import { type Looked, ordersEndingToday } from './ending-orders.ts'
import { findNotices } from './find-notices.ts'
import { actingByPath, addressesOf, addressFor, listReceivers, type Reached, type Receiver } from './receivers.ts'
import { type Draft, hashOf, wordsFor, writeMessages } from './write-messages.ts'

/** What is known before the first person is looked at. */
interface Round {
  context: Context
  now: Date
  channels: Channel[]
  receivers: Receiver[]
  addresses: ReadonlyMap<string, Reached>
  off: ReadonlyMap<string, readonly Channel['kind'][]>
  terms: readonly PlacedPeriod[]
}

/** Writes the digests of the day unless they are written, or it is not the hour. Gives how many messages were written. */
export async function writeDigests(context: Context): Promise<number> {
  const now = context.now()
  const day = dayOf(now)
  const round = await context.database.asSystem(async (tx) => {
    const channels = (await openChannels({ tx, context })).filter((channel) => isOpen(channel, context, now))
    if (channels.length === 0 || (await isWritten(tx, context, day))) return null
    return readRound(tx, context, now, channels)
  })
  if (!round) return 0
  let written = 0
  for (const receiver of round.receivers) written += await writeFor(round, receiver, 'digest')
  await context.database.asSystem((tx) =>
    tx.orm
      .insert(digestDayTable)
      .values({ cityId: context.city.id, day, written, at: now.toISOString() })
      .onConflictDoNothing(),
  )
  return written
}

/** Writes what falls due before the day ends to those whom no message of the day told of it. `looked` is kept between two rounds. */
export async function writeUrgent(context: Context, looked?: Looked): Promise<number> {
  const now = context.now()
  const round = await context.database.asSystem(async (tx) => {
    const channels = await openChannels({ tx, context })
    if (channels.length === 0 || (await digestComes(tx, context, channels, now))) return null
    const due = await tx.orm
      .select({ path: assignmentTable.unitPath })
      .from(assignmentTable)
      .where(
        and(
          eq(assignmentTable.cityId, context.city.id),
          gt(assignmentTable.due, now.toISOString()),
          lte(assignmentTable.due, endOfDay(dayOf(now)).toISOString()),
          isNull(assignmentTable.heldBy),
          or(isNull(assignmentTable.until), gte(assignmentTable.until, dayOf(now))),
        ),
      )
    const orders = await ordersEndingToday({ tx, context, now }, looked)
    const paths = [...new Set([...due.map(({ path }) => path), ...orders.paths])]
    if (paths.length === 0 && orders.units.size === 0) return null
    const all = await readRound(tx, context, now, channels)
    const acting = new Set(paths.flatMap(actingByPath(all.receivers, context)))
    const concerned = all.receivers.filter(
      (receiver) =>
        acting.has(receiver) ||
        receiver.standings.some(
          ({ unitId, role }) => orders.units.has(unitId) || (orders.leaders && role === 'leader'),
        ),
    )
    return { ...all, receivers: concerned }
  })
  if (!round) return 0
  let written = 0
  for (const receiver of round.receivers) written += await writeFor(round, receiver, 'urgent')
  return written
}

const isOpen = (channel: Channel, context: Context, now: Date) =>
  sendingFrom(now, { urgent: false, terms: null }, timesOf(channel, context)).getTime() === now.getTime()

async function isWritten(tx: Transaction, { city }: Context, day: string): Promise<boolean> {
  const rows = await tx.orm
    .select({ day: digestDayTable.day })
    .from(digestDayTable)
    .where(and(eq(digestDayTable.cityId, city.id), eq(digestDayTable.day, day)))
  return rows.length > 0
}

/** Whether a digest is still to come that day, which will say it too. */
async function digestComes(tx: Transaction, context: Context, channels: Channel[], now: Date): Promise<boolean> {
  const day = dayOf(now)
  if (!isWorkingDay(day, context.calendar) || (await isWritten(tx, context, day))) return false
  const next = channels.map((channel) => sendingFrom(now, { urgent: false, terms: null }, timesOf(channel, context)))
  return next.some((at) => dayOf(at) === day)
}

/** Everybody whom one of the channels reaches. */
async function readRound(tx: Transaction, context: Context, now: Date, channels: Channel[]): Promise<Round> {
  const everybody = await listReceivers(tx, context, now)
  const addresses = await addressesOf(tx, context, everybody)
  const receivers = everybody.filter(({ account }) =>
    channels.some(({ kind }) => addressFor(kind, addresses.get(account)) !== null),
  )
  const off = await readChoices(tx, context)
  const terms = await tx.orm.select().from(termTable).where(eq(termTable.cityId, context.city.id))
  return { context, now, channels, receivers, addresses, off, terms }
}

/** The messages of one person, in a transaction that sees what this person may see. */
async function writeFor(round: Round, receiver: Receiver, kind: 'digest' | 'urgent'): Promise<number> {
  const { context, now } = round
  const ways = waysTo(round, receiver, kind)
  if (ways.length === 0) return 0
  const extent = extentOf(receiver.standings, 'assignment.read', context.city.path, context.policy)
  const scope = { city: context.city.id, ranges: extent.ranges, units: extent.units, person: receiver.account }
  return context.database.within(scope, async (tx) => {
    const { standings, account, person } = receiver
    const found = await findNotices({ tx, context, now, standings, account, person })
    const notices = kind === 'urgent' ? found.filter(({ urgent }) => urgent) : found
    const fresh = await untold(tx, round, receiver, notices, kind)
    if (fresh.length === 0) return 0
    const told = kind === 'urgent' ? fresh : [...fresh, ...notices.filter((notice) => !fresh.includes(notice))]
    const drafts = ways.map(({ channel, from }): Draft => {
      const words = wordsFor(channel, told, context, now)
      const occasion = kind === 'digest' ? 'digest' : `urgent ${hashOf(words.keys.join()).slice(0, 16)}`
      const by = { way: channel.kind, kind, occasion, urgent: kind === 'urgent' || told.some(({ urgent }) => urgent) }
      return { receiver, ...by, ...words, sender: null, to: null, from }
    })
    return asSystemInside(tx, async (system) => {
      if (kind === 'digest') await supersede(system, round, account)
      return (await writeMessages(system, context, now, drafts)).length
    })
  })
}

/** Channels that reach somebody now, each with the instant from which it may. */
function waysTo(
  { context, now, channels, addresses, off, terms }: Round,
  receiver: Receiver,
  kind: 'digest' | 'urgent',
) {
  const unwanted = off.get(receiver.account) ?? []
  return channels
    .filter((channel) => !unwanted.includes(channel.kind))
    .filter((channel) => addressFor(channel.kind, addresses.get(receiver.account)) !== null)
    .map((channel) => ({
      channel,
      from: sendingFrom(
        now,
        { urgent: kind === 'urgent', terms: receiver.inSchool ? periodsFor(receiver.unitPath, terms) : null },
        timesOf(channel, context),
      ),
    }))
    .filter(({ from }) => dayOf(from) === dayOf(now))
}

/** Notices that no message told of and the reader has not read. What is urgent was told only if it was that day. */
async function untold(
  tx: Transaction,
  { context, now }: Round,
  { account }: Receiver,
  notices: readonly Notice[],
  kind: 'digest' | 'urgent',
): Promise<Notice[]> {
  if (notices.length === 0) return []
  const messages = await tx.orm
    .select({ keys: messageTable.keys })
    .from(messageTable)
    .where(
      and(
        eq(messageTable.cityId, context.city.id),
        eq(messageTable.account, account),
        inArray(messageTable.kind, ['digest', 'urgent']),
        // What waits since another day gives way to the digest of this one.
        or(eq(messageTable.state, 'sent'), and(eq(messageTable.state, 'pending'), eq(messageTable.day, dayOf(now)))),
        kind === 'urgent' ? eq(messageTable.day, dayOf(now)) : undefined,
      ),
    )
  const read = await tx.orm
    .select({ key: noticeReadTable.key })
    .from(noticeReadTable)
    .where(and(eq(noticeReadTable.cityId, context.city.id), eq(noticeReadTable.account, account)))
  const told = new Set([...messages.flatMap(({ keys }) => keys), ...read.map(({ key }) => key)])
  return notices.filter(({ key }) => !told.has(key))
}

/** A new digest takes the place of one of an earlier day that could not be sent. */
async function supersede(tx: Transaction, { context, now }: Round, account: string): Promise<void> {
  await tx.orm
    .update(messageTable)
    .set({ state: 'superseded', result: 'superseded', endedAt: now.toISOString() })
    .where(
      and(
        eq(messageTable.cityId, context.city.id),
        eq(messageTable.account, account),
        eq(messageTable.kind, 'digest'),
        eq(messageTable.state, 'pending'),
        lt(messageTable.day, dayOf(now)),
      ),
    )
}
