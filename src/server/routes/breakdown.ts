import * as api from '#api/breakdown.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import { failure } from '#core/problem.ts'
import { parseWorkbook } from '../parsing/parse-workbook.ts'
import { decideCells } from '../services/breakdown/decide-cells.ts'
import { exportBreakdown } from '../services/breakdown/export-breakdown.ts'
import { listRevisions } from '../services/breakdown/list-revisions.ts'
import { readBreakdown } from '../services/breakdown/read-breakdown.ts'
import { revisePlan } from '../services/breakdown/revise-plan.ts'
import { stateIssuingBody } from '../services/plans/state-issuing-body.ts'
import { type Door, givesFile, guarded } from './door.ts'

const noFile = () => failure({ code: 'wire/file-missing', at: 'file' })

/** The breakdown table: decided, revised, exported and read back. */
export const breakdownDoors: Door[] = [
  guarded(api.revisePlan, (work, { params, body }) => revisePlan(work, params.id, body)),
  guarded(api.decideCells, (work, { params, body }) => decideCells(work, params.id, body.changes)),
  guarded(api.listRevisions, (work, { params }) => listRevisions(work, params.id)),
  guarded(api.stateIssuingBody, (work, { params, body }) => stateIssuingBody(work, params.id, body)),
  givesFile(api.exportBreakdown, (work, { params, query }) => exportBreakdown(work, params.id, query)),
  guarded<typeof api.readBreakdown, ReadSheet[]>(
    api.readBreakdown,
    async (work, { params, file, prepared }) => (file ? readBreakdown(work, params.id, prepared) : noFile()),
    async (context, { file }) => (file ? parseWorkbook(context.files.pathOf(file.hash), file.name) : noFile()),
  ),
]
