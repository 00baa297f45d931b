import { getLayout as getLayoutDoor } from '#api/layout.ts'
import * as api from '#api/plan.ts'
import { failure, success } from '#core/problem.ts'
import type { Source } from '#reader/files/source.ts'
import type { Reading } from '#reader/reading.ts'
import { parseUpload } from '../parsing/parse-upload.ts'
import { fileOfPlan } from '../services/decisions/read-again.ts'
import { assignItem } from '../services/plans/assign-item.ts'
import { findReading } from '../services/plans/find-reading.ts'
import { getLayout } from '../services/plans/get-layout.ts'
import { getItem, getOriginal, getPlan, listPlans } from '../services/plans/get-plan.ts'
import { publishPlan } from '../services/plans/publish-plan.ts'
import { searchPlans } from '../services/plans/search-plans.ts'
import { separatePlan } from '../services/plans/separate-plan.ts'
import { suggestUnits } from '../services/plans/suggest-units.ts'
import { uploadPlan } from '../services/plans/upload-plan.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Plans: upload and reading, publication, items and their assignment. */
export const planDoors: Door[] = [
  guarded(api.listPlans, (work) => listPlans(work)),
  guarded(api.searchPlans, (work, { query }) => searchPlans(work, query.q)),
  guarded<typeof api.uploadPlan, Reading>(
    api.uploadPlan,
    async (work, { file, body, prepared }) =>
      file
        ? uploadPlan(work, file, prepared, body.follows ?? null)
        : failure({ code: 'wire/file-missing', at: 'file' }),
    async (context, { file }) => {
      if (!file) return failure({ code: 'wire/file-missing', at: 'file' })
      const parsed = await parseUpload(context.files.pathOf(file.hash), file.name)
      if (!parsed.ok) return parsed
      return parsed.value.reading ? success(parsed.value.reading) : failure({ code: 'parsing/failed', at: 'file' })
    },
  ),
  guarded(api.getPlan, (work, { params }) => getPlan(work, params.id)),
  guarded(api.getReading, async (work, { params }) => {
    const reading = await findReading(work, params.id)
    return reading ? success(reading) : failure({ code: 'wire/not-found' })
  }),
  guarded<typeof getLayoutDoor, Source>(
    getLayoutDoor,
    (work, { params, prepared }) => getLayout(work, params.id, prepared),
    async (context, { params }) => {
      const file = await fileOfPlan(context, params.id)
      if (!file) return failure({ code: 'wire/not-found' })
      const parsed = await parseUpload(context.files.pathOf(file.hash), file.name)
      return parsed.ok ? success(parsed.value.source) : parsed
    },
  ),
  givesFile(api.getOriginal, (work, { params }) => getOriginal(work, params.id)),
  guarded(api.publishPlan, (work, { params, body }) => publishPlan(work, params.id, body)),
  guarded(api.separatePlan, (work, { params, body }) => separatePlan(work, params.id, body.documentId)),
  guarded(api.getItem, (work, { params }) => getItem(work, params.id)),
  guarded(api.suggestUnits, (work, { params }) => suggestUnits(work, params.id)),
  guarded(api.assignItem, (work, { params, body }) => assignItem(work, params.id, body)),
]
