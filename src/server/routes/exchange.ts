import { packEndpoints } from '#api/pack.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import type { Pack } from '#core/pack.ts'
import { failure } from '#core/problem.ts'
import { parseWorkbook } from '../parsing/parse-workbook.ts'
import { commitImport } from '../services/registers/commit-import.ts'
import { exportRecords } from '../services/registers/export-records.ts'
import { previewImport } from '../services/registers/preview-import.ts'
import { writeRefused } from '../services/registers/write-refused.ts'
import { writeTemplate } from '../services/registers/write-template.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Seconds for a workbook of many rows. */
const limit = 300

/** The doors by which a pack's records come and go as workbooks. */
export function exchangeDoors(pack: Pack): Door[] {
  const doors = packEndpoints(pack)
  const exported = givesFile(doors.exported, (work, { query }) => exportRecords(work, pack, query), limit)
  if (!pack.imports) return [exported]
  return [
    exported,
    givesFile(doors.template, (work) => writeTemplate(work, pack)),
    guarded<typeof doors.preview, ReadSheet[]>(
      doors.preview,
      async (work, { file, prepared }) =>
        file ? previewImport(work, pack, file, prepared) : failure({ code: 'wire/file-missing', at: 'file' }),
      async (context, { file }) =>
        file
          ? parseWorkbook(context.files.pathOf(file.hash), file.name)
          : failure({ code: 'wire/file-missing', at: 'file' }),
      limit,
    ),
    givesFile(doors.refused, (work, { params }) => writeRefused(work, pack, params.id), limit),
    guarded(doors.commit, (work, { params }) => commitImport(work, pack, params.id), undefined, limit),
  ]
}
