/** Opinions before issue (征求意见): asked, given, adopted or not, summed up. */
import { z } from 'zod'
import { opinionVerdicts } from '#core/consultation.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, paragraph, unitName } from './shapes.ts'

const said = z.string().trim().min(1).max(2000)

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
