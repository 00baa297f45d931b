/** What is done to a matter once it is entered: corrected, filed, asked of units, changed, held, closed, merged. */
import { z } from 'zod'
import { askedCadence } from './breakdown.ts'
import { defineEndpoint } from './endpoint.ts'
import { demanded, matterGate, said } from './matter.ts'
import { assignmentRole, id, idParams, instant, paragraph } from './shapes.ts'

export const correctMatter = defineEndpoint({
  name: 'matter.correct',
  method: 'POST',
  path: '/api/matters/:id/correct',
  right: 'matter.enter',
  summary: { zh: '更正登记', en: 'Correct what was entered' },
  params: idParams,
  body: demanded.omit({ words: true, nodes: true }).partial(),
})

export const fileMatter = defineEndpoint({
  name: 'matter.file',
  method: 'POST',
  path: '/api/matters/:id/file',
  right: 'matter.decide',
  summary: { zh: '立项', en: 'File it under a number' },
  params: idParams,
  answer: z.object({ number: z.string() }),
})

export const declineMatter = defineEndpoint({
  name: 'matter.decline',
  method: 'POST',
  path: '/api/matters/:id/decline',
  right: 'matter.decide',
  summary: { zh: '不予立项', en: 'Do not file it' },
  params: idParams,
  body: z.object({ reason: said.min(1) }),
})

export const assignMatter = defineEndpoint({
  name: 'matter.assign',
  method: 'POST',
  path: '/api/matters/:id/assign',
  right: 'item.assign',
  summary: { zh: '下达', en: 'Ask units' },
  params: idParams,
  body: z.object({
    units: z
      .array(z.object({ unitId: id, role: assignmentRole }))
      .min(1)
      .max(500),
    due: instant,
    cadence: askedCadence,
    note: z.string().trim().max(1000).default(''),
    /** Named with the asking where the matter did not name it before, or not so. */
    gate: matterGate.nullable().default(null),
  }),
  answer: z.object({ assignments: z.array(id) }),
})

export const changeMatter = defineEndpoint({
  name: 'matter.change',
  method: 'POST',
  path: '/api/matters/:id/change',
  right: 'matter.decide',
  summary: { zh: '调整', en: 'Change it after filing' },
  params: idParams,
  body: z.object({
    due: instant.optional(),
    leadUnitId: id.optional(),
    supportUnitIds: z.array(id).max(100).optional(),
    officer: said.nullable().optional(),
    reason: said,
    approvedBy: said,
  }),
})

export const reachNode = defineEndpoint({
  name: 'matter.reach',
  method: 'POST',
  path: '/api/matters/:id/reach',
  right: 'matter.report',
  summary: { zh: '时间节点完成', en: 'A time node is reached' },
  params: idParams,
  body: z.object({ node: said.min(1) }),
})

export const holdMatter = defineEndpoint({
  name: 'matter.hold',
  method: 'POST',
  path: '/api/matters/:id/hold',
  right: 'matter.decide',
  summary: { zh: '暂缓', en: 'Hold it by a document' },
  params: idParams,
  body: z.object({ reason: said.min(1), document: said, until: instant.nullable().default(null) }),
})

export const resumeMatter = defineEndpoint({
  name: 'matter.resume',
  method: 'POST',
  path: '/api/matters/:id/resume',
  right: 'matter.decide',
  summary: { zh: '恢复办理', en: 'Take it up again' },
  params: idParams,
  body: z.object({ reason: said.min(1) }),
})

export const askClosing = defineEndpoint({
  name: 'matter.ask-closing',
  method: 'POST',
  path: '/api/matters/:id/ask-closing',
  right: 'matter.report',
  summary: { zh: '申请销号', en: 'Ask for its closing' },
  params: idParams,
  body: z.object({
    outcome: z.enum(['done', 'lapsed']),
    summary: paragraph.min(1),
    document: said.nullable().default(null),
  }),
})

export const refuseClosing = defineEndpoint({
  name: 'matter.refuse-closing',
  method: 'POST',
  path: '/api/matters/:id/refuse-closing',
  right: 'matter.decide',
  summary: { zh: '不同意销号', en: 'Refuse its closing' },
  params: idParams,
  body: z.object({ reason: said.min(1) }),
})

export const closeMatter = defineEndpoint({
  name: 'matter.close',
  method: 'POST',
  path: '/api/matters/:id/close',
  right: 'matter.decide',
  summary: { zh: '销号', en: 'Close it' },
  params: idParams,
  body: z.object({ approvedBy: said.min(1) }),
})

export const reopenMatter = defineEndpoint({
  name: 'matter.reopen',
  method: 'POST',
  path: '/api/matters/:id/reopen',
  right: 'matter.decide',
  summary: { zh: '重新办理', en: 'Take up a closed matter again' },
  params: idParams,
  body: z.object({ reason: said.min(1), document: said.min(1) }),
})

export const mergeMatter = defineEndpoint({
  name: 'matter.merge',
  method: 'POST',
  path: '/api/matters/:id/merge',
  right: 'matter.decide',
  summary: { zh: '并案', en: 'Merge it into another' },
  params: idParams,
  body: z.object({ into: id, reason: said.min(1) }),
})
