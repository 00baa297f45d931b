/** What is done to an order once it is drafted: told, heard, signed, answered, re-checked, closed; review and appeal. */
import { z } from 'zod'
import { authorities } from '#core/authority/authority-table.ts'
import { redressOutcomes } from '#core/ladder/order.ts'
import { defineEndpoint, type Words } from './endpoint.ts'
import { said } from './matter.ts'
import { drafted, stepKind } from './order.ts'
import { id, idParams, instant, paragraph } from './shapes.ts'

const words = paragraph.min(1)

function act<Body extends z.ZodType>(
  verb: string,
  right: 'order.draft' | 'order.sign' | 'order.answer',
  summary: Words,
  body: Body,
) {
  return defineEndpoint({
    name: `order.${verb}`,
    method: 'POST',
    path: `/api/orders/:id/${verb}`,
    right,
    summary,
    params: idParams,
    body,
  })
}

const outcome = z.object({ outcome: z.enum(redressOutcomes), reason: words })

export const tellFacts = act(
  'tell',
  'order.draft',
  { zh: '书面告知', en: 'Tell the facts in writing' },
  z.object({ paper: said }),
)
export const stateDefence = act(
  'state',
  'order.answer',
  { zh: '陈述申辩', en: 'Statement in defence' },
  z.object({ statement: words }),
)
export const noteSilence = act(
  'note-silence',
  'order.draft',
  { zh: '登记逾期未陈述', en: 'Note that nothing was said' },
  z.object({}),
)
export const signOrder = act(
  'sign',
  'order.sign',
  { zh: '签发', en: 'Sign it' },
  z.object({ number: said.nullable().default(null), heavier: z.boolean().default(false) }),
)
export const serveOrder = act(
  'serve',
  'order.draft',
  { zh: '登记送达', en: 'Note that it was served' },
  z.object({ how: said.min(1) }),
)
export const replyToOrder = act('reply', 'order.answer', { zh: '回复', en: 'Reply' }, z.object({ text: words }))
export const recheckOrder = act(
  'recheck',
  'order.draft',
  { zh: '复查', en: 'Re-check' },
  z.object({ passed: z.boolean(), note: words }),
)
export const extendOrder = act(
  'extend',
  'order.draft',
  { zh: '延期', en: 'Give more time' },
  z.object({ until: instant, reason: said }),
)
export const closeOrder = act('close', 'order.draft', { zh: '销号', en: 'Close it' }, z.object({ note: said.min(1) }))
export const withdrawOrder = act(
  'withdraw',
  'order.draft',
  { zh: '撤回', en: 'Withdraw it before it has effects' },
  z.object({ reason: said.min(1) }),
)
export const annulOrder = act('annul', 'order.sign', { zh: '撤销', en: 'Annul it' }, z.object({ reason: words }))
export const moveOrder = act(
  'move',
  'order.draft',
  { zh: '移送', en: 'Hand the fact over to another authority' },
  z.object({ to: z.enum(authorities), paper: said }),
)
export const askReview = act(
  'ask-review',
  'order.answer',
  { zh: '申请复核', en: 'Ask for a review' },
  z.object({ grounds: words }),
)
export const decideReview = act('decide-review', 'order.sign', { zh: '复核决定', en: 'Decide on the review' }, outcome)
export const askAppeal = act('ask-appeal', 'order.answer', { zh: '申诉', en: 'Appeal' }, z.object({ grounds: words }))
export const decideAppeal = act('decide-appeal', 'order.sign', { zh: '申诉处理', en: 'Decide on the appeal' }, outcome)
export const correctOrder = act(
  'correct',
  'order.sign',
  { zh: '纠正', en: 'Put right what the appeal found' },
  z.object({ done: words }),
)

/** The next step is drafted, and this one ends with it. */
export const escalateOrder = defineEndpoint({
  name: 'order.escalate',
  method: 'POST',
  path: '/api/orders/:id/escalate',
  right: 'order.draft',
  summary: { zh: '转下一步', en: 'Take the next step' },
  params: idParams,
  body: drafted.extend({ to: stepKind }),
  answer: z.object({ id }),
})
