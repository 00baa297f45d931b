/** What was asked of a unit: signing for it, returns with evidence, review and the light. */
import { z } from 'zod'
import { askingPapers } from '#core/authority/authority-table.ts'
import { submissionSteps } from '#core/signature/submission.ts'
import { cadence } from './breakdown.ts'
import { contestShape } from './contest.ts'
import { defineEndpoint } from './endpoint.ts'
import { evidenceShape } from './evidence.ts'
import { fileShape } from './file.ts'
import { askedQuantity, figureShape, givenQuantity, indicatorHead, targetStandingShape } from './indicator-shapes.ts'
import { judgementShape } from './judgement.ts'
import { targetShape } from './plan.ts'
import {
  actLine,
  askedGroup,
  assignmentRole,
  colour,
  day,
  id,
  idParams,
  instant,
  light,
  lightCounts,
  line,
  page,
  paragraph,
  subject,
  total,
  unitName,
} from './shapes.ts'

export const assignmentLine = z
  .object({
    id,
    ...subject,
    unit: unitName,
    role: assignmentRole,
    due: instant,
    paper: z.enum(askingPapers),
    group: askedGroup.nullable(),
    /** How often more time was granted. */
    extensions: z.number().int(),
    state: z.enum(['assigned', 'signed']),
    /** Share accepted as done, 0 to 100. */
    share: z.number(),
    /** A return waits for review. */
    waiting: z.boolean(),
    /** Before that review the unit cannot hand in another. */
    mustWait: z.boolean(),
    /** How often it is returned, how many returns are owed, and the next one that is asked. */
    cadence: cadence.nullable(),
    owed: z.number().int(),
    owedSince: instant.nullable(),
    nextReturn: z.object({ from: day, to: day, due: instant }).nullable(),
    light,
    /** What a leader says beside the light. */
    judgement: judgementShape.nullable(),
  })
  .meta({ id: 'AssignmentLine' })

/** A file as records keep it. */
export const keptFile = fileShape.omit({ size: true })

/** A figure of a register that answers a target: filled in by the system, with its 口径和来源. */
export const answerShape = z
  .object({
    targetId: id,
    name: z.string(),
    register: z.string(),
    value: z.number(),
    unit: z.string(),
    numerator: z.number(),
    denominator: z.number().nullable(),
    basis: z.string(),
    period: z.string().nullable(),
    at: instant,
    /** Whether it reaches the target; null where that cannot be said. */
    reached: z.boolean().nullable(),
  })
  .meta({ id: 'Answer' })

/** A field that a request asks, with what was filled in for it. */
const filledField = z.object({ field: line, value: paragraph })

/** What was filled in: quantities with the names that they have, what was said to numbers that look wrong, and fields of a request. */
const filledValues = {
  quantities: z.array(
    z.object({
      quantity: z.string(),
      name: z.string(),
      unit: z.string(),
      from: day,
      to: day,
      value: z.number().nullable(),
      notApplicable: z.string().nullable(),
    }),
  ),
  explanation: z.string(),
  filled: z.array(filledField),
}

export const returnShape = z
  .object({
    id,
    state: z.enum(['submitted', 'withdrawn', 'sent-back', 'accepted']),
    progress: z.string(),
    problems: z.string(),
    next: z.string(),
    coordination: z.string(),
    share: z.number(),
    answers: z.array(answerShape),
    evidence: z.array(evidenceShape),
    ...filledValues,
    /** First day of the period that it is about. */
    period: day.nullable(),
    submittedAt: instant,
    submittedBy: z.string(),
    /** The unit's own signatures; null where it wants none. */
    signatures: z
      .object({
        filler: z.object({ name: z.string(), unit: z.string().nullable() }),
        checker: z.string().nullable(),
        head: z.string().nullable(),
      })
      .nullable(),
    scan: keptFile.nullable(),
    /** Since then it is not taken back any more. */
    openedAt: instant.nullable(),
    /** The county's check, where another accepts. */
    checkedAt: instant.nullable(),
    checkedBy: z.string().nullable(),
    remark: z.string().nullable(),
    /** Why it was accepted without that check. */
    unchecked: z.enum(['nobody', 'late']).nullable(),
    reviewedAt: instant.nullable(),
    reviewedBy: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Return' })

const doneShape = z.object({ name: z.string(), at: instant })

const submissionShape = z
  .object({
    id,
    state: z.enum(['filled', 'withdrawn']),
    report: z.object({
      progress: z.string(),
      problems: z.string(),
      next: z.string(),
      coordination: z.string(),
      share: z.number(),
      evidence: z.array(evidenceShape),
      ...filledValues,
    }),
    filledBy: doneShape,
    /** The unit that filled it in for this one. */
    filledFor: z.string().nullable(),
    steps: z.array(z.object({ step: z.enum(submissionSteps), done: doneShape.nullable() })),
    sentBack: z.object({ by: z.string(), reason: z.string() }).nullable(),
    /** What the reader may do now. */
    acts: z.array(z.enum(['check', 'sign', 'scan', 'send-back'])),
  })
  .meta({ id: 'Submission' })

export const listAssignments = defineEndpoint({
  name: 'assignment.list',
  method: 'GET',
  path: '/api/assignments',
  right: 'assignment.read',
  summary: { zh: '任务清单', en: 'Assignments' },
  query: z.object({
    plan: id.optional(),
    item: id.optional(),
    matter: id.optional(),
    unit: id.optional(),
    colour: colour.optional(),
    /**
     * `mine`: asked of my own units, and of points for which they fill in; `review`: a return waits for my review; `owing`: a return is owed; `unreturned`: that, or the
     * one that runs has not come yet.
     */
    view: z.enum(['mine', 'review', 'owing', 'unreturned', 'all']).default('all'),
    /** As they stood at an instant, folded from the acts up to it. */
    asOf: instant.optional(),
    /** The most pressing first. */
    ...page,
  }),
  /** `lights` are of all of them, before the colour is chosen. */
  answer: z.object({
    /** `mayTell`: the visitor may tell those who owe it. */
    assignments: z.array(assignmentLine.extend({ mayTell: z.boolean() }).meta({ id: 'ListedAssignment' })),
    total,
    lights: lightCounts,
  }),
})

export const getAssignment = defineEndpoint({
  name: 'assignment.get',
  method: 'GET',
  path: '/api/assignments/:id',
  right: 'assignment.read',
  summary: { zh: '任务详情', en: 'An assignment' },
  params: idParams,
  /** `asOf`: as it stood at an instant, folded from the acts up to it. */
  query: z.object({ asOf: instant.optional() }),
  answer: z.object({
    assignment: assignmentLine,
    note: z.string(),
    assignedAt: instant,
    assignedBy: z.string(),
    signedAt: instant.nullable(),
    signedBy: z.string().nullable(),
    /** The unit that signed in the place of this one. */
    signedFor: z.string().nullable(),
    /** The words of the item, or of the matter where it comes from elsewhere. */
    item: z.object({
      section: z.string(),
      label: z.string(),
      title: z.string(),
      objective: z.string(),
      measures: z.string(),
      targets: z.array(targetShape),
      answers: z.array(answerShape),
      /** What the unit contested of these figures, and what was answered. */
      contests: z.array(contestShape),
    }),
    returns: z.array(returnShape),
    /** What was filled in and waits for signatures of the unit, or was taken back; shown to the unit alone. */
    submission: submissionShape.nullable(),
    /** Targets that are measured by indicators: the figure over the unit's area, and how it stands. */
    measures: z.array(
      z.object({
        indicator: indicatorHead,
        area: id,
        figure: figureShape,
        target: targetStandingShape.nullable(),
      }),
    ),
    /** Quantities that the next return gives, by the units at which they stand. */
    asked: z.array(z.object({ unit: unitName, quantities: z.array(askedQuantity) })),
    /** Fields of a request that the next return fills in, with what was accepted before. */
    fields: z.array(z.object({ field: z.string(), previous: z.string().nullable() })),
    /** The steps of a review: whether the county checks before, who accepts, and where the return that waits is. */
    review: z.object({
      checks: z.boolean(),
      /** The return that waits and is told of: the first of them that the reader has a step to take with, or the first. */
      returnId: id.nullable(),
      accepts: z.enum(['city', 'county']),
      /** Until when the check is awaited; null where none is. */
      checkDue: instant.nullable(),
      /** Why it may be accepted without the check. */
      unchecked: z.enum(['nobody', 'late']).nullable(),
    }),
    /** Files that its returns rest on, or that took their place, whose last day has passed. */
    endedEvidence: z.array(evidenceShape),
    /** What the reader of this page may do now. */
    may: z.object({
      renew: z.boolean(),
      contest: z.boolean(),
      sign: z.boolean(),
      submit: z.boolean(),
      withdraw: z.boolean(),
      /** With the return that waits: to check it, to accept it, to send it back. */
      check: z.boolean(),
      review: z.boolean(),
      sendBack: z.boolean(),
      apply: z.boolean(),
      judge: z.boolean(),
      withdrawJudgement: z.boolean(),
    }),
  }),
})

export const signAssignment = defineEndpoint({
  name: 'assignment.sign',
  method: 'POST',
  path: '/api/assignments/:id/sign',
  right: 'assignment.sign',
  summary: { zh: '签收', en: 'Sign for it' },
  params: idParams,
})

export const submitReturn = defineEndpoint({
  name: 'return.submit',
  method: 'POST',
  path: '/api/assignments/:id/returns',
  right: 'return.submit',
  summary: { zh: '提交填报', en: 'Submit a return' },
  params: idParams,
  /** Where a request asks fields, progress and share may be left out: what is filled in says it. */
  body: z.object({
    progress: paragraph.default(''),
    problems: paragraph.default(''),
    next: paragraph.default(''),
    coordination: paragraph.default(''),
    share: z.number().int().min(0).max(100).optional(),
    evidence: z.array(id).max(50).default([]),
    /** What the targets need and no register answers, and what is said to numbers that look wrong. */
    quantities: z.array(givenQuantity).max(200).default([]),
    explanation: paragraph.default(''),
    /** Each field that a request asks, once. */
    filled: z.array(filledField).max(300).default([]),
  }),
  /** `filled`: it waits for signatures of the unit. */
  answer: z.object({ id, state: z.enum(['submitted', 'filled']) }),
})

export const withdrawReturn = defineEndpoint({
  name: 'return.withdraw',
  method: 'POST',
  path: '/api/returns/:id/withdraw',
  right: 'return.submit',
  summary: { zh: '撤回', en: 'Withdraw' },
  params: idParams,
})

export const attachScan = defineEndpoint({
  name: 'return.attach-scan',
  method: 'POST',
  path: '/api/returns/:id/scan',
  right: 'return.submit',
  summary: { zh: '上传盖章扫描件', en: 'Add the stamped scan' },
  params: idParams,
  body: z.object({ scan: keptFile }),
})

export const getScan = defineEndpoint({
  name: 'return.scan',
  method: 'GET',
  path: '/api/returns/:id/scan',
  right: 'assignment.read',
  summary: { zh: '下载盖章扫描件', en: 'The stamped scan of a return' },
  params: idParams,
  gives: 'file',
})

export const openReturn = defineEndpoint({
  name: 'return.open',
  method: 'POST',
  path: '/api/returns/:id/open',
  right: 'return.check',
  summary: { zh: '查阅', en: 'The level above opens it' },
  params: idParams,
})

export const checkReturn = defineEndpoint({
  name: 'return.check',
  method: 'POST',
  path: '/api/returns/:id/check',
  right: 'return.check',
  summary: { zh: '县级初审', en: 'The county checks it' },
  params: idParams,
  body: z.object({ remark: paragraph.default('') }),
})

export const acceptReturn = defineEndpoint({
  name: 'return.accept',
  method: 'POST',
  path: '/api/returns/:id/accept',
  right: 'return.review',
  summary: { zh: '审核通过', en: 'Accept' },
  params: idParams,
})

export const sendBackReturn = defineEndpoint({
  name: 'return.send-back',
  method: 'POST',
  path: '/api/returns/:id/send-back',
  right: 'return.check',
  summary: { zh: '退回', en: 'Send back with a reason' },
  params: idParams,
  body: z.object({ reason: paragraph.min(1) }),
})

export const listActs = defineEndpoint({
  name: 'act.list',
  method: 'GET',
  path: '/api/records/:id/acts',
  right: 'act.read',
  summary: { zh: '办理过程', en: 'The line of time of a record' },
  params: idParams,
  answer: z.object({ acts: z.array(actLine) }),
})
