/** Notices: what I am to be told, by which channels, and what was told to whom. */
import { z } from 'zod'
import { channelKinds } from '#core/notice/channel.ts'
import { contactIssueKinds } from '#core/notice/contact-issue.ts'
import { deliveryStates, messageKinds, messageWays } from '#core/notice/message.ts'
import { noticeKinds, noticeSubjects } from '#core/notice/notice.ts'
import { defineEndpoint } from './endpoint.ts'
import { day, id, instant, unitName } from './shapes.ts'

export const channelKind = z.enum(channelKinds)

/** Longest key of a notice: kind, id of its subject, id of what made it so, occasion. */
const key = z.string().min(1).max(200)

export const noticeShape = z
  .object({
    key,
    kind: z.enum(noticeKinds),
    about: z.object({ type: z.enum(noticeSubjects), id }),
    title: z.string(),
    /** How it stands, where the kind does not say it. */
    said: z.object({ zh: z.string(), en: z.string() }).nullable(),
    unit: z.string(),
    due: instant.nullable(),
    urgent: z.boolean(),
    chasedAt: instant.nullable(),
    read: z.boolean(),
  })
  .meta({ id: 'Notice' })

export const listNotices = defineEndpoint({
  name: 'notice.list',
  method: 'GET',
  path: '/api/notices',
  right: 'assignment.read',
  summary: { zh: '我的提醒', en: 'What I am to be told' },
  query: z.object({ most: z.coerce.number().int().min(1).max(500).default(100) }),
  /** `count` and `unread` are of all of them. */
  answer: z.object({ notices: z.array(noticeShape), count: z.number().int(), unread: z.number().int() }),
})

export const readNotices = defineEndpoint({
  name: 'notice.read',
  method: 'POST',
  path: '/api/notices/read',
  right: 'assignment.read',
  summary: { zh: '标为已读', en: 'Mark as read' },
  body: z.object({ keys: z.array(key).min(1).max(500) }),
})

export const getNoticeChannels = defineEndpoint({
  name: 'notice.channels',
  method: 'GET',
  path: '/api/notices/channels',
  right: 'assignment.read',
  summary: { zh: '我的提醒方式', en: 'Channels that tell me' },
  /** `reached`: whether the directory has an address of mine for it. */
  answer: z.object({
    channels: z.array(z.object({ kind: channelKind, wanted: z.boolean(), reached: z.boolean() })),
  }),
})

export const chooseNoticeChannels = defineEndpoint({
  name: 'notice.choose',
  method: 'POST',
  path: '/api/notices/channels',
  right: 'assignment.read',
  summary: { zh: '选择提醒方式', en: 'Choose channels' },
  body: z.object({ off: z.array(channelKind).max(channelKinds.length) }),
})

export const chaseOwing = defineEndpoint({
  name: 'notice.chase',
  method: 'POST',
  path: '/api/notices/chase',
  right: 'notice.tell',
  summary: { zh: '提醒未报单位', en: 'Tell those who owe' },
  body: z.object({
    assignments: z.array(id).min(1).max(2000),
    /** Also those whose return has not come yet while its time still runs. */
    early: z.boolean().default(false),
  }),
  /** Units told, people told, people told this already today, units where nobody is, people whom no channel reaches. */
  answer: z.object({
    units: z.number().int(),
    people: z.number().int(),
    already: z.number().int(),
    nobody: z.array(unitName),
    unreached: z.array(z.string()),
  }),
})

export const messageShape = z
  .object({
    id,
    unit: unitName,
    receiver: z.string(),
    sender: z.string().nullable(),
    way: z.enum(messageWays),
    kind: z.enum(messageKinds),
    subject: z.string(),
    text: z.string(),
    state: z.enum(deliveryStates),
    result: z.string().nullable(),
    tries: z.number().int(),
    writtenAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Message' })

export const listMessages = defineEndpoint({
  name: 'notice.messages',
  method: 'GET',
  path: '/api/messages',
  right: 'notice.follow',
  summary: { zh: '已发提醒', en: 'Messages that were sent' },
  query: z.object({
    state: z.enum(deliveryStates).optional(),
    way: z.enum(messageWays).optional(),
    kind: z.enum(messageKinds).optional(),
    day: day.optional(),
    unit: id.optional(),
    assignment: id.optional(),
    page: z.coerce.number().int().min(0).max(10_000).default(0),
  }),
  answer: z.object({ messages: z.array(messageShape), more: z.boolean() }),
})

export const contactOverview = defineEndpoint({
  name: 'contact.overview',
  method: 'GET',
  path: '/api/contacts/overview',
  right: 'contact.read',
  summary: { zh: '联络员概况', en: 'Contacts: mine, and who has none' },
  answer: z.object({
    /** Of my own units, with who confirmed them last. */
    mine: z.array(
      z.object({
        id,
        unit: unitName,
        name: z.string(),
        matter: z.string().nullable(),
        saidAt: instant,
        saidBy: z.string(),
        due: instant.nullable(),
      }),
    ),
    /** What is amiss with contacts in reach, and which acts of the register may mend it. */
    issues: z.array(
      z.object({
        kind: z.enum(contactIssueKinds),
        contact: z.object({ id, name: z.string(), matter: z.string().nullable() }),
        unit: unitName,
        /** The last day of the last post in the unit. */
        until: day.nullable(),
        /** Who else is listed for the same. */
        beside: z.array(z.string()),
        acts: z.array(z.enum(['confirm', 'correct', 'end'])),
      }),
    ),
    /** Units that are asked for something and have none. */
    lacking: z.array(unitName.extend({ mayRegister: z.boolean() })),
  }),
})
