import * as api from '#api/decision.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Reading } from '#reader/reading.ts'
import { parseUpload } from '../parsing/parse-upload.ts'
import { checkPlan } from '../services/decisions/check-plan.ts'
import { listDecisions } from '../services/decisions/list-decisions.ts'
import { fileOfPlan, keepReading } from '../services/decisions/read-again.ts'
import { takeDecisions, undoDecisions } from '../services/decisions/take-decisions.ts'
import { type Door, guarded } from './door.ts'

/** Settling what was read of a plan. */
export const decisionDoors: Door[] = [
  guarded(api.listDecisions, (work, { params }) => listDecisions(work, params.id)),
  guarded(api.takeDecisions, (work, { params, body }) => takeDecisions(work, params.id, body)),
  guarded(api.undoDecisions, (work, { params, body }) => undoDecisions(work, params.id, body.decisions)),
  guarded<typeof api.readAgain, Outcome<Reading>>(
    api.readAgain,
    (work, { params, prepared }) => keepReading(work, params.id, prepared),
    async (context, { params }) => {
      const file = await fileOfPlan(context, params.id)
      if (!file) return failure({ code: 'wire/not-found' })
      const parsed = await parseUpload(context.files.pathOf(file.hash), file.name)
      if (!parsed.ok) return success(parsed)
      return success(parsed.value.reading ? success(parsed.value.reading) : failure({ code: 'parsing/failed' }))
    },
  ),
  guarded(api.checkPlan, (work, { params, query }) => checkPlan(work, params.id, query.documentId)),
]
