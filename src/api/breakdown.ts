/** The breakdown table: decided before publication, revised cell by cell after it, exported, read back; its issuing body. */
import { z } from 'zod'
import { issuingKinds } from '#core/addressing.ts'
import { cadences, columns } from '#core/breakdown/columns.ts'
import { defineEndpoint } from './endpoint.ts'
import { day, id, idParams, instant, line, problem } from './shapes.ts'

export const cadence = z.enum(cadences)

/** How often units return what they are asked; nothing said means as the item has it, null means once, by its time. */
export const askedCadence = cadence.nullable().optional()
const column = z.enum(columns)
const cellText = z.string().max(20_000)

/** One cell with what stood there and what is to stand there, as text. */
export const cellChange = z.object({ itemId: id, column, from: cellText, to: cellText }).meta({ id: 'CellChange' })

export const issuingBody = z
  .object({
    kind: z.enum(issuingKinds),
    name: z.string().trim().max(200),
    jointly: z.array(id).max(20).default([]),
    /** Number of the paper by which the government agreed. */
    consent: z.string().trim().max(100).default(''),
  })
  .meta({ id: 'IssuingBody' })

export const revisePlan = defineEndpoint({
  name: 'plan.revise',
  method: 'POST',
  path: '/api/plans/:id/revise',
  right: 'plan.revise',
  summary: { zh: '修订任务分解表', en: 'Revise the breakdown table' },
  params: idParams,
  body: z.object({
    changes: z.array(cellChange).min(1).max(5000),
    reason: z.string().trim().min(1).max(1000),
    /** Number of the document. */
    document: line,
    approvedBy: line,
  }),
  answer: z.object({ revised: z.number().int() }),
})

/** Before publication a row is named by its node of the reading. */
const draftChange = z.object({ itemId: z.string().max(100), column, from: cellText, to: cellText })

export const decideCells = defineEndpoint({
  name: 'plan.decide-cells',
  method: 'POST',
  path: '/api/plans/:id/cells',
  right: 'plan.settle',
  summary: { zh: '发布前修改任务分解表', en: 'Change the breakdown table before publication' },
  params: idParams,
  body: z.object({ changes: z.array(draftChange).min(1).max(5000) }),
  /** The decisions that were taken; none where cells hold again what was read. */
  answer: z.object({ decisions: z.array(id) }),
})

export const listRevisions = defineEndpoint({
  name: 'plan.revisions',
  method: 'GET',
  path: '/api/plans/:id/revisions',
  right: 'plan.read',
  summary: { zh: '修订记录', en: 'Revisions' },
  params: idParams,
  answer: z.object({
    revisions: z.array(
      z.object({
        id,
        at: instant,
        by: z.string(),
        item: z.object({ id, label: z.string(), title: z.string() }),
        reason: z.string(),
        document: z.string(),
        approvedBy: z.string(),
        changes: z.array(z.object({ column, from: z.string(), to: z.string() })),
      }),
    ),
  }),
})

export const stateIssuingBody = defineEndpoint({
  name: 'plan.state-issuing-body',
  method: 'POST',
  path: '/api/plans/:id/issuing-body',
  right: 'plan.revise',
  summary: { zh: '登记发文机关', en: 'State the issuing body' },
  params: idParams,
  body: issuingBody,
})

export const exportBreakdown = defineEndpoint({
  name: 'breakdown.export',
  method: 'GET',
  path: '/api/plans/:id/breakdown',
  right: 'plan.read',
  summary: { zh: '导出任务分解表', en: 'Export the breakdown table' },
  params: idParams,
  query: z.object({
    format: z.enum(['xlsx', 'docx']).default('xlsx'),
    /** Number of the annex. */
    annex: z.string().trim().max(10).default('1'),
  }),
  gives: 'file',
})

export const readBreakdown = defineEndpoint({
  name: 'breakdown.read',
  method: 'POST',
  path: '/api/plans/:id/breakdown/read',
  right: 'plan.revise',
  summary: { zh: '读回任务分解表，显示差异', en: 'Read the table back and show what differs' },
  params: idParams,
  takesFile: true,
  answer: z.object({
    rows: z.number().int(),
    changes: z.array(cellChange),
    /** `cell` is named as spreadsheets do: F7. */
    problems: z.array(z.object({ cell: z.string(), row: z.number().int(), column: column.nullable(), problem })),
    moved: z.array(z.object({ itemId: id, row: z.number().int() })),
    missing: z.array(id),
    added: z.array(z.object({ row: z.number().int(), title: z.string() })),
  }),
})

/** Columns of the breakdown table that an item has beside its text. */
export const filledShape = {
  leader: z.string(),
  deadline: day.nullable(),
  cadence: cadence.nullable(),
  contact: z.string(),
  revisions: z.number().int(),
}
