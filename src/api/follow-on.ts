/** Plans of counties that hang under one of the city. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, unitName } from './shapes.ts'

const itemName = z.object({ id, label: z.string(), title: z.string() })

export const getFollowOns = defineEndpoint({
  name: 'plan.follow-ons',
  method: 'GET',
  path: '/api/plans/:id/follow-ons',
  right: 'plan.read',
  summary: { zh: '配套方案', en: 'Plans of the counties below' },
  params: idParams,
  answer: z.object({
    counties: z.array(
      z.object({
        unit: unitName,
        plans: z.array(z.object({ id, title: z.string() })),
        /** Items of this plan asked of the county or its bureau that no item of its own carries out. */
        missing: z.array(itemName),
        linked: z.array(
          z.object({
            item: itemName,
            own: itemName.extend({ planId: id }),
            shortfalls: z.array(
              z.object({
                kind: z.enum(['missing', 'weaker', 'later']),
                quote: z.string(),
                own: z.string().nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
})

export const suggestLinks = defineEndpoint({
  name: 'plan.follow-suggestions',
  method: 'GET',
  path: '/api/plans/:id/follow-suggestions',
  right: 'plan.read',
  summary: { zh: '推荐对应关系', en: 'Items above that the items of a plan may carry out' },
  params: idParams,
  query: z.object({ over: id }),
  answer: z.object({
    above: z.array(itemName),
    items: z.array(
      z.object({
        item: itemName,
        /** Items above that are linked now. */
        linked: z.array(id),
        suggested: id.nullable(),
      }),
    ),
  }),
})

export const followPlan = defineEndpoint({
  name: 'plan.follow',
  method: 'POST',
  path: '/api/plans/:id/follow',
  right: 'plan.follow',
  summary: { zh: '对应上级任务', en: 'Hang the items of a plan under those above' },
  params: idParams,
  body: z.object({
    over: id,
    /** The whole of the links between both plans. */
    links: z.array(z.object({ itemId: id, overItemId: id })).max(2000),
  }),
  answer: z.object({ linked: z.number().int() }),
})
