/** Ladders (督办阶梯): the tables in force, and setting one. */
import { z } from 'zod'
import { authorities, papers } from '#core/authority/authority-table.ts'
import { stepKinds } from '#core/ladder/ladder.ts'
import { roles } from '#core/may.ts'
import { certainties } from '#core/values/dated-value.ts'
import { defineEndpoint } from './endpoint.ts'
import { said } from './matter.ts'
import { instant, line } from './shapes.ts'

const authority = z.enum(authorities)
const kind = z.enum(stepKinds)

const stepClock = z.object({
  /** Key of the dated value that gives the period; the clock counts where there is none in force. */
  value: z.string().max(100).nullable(),
  clock: z.object({
    kind: z.enum(['natural-days', 'working-days', 'months', 'hours', 'minutes']),
    amount: z.number().int(),
    basis: said,
    onHoliday: z.enum(['next-working-day', 'stays']),
  }),
  sure: z.enum(certainties),
})

const step = z.object({
  kind,
  basis: said,
  sure: z.enum(certainties),
  drafts: z.array(z.enum(roles)),
  signs: z.array(z.enum(roles)),
  paper: z.enum([...papers, 'by-relation']).nullable(),
  clock: stepClock,
  answered: z.boolean(),
  served: z.boolean(),
  first: z.union([z.object({ lateBy: z.number().int().min(0) }), z.literal('fact')]).nullable(),
  next: z.array(kind),
})

export const ladderShape = z.object({
  authority,
  steps: z.array(step).max(30),
  clocks: z.object({
    draft: stepClock,
    defence: stepClock,
    decide: stepClock,
    serve: stepClock,
    recheck: stepClock,
    conclude: stepClock,
    correct: stepClock,
  }),
})

export const listLadders = defineEndpoint({
  name: 'ladder.list',
  method: 'GET',
  path: '/api/ladders',
  right: 'value.read',
  summary: { zh: '督办阶梯', en: 'Ladders' },
  answer: z.object({
    ladders: z.array(
      z.object({
        ladder: ladderShape,
        /** When the installation set it, and why; null while it is as shipped. */
        set: z.object({ at: instant, reason: z.string() }).nullable(),
      }),
    ),
  }),
})

export const setLadder = defineEndpoint({
  name: 'ladder.set',
  method: 'POST',
  path: '/api/ladders/:authority',
  right: 'value.change',
  summary: { zh: '设置督办阶梯', en: 'Set a ladder' },
  params: z.object({ authority }),
  body: z.object({ ladder: ladderShape, reason: line }),
})
