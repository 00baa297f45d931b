/** A leader's judgement (领导研判) beside the light of an assignment: given, replaced, withdrawn. */
import { z } from 'zod'
import { judgedColours, shortestReason } from '#core/judgement.ts'
import { defineEndpoint } from './endpoint.ts'
import { colour, idParams, instant, paragraph } from './shapes.ts'

const judged = z.enum(judgedColours)

/** A judgement that stands; `beside` is the colour computed when it was given, `turned` whether that is another now. */
export const judgementShape = z
  .object({ colour: judged, reason: z.string(), by: z.string(), at: instant, beside: colour, turned: z.boolean() })
  .meta({ id: 'Judgement' })

export const judgeAssignment = defineEndpoint({
  name: 'assignment.judge',
  method: 'POST',
  path: '/api/assignments/:id/judgement',
  right: 'assignment.judge',
  summary: { zh: '领导研判', en: 'Say beside the light how a leader sees it' },
  params: idParams,
  body: z.object({ colour: judged, reason: paragraph.min(shortestReason).max(300) }),
})

export const withdrawJudgement = defineEndpoint({
  name: 'assignment.withdraw-judgement',
  method: 'POST',
  path: '/api/assignments/:id/withdraw-judgement',
  right: 'assignment.judge',
  summary: { zh: '撤回研判', en: 'Withdraw a judgement' },
  params: idParams,
})
