/** The public shape of a read plan, `yaodian-plan/1`. A test holds it equal to the reader's types. */
import { z } from 'zod'

/** `[start, end)` in UTF-16 units of `text`. */
const span = z.tuple([z.number().int(), z.number().int()])

export const readingNode = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  document: z.string().nullable(),
  type: z.enum([
    'document',
    'section',
    'item',
    'objective',
    'measure',
    'clause',
    'note',
    'table',
    'row',
    'cell',
    'appendix',
    'paragraph',
    'contents',
    'furniture',
    'title',
    'meta',
  ]),
  label: z.string(),
  number: z.number().nullable(),
  level: z.number().int(),
  title: z.string(),
  span,
  labelSpan: span.nullable(),
  titleSpan: span.nullable(),
  inferred: z.boolean(),
  reason: z.string().nullable(),
})

export const readingTarget = z.object({
  id: z.string(),
  node: z.string().nullable(),
  span,
  quote: z.string(),
  subject: z.string(),
  comparator: z.enum(['>=', '>', '=', '<=', '<', 'between']),
  value: z.number().nullable(),
  to: z.number().nullable(),
  unit: z.string(),
  approximate: z.boolean(),
  per: z.array(z.string()),
  change: z.enum(['reach', 'increase', 'decrease', 'keep']),
  scope: z.string().nullable(),
  partOf: z.string().nullable(),
  basis: z.enum(['stated', 'implied']),
  by: z.object({ date: z.string(), quote: z.string(), span, from: z.enum(['own', 'heading', 'period']) }).nullable(),
  strength: z.enum(['must', 'strive']),
  placeholder: z.boolean(),
})

export const readingOwner = z.object({
  node: z.string().nullable(),
  role: z.enum(['lead', 'support', 'implement', 'assist']),
  name: z.string(),
  each: z.boolean(),
  quote: z.string(),
  span,
  roleFrom: z.enum(['own', 'rule', 'heading']),
  nameFrom: z.enum(['own', 'prefix', 'alias']),
})

export const readingDeadline = z.object({
  node: z.string().nullable(),
  span,
  quote: z.string(),
  kind: z.enum(['date', 'period', 'cadence']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  every: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'term', 'year', 'regular']).nullable(),
  inherited: z.boolean(),
})

export const readingProblem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'question', 'note']),
  node: z.string().nullable(),
  span: span.nullable(),
  related: z.array(span),
  arguments: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  actual: z.string().nullable(),
  proposal: z.string().nullable(),
})

const period = z.object({ from: z.number(), to: z.number(), span: span.nullable() })

export const readingTable = z.object({
  node: z.string().nullable(),
  title: z.string(),
  period: period.nullable(),
  unit: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.string()),
  cells: z.array(
    z.object({
      row: z.number().int(),
      column: z.number().int(),
      candidates: z.array(z.number()).nullable(),
      span: span.nullable(),
      value: z.number().nullable(),
    }),
  ),
  totals: z.array(z.object({ column: z.number().int(), printed: z.number(), computed: z.number() })),
})

export const reading = z
  .object({
    format: z.literal('yaodian-plan/1'),
    source: z.object({
      name: z.string(),
      sha256: z.string(),
      mediaType: z.string(),
      encoding: z.string(),
      length: z.number().int(),
    }),
    text: z.string(),
    documents: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        kind: z.enum([
          'work-points',
          'work-plan',
          'implementation-plan',
          'action-plan',
          'programme',
          'task-list',
          'opinion',
          'measures',
          'notice',
          'summary',
          'report',
          'other',
        ]),
        issuer: z.string().nullable(),
        period: period.nullable(),
        draft: z.string().nullable(),
        span,
      }),
    ),
    nodes: z.array(readingNode),
    targets: z.array(readingTarget),
    owners: z.array(readingOwner),
    deadlines: z.array(readingDeadline),
    references: z.array(
      z.object({
        node: z.string().nullable(),
        span,
        kind: z.enum(['document', 'named-list']),
        title: z.string(),
        number: z.string().nullable(),
      }),
    ),
    tables: z.array(readingTable),
    problems: z.array(readingProblem),
    coverage: z.object({
      characters: z.number().int(),
      accounted: z.number().int(),
      byKind: z.record(z.string(), z.number().int()),
    }),
  })
  .meta({ id: 'Reading' })
