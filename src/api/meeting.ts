/** Meetings of a body: called, held, minuted; what was resolved becomes matters. */
import { z } from 'zod'
import { matterStates } from '#core/matter/matter.ts'
import { dueSpans } from '#core/matter/times.ts'
import { bodyKinds } from '#core/meeting/body.ts'
import { meetingStates } from '#core/meeting/meeting.ts'
import { defineEndpoint } from './endpoint.ts'
import { fileShape } from './file.ts'
import { demanded } from './matter.ts'
import { day, id, idParams, instant, lightCounts, line, paragraph, unitName } from './shapes.ts'

const file = fileShape.omit({ size: true })

const call = z.object({
  title: line,
  at: instant,
  place: z.string().trim().max(200).default(''),
  agenda: z
    .array(
      z.object({
        title: line,
        reporter: z.string().trim().max(100).default(''),
        papers: z.array(file).max(10).default([]),
      }),
    )
    .max(40),
})

/** A resolution and what became of it: its matter is told where it is within reach. */
const resolution = z
  .object({
    id,
    words: z.string(),
    /** It was only noted, and nobody was asked anything. */
    noted: z.boolean(),
    matter: z
      .object({
        id,
        number: z.string().nullable(),
        title: z.string(),
        state: z.enum(matterStates),
        lead: unitName,
        due: instant,
        span: z.enum(dueSpans),
        lights: lightCounts,
      })
      .nullable(),
  })
  .meta({ id: 'Resolution' })

export const getMeeting = defineEndpoint({
  name: 'meeting.get',
  method: 'GET',
  path: '/api/meetings/:id',
  right: 'meeting.read',
  summary: { zh: '会议', en: 'A meeting' },
  params: idParams,
  answer: z.object({
    meeting: call.extend({
      id,
      state: z.enum(meetingStates),
      heldAt: instant.nullable(),
      attended: z.string(),
      absent: z.string(),
      number: z.string().nullable(),
      minutedOn: day.nullable(),
      text: z.string(),
      file: file.nullable(),
      /** Corrections of the minutes, the last one last; null is their text. */
      corrections: z.array(
        z.object({
          at: instant,
          by: z.string(),
          reason: z.string(),
          changes: z.array(z.object({ resolutionId: id.nullable(), from: z.string(), to: z.string() })),
        }),
      ),
      reason: z.string(),
    }),
    body: z.object({ id, name: z.string(), kind: z.enum(bodyKinds) }),
    resolutions: z.array(resolution),
    /** The meeting of the body before this one, and what became of what it resolved. */
    before: z.object({ id, title: z.string(), at: instant, resolutions: z.array(resolution) }).nullable(),
    may: z.object({ keep: z.boolean(), history: z.boolean() }),
  }),
})

export const getMeetingFile = defineEndpoint({
  name: 'meeting.file-of',
  method: 'GET',
  path: '/api/meetings/:id/files/:hash',
  right: 'meeting.read',
  summary: { zh: '会议材料', en: 'A paper of its agenda, or its minutes' },
  params: idParams.extend({ hash: fileShape.shape.hash }),
  gives: 'file',
})

export const callMeeting = defineEndpoint({
  name: 'meeting.call',
  method: 'POST',
  path: '/api/bodies/:id/meetings',
  right: 'meeting.keep',
  summary: { zh: '通知开会', en: 'Call a meeting' },
  params: idParams,
  body: call,
  answer: z.object({ id }),
})

export const changeMeeting = defineEndpoint({
  name: 'meeting.change',
  method: 'POST',
  path: '/api/meetings/:id/change',
  right: 'meeting.keep',
  summary: { zh: '调整会议安排', en: 'Change a meeting that is called' },
  params: idParams,
  body: call,
})

export const cancelMeeting = defineEndpoint({
  name: 'meeting.cancel',
  method: 'POST',
  path: '/api/meetings/:id/cancel',
  right: 'meeting.keep',
  summary: { zh: '取消会议', en: 'Cancel a meeting' },
  params: idParams,
  body: z.object({ reason: line }),
})

export const holdMeeting = defineEndpoint({
  name: 'meeting.hold',
  method: 'POST',
  path: '/api/meetings/:id/hold',
  right: 'meeting.keep',
  summary: { zh: '登记召开', en: 'It was held' },
  params: idParams,
  body: z.object({
    heldAt: instant,
    attended: z.string().trim().max(2000).default(''),
    absent: z.string().trim().max(2000).default(''),
  }),
})

export const minuteMeeting = defineEndpoint({
  name: 'meeting.minute',
  method: 'POST',
  path: '/api/meetings/:id/minute',
  right: 'meeting.keep',
  summary: { zh: '印发纪要，议定事项立项', en: 'Issue the minutes; resolutions become matters' },
  params: idParams,
  body: z.object({
    number: line,
    on: day,
    text: z.string().trim().max(20_000).default(''),
    file: file.nullable().default(null),
    resolutions: z
      .array(
        z.object({
          /** Its sentence in the minutes. */
          words: paragraph.min(1),
          /** What is demanded by it; null where it is only noted. */
          matter: demanded.omit({ words: true }).nullable(),
        }),
      )
      .max(50)
      .default([]),
    /** How far its matters go at once: filed, or filed and asked of their units. */
    until: z.enum(['filed', 'asked']).default('asked'),
  }),
  answer: z.object({ matters: z.array(z.object({ id, number: z.string().nullable() })) }),
})

export const correctMinutes = defineEndpoint({
  name: 'meeting.correct',
  method: 'POST',
  path: '/api/meetings/:id/correct',
  right: 'meeting.keep',
  summary: { zh: '更正纪要', en: 'Correct minutes that were issued' },
  params: idParams,
  body: z.object({
    reason: line,
    /** As it should read; what is left out stays. */
    text: z.string().trim().max(20_000).optional(),
    resolutions: z
      .array(z.object({ id, words: paragraph }))
      .max(50)
      .default([]),
  }),
  /** How many matters were told. */
  answer: z.object({ told: z.number().int() }),
})
