/** Bodies that meet (议事机构、会议), and who sits in them. */
import { z } from 'zod'
import { bodyFrequencies, bodyKinds, memberDuties } from '#core/meeting/body.ts'
import { meetingStates } from '#core/meeting/meeting.ts'
import { rhythms } from '#core/meeting/meeting-rhythm.ts'
import { defineEndpoint } from './endpoint.ts'
import { day, id, idParams, instant, line, page, total, unitName } from './shapes.ts'

const span = z.object({ from: day, to: day })

/** How the body stands to its frequency, and the period that ended without its meeting. */
const rhythm = z.object({ rhythm: z.enum(rhythms), period: span.nullable(), missed: span.nullable() })

/** What is said of a body. */
const said = z.object({
  name: line,
  frequency: z.enum(bodyFrequencies).nullable(),
  basis: z.string().trim().max(200).default(''),
})

const bodyShape = z
  .object({
    id,
    unit: unitName,
    kind: z.enum(bodyKinds),
    name: z.string(),
    frequency: z.enum(bodyFrequencies).nullable(),
    basis: z.string(),
    from: day,
    to: day.nullable(),
    rhythm,
  })
  .meta({ id: 'Body' })

/** A meeting as a line of a list. `open` counts its resolutions that are matters and not at their end, within reach. */
export const meetingLine = z
  .object({
    id,
    title: z.string(),
    at: instant,
    state: z.enum(meetingStates),
    number: z.string().nullable(),
    agenda: z.number().int(),
    resolutions: z.number().int(),
    open: z.number().int(),
  })
  .meta({ id: 'MeetingLine' })

export const listBodies = defineEndpoint({
  name: 'body.list',
  method: 'GET',
  path: '/api/bodies',
  right: 'meeting.read',
  summary: { zh: '议事机构和会议', en: 'Bodies that meet' },
  query: z.object({
    /** Only those whose last period ended without its meeting. */
    missed: z.literal('yes').optional(),
    q: z.string().trim().max(100).optional(),
    ...page,
  }),
  answer: z.object({
    total,
    bodies: z.array(
      bodyShape.extend({
        /** The next meeting that is called, and the last one that was held. */
        next: meetingLine.nullable(),
        last: meetingLine.nullable(),
        /** Of all its meetings. */
        open: z.number().int(),
      }),
    ),
  }),
})

export const getBody = defineEndpoint({
  name: 'body.get',
  method: 'GET',
  path: '/api/bodies/:id',
  right: 'meeting.read',
  summary: { zh: '议事机构', en: 'A body' },
  params: idParams,
  answer: z.object({
    body: bodyShape,
    /** Those within reach, those who left last. */
    members: z.array(
      z.object({
        id,
        unit: unitName,
        name: z.string(),
        duty: z.enum(memberDuties),
        charge: z.string(),
        from: day,
        to: day.nullable(),
      }),
    ),
    /** The last first. */
    meetings: z.array(meetingLine),
    may: z.object({ keep: z.boolean(), history: z.boolean(), paper: z.boolean() }),
  }),
})

export const foundBody = defineEndpoint({
  name: 'body.found',
  method: 'POST',
  path: '/api/bodies',
  right: 'meeting.keep',
  summary: { zh: '登记议事机构', en: 'Enter a body' },
  body: said.extend({ unitId: id, kind: z.enum(bodyKinds), from: day }),
  answer: z.object({ id }),
})

export const changeBody = defineEndpoint({
  name: 'body.change',
  method: 'POST',
  path: '/api/bodies/:id/change',
  right: 'meeting.keep',
  summary: { zh: '调整议事机构', en: 'Change a body' },
  params: idParams,
  body: said,
})

export const endBody = defineEndpoint({
  name: 'body.end',
  method: 'POST',
  path: '/api/bodies/:id/end',
  right: 'meeting.keep',
  summary: { zh: '撤销议事机构', en: 'End a body' },
  params: idParams,
  body: z.object({ on: day, document: line }),
})

export const joinBody = defineEndpoint({
  name: 'body.join',
  method: 'POST',
  path: '/api/bodies/:id/members',
  right: 'meeting.keep',
  summary: { zh: '增加成员', en: 'Add members' },
  params: idParams,
  body: z.object({
    members: z
      .array(
        z.object({
          unitId: id,
          name: z.string().trim().max(100).default(''),
          duty: z.enum(memberDuties),
          charge: z.string().trim().max(400).default(''),
        }),
      )
      .min(1)
      .max(100),
    from: day,
  }),
  answer: z.object({ members: z.array(id) }),
})

export const leaveBody = defineEndpoint({
  name: 'body.leave',
  method: 'POST',
  path: '/api/body-members/:id/leave',
  right: 'meeting.keep',
  summary: { zh: '成员退出', en: 'A member leaves' },
  params: idParams,
  body: z.object({ on: day }),
})

export const exportResolutions = defineEndpoint({
  name: 'body.export',
  method: 'GET',
  path: '/api/bodies/:id/resolutions',
  right: 'meeting.read',
  summary: { zh: '导出议定事项办理情况', en: 'What became of its resolutions, as a workbook' },
  params: idParams,
  gives: 'file',
})

export const getMeetingPaper = defineEndpoint({
  name: 'body.paper',
  method: 'GET',
  path: '/api/bodies/:id/paper',
  right: 'meeting.read',
  summary: { zh: '会议材料', en: 'The paper for its meeting, as of an instant' },
  params: idParams,
  query: z.object({ asOf: instant.optional() }),
  gives: 'file',
})
