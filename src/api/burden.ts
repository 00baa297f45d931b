/** What requests ask of schools (填报负担), what schools were spared (减负清单), and what is asked of a unit this week. */
import { z } from 'zod'
import { sourceKinds } from '#core/matter/source.ts'
import { reliefKinds } from '#core/request/burden.ts'
import { inspectionScopes, requestKinds } from '#core/request/request-draft.ts'
import { certainties } from '#core/values/dated-value.ts'
import { defineEndpoint } from './endpoint.ts'
import { colour, day, id, instant, unitName } from './shapes.ts'

const count = z.number().int()
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const burden = z
  .object({
    requests: count,
    returns: count,
    inspections: count,
    comprehensive: count,
    activities: count,
    minutes: count,
  })
  .meta({ id: 'Burden' })

/** A dated value that the burden is held against; null where it is off or its number is not known. */
const limit = z.object({
  key: z.string(),
  name: z.string(),
  most: z.number().nullable(),
  basis: z.string(),
  certainty: z.enum(certainties),
})

/** Of one unit: then with what each figure is made of. */
const burdenQuery = z.object({ month: month.optional(), unit: id.optional() })

export const getBurden = defineEndpoint({
  name: 'burden.get',
  method: 'GET',
  path: '/api/burden',
  right: 'request.read',
  summary: { zh: '学校填报负担', en: 'The burden of schools in a month' },
  query: burdenQuery,
  answer: z.object({
    month,
    at: instant,
    /** Schools within reach, and how many of them are asked nothing. */
    schools: count,
    unasked: count,
    total: burden,
    /** The schools that are asked most come first, at most 300 of them. */
    rows: z.array(
      burden.extend({
        unit: unitName,
        /** Returns of other matters, for which no time is estimated. */
        others: count,
        /** Comprehensive inspections of the calendar year so far and to come. */
        comprehensiveOfYear: count,
        /** Activities of the term that the month lies in; null where no school calendar tells it. */
        activitiesOfTerm: count.nullable(),
      }),
    ),
    byAsker: z.array(burden.extend({ asker: unitName })),
    limits: z.array(limit),
    /** What the figures of one unit are made of. */
    lines: z.array(
      z.object({
        /** A request, or a matter that passed the gate as one. */
        request: z.object({
          of: z.enum(['request', 'matter']),
          id,
          title: z.string(),
          kind: z.enum(requestKinds),
          scope: z.enum(inspectionScopes).nullable(),
        }),
        asker: unitName,
        basis: z.string(),
        days: z.array(day),
        minutesEach: count,
      }),
    ),
    /** Of one unit: its inspections that are records of a register. */
    visits: z.array(z.object({ of: z.string(), id, title: z.string(), day, comprehensive: z.boolean() })),
  }),
})

export const exportBurden = defineEndpoint({
  name: 'burden.export',
  method: 'GET',
  path: '/api/burden/export',
  right: 'request.read',
  summary: { zh: '导出学校填报负担', en: 'The burden of schools as a workbook' },
  query: burdenQuery,
  gives: 'file',
})

export const getCountyBurden = defineEndpoint({
  name: 'burden.counties',
  method: 'GET',
  path: '/api/burden/counties',
  right: 'request.read',
  summary: { zh: '各县（市、区）学校填报负担', en: 'The burden of the schools of each county' },
  query: z.object({ month: month.optional() }),
  answer: z.object({
    month,
    at: instant,
    /** Minutes of a school in the month that are the most; null where that value is off. */
    most: z.number().nullable(),
    counties: z.array(
      z.object({
        county: unitName,
        /** The county itself and its bureaus, whichever of them is asked for its schools. */
        unitIds: z.array(id),
        schools: count,
        /** Of all of its schools together, and schools beyond the most. */
        minutes: count,
        over: count,
      }),
    ),
  }),
})

const reliefQuery = z.object({ from: day.optional(), to: day.optional() })

export const getRelief = defineEndpoint({
  name: 'relief.list',
  method: 'GET',
  path: '/api/relief',
  right: 'request.read',
  summary: { zh: '减负清单', en: 'What schools were spared' },
  query: reliefQuery,
  answer: z.object({
    lines: z.array(
      z.object({
        request: z.object({ id, title: z.string(), kind: z.enum(requestKinds) }),
        asker: unitName,
        kind: z.enum(reliefKinds),
        at: instant,
        units: count,
        minutes: count,
        /** Rules that stopped it, in words, or why it was withdrawn or merged. */
        because: z.array(z.string()),
        basis: z.array(z.string()),
      }),
    ),
    minutes: count,
  }),
})

export const exportRelief = defineEndpoint({
  name: 'relief.export',
  method: 'GET',
  path: '/api/relief/export',
  right: 'request.read',
  summary: { zh: '导出减负清单', en: 'The relief list as a workbook' },
  query: reliefQuery,
  gives: 'file',
})

/** What a line of the week is: a task, an order or a draft to answer, a record of a register, an application that came back. */
export const weekKinds = ['task', 'order', 'opinion', 'record', 'application'] as const

export const getWeek = defineEndpoint({
  name: 'week.get',
  method: 'GET',
  path: '/api/week',
  right: 'assignment.read',
  summary: { zh: '本周和下周清单', en: 'What is asked of me this week and the next' },
  answer: z.object({
    unit: unitName,
    /** First days of the two weeks, and the last day of the second. */
    weeks: z.array(z.object({ from: day, to: day })),
    lines: z.array(
      z.object({
        kind: z.enum(weekKinds),
        /** Of the page that it leads to; of a record, with its register. */
        id,
        pack: z.string().nullable(),
        /** Of a task: the unit for which it is filled in; null for what is asked of one's own. */
        fillsFor: unitName.nullable(),
        title: z.string(),
        /** Of a task: what its matter comes from. */
        source: z.enum(sourceKinds).nullable(),
        /** What is to be done to an order or a record; of an application what was decided. */
        acts: z.array(z.string()),
        asker: z.string(),
        /** Of an application: why it was decided so. */
        basis: z.string(),
        /** Instant by which it is to be done; of an application when it was decided. What is owed already comes first. */
        due: instant,
        owed: z.boolean(),
        /** Minutes where they were estimated. */
        minutes: count.nullable(),
        /** Of a task. */
        colour: colour.nullable(),
      }),
    ),
    minutes: z.array(count),
  }),
})
