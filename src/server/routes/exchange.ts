import { packEndpoints } from '#api/pack.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import type { Pack } from '#core/pack.ts'
import { failure } from '#core/problem.ts'
import { parseWorkbook } from '../parsing/parse-workbook.ts'
import { commitImport } from '../services/registers/commit-import.ts'
import { compareWithFile, compareWithRegister } from '../services/registers/comparison/compare-lists.ts'
import { decidePair, exportComparison, getComparison } from '../services/registers/comparison/list-comparison.ts'
import { makeComparison } from '../services/registers/comparison/run-comparison.ts'
import { exportRecords } from '../services/registers/export-records.ts'
import { previewImport } from '../services/registers/preview-import.ts'
import { writeRefused } from '../services/registers/write-refused.ts'
import { writeTemplate } from '../services/registers/write-template.ts'
import { andThen, type Door, givesFile, guarded } from './door.ts'

/** Seconds for a workbook of many rows. */
const limit = 300

/** The doors by which a pack's records come and go as workbooks. */
export function exchangeDoors(pack: Pack): Door[] {
  const doors = packEndpoints(pack)
  const exported = givesFile(doors.exported, (work, { query }) => exportRecords(work, pack, query), limit)
  if (!pack.imports) return [exported, ...comparisonDoors(pack)]
  return [
    exported,
    ...comparisonDoors(pack),
    givesFile(doors.template, (work) => writeTemplate(work, pack)),
    guarded<typeof doors.preview, ReadSheet[]>(
      doors.preview,
      async (work, { file, prepared, body }) =>
        file ? previewImport(work, pack, file, prepared, body.how) : failure({ code: 'wire/file-missing', at: 'file' }),
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

/** The doors by which the records of a pack are compared with other lists. */
function comparisonDoors(pack: Pack): Door[] {
  const doors = packEndpoints(pack)
  const missing = () => failure({ code: 'wire/file-missing', at: 'file' })
  return [
    andThen(
      doors.compare,
      guarded<typeof doors.compare, ReadSheet[]>(
        doors.compare,
        async (work, { file, prepared, body }) =>
          file ? compareWithFile(work, pack, file, prepared, body) : missing(),
        async (context, { file }) => (file ? parseWorkbook(context.files.pathOf(file.hash), file.name) : missing()),
        limit,
      ),
      (turn, _, { id }) => makeComparison(turn, pack, id),
    ),
    andThen(
      doors.compareWith,
      guarded(doors.compareWith, (work, { params, body: { otherWhere, ...asked } }) =>
        compareWithRegister(work, pack, { other: params.other, where: otherWhere }, asked),
      ),
      (turn, _, { id }) => makeComparison(turn, pack, id),
    ),
    // One that was asked before the service was started anew is made when somebody looks for it.
    andThen(
      doors.comparison,
      guarded(doors.comparison, (work, { params, query }) => getComparison(work, pack, params.id, query)),
      (turn, { params }, { state }) => (state === 'asked' ? makeComparison(turn, pack, params.id) : undefined),
    ),
    guarded(doors.decidePair, (work, { params, body }) => decidePair(work, pack, params.id, body)),
    givesFile(doors.comparisonExport, (work, { params }) => exportComparison(work, pack, params.id), limit),
  ]
}
