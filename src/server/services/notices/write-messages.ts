/** Messages are written where what causes them is written, and sent by a job: what was not kept is not sent, and what was kept is. */
import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { type Day, dayOf } from '#core/day.ts'
import type { Channel } from '#core/notice/channel.ts'
import { limitsOf, refusedBy } from '#core/notice/channel-limits.ts'
import { digestSubject, digestText } from '#core/notice/digest.ts'
import type { MessageKind, MessageWay } from '#core/notice/message.ts'
import type { Notice } from '#core/notice/notice.ts'
import type { Context } from '../../context.ts'
import type { Transaction } from '../../storage/database.ts'
import { messageTable } from '../../storage/tables/notice.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import type { Receiver } from './receivers.ts'

/** A message before it is kept. */
export interface Draft {
  receiver: Pick<Receiver, 'account' | 'name' | 'unitId' | 'unitPath'>
  way: MessageWay
  kind: MessageKind
  occasion: string
  urgent: boolean
  subject: string
  text: string
  keys: string[]
  assignments: string[]
  sender: string | null
  /** Of a test: where to. */
  to: string | null
  /** From when on it may go; null for the system, which shows it at once. */
  from: Date
  /** Known beforehand not to arrive. */
  failed?: 'no-address'
}

/** SHA-256 of a text. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Where everything is to be seen. */
export const addressOf = ({ settings }: Context) => `${settings.origin}/`

/** The words of a digest for a channel: titles only where the channel may carry them. */
export function wordsFor(
  { kind, settings }: Pick<Channel, 'kind' | 'settings'>,
  notices: readonly Notice[],
  context: Context,
  now: Date,
  by?: string,
): Pick<Draft, 'subject' | 'text' | 'keys' | 'assignments'> {
  const head = {
    city: context.city.name,
    address: addressOf(context),
    now,
    by,
    countsOnly: settings.detail === 'counts',
  }
  return {
    subject: digestSubject(notices, head),
    text: digestText(notices, head, limitsOf[kind].bytes),
    ...about(notices),
  }
}

/** What a message is about. */
export function about(notices: readonly Notice[]): Pick<Draft, 'keys' | 'assignments'> {
  return {
    keys: notices.map(({ key }) => key),
    assignments: notices.flatMap(({ about: { type, id } }) => (type === 'assignment' ? [id] : [])),
  }
}

/** Keeps messages; one that exists already (same person, way and day, same occasion or same words) is not kept twice. Gives those kept. */
export async function writeMessages(
  tx: Transaction,
  context: Context,
  now: Date,
  drafts: readonly Draft[],
): Promise<{ id: string; account: string; way: MessageWay }[]> {
  if (drafts.length === 0) return []
  const day = dayOf(now)
  const gone = await goneToday(tx, context, day, drafts)
  const rows = drafts.flatMap((draft) => {
    const { receiver, from, failed, to, ...rest } = draft
    const id = uuidv7(now)
    const before = gone.get(`${receiver.account} ${draft.way}`) ?? []
    const hash = hashOf(draft.text)
    const refusal = draft.way === 'system' ? null : refusedBy(hash, before, limitsOf[draft.way])
    if (refusal === 'same-text') return []
    const result = failed ?? refusal
    const state = result ? ('failed' as const) : draft.way === 'system' ? ('sent' as const) : ('pending' as const)
    return [
      {
        ...rest,
        cityId: context.city.id,
        id,
        to: to === null ? null : context.keyring.sealOwn(to, `message.${id}.to`),
        unitId: receiver.unitId,
        unitPath: receiver.unitPath,
        account: receiver.account,
        receiver: receiver.name,
        day,
        textHash: hash,
        state,
        result: result ?? (state === 'sent' ? 'shown' : null),
        tries: 0,
        writtenAt: now.toISOString(),
        nextAt: from.toISOString(),
        takenUntil: null,
        endedAt: state === 'pending' ? null : now.toISOString(),
      },
    ]
  })
  if (rows.length === 0) return []
  return tx.orm
    .insert(messageTable)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: messageTable.id, account: messageTable.account, way: messageTable.way })
}

/** Account and way -> hashes of what went, or will go, to them that day. */
async function goneToday(tx: Transaction, context: Context, day: Day, drafts: readonly Draft[]) {
  const rows = await tx.orm
    .select({ account: messageTable.account, way: messageTable.way, hash: messageTable.textHash })
    .from(messageTable)
    .where(
      and(
        eq(messageTable.cityId, context.city.id),
        eq(messageTable.day, day),
        inArray(messageTable.account, [...new Set(drafts.map(({ receiver }) => receiver.account))]),
      ),
    )
  const byPlace = Map.groupBy(rows, ({ account, way }) => `${account} ${way}`)
  return new Map([...byPlace].map(([place, own]) => [place, own.map(({ hash }) => hash)]))
}
