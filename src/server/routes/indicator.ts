import * as api from '#api/indicator.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import { failure } from '#core/problem.ts'
import { parseWorkbook } from '../parsing/parse-workbook.ts'
import { correctEntry, enterQuantities } from '../services/indicators/enter-quantities.ts'
import { getIndicator } from '../services/indicators/get-indicator.ts'
import { listIndicators } from '../services/indicators/list-indicators.ts'
import { exportQuantities, importQuantities } from '../services/indicators/quantity-workbook.ts'
import { listTies, tieTarget } from '../services/indicators/ties.ts'
import { type Door, givesFile, guarded } from './door.ts'

const noFile = () => failure({ code: 'wire/file-missing', at: 'file' })

/** Indicators: figures with their passports, quantities that units give, and by which indicators targets are measured. */
export const indicatorDoors: Door[] = [
  guarded(api.listIndicators, (work, { query }) => listIndicators(work, query)),
  guarded(api.getIndicator, (work, { params, query }) => getIndicator(work, params.key, query)),
  guarded(api.enterQuantities, (work, { params, body }) => enterQuantities(work, params.id, body)),
  guarded(api.correctEntry, (work, { params, body }) => correctEntry(work, params.id, body)),
  givesFile(api.exportQuantities, (work, { params, query }) => exportQuantities(work, params.key, query.unit)),
  guarded<typeof api.importQuantities, ReadSheet[]>(
    api.importQuantities,
    async (work, { params, body, file, prepared }) =>
      file ? importQuantities(work, params.key, body, prepared) : noFile(),
    async (context, { file }) => (file ? parseWorkbook(context.files.pathOf(file.hash), file.name) : noFile()),
  ),
  guarded(api.listTies, (work, { params }) => listTies(work, params.id)),
  guarded(api.tieTarget, (work, { params, body }) => tieTarget(work, params.id, body)),
]
