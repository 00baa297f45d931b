/** Matters (督办事项): the list, one of them, and entering them from a source. */
import { z } from 'zod'
import { authorities, papers, relations } from '#core/authority/authority-table.ts'
import { issuerKinds } from '#core/authority/mandate.ts'
import { matterStates } from '#core/matter/matter.ts'
import { sourceKinds } from '#core/matter/source.ts'
import { dueSpans } from '#core/matter/times.ts'
import { assignmentLine } from './assignment.ts'
import { defineEndpoint } from './endpoint.ts'
import { fileShape } from './file.ts'
import { colour, day, id, idParams, instant, lightCounts, page, paragraph, reason, total, unitName } from './shapes.ts'

/** Text that a rule of the core looks at: what is missing is said together with everything else. */
export const said = z.string().trim().max(200)
const file = fileShape.omit({ size: true })

/** What the basis gate wants to know of a campaign, and of what else is asked of schools without a paper from above. */
export const matterGate = z.object({
  /** Left empty where the number of the source is the document that it rests on. */
  basis: said.default(''),
  approval: said.default(''),
  until: day.nullable().default(null),
  minutes: z.number().int().min(0).max(10_000).default(0),
  holidayReason: said.default(''),
})

const source = z.object({
  kind: z.enum(sourceKinds).exclude(['plan-item', 'request']),
  title: said,
  number: said.nullable(),
  on: day.nullable(),
  words: paragraph,
  picture: file.nullable(),
  file: file.nullable(),
  gate: matterGate.nullish(),
})

const mandate = z.object({
  issuer: z.object({
    kind: z.enum(issuerKinds),
    name: said,
    jointly: z.array(id).max(20).default([]),
    consent: said.default(''),
  }),
  /** The written designation by which the government lets the bureau supervise in its name. */
  designation: z
    .object({
      document: said,
      matters: said.default(''),
      unitIds: z.array(id).max(200).default([]),
      from: day,
      to: day,
    })
    .nullable()
    .default(null),
  caseNumber: said.nullable().default(null),
})

const node = z.object({ name: said.min(1), due: instant })

/** What is demanded in one matter. */
export const demanded = z.object({
  title: said,
  demand: paragraph,
  /** Its own words of the source, where one source gives several matters. */
  words: paragraph.optional(),
  leaders: z.object({ lead: said.nullable(), responsible: said.nullable() }),
  leadUnitId: id,
  officer: said.nullable(),
  supportUnitIds: z.array(id).max(100),
  nodes: z.array(node).max(20).default([]),
  due: instant,
})

const matterLine = z
  .object({
    id,
    number: z.string().nullable(),
    state: z.enum(matterStates),
    kind: z.enum(sourceKinds),
    title: z.string(),
    source: z.object({ title: z.string(), number: z.string().nullable() }),
    askedBy: z.string(),
    askedAt: instant,
    lead: unitName,
    due: instant,
    span: z.enum(dueSpans),
    /** Lights of its assignments that the reader reaches. */
    lights: lightCounts,
  })
  .meta({ id: 'MatterLine' })

const filters = z.object({
  /** `mine`: kept, led or supported by a unit in which I have a post, or asked of it. */
  view: z.enum(['all', 'mine']).default('all'),
  /** One kind of source, or all that is entered and comes from no plan. */
  kind: z.enum([...sourceKinds, 'entered']).optional(),
  /** One state, those that are not at their end, or all. */
  state: z.enum([...matterStates, 'open', 'all']).default('open'),
  due: z.enum(dueSpans).optional(),
  colour: colour.optional(),
  q: z.string().trim().max(100).optional(),
})

export const listMatters = defineEndpoint({
  name: 'matter.list',
  method: 'GET',
  path: '/api/matters',
  right: 'matter.read',
  summary: { zh: '督办事项清单', en: 'Matters' },
  query: filters.extend(page),
  answer: z.object({
    matters: z.array(matterLine),
    total,
    lights: lightCounts,
    /** Of all of the view and kind. */
    counts: z.object({
      overdue: z.number().int(),
      today: z.number().int(),
      week: z.number().int(),
      entered: z.number().int(),
      closing: z.number().int(),
      open: z.number().int(),
    }),
  }),
})

export const exportMatters = defineEndpoint({
  name: 'matter.export',
  method: 'GET',
  path: '/api/matters/export',
  right: 'matter.read',
  summary: { zh: '导出督办事项台账', en: 'The list as a workbook' },
  query: filters,
  gives: 'file',
})

export const getMatter = defineEndpoint({
  name: 'matter.get',
  method: 'GET',
  path: '/api/matters/:id',
  right: 'matter.read',
  summary: { zh: '督办事项', en: 'A matter' },
  params: idParams,
  answer: z.object({
    matter: z.object({
      id,
      number: z.string().nullable(),
      state: z.enum(matterStates),
      title: z.string(),
      demand: z.string(),
      source: z.object({
        kind: z.enum(sourceKinds),
        title: z.string(),
        number: z.string().nullable(),
        on: day.nullable(),
        words: z.string(),
        picture: file.nullable(),
        file: file.nullable(),
        gate: matterGate.nullable(),
        /** Its words and papers are kept from whoever was only asked. */
        withheld: z.boolean(),
      }),
      /** The plan and item that it comes from. */
      item: z.object({ planId: id, itemId: id }).nullable(),
      /** The paper of another bureau that it is, for who keeps it. */
      paper: id.nullable(),
      mandate,
      asked: z.object({ by: z.string(), at: instant }),
      leaders: z.object({ lead: z.string().nullable(), responsible: z.string().nullable() }),
      unit: unitName,
      lead: unitName,
      officer: z.string().nullable(),
      support: z.array(unitName),
      nodes: z.array(node.extend({ reachedAt: instant.nullable() })),
      due: instant,
      span: z.enum(dueSpans),
      enteredAt: instant,
      filedAt: instant.nullable(),
      closedAt: instant.nullable(),
      holds: z.array(
        z.object({ from: instant, to: instant.nullable(), document: z.string(), until: instant.nullable() }),
      ),
      outcome: z.enum(['done', 'lapsed']).nullable(),
      summary: z.string(),
      mergedInto: z.object({ id, title: z.string() }).nullable(),
      changes: z.number().int(),
      /** What was corrected in the words that it comes from. */
      corrections: z.array(
        z.object({ from: z.string(), to: z.string(), reason: z.string(), at: instant, by: z.string() }),
      ),
      /** Day by which whoever asked is told how it stands. */
      tellBy: day.nullable(),
      /** Working days that it took or is taking, without the time it was held. */
      handlingDays: z.number().int(),
    }),
    /** What units say they cannot do alone (需要协调的事项), the longest first, as far as what they are asked is in reach. */
    coordination: z.object({
      lines: z.array(z.object({ assignmentId: id, unit: unitName, text: z.string(), since: instant })),
      total,
    }),
    /** By which authority each unit may be chased, and why; or the rule by which it may not. */
    authorities: z.array(
      z.object({
        unit: unitName,
        relation: z.enum(relations),
        authority: z.enum(authorities).nullable(),
        because: z.array(reason),
        basis: z.string().nullable(),
        /** Papers of the first written step, and of asking to put right. */
        notice: z.enum(papers).nullable(),
        rectification: z.enum(papers).nullable(),
      }),
    ),
    assignments: z.array(assignmentLine),
    lights: lightCounts,
    /** What stands against asking for its closing as done. */
    against: z.array(reason),
    may: z.object({
      correct: z.boolean(),
      file: z.boolean(),
      assign: z.boolean(),
      decide: z.boolean(),
      report: z.boolean(),
      history: z.boolean(),
    }),
  }),
})

export const getMatterFile = defineEndpoint({
  name: 'matter.file-of',
  method: 'GET',
  path: '/api/matters/:id/files/:hash',
  right: 'matter.read',
  summary: { zh: '来源原件', en: 'The photograph or paper of its source' },
  params: idParams.extend({ hash: fileShape.shape.hash }),
  gives: 'file',
})

export const enterMatters = defineEndpoint({
  name: 'matter.enter',
  method: 'POST',
  path: '/api/matters',
  right: 'matter.enter',
  summary: { zh: '登记督办事项', en: 'Enter matters from one source' },
  body: z.object({
    source,
    mandate,
    asked: z.object({ by: said, at: instant }),
    matters: z.array(demanded).min(1).max(50),
    /** How far to go: only enter them, file them too, or file them and ask the lead and support units. */
    until: z.enum(['entered', 'filed', 'asked']).default('entered'),
  }),
  answer: z.object({ matters: z.array(z.object({ id, number: z.string().nullable() })) }),
})
