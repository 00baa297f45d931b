/** Parts of a target (分解数): divided among counties, questioned and decided. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { targetShape } from './plan.ts'
import { id, idParams, instant, unitName } from './shapes.ts'

const said = z.string().trim().min(1).max(2000)

const quotaShape = z
  .object({
    id,
    targetId: id,
    unit: unitName,
    value: z.number(),
    own: z.number().nullable(),
    ownReason: z.string().nullable(),
    ownBy: z.string().nullable(),
    state: z.enum(['set', 'questioned', 'decided']),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    /** Whether the reader may state a figure of the unit's own. */
    mayQuestion: z.boolean(),
  })
  .meta({ id: 'Quota' })

export const listQuotas = defineEndpoint({
  name: 'quota.list',
  method: 'GET',
  path: '/api/items/:id/quotas',
  right: 'plan.read',
  summary: { zh: '指标分解', en: 'Quotas of an item' },
  params: idParams,
  answer: z.object({ targets: z.array(targetShape), quotas: z.array(quotaShape) }),
})

export const divideTarget = defineEndpoint({
  name: 'target.divide',
  method: 'POST',
  path: '/api/targets/:id/divide',
  right: 'item.assign',
  summary: { zh: '分解指标', en: 'Divide a target' },
  params: idParams,
  body: z.object({
    parts: z
      .array(z.object({ unitId: id, value: z.number().finite() }))
      .min(1)
      .max(200),
  }),
  answer: z.object({ sum: z.number() }),
})

export const questionQuota = defineEndpoint({
  name: 'quota.question',
  method: 'POST',
  path: '/api/quotas/:id/question',
  right: 'quota.question',
  summary: { zh: '提出本单位数据', en: "State the unit's own figure" },
  params: idParams,
  body: z.object({ value: z.number().finite(), reason: said }),
})

export const decideQuota = defineEndpoint({
  name: 'quota.decide',
  method: 'POST',
  path: '/api/quotas/:id/decide',
  right: 'item.assign',
  summary: { zh: '核定指标', en: 'Decide a quota' },
  params: idParams,
  body: z.object({ value: z.number().finite(), reason: said }),
})
