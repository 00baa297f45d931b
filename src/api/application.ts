/** Applications for more time or a change, and what became of them. */
import { z } from 'zod'
import { applicationKinds } from '#core/application.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, page, subject, total, unitName } from './shapes.ts'

const said = z.string().trim().min(1).max(2000)

const applicationShape = z
  .object({
    id,
    assignmentId: id,
    unit: unitName,
    ...subject,
    kind: z.enum(applicationKinds),
    text: z.string(),
    /** The deadline now, and the one asked for. */
    dueNow: instant,
    due: instant.nullable(),
    /** How often this assignment was given more time. */
    extensions: z.number().int(),
    state: z.enum(['submitted', 'withdrawn', 'granted', 'refused']),
    submittedAt: instant,
    submittedBy: z.string(),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    reason: z.string().nullable(),
    grantedDue: instant.nullable(),
    may: z.object({ withdraw: z.boolean(), decide: z.boolean() }),
  })
  .meta({ id: 'Application' })

export const listApplications = defineEndpoint({
  name: 'application.list',
  method: 'GET',
  path: '/api/applications',
  right: 'assignment.read',
  summary: { zh: '调整和延期申请', en: 'Applications' },
  query: z.object({
    assignment: id.optional(),
    plan: id.optional(),
    state: z.enum(['open', 'all']).default('all'),
    ...page,
  }),
  answer: z.object({
    applications: z.array(applicationShape),
    total,
    /** How many of each kind were submitted, granted and refused, over all that are in reach. */
    counts: z.object({
      open: z.number().int(),
      granted: z.number().int(),
      refused: z.number().int(),
      extensions: z.number().int(),
    }),
  }),
})

export const applyForAssignment = defineEndpoint({
  name: 'assignment.apply',
  method: 'POST',
  path: '/api/assignments/:id/applications',
  right: 'assignment.apply',
  summary: { zh: '申请调整、申请延期', en: 'Apply for a change or more time' },
  params: idParams,
  body: z.object({ kind: z.enum(applicationKinds), text: said, due: instant.nullable().default(null) }),
  answer: z.object({ id }),
})

export const withdrawApplication = defineEndpoint({
  name: 'application.withdraw',
  method: 'POST',
  path: '/api/applications/:id/withdraw',
  right: 'assignment.apply',
  summary: { zh: '撤回申请', en: 'Withdraw an application' },
  params: idParams,
})

export const decideApplication = defineEndpoint({
  name: 'application.decide',
  method: 'POST',
  path: '/api/applications/:id/decide',
  right: 'application.decide',
  summary: { zh: '处理申请', en: 'Decide an application' },
  params: idParams,
  body: z.object({ granted: z.boolean(), reason: said, due: instant.nullable().default(null) }),
})
