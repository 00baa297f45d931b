/** The library of plans: upload, reading, publication, items and their assignment. */
import { z } from 'zod'
import { planLevels } from '#core/plan-level.ts'
import { askedCadence, filledShape, issuingBody } from './breakdown.ts'
import { defineEndpoint } from './endpoint.ts'
import { reading } from './reading.ts'
import {
  askedGroup,
  assignmentRole,
  colour,
  day,
  id,
  idParams,
  instant,
  lightCounts,
  line,
  unitName,
} from './shapes.ts'

export const planLine = z
  .object({
    id,
    title: z.string(),
    kind: z.string(),
    issuer: z.string().nullable(),
    yearFrom: z.number().int().nullable(),
    yearTo: z.number().int().nullable(),
    /** Level of government at which it was made. */
    level: z.enum(planLevels),
    state: z.enum(['read', 'published']),
    follows: id.nullable(),
    fileHash: z.string(),
    documentId: z.string().nullable(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    number: z.string().nullable(),
    issuedOn: day.nullable(),
    issuing: issuingBody.nullable(),
    uploadedAt: instant,
    lights: lightCounts,
  })
  .meta({ id: 'PlanLine' })

export const targetShape = z
  .object({
    id,
    quote: z.string(),
    subject: z.string(),
    comparator: z.string(),
    value: z.number().nullable(),
    to: z.number().nullable(),
    unit: z.string(),
    change: z.string(),
    scope: z.string().nullable(),
    byDate: day.nullable(),
    placeholder: z.boolean(),
  })
  .meta({ id: 'Target' })

export const ownerShape = z.object({
  id,
  role: assignmentRole,
  name: z.string(),
  each: z.boolean(),
  unit: unitName.nullable(),
})

/** An item with what was promised in it and who was asked. */
export const itemShape = z
  .object({
    id,
    planId: id,
    node: z.string(),
    label: z.string(),
    title: z.string(),
    section: z.string(),
    objective: z.string(),
    measures: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    ...filledShape,
    targets: z.array(targetShape),
    owners: z.array(ownerShape),
    assignments: z.array(
      z.object({ id, unit: unitName, role: assignmentRole, due: instant, colour, share: z.number() }),
    ),
  })
  .meta({ id: 'Item' })

export const listPlans = defineEndpoint({
  name: 'plan.list',
  method: 'GET',
  path: '/api/plans',
  right: 'plan.read',
  summary: { zh: '规划要点库', en: 'The library of plans' },
  answer: z.object({ plans: z.array(planLine) }),
})

export const searchPlans = defineEndpoint({
  name: 'plan.search',
  method: 'GET',
  path: '/api/plans/search',
  right: 'plan.read',
  summary: { zh: '在全部规划要点中查找', en: 'Search the texts of all plans' },
  query: z.object({ q: z.string().trim().min(1).max(50) }),
  answer: z.object({
    /** Plans with the sentences where the words stand; `marks` are ranges of the sentence, `from` its place in the text. */
    found: z.array(
      z.object({
        plan: z.object({ id, title: z.string() }),
        count: z.number().int(),
        hits: z.array(
          z.object({
            sentence: z.string(),
            from: z.number().int(),
            marks: z.array(z.tuple([z.number().int(), z.number().int()])),
          }),
        ),
      }),
    ),
  }),
})

export const uploadPlan = defineEndpoint({
  name: 'plan.upload',
  method: 'POST',
  path: '/api/plans',
  right: 'plan.upload',
  summary: { zh: '上传并读取', en: 'Upload a document and read it' },
  takesFile: true,
  /** `follows`: the draft that this one was made from; decisions on it come along. */
  body: z.object({ follows: id.optional() }),
  answer: z.object({ id }),
})

export const getPlan = defineEndpoint({
  name: 'plan.get',
  method: 'GET',
  path: '/api/plans/:id',
  right: 'plan.read',
  summary: { zh: '规划要点', en: 'A plan' },
  params: idParams,
  answer: z.object({ plan: planLine, items: z.array(itemShape) }),
})

export const getReading = defineEndpoint({
  name: 'plan.reading',
  method: 'GET',
  path: '/api/plans/:id/reading',
  right: 'plan.read',
  summary: { zh: '读取结果（yaodian-plan/1）', en: 'What was read (yaodian-plan/1)' },
  params: idParams,
  answer: reading,
})

export const getOriginal = defineEndpoint({
  name: 'plan.original',
  method: 'GET',
  path: '/api/plans/:id/original',
  right: 'plan.read',
  summary: { zh: '下载原件', en: 'The original file' },
  params: idParams,
  gives: 'file',
})

export const publishPlan = defineEndpoint({
  name: 'plan.publish',
  method: 'POST',
  path: '/api/plans/:id/publish',
  right: 'plan.publish',
  summary: { zh: '确认并发布', en: 'Confirm and publish' },
  params: idParams,
  body: z.object({
    documentId: z.string(),
    title: line,
    number: z.string().trim().max(60).nullable(),
    issuedOn: day,
  }),
  answer: z.object({ items: z.number().int(), targets: z.number().int() }),
})

export const separatePlan = defineEndpoint({
  name: 'plan.separate',
  method: 'POST',
  path: '/api/plans/:id/separate',
  right: 'plan.upload',
  summary: { zh: '同一文件另立一份', en: 'Another document of the file as a plan of its own' },
  params: idParams,
  body: z.object({ documentId: z.string().max(20) }),
  answer: z.object({ id }),
})

export const getItem = defineEndpoint({
  name: 'item.get',
  method: 'GET',
  path: '/api/items/:id',
  right: 'plan.read',
  summary: { zh: '任务', en: 'An item' },
  params: idParams,
  answer: z.object({ item: itemShape, plan: z.object({ id, title: z.string() }) }),
})

export const suggestUnits = defineEndpoint({
  name: 'item.suggest',
  method: 'GET',
  path: '/api/items/:id/suggestions',
  right: 'item.assign',
  summary: { zh: '按原文责任单位推荐', en: 'Units that the text names' },
  params: idParams,
  answer: z.object({
    suggestions: z.array(z.object({ unit: unitName, role: assignmentRole, because: z.string() })),
    due: instant.nullable(),
    /** Names of the text that no unit answers to. */
    unmatched: z.array(z.string()),
  }),
})

export const assignItem = defineEndpoint({
  name: 'item.assign',
  method: 'POST',
  path: '/api/items/:id/assign',
  right: 'item.assign',
  summary: { zh: '分解下达', en: 'Assign to units' },
  params: idParams,
  body: z.object({
    units: z
      .array(z.object({ unitId: id, role: assignmentRole, group: askedGroup.nullable().default(null) }))
      .min(1)
      .max(5000),
    due: instant,
    cadence: askedCadence,
    note: z.string().trim().max(1000).default(''),
  }),
  answer: z.object({ assignments: z.array(id) }),
})
