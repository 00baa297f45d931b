/** The collected table (汇总表) of a request: what all whom it asks filled in. */
import { z } from 'zod'
import { collectedStates } from '#core/request/collected.ts'
import { defineEndpoint } from './endpoint.ts'
import { day, id, idParams, instant, page, total, unitName } from './shapes.ts'

const period = z.object({ from: day, to: day })

const collectedRow = z
  .object({
    assignmentId: id,
    unit: unitName,
    /** The county below the city in which the unit stands; null where it stands in none, or the reader does not see it. */
    county: z.string().nullable(),
    state: z.enum(collectedStates),
    /** By when it is due; whether that has passed and nothing was returned. */
    due: instant.nullable(),
    owed: z.boolean(),
    /** Who filled it in, and the unit that did where that is another one. */
    filler: z.string().nullable(),
    filledFor: z.string().nullable(),
    at: instant.nullable(),
    /** In the order of the fields. */
    values: z.array(z.string().nullable()),
  })
  .meta({ id: 'CollectedRow' })

/** `period` is the first day of the one that is looked at; `show` chooses rows. */
const query = z.object({ period: day.optional(), show: z.enum(['all', ...collectedStates]).default('all') })

export const getCollected = defineEndpoint({
  name: 'request.collected',
  method: 'GET',
  path: '/api/requests/:id/collected',
  right: 'request.read',
  summary: { zh: '填报汇总表', en: 'What all whom a request asks filled in' },
  params: idParams,
  query: query.extend(page),
  answer: z.object({
    /** Totals are of all rows, whichever are shown. */
    columns: z.array(
      z.object({
        field: z.string(),
        total: z.number().nullable(),
        /** Nearly all are numbers; `odd` are none. */
        isNumeric: z.boolean(),
        odd: z.number().int(),
      }),
    ),
    /** Those that have begun, the last first; and the one that is looked at. */
    periods: z.array(period),
    period: period.nullable(),
    counts: z.record(z.enum(collectedStates), z.number().int()),
    total,
    /** Whoever owes first. */
    rows: z.array(collectedRow),
  }),
})

export const exportCollected = defineEndpoint({
  name: 'request.collected-workbook',
  method: 'GET',
  path: '/api/requests/:id/collected/workbook',
  right: 'request.read',
  summary: { zh: '导出填报汇总表', en: 'The collected table as a workbook' },
  params: idParams,
  query,
  gives: 'file',
})
