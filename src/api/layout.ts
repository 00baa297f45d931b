/** How the original of a plan is laid out: lines, tables and pages as spans of the reading's text. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { idParams } from './shapes.ts'

const span = z.tuple([z.number().int(), z.number().int()])
const count = z.number().int().min(1)

export const layoutBlock = z.discriminatedUnion('is', [
  z.object({ is: z.literal('line'), span }),
  z.object({ is: z.literal('table'), rows: z.array(z.array(z.object({ span, rowSpan: count, columnSpan: count }))) }),
  z.object({ is: z.literal('page'), page: count }),
])

export const getLayout = defineEndpoint({
  name: 'plan.layout',
  method: 'GET',
  path: '/api/plans/:id/layout',
  right: 'plan.read',
  summary: { zh: '原件版式', en: 'The layout of the original' },
  params: idParams,
  /** Null for plain text, and when the reader gives another text by now than the reading has. */
  answer: z.object({ layout: z.array(layoutBlock).nullable() }),
})
