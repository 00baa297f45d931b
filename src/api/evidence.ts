/** Files kept as evidence (佐证材料): kept once, used in many returns, shown in pairs where two look the same. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { day, id, idParams, instant, unitName } from './shapes.ts'

export const evidenceShape = z
  .object({
    id,
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    hash: z.string(),
    about: day.nullable(),
    until: day.nullable(),
    revises: id.nullable(),
    attachedAt: instant,
  })
  .meta({ id: 'Evidence' })

export const attachEvidence = defineEndpoint({
  name: 'evidence.attach',
  method: 'POST',
  path: '/api/assignments/:id/evidence',
  right: 'return.submit',
  summary: { zh: '上传佐证材料', en: 'Attach a file' },
  params: idParams,
  /** `revises`: the file whose place it takes. */
  body: z.object({ about: day.optional(), until: day.optional(), revises: id.optional() }),
  takesFile: true,
  answer: evidenceShape,
})

export const listEvidence = defineEndpoint({
  name: 'evidence.list',
  method: 'GET',
  path: '/api/assignments/:id/evidence',
  right: 'return.submit',
  summary: { zh: '本单位的佐证材料', en: 'Files of the unit that may serve once more, or be renewed' },
  params: idParams,
  query: z.object({ q: z.string().max(40).optional() }),
  answer: z.object({ evidence: z.array(evidenceShape) }),
})

export const dateEvidence = defineEndpoint({
  name: 'evidence.date',
  method: 'POST',
  path: '/api/evidence/:id/date',
  right: 'return.submit',
  summary: { zh: '注明材料日期和有效期', en: 'Say what day a file is about and until when it holds' },
  params: idParams,
  body: z.object({ about: day.nullable(), until: day.nullable() }),
})

export const listEvidencePairs = defineEndpoint({
  name: 'evidence.pairs',
  method: 'GET',
  path: '/api/assignments/:id/evidence-pairs',
  right: 'return.check',
  summary: {
    zh: '与其他单位或者其他年份相同、相近的材料',
    en: 'Files that look the same as another unit’s or another year’s',
  },
  params: idParams,
  answer: z.object({
    pairs: z.array(
      z.object({ evidence: evidenceShape, other: evidenceShape.extend({ unit: unitName }), same: z.boolean() }),
    ),
  }),
})

export const getEvidence = defineEndpoint({
  name: 'evidence.get',
  method: 'GET',
  path: '/api/evidence/:id/file',
  right: 'assignment.read',
  summary: { zh: '下载佐证材料', en: 'A file of evidence' },
  params: idParams,
  gives: 'file',
})
