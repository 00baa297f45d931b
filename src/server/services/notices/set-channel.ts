/** What the system administrator does with channels. A secret is sealed at once; that it was given is an act, what it is nowhere. */
import { and, desc, eq } from 'drizzle-orm'
import type { listChannels as door } from '#api/channel.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { clockText } from '#core/day.ts'
import {
  type Channel,
  type ChannelKind,
  type ChannelSettings,
  channelKinds,
  channelSettings,
  checkSettings,
} from '#core/notice/channel.ts'
import { digestWords } from '#core/notice/words.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand, Work } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { messageTable } from '../../storage/tables/notice.ts'
import { begin, perform } from '../perform.ts'
import { channels } from '../stored.ts'
import { lockRoot } from '../values/city-root.ts'
import { dropToken, keepSecret } from './channel-secret.ts'
import { readChannels } from './channels.ts'
import { writeMessages } from './write-messages.ts'

type Done = Outcome<Record<string, never>>

/** Every channel there can be, set or not, with what became of its last test. */
export async function listChannels(work: Work): Promise<Outcome<AnswerOf<typeof door>>> {
  const known = await readChannels(work)
  const tests = await work.tx.orm
    .select({
      way: messageTable.way,
      state: messageTable.state,
      result: messageTable.result,
      at: messageTable.writtenAt,
    })
    .from(messageTable)
    .where(and(eq(messageTable.cityId, work.context.city.id), eq(messageTable.kind, 'test')))
    .orderBy(desc(messageTable.writtenAt))
    .limit(50)
  return success({
    channels: channelKinds.map((kind) => {
      const channel = known.find((each) => each.kind === kind)
      const test = tests.find(({ way }) => way === kind)
      return {
        kind,
        on: channel?.on ?? false,
        settings: { ...initialSettings(kind), ...channel?.settings },
        secretAt: channel?.secretAt ?? null,
        secretBy: channel?.secretBy ?? null,
        test: test ? { state: test.state, result: test.result, at: test.at } : null,
      }
    }),
  })
}

function initialSettings(kind: ChannelKind): ChannelSettings {
  return Object.fromEntries(Object.entries(channelSettings[kind]).map(([name, { initial }]) => [name, initial]))
}

async function findChannel(hand: Hand, kind: ChannelKind): Promise<Channel | undefined> {
  return (await readChannels(hand)).find((channel) => channel.kind === kind)
}

/** Sets where a channel leads, and its secret where one is given. */
export async function setChannel(
  hand: Hand,
  kind: ChannelKind,
  { settings: given, secret }: { settings: ChannelSettings; secret?: string },
): Promise<Done> {
  const names = Object.keys(channelSettings[kind])
  const settings = Object.fromEntries(names.map((name) => [name, given[name] ?? '']))
  const problems = checkSettings(kind, settings)
  if (problems.length > 0) return failure(...problems)
  const unitId = await lockRoot(hand)
  if (!unitId) return failure({ code: 'wire/not-found' })
  const known = await findChannel(hand, kind)
  const values = { unitId, kind, settings }
  const state = known
    ? await perform(hand, channels, known.id, 'set', values)
    : (await begin(hand, channels, [{ verb: 'set', values }]))[0]
  if (secret !== undefined) await perform(hand, channels, (state as Channel).id, 'give-secret', {})
  await asSystemInside(hand.tx, (tx) =>
    secret === undefined ? dropToken(tx, hand.context, kind) : keepSecret(tx, hand.context, kind, secret),
  )
  return success({})
}

/** Switches a channel on or off. One that was never set leads nowhere. */
export async function switchChannel(hand: Hand, kind: ChannelKind, on: boolean): Promise<Done> {
  await lockRoot(hand)
  const channel = await findChannel(hand, kind)
  if (!channel) return failure({ code: 'notice/channel-not-set' })
  if (channel.on !== on) await perform(hand, channels, channel.id, on ? 'switch-on' : 'switch-off', {})
  return success({})
}

/** Writes a test message to an address that the administrator gives; it goes also while the channel is off. */
export async function testChannel(work: Work, kind: ChannelKind, to: string): Promise<Done> {
  const { tx, context, now, visitor } = work
  if (!(await findChannel(work, kind))) return failure({ code: 'notice/channel-not-set' })
  const place = visitor.standings[0]
  if (!place) return failure({ code: 'wire/not-found' })
  const fill = (text: string) =>
    text
      .replace('{city}', context.city.name)
      .replace('{by}', visitor.account.name)
      .replace('{at}', `${clockText(now)}:${now.toISOString().slice(17, 23)}`)
  await writeMessages(tx, context, now, [
    {
      receiver: {
        account: visitor.account.id,
        name: visitor.account.name,
        unitId: place.unitId,
        unitPath: place.unitPath,
      },
      way: kind,
      kind: 'test',
      occasion: `test ${now.toISOString()}`,
      urgent: true,
      subject: fill(digestWords.testSubject.zh),
      text: fill(digestWords.test.zh),
      keys: [],
      assignments: [],
      sender: visitor.account.name,
      to,
      from: now,
    },
  ])
  return success({})
}
