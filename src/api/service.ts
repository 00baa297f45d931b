/** The doors of running the service itself: health, audit, the ledger's seals. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, instant } from './shapes.ts'

export const getHealth = defineEndpoint({
  name: 'service.health',
  method: 'GET',
  path: '/api/health',
  right: 'public',
  summary: { zh: '运行状况', en: 'Whether the service answers' },
  answer: z.object({ status: z.literal('up'), version: z.string(), engine: z.enum(['embedded', 'server']) }),
})

export const listAudit = defineEndpoint({
  name: 'audit.list',
  method: 'GET',
  path: '/api/audit',
  right: 'audit.read',
  summary: { zh: '登录和拒绝记录', en: 'Sign-ins, failures and refusals' },
  query: z.object({ before: instant.optional() }),
  answer: z.object({
    events: z.array(
      z.object({
        id,
        at: instant,
        event: z.string(),
        login: z.string().nullable(),
        address: z.string(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
})

export const verifyLedger = defineEndpoint({
  name: 'ledger.verify',
  method: 'GET',
  path: '/api/ledger/verification',
  right: 'audit.read',
  summary: { zh: '校验办理过程是否被改动', en: 'Verify that no act was altered, removed or inserted' },
  answer: z.object({
    sound: z.boolean(),
    acts: z.number().int(),
    batches: z.number().int(),
    unsealed: z.number().int(),
    faults: z.array(
      z.object({ code: z.string(), message: z.string(), act: id.nullable(), batch: z.number().int().nullable() }),
    ),
  }),
})
