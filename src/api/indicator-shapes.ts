/** Indicators as they go over the wire: a figure carries its passport (口径和来源). */
import { z } from 'zod'
import { domains } from '#core/indicator/catalogue.ts'
import { directions, frequencies, scopes } from '#core/indicator/definition.ts'
import { colour, day, id, instant, unitName } from './shapes.ts'

const period = z.object({ from: day, to: day })

/** What an indicator is, in words. */
export const indicatorHead = z
  .object({
    key: z.string(),
    name: z.string(),
    domain: z.enum(domains),
    unit: z.string(),
    /** The formula in words. */
    formula: z.string(),
    /** How levels are put together. */
    levels: z.string(),
    scope: z.enum(scopes),
    direction: z.enum(directions),
    frequency: z.enum(frequencies),
    /** Days from the end of a period until its figure is published. */
    lag: z.number().int(),
  })
  .meta({ id: 'IndicatorHead' })

/** A correction of a number that went in. */
const correction = z.object({
  unit: unitName,
  quantity: z.string(),
  was: z.number().nullable(),
  value: z.number().nullable(),
  reason: z.string(),
  at: instant,
  by: z.string(),
})

/** A figure with everything that it came from; `value` is null where there is none, never zero instead. */
export const figureShape = z
  .object({
    of: unitName,
    state: z.enum(['computed', 'not-computable', 'not-applicable']),
    value: z.number().nullable(),
    /** The two sums before they are divided. */
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    /** Why there is none. */
    reason: z.string().nullable(),
    period: period.nullable(),
    asOf: z.object({ from: instant, to: instant }).nullable(),
    units: z.number().int(),
    inputs: z.array(
      z.object({
        quantity: z.string(),
        name: z.string(),
        unit: z.string(),
        total: z.number(),
        units: z.number().int(),
        /** The register that counts it; null where units return it. */
        register: z.string().nullable(),
        /** Who entered it, where it is one or few. */
        by: z.array(z.string()),
      }),
    ),
    missing: z.array(z.object({ unit: unitName, quantities: z.array(z.string()) })),
    missingCount: z.number().int(),
    leftOut: z.array(z.object({ unit: unitName, reason: z.string() })),
    leftOutCount: z.number().int(),
    corrections: z.array(correction),
    freshness: z.object({ wanted: day.nullable(), fresh: z.boolean(), nextDue: day.nullable() }),
  })
  .meta({ id: 'IndicatorFigure' })

/** How a figure stands to a target of a plan. */
export const targetStandingShape = z
  .object({
    targetId: id,
    plan: z.object({ id, title: z.string() }),
    item: z.object({ id, label: z.string(), title: z.string() }),
    quote: z.string(),
    asked: z.string(),
    year: z.number().int().nullable(),
    due: day.nullable(),
    goal: z.number().nullable(),
    start: z.object({ day, value: z.number() }).nullable(),
    points: z.array(z.object({ day, value: z.number() })),
    verdict: z.enum(['met', 'over-fulfilled', 'missed', 'not-computable', 'not-comparable']),
    /** Why no figure of the area is compared with it; null where one is. */
    notComparable: z.string().nullable(),
    /** The figure that is compared: of the area, or of the only unit that the target names. */
    compared: z
      .object({
        of: unitName,
        value: z.number().nullable(),
        period: period.nullable(),
        /** The years of the plan that were added, a missing one without a value; none where one period is compared. */
        years: z.array(z.object({ year: z.number().int(), to: day.nullable(), value: z.number().nullable() })),
        /** What had been done before the first of them, where the start of the way says so. */
        before: z.number(),
        /** The formula where the plan sets a norm of its own. */
        formula: z.string().nullable(),
      })
      .nullable(),
    progress: z.number().nullable(),
    expected: z.number().nullable(),
    expectedPercent: z.number().nullable(),
    behind: z.number().nullable(),
    pace: z.number().nullable(),
    /** Null where nothing is compared. */
    light: colour.nullable(),
    tiedBy: z.string(),
    tiedAt: instant,
  })
  .meta({ id: 'TargetStanding' })

export const indicatorLine = z
  .object({
    ...indicatorHead.shape,
    figure: figureShape.pick({
      of: true,
      state: true,
      value: true,
      reason: true,
      period: true,
      missingCount: true,
      freshness: true,
    }),
    trend: z.enum(['better', 'worse', 'same', 'unsteady', 'unknown']),
    /** The worst light of its targets; null where no target is measured by it. */
    light: colour.nullable(),
    targets: z.number().int(),
  })
  .meta({ id: 'IndicatorLine' })

/** One quantity that a unit gives, with the one of the period before and what stands already. */
export const askedQuantity = z
  .object({
    quantity: z.string(),
    name: z.string(),
    unit: z.string(),
    indicators: z.array(z.string()),
    from: day,
    to: day,
    previous: z.object({ value: z.number(), to: day }).nullable(),
    present: z.object({ value: z.number().nullable(), notApplicable: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'AskedQuantity' })

/** One quantity as it is given. */
export const givenQuantity = z.object({
  quantity: z.string().max(80),
  from: day,
  to: day,
  value: z.number().finite().nullable(),
  notApplicable: z.string().trim().max(200).nullable().default(null),
})
