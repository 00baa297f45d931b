/**
 * What a channel takes. The government messengers allow the same text once a day for a person, 100 messages a day for a person,
 * 2,048 bytes a message and 1,000 receivers a call; what a commercial one allows beyond that is not used. DingTalk takes 100
 * receivers a call. Letters have no such bounds; theirs keep a mistake from becoming a flood.
 */
import type { ChannelKind } from './channel.ts'

export interface ChannelLimits {
  /** Of one message, in UTF-8. */
  bytes: number
  /** Messages to one person in a day. */
  perPersonDay: number
  receiversPerCall: number
}

const messenger: ChannelLimits = { bytes: 2048, perPersonDay: 100, receiversPerCall: 1000 }

export const limitsOf: Record<ChannelKind, ChannelLimits> = {
  email: { bytes: 20_000, perPersonDay: 100, receiversPerCall: 1 },
  wecom: messenger,
  dingtalk: { ...messenger, receiversPerCall: 100 },
  zheding: messenger,
}

/** What stands against one more message to a person: the same text went out that day, or as many as a day allows. */
export function refusedBy(
  text: string,
  goneToday: readonly string[],
  { perPersonDay }: ChannelLimits,
): 'same-text' | 'too-many-today' | null {
  if (goneToday.includes(text)) return 'same-text'
  return goneToday.length >= perPersonDay ? 'too-many-today' : null
}

/** Messages by calls: alike ones together, as many receivers in one as the channel takes. */
export function inCalls<Message>(
  messages: readonly Message[],
  textOf: (message: Message) => string,
  { receiversPerCall }: ChannelLimits,
): Message[][] {
  const alike = new Map<string, Message[]>()
  for (const message of messages) {
    const text = textOf(message)
    alike.set(text, [...(alike.get(text) ?? []), message])
  }
  return [...alike.values()].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / receiversPerCall) }, (_, call) =>
      same.slice(call * receiversPerCall, (call + 1) * receiversPerCall),
    ),
  )
}
