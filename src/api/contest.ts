/** Contests (数据异议) of figures that registers filled in. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, line, page, total, unitName } from './shapes.ts'

const figure = z.object({
  value: z.number(),
  unit: z.string(),
  numerator: z.number(),
  denominator: z.number().nullable(),
  period: z.string().nullable(),
  at: instant,
})

/** A contest with the figure that it is about, and what became of it. */
export const contestShape = z
  .object({
    id,
    assignmentId: id,
    targetId: id,
    /** Name of the pack, the register and the figure. */
    pack: z.string(),
    register: z.string(),
    name: z.string(),
    of: unitName,
    figure,
    reason: z.string(),
    state: z.enum(['contested', 'corrected', 'kept']),
    contestedAt: instant,
    contestedBy: z.string(),
    opinion: z.string().nullable(),
    corrected: figure.nullable(),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    /** Whether the reader may answer it now. */
    mayDecide: z.boolean(),
  })
  .meta({ id: 'Contest' })

export const listContests = defineEndpoint({
  name: 'contest.list',
  method: 'GET',
  path: '/api/contests',
  right: 'contest.read',
  summary: { zh: '对台账数据的异议', en: 'Contests of figures of registers' },
  query: z.object({ pack: z.string().max(40).optional(), state: z.enum(['contested', 'decided']).optional(), ...page }),
  answer: z.object({ contests: z.array(contestShape), total }),
})

export const raiseContest = defineEndpoint({
  name: 'contest.raise',
  method: 'POST',
  path: '/api/assignments/:id/contests',
  right: 'contest.raise',
  summary: { zh: '对自动填报的数据提出异议', en: 'Contest a figure that a register filled in' },
  params: idParams,
  body: z.object({ targetId: id, reason: line }),
  answer: z.object({ id }),
})

export const correctContest = defineEndpoint({
  name: 'contest.correct',
  method: 'POST',
  path: '/api/contests/:id/correct',
  right: 'contest.decide',
  summary: { zh: '已在台账中更正', en: 'It was corrected in the register' },
  params: idParams,
  body: z.object({ opinion: line }),
})

export const keepContest = defineEndpoint({
  name: 'contest.keep',
  method: 'POST',
  path: '/api/contests/:id/keep',
  right: 'contest.decide',
  summary: { zh: '维持原数据并说明理由', en: 'The figure is kept, with the reason' },
  params: idParams,
  body: z.object({ opinion: line }),
})
