/** Orders (督办文书): the list, one of them, what may be taken against an assignment, and drafting it. */
import { z } from 'zod'
import { authorities, papers, relations } from '#core/authority/authority-table.ts'
import { stepKinds } from '#core/ladder/ladder.ts'
import { orderStates } from '#core/ladder/order.ts'
import { actees } from '#core/ladder/running-clocks.ts'
import { certainties } from '#core/values/dated-value.ts'
import { defineEndpoint } from './endpoint.ts'
import { actLine, day, id, idParams, instant, page, paragraph, reason, subject, total, unitName } from './shapes.ts'

export const stepKind = z.enum(stepKinds)
const authority = z.enum(authorities)
const paper = z.enum(papers)

/** The case of administrative enforcement in which a fact is pursued (立案), with its number where there is one. */
const caseFiled = z.object({ on: day, number: z.string().trim().min(1).max(100).nullable().default(null) })

/** A rule that stands against something, with its article. */
const against = reason.extend({ basis: z.string().nullable() })

/** One thing that is waited for: by which acts it ends, who must do them now, until when and by which rule. */
const runningClock = z.object({
  acts: z.array(z.string()),
  who: z.enum(actees),
  since: instant,
  due: instant,
  late: z.boolean(),
  basis: z.string(),
  /** Whether it waits for whoever asks. */
  mine: z.boolean(),
})

export const orderLine = z
  .object({
    id,
    ...subject,
    assignmentId: id,
    unit: unitName,
    keeper: unitName,
    authority,
    step: stepKind,
    paper: paper.nullable(),
    number: z.string().nullable(),
    state: z.enum(orderStates),
    since: instant,
    effectiveAt: instant.nullable(),
    /** What it waits for first; null when nothing is open. */
    waits: runningClock.nullable(),
  })
  .meta({ id: 'OrderLine' })

export const listOrders = defineEndpoint({
  name: 'order.list',
  method: 'GET',
  path: '/api/orders',
  right: 'order.read',
  summary: { zh: '督办文书清单', en: 'Orders' },
  query: z.object({
    /** `mine`: toward a unit that I act for; `acting`: what waits for me now. */
    view: z.enum(['all', 'mine', 'acting']).default('all'),
    /** One state, those in which something is open, or all. */
    state: z.enum([...orderStates, 'open', 'all']).default('open'),
    authority: authority.optional(),
    step: stepKind.optional(),
    unit: id.optional(),
    assignment: id.optional(),
    matter: id.optional(),
    /** Who must act next. */
    who: z.enum(actees).optional(),
    /** What it waits for is late, or due within a week. */
    due: z.enum(['late', 'week']).optional(),
    q: z.string().trim().max(100).optional(),
    ...page,
  }),
  answer: z.object({
    orders: z.array(orderLine),
    total,
    /** Of all that the view shows, whatever else is chosen. */
    counts: z.object({
      open: z.number().int(),
      late: z.number().int(),
      acting: z.number().int(),
      redress: z.number().int(),
    }),
  }),
})

export const getOrder = defineEndpoint({
  name: 'order.get',
  method: 'GET',
  path: '/api/orders/:id',
  right: 'order.read',
  summary: { zh: '督办文书', en: 'An order' },
  params: idParams,
  answer: z.object({
    order: orderLine.extend({
      relation: z.enum(relations),
      fact: z.object({
        id: z.string(),
        text: z.string(),
        foundOn: day,
        supervisionEnded: day.nullable(),
        caseFiled: caseFiled.nullable(),
      }),
      demand: z.string(),
      basis: z.string(),
      sure: z.enum(certainties),
      /** Whether the unit is told and heard before it is signed. */
      grave: z.boolean(),
      answered: z.boolean(),
      draftedBy: z.string(),
      toldAt: instant.nullable(),
      statement: z.string().nullable(),
      silent: z.boolean(),
      signedAt: instant.nullable(),
      signer: z.string().nullable(),
      heavier: z.boolean(),
      /** Until when the decision of a case is signed; null where no case was filed, and once it is signed. */
      decisionDue: instant.nullable(),
      /** Until when the unit answers; null before it has effects and where it need not. */
      answerDue: instant.nullable(),
      extensions: z.number().int(),
      reply: z.string().nullable(),
      redress: z
        .object({
          stage: z.enum(['review-asked', 'review-decided', 'appeal-asked', 'appeal-decided', 'corrected']),
          at: instant,
          outcome: z.enum(['upheld', 'changed', 'annulled']).nullable(),
        })
        .nullable(),
      /** Until when a review or appeal may be asked; null where there is none. */
      redressDue: instant.nullable(),
    }),
    /** Acts by which something was said, with its words, the last first. */
    said: z.array(actLine),
    clocks: z.array(runningClock),
    /** The order that it goes on from, and those that went on from it. */
    before: z.array(orderLine),
    after: z.array(orderLine),
    /** Acts that are the visitor's in this state, each with the rules that stand against it. */
    acts: z.array(z.object({ verb: z.string(), against: z.array(against) })),
    /** What may follow a failed re-check, the lightest first. */
    next: z.array(z.object({ step: stepKind, paper: paper.nullable(), basis: z.string(), because: reason })),
    /** Authorities to which the fact may be handed over. */
    moves: z.array(authority),
    /** The number of this decision within a year, where a repeated one weighs heavier. */
    times: z.number().int().nullable(),
    /** The paper that goes out for it, where the visitor reaches it. */
    paperId: id.nullable(),
    may: z.object({
      history: z.boolean(),
      /** The paper as a document: elsewhere than where it is drafted only once it is signed. */
      paper: z.boolean(),
    }),
  }),
})

export const proposeSteps = defineEndpoint({
  name: 'order.propose',
  method: 'GET',
  path: '/api/assignments/:id/steps',
  right: 'order.draft',
  summary: { zh: '可以采取的督办步骤', en: 'Steps that may be taken' },
  params: idParams,
  answer: z.object({
    ...subject,
    unit: unitName,
    due: instant,
    /** Working days that the assignment is late; 0 when it is not. */
    late: z.number().int(),
    relation: z.enum(relations),
    /** By which authority, or null where a rule forbids to chase the unit at all. */
    authority: authority.nullable(),
    because: z.array(against),
    steps: z.array(
      z.object({
        step: stepKind,
        paper: paper.nullable(),
        basis: z.string(),
        sure: z.enum(certainties),
        grave: z.boolean(),
        /** Why the system proposes it; null where it only may be taken. */
        proposed: reason.nullable(),
        against: z.array(against),
      }),
    ),
    /** Words to begin with. */
    wording: z.object({ fact: z.string(), demand: z.string() }),
    /** Number of the case of enforcement, as the matter names it. */
    caseNumber: z.string().nullable(),
    orders: z.array(orderLine),
  }),
})

/** The fact that an order is about, and what it demands. */
export const drafted = z.object({
  fact: z.object({
    text: paragraph.min(1),
    foundOn: day,
    /** The last day of the supervision that found it. */
    supervisionEnded: day.nullable().default(null),
    caseFiled: caseFiled.nullable().default(null),
    /** The order that is about the same fact. */
    sameAs: id.nullable().default(null),
  }),
  demand: paragraph.min(1),
})

export const draftOrder = defineEndpoint({
  name: 'order.draft',
  method: 'POST',
  path: '/api/assignments/:id/orders',
  right: 'order.draft',
  summary: { zh: '拟稿督办文书', en: 'Draft an order' },
  params: idParams,
  body: drafted.extend({ step: stepKind }),
  answer: z.object({ id }),
})

export const getOrderPaper = defineEndpoint({
  name: 'order.paper',
  method: 'GET',
  path: '/api/orders/:id/paper',
  right: 'order.read',
  summary: { zh: '文书稿', en: 'The paper of an order as a document' },
  params: idParams,
  query: z.object({
    /** The paper itself, or that which tells the facts before it. */
    part: z.enum(['order', 'telling']).default('order'),
  }),
  gives: 'file',
})
