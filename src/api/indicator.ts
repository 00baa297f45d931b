/** Indicators (指标): the list, one of them over an area with its passport, entering and correcting quantities, workbooks. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import {
  askedQuantity,
  figureShape,
  givenQuantity,
  indicatorHead,
  indicatorLine,
  targetStandingShape,
} from './indicator-shapes.ts'
import { day, id, idParams, instant, line, paragraph, unitName } from './shapes.ts'

const keyParams = z.object({ key: z.string().max(80) })
/** The area, by default the visitor's own; as it was known at an instant. */
const areaQuery = z.object({ unit: id.optional(), asOf: instant.optional() })

export const listIndicators = defineEndpoint({
  name: 'indicator.list',
  method: 'GET',
  path: '/api/indicators',
  right: 'indicator.read',
  summary: { zh: '指标', en: 'Indicators' },
  query: areaQuery,
  answer: z.object({ of: unitName, indicators: z.array(indicatorLine) }),
})

export const getIndicator = defineEndpoint({
  name: 'indicator.get',
  method: 'GET',
  path: '/api/indicators/:key',
  right: 'indicator.read',
  summary: { zh: '指标值', en: 'An indicator over an area' },
  params: keyParams,
  query: areaQuery.extend({ to: day.optional() }),
  answer: z.object({
    ...indicatorHead.shape,
    figure: figureShape,
    periods: z.array(z.object({ from: day, to: day, value: z.number().nullable() })),
    trend: indicatorLine.shape.trend,
    targets: z.array(targetStandingShape),
    /** The counties of the city, or null below it. Not ranked: in the order of the tree. */
    counties: z.array(figureShape).nullable(),
    /** Median of the counties and how far the area is from it: positive is better. */
    median: z.object({ value: z.number(), ahead: z.number().nullable(), of: z.number().int() }).nullable(),
    /** Units whose numbers go in, each with its numbers. */
    rows: z.array(
      z.object({
        unit: unitName,
        notApplicable: z.string().nullable(),
        numbers: z.array(
          z.object({
            quantity: z.string(),
            value: z.number().nullable(),
            by: z.string().nullable(),
            asOf: instant.nullable(),
            source: z.enum(['register', 'return', 'entry', 'missing']),
            entryId: id.nullable(),
          }),
        ),
      }),
    ),
    rowCount: z.number().int(),
    quantities: z.array(
      z.object({ key: z.string(), name: z.string(), unit: z.string(), register: z.string().nullable() }),
    ),
    /** What the visitor may enter now, for the area itself. */
    asked: z.array(askedQuantity),
    mayEnter: z.boolean(),
  }),
})

export const enterQuantities = defineEndpoint({
  name: 'indicator.enter',
  method: 'POST',
  path: '/api/units/:id/quantities',
  right: 'indicator.enter',
  summary: { zh: '填报基础数据', en: 'Enter quantities of a unit' },
  params: idParams,
  body: z.object({ quantities: z.array(givenQuantity).min(1).max(100), explanation: paragraph.default('') }),
  answer: z.object({ entered: z.number().int(), corrected: z.number().int() }),
})

export const correctEntry = defineEndpoint({
  name: 'entry.correct',
  method: 'POST',
  path: '/api/entries/:id/correct',
  right: 'indicator.enter',
  summary: { zh: '更正基础数据', en: 'Correct a quantity' },
  params: idParams,
  body: z.object({
    value: z.number().finite().nullable(),
    notApplicable: z.string().trim().max(200).nullable().default(null),
    reason: line,
  }),
})

export const exportQuantities = defineEndpoint({
  name: 'indicator.workbook',
  method: 'GET',
  path: '/api/indicators/:key/workbook',
  right: 'indicator.enter',
  summary: { zh: '导出基础数据填报表', en: 'The workbook of an indicator, to be filled in' },
  params: keyParams,
  query: z.object({ unit: id.optional() }),
  gives: 'file',
})

export const importQuantities = defineEndpoint({
  name: 'indicator.import',
  method: 'POST',
  path: '/api/indicators/:key/workbook',
  right: 'indicator.enter',
  summary: { zh: '导入基础数据填报表', en: 'A filled-in workbook of an indicator' },
  params: keyParams,
  body: z.object({ explanation: paragraph.default('') }),
  takesFile: true,
  answer: z.object({ entered: z.number().int(), corrected: z.number().int() }),
})

/** How targets of a plan are measured, decided or proposed. */
export const listTies = defineEndpoint({
  name: 'plan.ties',
  method: 'GET',
  path: '/api/plans/:id/ties',
  right: 'plan.read',
  summary: { zh: '目标与指标的对应', en: 'By which indicators the targets of a plan are measured' },
  params: idParams,
  answer: z.object({
    mayTie: z.boolean(),
    targets: z.array(
      z.object({
        id,
        item: z.object({ id, label: z.string(), title: z.string() }),
        quote: z.string(),
        subject: z.string(),
        asked: z.string(),
        tie: z
          .object({
            indicator: z.string().nullable(),
            name: z.string().nullable(),
            start: z.object({ day, value: z.number() }).nullable(),
            points: z.array(z.object({ day, value: z.number() })),
            note: z.string(),
            by: z.string(),
            at: instant,
          })
          .nullable(),
        proposals: z.array(z.object({ indicator: z.string(), name: z.string(), unit: z.string(), score: z.number() })),
      }),
    ),
  }),
})

const point = z.object({ day, value: z.number().finite() })

export const tieTarget = defineEndpoint({
  name: 'target.tie',
  method: 'POST',
  path: '/api/targets/:id/tie',
  right: 'indicator.tie',
  summary: { zh: '确定目标对应的指标', en: 'Decide by which indicator a target is measured' },
  params: idParams,
  body: z.object({
    /** Null: no definition measures it. */
    indicator: z.string().max(80).nullable(),
    start: point.nullable().default(null),
    points: z.array(point).max(24).default([]),
    note: paragraph.default(''),
  }),
})
