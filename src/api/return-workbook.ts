/** Returns by workbook: assignments go out as rows to fill in, and come back with a preview before anything is handed in. */
import { z } from 'zod'
import { listAssignments } from './assignment.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, problem } from './shapes.ts'

/** A row of the workbook and what becomes of it. */
export const returnRow = z
  .object({
    /** Name of the sheet and number of the row as the spreadsheet shows them. */
    sheet: z.string(),
    row: z.number().int(),
    title: z.string(),
    unit: z.string(),
    /** `same`: it was returned already, word for word. */
    outcome: z.enum(['good', 'same', 'refused']),
    /** It waits for signatures of the unit before it is a return. */
    isSigning: z.boolean(),
    share: z.number().nullable(),
    /** How it begins. */
    progress: z.string(),
    /** How many numbers and fields go with it. */
    values: z.number().int(),
    /** `at` names the cell: 任务!F12. */
    problems: z.array(problem),
  })
  .meta({ id: 'ReturnRow' })

export const exportReturnWorkbook = defineEndpoint({
  name: 'assignment.workbook',
  method: 'GET',
  path: '/api/assignments/workbook.xlsx',
  right: 'assignment.read',
  summary: { zh: '导出填报表', en: 'The assignments of a view as a workbook to fill in' },
  query: listAssignments.query.omit({ asOf: true, most: true, skip: true }),
  gives: 'file',
})

export const previewReturnWorkbook = defineEndpoint({
  name: 'return.preview-workbook',
  method: 'POST',
  path: '/api/return-workbooks',
  right: 'return.submit',
  summary: { zh: '填报表预览', en: 'What a workbook of returns would hand in' },
  takesFile: true,
  answer: z.object({
    /** Null where no row is filled in. */
    import: id.nullable(),
    counts: z.object({
      good: z.number().int(),
      same: z.number().int(),
      refused: z.number().int(),
      /** Rows that were left empty. */
      empty: z.number().int(),
    }),
    rows: z.array(returnRow),
  }),
})

export const commitReturnWorkbook = defineEndpoint({
  name: 'return.commit-workbook',
  method: 'POST',
  path: '/api/return-workbooks/:id/commit',
  right: 'return.submit',
  summary: { zh: '提交填报表', en: 'Hand in the rows against which nothing stands' },
  params: idParams,
  /** `rows`: those that were refused, before or now. */
  answer: z.object({ taken: z.number().int(), rows: z.array(returnRow) }),
})

export const writeRefusedReturns = defineEndpoint({
  name: 'return.refused-workbook',
  method: 'GET',
  path: '/api/return-workbooks/:id/refused.xlsx',
  right: 'return.submit',
  summary: { zh: '有问题的行', en: 'The rows that were refused, with what is wrong, to be put right' },
  params: idParams,
  gives: 'file',
})
