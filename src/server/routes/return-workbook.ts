import * as api from '#api/return-workbook.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import { failure } from '#core/problem.ts'
import { parseWorkbook } from '../parsing/parse-workbook.ts'
import { commitReturnWorkbook } from '../services/return-workbook/commit-return-workbook.ts'
import { exportReturnWorkbook } from '../services/return-workbook/export-return-workbook.ts'
import { previewReturnWorkbook } from '../services/return-workbook/preview-return-workbook.ts'
import { writeRefusedReturns } from '../services/return-workbook/write-refused-returns.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Seconds for a workbook of many rows. */
const limit = 120

const noFile = () => failure({ code: 'wire/file-missing', at: 'file' })

/** Assignments out as a workbook, and their returns in. */
export const returnWorkbookDoors: Door[] = [
  givesFile(api.exportReturnWorkbook, (work, { query }) => exportReturnWorkbook(work, query), limit),
  guarded<typeof api.previewReturnWorkbook, ReadSheet[]>(
    api.previewReturnWorkbook,
    async (work, { file, prepared }) => (file ? previewReturnWorkbook(work, file, prepared) : noFile()),
    async (context, { file }) => (file ? parseWorkbook(context.files.pathOf(file.hash), file.name) : noFile()),
    limit,
  ),
  guarded(api.commitReturnWorkbook, (work, { params }) => commitReturnWorkbook(work, params.id), undefined, limit),
  givesFile(api.writeRefusedReturns, (work, { params }) => writeRefusedReturns(work, params.id)),
]
