/** How a unit signs what it returns: its chain, and the steps of what was filled in. */
import { z } from 'zod'
import { submissionSteps } from '#core/signature/submission.ts'
import { keptFile } from './assignment.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, unitName } from './shapes.ts'

const step = z.enum(submissionSteps)

export const listSigningChains = defineEndpoint({
  name: 'signing-chain.list',
  method: 'GET',
  path: '/api/signing-chains',
  right: 'return.submit',
  summary: { zh: '内部审签设置', en: 'Signatures that my units want' },
  answer: z.object({ units: z.array(z.object({ unit: unitName, steps: z.array(step), mayChoose: z.boolean() })) }),
})

export const chooseSigningChain = defineEndpoint({
  name: 'signing-chain.choose',
  method: 'POST',
  path: '/api/units/:id/signing-chain',
  right: 'signing-chain.choose',
  summary: { zh: '设置内部审签', en: 'Choose the signatures of a unit' },
  params: idParams,
  body: z.object({ steps: z.array(step).max(submissionSteps.length) }),
})

export const listSubmissions = defineEndpoint({
  name: 'submission.list',
  method: 'GET',
  path: '/api/submissions',
  right: 'return.submit',
  summary: { zh: '待我审签的填报', en: 'Returns that wait for my signature' },
  answer: z.object({
    submissions: z.array(
      z.object({
        id,
        assignmentId: id,
        title: z.string(),
        unit: unitName,
        filledBy: z.string(),
        filledAt: instant,
        step,
      }),
    ),
  }),
})

/** The return that it became; null while signatures are open. */
const became = z.object({ returnId: id.nullable() })

export const checkSubmission = defineEndpoint({
  name: 'submission.check',
  method: 'POST',
  path: '/api/submissions/:id/check',
  right: 'return.submit',
  summary: { zh: '内部审核', en: 'Check it inside the unit' },
  params: idParams,
  answer: became,
})

export const signSubmission = defineEndpoint({
  name: 'submission.sign',
  method: 'POST',
  path: '/api/submissions/:id/sign',
  right: 'return.submit',
  summary: { zh: '负责人签字', en: 'The head signs' },
  params: idParams,
  answer: became,
})

export const scanSubmission = defineEndpoint({
  name: 'submission.scan',
  method: 'POST',
  path: '/api/submissions/:id/scan',
  right: 'return.submit',
  summary: { zh: '上传盖章扫描件', en: 'Add the stamped scan' },
  params: idParams,
  body: z.object({ scan: keptFile }),
  answer: became,
})

export const sendBackSubmission = defineEndpoint({
  name: 'submission.send-back',
  method: 'POST',
  path: '/api/submissions/:id/send-back',
  right: 'return.submit',
  summary: { zh: '内部退回', en: 'Send it back inside the unit' },
  params: idParams,
  body: z.object({ reason: z.string().trim().max(1000) }),
  answer: became,
})
