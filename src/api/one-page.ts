/** One page (一页纸) for a leader before a meeting. */
import { z } from 'zod'
import { figureKeys } from '#core/one-page/one-page.ts'
import { defineEndpoint } from './endpoint.ts'
import { day, id, instant, page, reason, total } from './shapes.ts'

const figure = z.object({
  key: z.enum(figureKeys),
  count: z.number().int(),
  /** What it is a part of; null for a plain count. */
  of: z.number().int().nullable(),
  /** The same figure on the day from which changes are told. */
  before: z.object({ count: z.number().int(), of: z.number().int().nullable() }),
  /** What was counted (口径). */
  basis: z.string(),
})

export const getOnePage = defineEndpoint({
  name: 'page.get',
  method: 'GET',
  path: '/api/one-page',
  right: 'page.read',
  summary: { zh: '一页纸', en: 'One page for a leader' },
  /** Changes are told since the evening of a day, seven days ago unless told; the page is of an instant, of now unless told. */
  query: z.object({ since: day.optional(), at: instant.optional() }),
  answer: z.object({
    unit: z.string(),
    at: instant,
    since: day,
    figures: z.array(figure),
    reds: z.array(
      z.object({
        matter: z.object({ id, number: z.string().nullable(), title: z.string() }),
        unit: z.string(),
        because: z.string(),
        change: z.string(),
      }),
    ),
    /** How many units are red beyond those. */
    moreReds: z.number().int(),
    changes: z.array(reason),
    decisions: z.array(z.object({ matter: z.object({ id, title: z.string() }), text: z.string() })),
    /** Likely questions, each answered from data. */
    questions: z.array(z.object({ question: z.string(), answer: z.string() })),
    /** Where the figures come from, and as of when. */
    note: z.string(),
  }),
})

export const listFigureLines = defineEndpoint({
  name: 'page.figure',
  method: 'GET',
  path: '/api/one-page/figures/:key',
  right: 'page.read',
  summary: { zh: '一页纸数据的来源', en: 'What a figure of the one page is made of' },
  params: z.object({ key: z.enum(figureKeys) }),
  /** What the figure counts, or the rest of the whole that it is a share of. */
  query: z.object({ ...page, part: z.enum(['counted', 'rest']).optional(), at: instant.optional() }),
  answer: z.object({
    at: instant,
    lines: z.array(
      z.object({
        matter: z.object({ id, number: z.string().nullable(), title: z.string() }),
        /** The unit that was asked; null where the matter itself counts. */
        unit: z.string().nullable(),
        /** Why the line counts, or does not. */
        because: z.string(),
      }),
    ),
    total,
  }),
})
