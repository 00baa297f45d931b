/** Opinions before issue, quotas, applications, and the plans of counties below. */
import { z } from 'zod'
import { applicationKinds } from '#core/application.ts'
import { opinionVerdicts } from '#core/consultation.ts'
import { defineEndpoint } from './endpoint.ts'
import { targetShape } from './plan.ts'
import { id, idParams, instant, paragraph, subject, unitName } from './shapes.ts'

const said = z.string().trim().min(1).max(2000)

const quotaShape = z
  .object({
    id,
    targetId: id,
    unit: unitName,
    value: z.number(),
    own: z.number().nullable(),
    ownReason: z.string().nullable(),
    ownBy: z.string().nullable(),
    state: z.enum(['set', 'questioned', 'decided']),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    /** Whether the reader may state a figure of the unit's own. */
    mayQuestion: z.boolean(),
  })
  .meta({ id: 'Quota' })

export const listQuotas = defineEndpoint({
  name: 'quota.list',
  method: 'GET',
  path: '/api/items/:id/quotas',
  right: 'plan.read',
  summary: { zh: '指标分解', en: 'Quotas of an item' },
  params: idParams,
  answer: z.object({ targets: z.array(targetShape), quotas: z.array(quotaShape) }),
})

export const divideTarget = defineEndpoint({
  name: 'target.divide',
  method: 'POST',
  path: '/api/targets/:id/divide',
  right: 'item.assign',
  summary: { zh: '分解指标', en: 'Divide a target' },
  params: idParams,
  body: z.object({
    parts: z
      .array(z.object({ unitId: id, value: z.number().finite() }))
      .min(1)
      .max(200),
  }),
  answer: z.object({ sum: z.number() }),
})

export const questionQuota = defineEndpoint({
  name: 'quota.question',
  method: 'POST',
  path: '/api/quotas/:id/question',
  right: 'quota.question',
  summary: { zh: '提出本单位数据', en: "State the unit's own figure" },
  params: idParams,
  body: z.object({ value: z.number().finite(), reason: said }),
})

export const decideQuota = defineEndpoint({
  name: 'quota.decide',
  method: 'POST',
  path: '/api/quotas/:id/decide',
  right: 'item.assign',
  summary: { zh: '核定指标', en: 'Decide a quota' },
  params: idParams,
  body: z.object({ value: z.number().finite(), reason: said }),
})

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
  }),
  answer: z.object({
    applications: z.array(applicationShape),
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

const draftRow = z.object({
  key: z.string(),
  label: z.string(),
  title: z.string(),
  section: z.string(),
  objective: z.string(),
  measures: z.string(),
  targets: z.string(),
  lead: z.string(),
  support: z.string(),
  implement: z.string(),
})

const consultationLine = z.object({
  id,
  planId: id,
  title: z.string(),
  due: instant,
  note: z.string(),
  askedAt: instant,
  askedBy: z.string(),
  /** Of the units in reach. */
  asked: z.number().int(),
  answered: z.number().int(),
  /** The reader's own unit was asked and has not answered. */
  mayAnswer: z.boolean(),
})

export const listConsultations = defineEndpoint({
  name: 'consultation.list',
  method: 'GET',
  path: '/api/consultations',
  right: 'plan.read',
  summary: { zh: '征求意见', en: 'Consultations' },
  query: z.object({ plan: id.optional() }),
  answer: z.object({ consultations: z.array(consultationLine) }),
})

export const getConsultation = defineEndpoint({
  name: 'consultation.get',
  method: 'GET',
  path: '/api/consultations/:id',
  right: 'plan.read',
  summary: { zh: '征求意见稿和意见', en: 'A draft and what is said of it' },
  params: idParams,
  answer: z.object({
    consultation: consultationLine,
    rows: z.array(draftRow),
    units: z.array(
      z.object({
        id,
        unit: unitName,
        state: z.enum(['asked', 'answered']),
        answeredAt: instant.nullable(),
        answeredBy: z.string().nullable(),
        opinions: z.number().int(),
      }),
    ),
    opinions: z.array(
      z.object({
        id,
        unit: unitName,
        key: z.string().nullable(),
        text: z.string(),
        state: z.enum(['given', ...opinionVerdicts]),
        reason: z.string().nullable(),
        decidedBy: z.string().nullable(),
        decidedAt: instant.nullable(),
      }),
    ),
    mayDecide: z.boolean(),
  }),
})

export const askOpinions = defineEndpoint({
  name: 'opinion.ask',
  method: 'POST',
  path: '/api/plans/:id/consultations',
  right: 'opinion.ask',
  summary: { zh: '征求意见', en: 'Ask opinions on a draft' },
  params: idParams,
  body: z.object({
    units: z.array(id).min(1).max(300),
    due: instant,
    note: paragraph.default(''),
    /** Document of the file; by default the first that has items. */
    documentId: z.string().optional(),
  }),
  answer: z.object({ id }),
})

export const giveOpinions = defineEndpoint({
  name: 'opinion.give',
  method: 'POST',
  path: '/api/consultations/:id/answer',
  right: 'opinion.give',
  summary: { zh: '反馈意见', en: 'Give opinions' },
  params: idParams,
  body: z.object({
    opinions: z.array(z.object({ key: z.string().nullable(), text: said })).max(500),
    /** The unit has no opinion. */
    none: z.boolean().default(false),
  }),
})

export const decideOpinion = defineEndpoint({
  name: 'opinion.decide',
  method: 'POST',
  path: '/api/opinions/:id/decide',
  right: 'opinion.ask',
  summary: { zh: '处理意见', en: 'Decide an opinion' },
  params: idParams,
  body: z.object({ verdict: z.enum(opinionVerdicts), reason: z.string().trim().max(2000).default('') }),
})

export const exportOpinions = defineEndpoint({
  name: 'consultation.export',
  method: 'GET',
  path: '/api/consultations/:id/summary',
  right: 'plan.read',
  summary: { zh: '导出意见采纳情况表', en: 'Export the summary of opinions' },
  params: idParams,
  query: z.object({ format: z.enum(['xlsx', 'docx']).default('docx') }),
  gives: 'file',
})

const itemName = z.object({ id, label: z.string(), title: z.string() })

export const getFollowOns = defineEndpoint({
  name: 'plan.follow-ons',
  method: 'GET',
  path: '/api/plans/:id/follow-ons',
  right: 'plan.read',
  summary: { zh: '配套方案', en: 'Plans of the counties below' },
  params: idParams,
  answer: z.object({
    counties: z.array(
      z.object({
        unit: unitName,
        plans: z.array(z.object({ id, title: z.string() })),
        /** Items of this plan asked of the county or its bureau that no item of its own carries out. */
        missing: z.array(itemName),
        linked: z.array(
          z.object({
            item: itemName,
            own: itemName.extend({ planId: id }),
            shortfalls: z.array(
              z.object({
                kind: z.enum(['missing', 'weaker', 'later']),
                quote: z.string(),
                own: z.string().nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
})

export const suggestLinks = defineEndpoint({
  name: 'plan.follow-suggestions',
  method: 'GET',
  path: '/api/plans/:id/follow-suggestions',
  right: 'plan.read',
  summary: { zh: '推荐对应关系', en: 'Items above that the items of a plan may carry out' },
  params: idParams,
  query: z.object({ over: id }),
  answer: z.object({
    above: z.array(itemName),
    items: z.array(
      z.object({
        item: itemName,
        /** Items above that are linked now. */
        linked: z.array(id),
        suggested: id.nullable(),
      }),
    ),
  }),
})

export const followPlan = defineEndpoint({
  name: 'plan.follow',
  method: 'POST',
  path: '/api/plans/:id/follow',
  right: 'plan.follow',
  summary: { zh: '对应上级任务', en: 'Hang the items of a plan under those above' },
  params: idParams,
  body: z.object({
    over: id,
    /** The whole of the links between both plans. */
    links: z.array(z.object({ itemId: id, overItemId: id })).max(2000),
  }),
  answer: z.object({ linked: z.number().int() }),
})
