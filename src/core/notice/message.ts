/** Messages (消息): what left the system to one person, by which way, and what became of it. */
import type { ChannelKind } from './channel.ts'

export const messageWays = ['system', 'email', 'wecom', 'dingtalk', 'zheding'] as const satisfies readonly (
  | 'system'
  | ChannelKind
)[]
/** A channel, or the system itself, which shows it. */
export type MessageWay = 'system' | ChannelKind

/** A digest, what is due today, somebody who chases by hand, an administrator who tries a channel. */
export const messageKinds = ['digest', 'urgent', 'chase', 'test'] as const
export type MessageKind = (typeof messageKinds)[number]

export const deliveryStates = ['pending', 'sent', 'failed', 'superseded'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** What became of trying to send, in the words of `deliveryResultWords`. */
export type DeliveryResult = { ok: true } | { ok: false; code: DeliveryRefusal; again: boolean }

export type DeliveryRefusal =
  | 'no-address'
  | 'unknown-receiver'
  | 'rate-limit'
  | 'too-many-today'
  | 'not-allowed'
  | 'unreachable'
  | 'refused'
  | 'off'
