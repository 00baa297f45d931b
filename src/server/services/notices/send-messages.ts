/**
 * Sending what waits. A message is taken for a while, sent, and marked: whoever dies in between has sent it or not, and it is
 * taken again later under the same id, which the receiver knows. Two services never take the same one.
 */
import { and, eq } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { nextTry } from '#core/notice/back-off.ts'
import type { Channel, ChannelKind } from '#core/notice/channel.ts'
import { inCalls, limitsOf } from '#core/notice/channel-limits.ts'
import type { DeliveryResult, DeliveryState } from '#core/notice/message.ts'
import { sendingFrom } from '#core/notice/sending-times.ts'
import type { Context } from '../../context.ts'
import { type Gateway, type Outgoing, openGateway } from '../../gateways/gateway.ts'
import { faultPoint } from '../../storage/fault-point.ts'
import { messageTable } from '../../storage/tables/notice.ts'
import { channelSecret } from './channel-secret.ts'
import { readChannels, timesOf } from './channels.ts'
import { addressesOf, addressFor, listReceivers } from './receivers.ts'

/** Messages taken at once, and milliseconds for which they are: longer than all their calls may take. */
const most = 200
const takenFor = 10 * 60_000

type Row = typeof messageTable.$inferSelect

/** Sends everything that may go now. Gives how many messages came to an end, sent or not. */
export async function sendMessages(context: Context): Promise<number> {
  let ended = 0
  for (;;) {
    const taken = await take(context)
    if (taken.length === 0) return ended
    faultPoint('messages-taken')
    const results = await send(context, taken)
    faultPoint('messages-gone')
    ended += await keep(context, taken, results)
  }
}

/** Takes messages whose time has come and that nobody else is at. */
async function take(context: Context): Promise<Row[]> {
  const now = context.now().toISOString()
  const until = new Date(context.now().getTime() + takenFor).toISOString()
  return context.database.asSystem(async (tx) => {
    const free = "city_id = $1 and state = 'pending' and next_at <= $2 and (taken_until is null or taken_until < $2)"
    const rows = await tx.query<{ id: string }>(
      `update message set taken_until = $3, tries = tries + 1
       where id in (select id from message where ${free} order by next_at, id limit ${most} for update skip locked) and ${free}
       returning id`,
      [context.city.id, now, until],
    )
    if (rows.length === 0) return []
    const ids = new Set(rows.map(({ id }) => id))
    const taken = await tx.orm
      .select()
      .from(messageTable)
      .where(and(eq(messageTable.cityId, context.city.id), eq(messageTable.takenUntil, until)))
    return taken.filter(({ id }) => ids.has(id)).sort((a, b) => a.id.localeCompare(b.id))
  })
}

/** What becomes of a message without a call: null where one is made. */
type Fate = { state: DeliveryState; result: string | null } | { later: Date }

async function send(context: Context, taken: readonly Row[]): Promise<Map<string, DeliveryResult | Fate>> {
  const now = context.now()
  const [channels, addresses] = await context.database.asSystem(async (tx) => {
    const accounts = [...new Set(taken.map(({ account }) => account))]
    const receivers = await listReceivers(tx, context, now, accounts)
    return [await readChannels({ tx, context }), await addressesOf(tx, context, receivers)] as const
  })
  const results = new Map<string, DeliveryResult | Fate>()
  for (const [way, rows] of Map.groupBy(taken, (row) => row.way as ChannelKind)) {
    const channel = channels.find(({ kind }) => kind === way)
    const outgoing: (Outgoing & { row: Row })[] = []
    for (const row of rows) {
      const fate = fateOf(row, channel, context, now)
      const to = row.to === null ? addressFor(way, addresses.get(row.account)) : openAddress(context, row)
      if (fate) results.set(row.id, fate)
      else if (to === null) results.set(row.id, { ok: false, code: 'no-address', again: false })
      else outgoing.push({ row, id: row.id, to, subject: row.subject, text: row.text })
    }
    if (!channel || outgoing.length === 0) continue
    const gateway = openGateway(channel, channelSecret(context, way), addressOfPage(context))
    try {
      for (const call of inCalls(outgoing, ({ text }) => text, limitsOf[way])) {
        const answers = await tryCall(gateway, call)
        for (const [i, { id }] of call.entries()) results.set(id, answers[i] as DeliveryResult)
      }
    } finally {
      gateway.close?.()
    }
  }
  return results
}

const addressOfPage = ({ settings }: Context) => `${settings.origin}/`

/** One call; what a gateway did not foresee is a receiver that is not to be reached. */
async function tryCall(gateway: Gateway, call: readonly Outgoing[]): Promise<DeliveryResult[]> {
  try {
    return await gateway.send(call)
  } catch {
    return call.map(() => ({ ok: false, code: 'unreachable', again: true }))
  }
}

function fateOf(row: Row, channel: Channel | undefined, context: Context, now: Date): Fate | null {
  if (row.kind === 'test') return null
  if (!channel?.on) return { state: 'failed', result: 'off' }
  if (row.kind === 'digest' && row.day < dayOf(now)) return { state: 'superseded', result: 'superseded' }
  const from = sendingFrom(now, { urgent: row.urgent, terms: null }, timesOf(channel, context))
  return from.getTime() > now.getTime() ? { later: from } : null
}

/** The address of a test. */
function openAddress({ keyring }: Context, { id, to }: Row): string | null {
  return to === null ? null : keyring.openOwn(to, `message.${id}.to`)
}

async function keep(
  context: Context,
  taken: readonly Row[],
  results: ReadonlyMap<string, DeliveryResult | Fate>,
): Promise<number> {
  const now = context.now()
  let ended = 0
  await context.database.asSystem(async (tx) => {
    ended = 0
    for (const row of taken) {
      const change = changeOf(row, results.get(row.id) ?? { ok: false, code: 'unreachable', again: true }, now)
      if (change.endedAt !== null) ended += 1
      await tx.orm
        .update(messageTable)
        .set({ ...change, takenUntil: null })
        .where(
          and(eq(messageTable.cityId, context.city.id), eq(messageTable.id, row.id), eq(messageTable.state, 'pending')),
        )
    }
  })
  return ended
}

function changeOf(row: Row, result: DeliveryResult | Fate, now: Date) {
  const end = (state: DeliveryState, code: string | null) => ({
    state,
    result: code,
    tries: row.tries,
    nextAt: row.nextAt,
    endedAt: now.toISOString(),
    to: null,
  })
  if ('later' in result)
    return {
      ...end('pending', row.result),
      tries: row.tries - 1,
      nextAt: result.later.toISOString(),
      endedAt: null,
      to: row.to,
    }
  if ('state' in result) return end(result.state, result.result)
  if (result.ok) return end('sent', 'accepted')
  const next = nextTry(now, row.tries, result.again && row.kind !== 'test')
  if (next === null) return end('failed', result.code)
  return { ...end('pending', result.code), nextAt: next.toISOString(), endedAt: null, to: row.to }
}
