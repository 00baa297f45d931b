/** Channels by which messages leave: set by the system administrator. A secret goes in and never comes out. */
import { z } from 'zod'
import { deliveryStates } from '#core/notice/message.ts'
import { defineEndpoint } from './endpoint.ts'
import { channelKind } from './notice.ts'
import { instant, line } from './shapes.ts'

const params = z.object({ kind: channelKind })

export const listChannels = defineEndpoint({
  name: 'channel.list',
  method: 'GET',
  path: '/api/channels',
  right: 'channel.change',
  summary: { zh: '消息渠道', en: 'Channels' },
  answer: z.object({
    channels: z.array(
      z.object({
        kind: channelKind,
        on: z.boolean(),
        settings: z.record(z.string(), z.string()),
        secretAt: instant.nullable(),
        secretBy: z.string().nullable(),
        test: z.object({ state: z.enum(deliveryStates), result: z.string().nullable(), at: instant }).nullable(),
      }),
    ),
  }),
})

export const setChannel = defineEndpoint({
  name: 'channel.set',
  method: 'POST',
  path: '/api/channels/:kind',
  right: 'channel.change',
  summary: { zh: '设置消息渠道', en: 'Set a channel' },
  params,
  body: z.object({
    settings: z.record(z.string().max(40), z.string().trim().max(300)),
    /** Left out: the one that was given before stays. */
    secret: z.string().min(1).max(500).optional(),
  }),
})

export const switchChannel = defineEndpoint({
  name: 'channel.switch',
  method: 'POST',
  path: '/api/channels/:kind/switch',
  right: 'channel.change',
  summary: { zh: '启用、停用消息渠道', en: 'Switch a channel' },
  params,
  body: z.object({ on: z.boolean() }),
})

export const testChannel = defineEndpoint({
  name: 'channel.test',
  method: 'POST',
  path: '/api/channels/:kind/test',
  right: 'channel.change',
  summary: { zh: '发送测试消息', en: 'Send a test message' },
  params,
  body: z.object({ to: line.regex(/^[^\s,;|<>]+$/) }),
})
