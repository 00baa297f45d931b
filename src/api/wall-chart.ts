/** The wall chart (作战图): rows by units, one light in each cell, and short lists of what follows from them. */
import { z } from 'zod'
import { type AnswerOf, defineEndpoint } from './endpoint.ts'
import { judgementShape } from './judgement.ts'
import { colour, id, instant, lightCounts, total } from './shapes.ts'

export const getWallChart = defineEndpoint({
  name: 'wall.get',
  method: 'GET',
  path: '/api/wall-chart',
  right: 'wall.read',
  summary: { zh: '作战图', en: 'The wall chart' },
  /** `matters`: rows are matters that come from no plan, and not items of one. */
  query: z.object({ plan: id.optional(), matters: z.enum(['true']).optional(), asOf: instant.optional() }),
  answer: z.object({
    at: instant,
    plan: z.object({ id, title: z.string() }).nullable(),
    matters: z.boolean(),
    plans: z.array(z.object({ id, title: z.string() })),
    units: z.array(z.object({ id, name: z.string(), lights: lightCounts })),
    rows: z.array(
      z.object({
        /** An item of the plan, or a matter with its number as label and what it comes from as section. */
        item: z.object({ id, label: z.string(), title: z.string(), section: z.string() }),
        lights: lightCounts,
        cells: z.array(
          z.object({
            unitId: id,
            assignmentId: id,
            /** Its place among `standings`. */
            standing: z.number().int(),
            judgement: judgementShape.nullable(),
          }),
        ),
      }),
    ),
    /** How cells stand, said once for all that stand alike. */
    standings: z.array(z.object({ colour, because: z.string(), change: z.string().nullable(), due: instant })),
    lights: lightCounts,
    lists: z.object({
      /** Rows of which something is due soon and not done, the earliest first: some of the units that owe it, and how many they are. */
      due: z.object({
        lines: z.array(z.object({ row: id, due: instant, unitIds: z.array(id), count: z.number().int() })),
        total,
      }),
      /** Units that have not answered in time, the longest first. */
      slow: z.array(
        z.object({
          unitId: id,
          count: z.number().int(),
          what: z.enum(['signature', 'return']),
          since: instant,
          assignmentId: id,
        }),
      ),
      /** What is on hold, sent back, rests on evidence that has ended, or wants something coordinated (需要协调的事项). */
      blocked: z.object({
        lines: z.array(
          z.object({ assignmentId: id, coordination: z.object({ text: z.string(), since: instant }).nullable() }),
        ),
        total,
      }),
    }),
  }),
})

type Answer = AnswerOf<typeof getWallChart>

/** A chart in whose cells it stands how they stand. */
export function readWallChart({ standings, rows, ...chart }: Answer) {
  const cellsOf = ({ cells }: Answer['rows'][number]) =>
    cells.map(({ standing, ...cell }) => ({ ...cell, ...(standings[standing] as Answer['standings'][number]) }))
  return { ...chart, rows: rows.map((row) => ({ ...row, cells: cellsOf(row) })) }
}

export type WallChart = ReturnType<typeof readWallChart>
