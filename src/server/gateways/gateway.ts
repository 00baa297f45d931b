/** Gateways: how messages of a channel are given to the system that delivers them, in its own format. */
import type { Channel, ChannelKind, ChannelSettings } from '#core/notice/channel.ts'
import type { DeliveryResult } from '#core/notice/message.ts'
import type { Credential } from './credential.ts'
import { openDingtalk } from './dingtalk.ts'
import { openSmtp } from './smtp.ts'
import { openWecom } from './wecom.ts'
import { openZheding } from './zheding.ts'

/** A message to one person. The id is the same at every try. */
export interface Outgoing {
  id: string
  to: string
  subject: string
  text: string
}

export interface Gateway {
  /** Gives messages of one text in one call; one result for each, in order. */
  send(messages: readonly Outgoing[]): Promise<DeliveryResult[]>
  close?(): void
}

/** Makes the gateway of a channel; `page` is the address to which a to-do leads. */
export type OpenGateway = (settings: ChannelSettings, credential: Credential, page: string) => Gateway

const kinds: Record<ChannelKind, OpenGateway> = {
  email: openSmtp,
  wecom: openWecom,
  dingtalk: openDingtalk,
  zheding: openZheding,
}

export function openGateway(
  { kind, settings }: Pick<Channel, 'kind' | 'settings'>,
  credential: Credential,
  page: string,
): Gateway {
  return kinds[kind](settings, credential, page)
}

export const delivered: DeliveryResult = { ok: true }

/** A refusal that another try may or may not end. */
export function refusal(code: Extract<DeliveryResult, { ok: false }>['code'], again: boolean): DeliveryResult {
  return { ok: false, code, again }
}
