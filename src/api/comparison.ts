/** Two plans compared, and items that carry on those of an earlier plan. */
import { z } from 'zod'
import { findingKinds } from '#core/finding-kind.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, lightCounts } from './shapes.ts'

const kind = z.enum(findingKinds)

/** `[start, end)` in UTF-16 units. */
const span = z.tuple([z.number().int(), z.number().int()])

/** A place in one of the two texts: its sentence, and in it the words that the finding is about. */
const place = z.object({ part: z.number().int(), span, text: z.string(), words: span })

const partShape = z.object({
  kind: z.enum(['item', 'passage']),
  label: z.string(),
  title: z.string(),
  section: z.string(),
  owners: z.array(z.string()),
  /** The published item that the part became. */
  item: id.nullable(),
  /** Items of earlier plans that it was confirmed to carry on. */
  carriesOn: z.array(id),
})

const sideShape = z.object({
  plan: z.object({ id, title: z.string(), state: z.enum(['read', 'published']), year: z.number().int().nullable() }),
  document: z.string().nullable(),
  /** False where only the items were compared that one was asked. */
  whole: z.boolean(),
  documents: z.array(z.object({ id: z.string(), title: z.string() })),
  parts: z.array(partShape),
})

/** One difference: both places, what differs, how certain and why. */
export const findingShape = z
  .object({
    kind,
    subject: z.enum(['part', 'sentence', 'target', 'owner']),
    before: z.array(place),
    after: z.array(place),
    what: z.object({ code: z.string(), message: z.string() }),
    difference: z.array(z.object({ op: z.enum(['same', 'removed', 'added']), text: z.string() })),
    /** 0 to 1; 0 where one side is missing. */
    score: z.number(),
    because: z.array(z.string()),
  })
  .meta({ id: 'Finding' })

/** Which plan is compared with the one of the address, and which documents of the two files. */
const compared = z.object({
  other: id,
  document: z.string().max(20).optional(),
  otherDocument: z.string().max(20).optional(),
})

export const comparePlans = defineEndpoint({
  name: 'plan.compare',
  method: 'GET',
  path: '/api/plans/:id/comparison',
  right: 'plan.read',
  summary: { zh: '比对两份规划要点', en: 'Compare two plans' },
  params: idParams,
  query: compared,
  answer: z.object({
    before: sideShape,
    after: sideShape,
    findings: z.array(findingShape),
    counts: z.record(kind, z.number().int()),
    /** Parts that go on in the other plan. */
    pairs: z.array(z.object({ before: z.number().int(), after: z.number().int(), score: z.number() })),
  }),
})

export const exportComparison = defineEndpoint({
  name: 'comparison.export',
  method: 'GET',
  path: '/api/plans/:id/comparison/report',
  right: 'plan.read',
  summary: { zh: '导出比对报告', en: 'Export the comparison' },
  params: idParams,
  query: compared.extend({
    format: z.enum(['xlsx', 'docx']).default('docx'),
    /** Kinds with commas between them; all that changed when absent. */
    kinds: z.string().max(200).optional(),
  }),
  gives: 'file',
})

export const carryOver = defineEndpoint({
  name: 'item.carry-over',
  method: 'POST',
  path: '/api/items/:id/carry-over',
  right: 'plan.revise',
  summary: { zh: '确认结转', en: 'Confirm which earlier items it carries on' },
  params: idParams,
  /** Items of earlier plans; none takes the confirmation back. */
  body: z.object({ items: z.array(id).max(20) }),
  answer: z.object({ carriesOn: z.array(id) }),
})

export const getItemHistory = defineEndpoint({
  name: 'item.history',
  method: 'GET',
  path: '/api/items/:id/history',
  right: 'plan.read',
  summary: { zh: '历年办理情况', en: 'The item through the years' },
  params: idParams,
  answer: z.object({
    /** The item itself first, then what it carries on, plan by plan backwards. */
    years: z.array(
      z.object({
        item: z.object({ id, label: z.string(), title: z.string() }),
        plan: z.object({ id, title: z.string(), year: z.number().int().nullable() }),
        targets: z.array(z.string()),
        lights: lightCounts,
      }),
    ),
  }),
})
