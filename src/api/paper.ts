/** Papers that go out (发文): the list, one of them, its drafting, and its files. */
import { z } from 'zod'
import { papers } from '#core/authority/authority-table.ts'
import { matterStates } from '#core/matter/matter.ts'
import { countersignatureStates, verdicts } from '#core/signature/countersignature.ts'
import { outgoingStates } from '#core/signature/outgoing.ts'
import { confidentialities, opennesses, urgencies } from '#core/signature/paper-text.ts'
import { defineEndpoint } from './endpoint.ts'
import { fileShape } from './file.ts'
import { day, id, idParams, instant, page, paragraph, total, unitName } from './shapes.ts'

const words = z.string().trim().max(200)
const keptFile = fileShape.omit({ size: true })
const addressee = z.object({ unitId: id.nullable(), name: words.min(1) })

/** What a drafter writes down; what is missing is said by the rules of papers, all at once. */
const paperText = z.object({
  title: words,
  text: z.string().trim().max(50_000),
  paper: z.enum(papers),
  to: z.array(addressee).max(200),
  copies: z.array(addressee).max(200),
  confidentiality: z.enum(confidentialities),
  urgency: z.enum(urgencies),
  openness: z.object({ kind: z.enum(opennesses), reason: words }),
  attachments: z.array(keptFile).max(20),
  countersigners: z.array(addressee).max(50),
})

/** Acts on a paper that its reader may be offered. */
export const paperVerbs = [
  'revise',
  'check',
  'countersign',
  'answer',
  'send-back',
  'sign',
  'number',
  'seal',
  'withdraw',
  'void',
  'send-to-oa',
  'return-from-oa',
] as const
export type PaperVerb = (typeof paperVerbs)[number]
const verb = z.enum(paperVerbs)

const paperLine = z
  .object({
    id,
    title: z.string(),
    paper: z.enum(papers),
    unit: unitName,
    state: z.enum(outgoingStates),
    number: z.string().nullable(),
    urgency: z.enum(urgencies),
    to: z.array(z.string()),
    drafter: z.string(),
    changedAt: instant,
    /** Sent back, and not revised since. */
    sentBack: z.boolean(),
    /** What it waits for; null at its end. */
    next: verb.nullable(),
    /** Whether that is for the reader to do. */
    mine: z.boolean(),
    /** Who has not agreed to a paper that was checked. */
    waitsFor: z.array(z.string()),
  })
  .meta({ id: 'PaperLine' })

export const listPapers = defineEndpoint({
  name: 'paper.list',
  method: 'GET',
  path: '/api/papers',
  right: 'paper.read',
  summary: { zh: '发文清单', en: 'Papers that go out' },
  query: z.object({
    /** `waiting`: the next act is mine; `drafted`: drafted by me; `received`: delivered to a unit of mine. */
    view: z.enum(['all', 'waiting', 'drafted', 'received']).default('all'),
    /** Under way, at their end, or one state. */
    state: z.enum([...outgoingStates, 'open', 'ended', 'all']).default('all'),
    paper: z.enum(papers).optional(),
    q: z.string().trim().max(100).optional(),
    ...page,
  }),
  answer: z.object({
    papers: z.array(paperLine),
    total,
    counts: z.object({ all: z.number().int(), waiting: z.number().int(), open: z.number().int() }),
    may: z.object({ draft: z.boolean() }),
  }),
})

const signatory = z.object({ name: z.string(), at: instant })

const said = z.object({
  verdict: z.enum(verdicts),
  opinion: z.string(),
  name: z.string(),
  at: instant,
  scan: keptFile.nullable(),
})

/** What a body was asked and said; `overdue` once its clock ran out without a word. */
const countersignature = z
  .object({
    id,
    body: addressee,
    inside: z.boolean(),
    state: z.enum(countersignatureStates),
    askedAt: instant,
    due: instant,
    basis: z.string(),
    overdue: z.boolean(),
    said: said.nullable(),
    answered: z.array(z.object({ objection: said, answer: z.string(), by: z.string(), at: instant })),
    may: z.object({ say: z.boolean(), upload: z.boolean(), answer: z.boolean() }),
  })
  .meta({ id: 'Countersignature' })

export const getPaper = defineEndpoint({
  name: 'paper.get',
  method: 'GET',
  path: '/api/papers/:id',
  right: 'paper.read',
  summary: { zh: '发文', en: 'A paper that goes out' },
  params: idParams,
  answer: z.object({
    paper: paperText.extend({
      id,
      unit: unitName,
      /** Who issues it: its bureau, or the body in whose name the bureau writes. */
      issuer: z.string(),
      about: z.object({ type: z.string(), id }).nullable(),
      state: z.enum(outgoingStates),
      number: z.string().nullable(),
      drafter: signatory,
      checker: signatory.nullable(),
      countersignatures: z.array(countersignature),
      /** Whom the signer passed over, and why. */
      passedOver: z.object({ reason: z.string(), bodies: z.array(z.string()) }).nullable(),
      /** What in the words of an upward paper looks wrong. */
      findings: z.array(z.object({ code: z.string(), basis: z.string(), words: z.string() })),
      /** How the matter stands that it became above. */
      arrived: z.object({ state: z.enum(matterStates), due: instant }).nullable(),
      signer: signatory.nullable(),
      numberedAt: instant.nullable(),
      sealedAt: instant.nullable(),
      scan: keptFile.nullable(),
      package: z.boolean(),
      sentBack: z.object({ by: z.string(), reason: z.string() }).nullable(),
      times: z.number().int(),
      next: verb.nullable(),
      mine: z.boolean(),
      waitsFor: z.array(z.string()),
    }),
    /** What the reader may do to it now. */
    acts: z.array(verb),
    /** Series in which its bureau gave numbers. */
    series: z.array(z.string()),
    /** Whether packages go to the office system through a folder. */
    folder: z.boolean(),
    may: z.object({ history: z.boolean() }),
  }),
})

export const getSuperior = defineEndpoint({
  name: 'paper.superior',
  method: 'GET',
  path: '/api/paper-superior',
  right: 'paper.draft',
  summary: { zh: '上行文的主送机关', en: 'To whom one writes upward' },
  answer: z.object({
    superior: unitName.nullable(),
    /** Kinds of paper that people of this post write. */
    kinds: z.array(z.enum(papers)),
  }),
})

export const getPaperDocument = defineEndpoint({
  name: 'paper.document',
  method: 'GET',
  path: '/api/papers/:id/document',
  right: 'paper.read',
  summary: { zh: '下载文稿', en: 'The paper as a document' },
  params: idParams,
  gives: 'file',
})

export const getPaperFile = defineEndpoint({
  name: 'paper.file-of',
  method: 'GET',
  path: '/api/papers/:id/files/:hash',
  right: 'paper.read',
  summary: { zh: '附件、签发件', en: 'An attachment, or the scan of the signed paper' },
  params: idParams.extend({ hash: fileShape.shape.hash }),
  gives: 'file',
})

export const draftPaper = defineEndpoint({
  name: 'paper.draft',
  method: 'POST',
  path: '/api/papers',
  right: 'paper.draft',
  summary: { zh: '拟稿', en: 'Draft a paper' },
  body: paperText,
  answer: z.object({ id }),
})

export const revisePaper = defineEndpoint({
  name: 'paper.revise',
  method: 'POST',
  path: '/api/papers/:id/revise',
  right: 'paper.draft',
  summary: { zh: '修改文稿', en: 'Revise a draft' },
  params: idParams,
  body: paperText.partial(),
})

export const withdrawPaper = defineEndpoint({
  name: 'paper.withdraw',
  method: 'POST',
  path: '/api/papers/:id/withdraw',
  right: 'paper.draft',
  summary: { zh: '撤回文稿', en: 'Withdraw a draft' },
  params: idParams,
  body: z.object({ reason: words }),
})

export const checkPaper = defineEndpoint({
  name: 'paper.check',
  method: 'POST',
  path: '/api/papers/:id/check',
  right: 'paper.check',
  summary: { zh: '核稿', en: 'Check a draft' },
  params: idParams,
})

export const sendBackPaper = defineEndpoint({
  name: 'paper.send-back',
  method: 'POST',
  path: '/api/papers/:id/send-back',
  right: 'paper.check',
  summary: { zh: '退回修改', en: 'Send a draft back' },
  params: idParams,
  body: z.object({ reason: words }),
})

export const countersign = defineEndpoint({
  name: 'paper.countersign',
  method: 'POST',
  path: '/api/countersignatures/:id/say',
  right: 'paper.countersign',
  summary: { zh: '会签', en: 'Countersign' },
  params: idParams,
  body: z.object({ verdict: z.enum(verdicts), opinion: paragraph.default('') }),
})

export const uploadCountersignature = defineEndpoint({
  name: 'paper.upload-countersignature',
  method: 'POST',
  path: '/api/countersignatures/:id/upload',
  right: 'paper.draft',
  summary: { zh: '上传盖章的会签单', en: 'Enter a countersignature given on paper' },
  params: idParams,
  body: z.object({
    verdict: z.enum(verdicts),
    opinion: paragraph.default(''),
    signer: words,
    scan: keptFile,
  }),
})

export const answerObjection = defineEndpoint({
  name: 'paper.answer-objection',
  method: 'POST',
  path: '/api/countersignatures/:id/answer',
  right: 'paper.draft',
  summary: { zh: '答复会签意见', en: 'Answer an objection' },
  params: idParams,
  body: z.object({ answer: paragraph }),
})

export const getCountersigningSheet = defineEndpoint({
  name: 'paper.countersigning-sheet',
  method: 'GET',
  path: '/api/countersignatures/:id/sheet',
  right: 'paper.draft',
  summary: { zh: '下载会签单', en: 'The sheet to be signed and stamped' },
  params: idParams,
  gives: 'file',
})

export const signPaper = defineEndpoint({
  name: 'paper.sign',
  method: 'POST',
  path: '/api/papers/:id/sign',
  right: 'paper.sign',
  summary: { zh: '签发', en: 'Sign' },
  params: idParams,
  /** Why it is signed over countersignatures that are open, where it is. */
  body: z.object({ reason: words.default('') }),
})

export const numberPaper = defineEndpoint({
  name: 'paper.number',
  method: 'POST',
  path: '/api/papers/:id/number',
  right: 'paper.dispatch',
  summary: { zh: '编号', en: 'Give it the next number of a series' },
  params: idParams,
  body: z.object({
    series: z
      .string()
      .trim()
      .min(1)
      .max(30)
      .regex(/^[^\d〔〕[\]]+$/),
  }),
  answer: z.object({ number: z.string() }),
})

export const sealPaper = defineEndpoint({
  name: 'paper.seal',
  method: 'POST',
  path: '/api/papers/:id/seal',
  right: 'paper.dispatch',
  summary: { zh: '用印、分发', en: 'Seal it and send it out' },
  params: idParams,
  body: z.object({ scan: keptFile.nullable().default(null) }),
})

export const voidPaper = defineEndpoint({
  name: 'paper.void',
  method: 'POST',
  path: '/api/papers/:id/void',
  right: 'paper.dispatch',
  summary: { zh: '作废', en: 'Declare it void' },
  params: idParams,
  body: z.object({ reason: words }),
})

export const sendPaperToOffice = defineEndpoint({
  name: 'paper.send-to-office',
  method: 'POST',
  path: '/api/papers/:id/send-to-office',
  right: 'paper.dispatch',
  summary: { zh: '送办公系统签发', en: 'Send it to the office system' },
  params: idParams,
})

export const getPaperPackage = defineEndpoint({
  name: 'paper.package',
  method: 'GET',
  path: '/api/papers/:id/package',
  right: 'paper.dispatch',
  summary: { zh: '下载送签包', en: 'The package for the office system' },
  params: idParams,
  gives: 'file',
})

export const typeOfficeAnswer = defineEndpoint({
  name: 'paper.type-answer',
  method: 'POST',
  path: '/api/papers/:id/answer',
  right: 'paper.dispatch',
  summary: { zh: '登记签发结果', en: 'Enter what came back from the office system' },
  params: idParams,
  body: z.object({ number: words.min(1), signedOn: day, signer: words.min(1), scan: keptFile }),
})

export const uploadOfficeAnswer = defineEndpoint({
  name: 'paper.upload-answer',
  method: 'POST',
  path: '/api/papers/answers',
  right: 'paper.dispatch',
  summary: { zh: '上传签发回执包', en: 'Upload what the office system gave back' },
  takesFile: true,
  answer: z.object({ id, title: z.string() }),
})

export const exchangePapers = defineEndpoint({
  name: 'paper.exchange',
  method: 'POST',
  path: '/api/papers/exchange',
  right: 'paper.dispatch',
  summary: { zh: '立即与办公系统交换', en: 'Exchange with the office system now' },
  answer: z.object({ sent: z.number().int(), taken: z.number().int(), refused: z.number().int() }),
})
