/** How figures of areas stand to the targets that come to them. */
import { type Day, dayOf } from '#core/day.ts'
import { findDefinition } from '#core/indicator/catalogue.ts'
import { type IndicatorDefinition, isFlow } from '#core/indicator/definition.ts'
import type { Figure } from '#core/indicator/measured.ts'
import { byNormOf } from '#core/indicator/norm-of-plan.ts'
import { addedFrom, figureOfYears, isYearDue, type PlanYear, yearsBegun } from '#core/indicator/plan-years.ts'
import { ruleOfTarget } from '#core/indicator/rule-of-target.ts'
import { type NotComparable, type Place, targetAt } from '#core/indicator/target-area.ts'
import { type TargetStanding, targetStanding } from '#core/indicator/target-standing.ts'
import type { Tie } from '#core/indicator/tie.ts'
import type { Period } from '#core/period.ts'
import { inForceOn } from '#core/values/dated-value.ts'
import { lightThresholdsOn } from '#core/values/light.ts'
import type { Measurement, Measuring } from './measuring.ts'
import type { TiedTarget } from './targets-of-indicators.ts'

/** A figure as it is compared with a target. */
export interface Compared {
  /** The unit whose figure it is: the area itself, or the only one that the target names. */
  of: Place
  /** By the norm of the plan where it sets one. */
  definition: IndicatorDefinition
  figure: Figure | null
  period: Period | null
  /** What had been done before the first of the years. */
  before: number
  /** The years that were added; none where one period is compared. */
  years: PlanYear[]
}

/** How a target stands in an area; or why no figure of the area is compared with it. */
export type Judged = { due: Day | null; start: Tie['start']; points: Tie['points'] } & (
  | { standing: TargetStanding; compared: Compared; notComparable: null }
  | { standing: null; compared: null; notComparable: NotComparable }
)

/** The day by which a target is to be reached: its own, its item's, or the end of its plan. */
export function dueOf({ target, item, plan }: TiedTarget): Day | null {
  const year = plan.yearTo ?? plan.yearFrom
  return target.byDate?.slice(0, 10) ?? item.deadline ?? (year === null ? null : `${year}-12-31`)
}

/** Where the way to a target starts: as decided; of what happens, at nothing on the first day of its plan. */
export function startOf(tied: TiedTarget, definition: IndicatorDefinition, due: Day | null): Tie['start'] {
  if (tied.tie.start) return tied.tie.start
  const years = yearsOf(tied, due)
  return isFlow(definition) && years ? { day: `${years.first}-01-01`, value: 0 } : null
}

/** The first and last year of the way to a target. */
function yearsOf({ plan }: TiedTarget, due: Day | null): { first: number; last: number } | null {
  if (due === null) return null
  const last = Number(due.slice(0, 4))
  return { first: Math.min(plan.yearFrom ?? last, last), last }
}

/** How a tied target stands in an area; undefined where it does not concern it, or asks nothing that can be compared. */
export function standingOf(
  tied: TiedTarget,
  measuring: Measuring,
  { area, now }: { area: Place; now: Date },
): Judged | undefined {
  const shipped = tied.tie.indicator === null ? undefined : findDefinition(tied.tie.indicator)
  const coming = shipped && targetAt(tied, shipped, area)
  if (!shipped || !coming) return undefined
  const today = dayOf(now)
  const due = dueOf(tied)
  if ('notComparable' in coming) {
    const { start, points } = tied.tie
    return { due, start, points, standing: null, compared: null, notComparable: coming.notComparable }
  }
  const { of, target, scale } = coming
  const scaled = ({ day, value }: { day: Day; value: number }) => ({ day, value: value * scale })
  const wayStart = startOf(tied, shipped, due)
  const start = wayStart && scaled(wayStart)
  const points = tied.tie.points.map(scaled)
  const definition = byNormOf(target, shipped)
  const rule = ruleOfTarget(target, definition, start?.value ?? null)
  if (!rule) return undefined
  const years = yearsOf(tied, due)
  // More than last year is said of one year; a number to be reached is said of all years of the plan.
  const added = isFlow(definition) && years && rule.kind !== 'than-last-year'
  const { last, yearBefore } = lastTwo(measuring, definition, of.path)
  const compared: Compared = added
    ? {
        of,
        definition,
        ...overYears(measuring, definition, of.path, { ...addedFrom(years.first, start), last: years.last, today }),
      }
    : { of, definition, figure: figureIn(last), before: 0, period: last?.period ?? null, years: [] }
  const standing = targetStanding({ rule, start, points, due }, compared.figure, {
    lastYear: figureIn(yearBefore),
    inForce: inForceOn(today, measuring.installed),
    today,
    behindPath: lightThresholdsOn(today, measuring.installed).figureBehindPath,
  })
  return { due, start, points, standing, compared, notComparable: null }
}

/** What happened in the years of a plan until now: of each year the last period that is whole, of one long closed its last one. */
function overYears(
  measuring: Measuring,
  definition: IndicatorDefinition,
  path: string,
  { first, last, before, today }: { first: number; last: number; before: number; today: Day },
): Pick<Compared, 'figure' | 'before' | 'period' | 'years'> {
  const periods = measuring.periodsOf(definition)
  const begun = yearsBegun(first, last, today)
  const years = begun.map((year): PlanYear => {
    const closed = year !== begun.at(-1) && isYearDue(year, definition.lag, today)
    const ofYear = periods.filter(({ to }) => (closed ? to === `${year}-12-31` : to.startsWith(`${year}-`)))
    for (const period of ofYear.reverse()) {
      const { result } = measuring.over(definition, path, period)
      if (result.state === 'computed') return { year, period, measured: result.measured }
    }
    return { year, period: null, measured: null }
  })
  const until = years.flatMap(({ period }) => period ?? []).at(-1)?.to
  const figure = figureOfYears(years, { lag: definition.lag, today, before })
  return { figure, before, period: until ? { from: `${first}-01-01`, to: until } : null, years }
}

/** The figure of a measurement; null where there is none. */
export const figureIn = (measurement: Measurement | null): Figure | null =>
  measurement?.result.state === 'computed' ? measurement.result.figure : null

/** The measurement of the last period that is whole, else of the last one, and that of the period a year before. */
export function lastTwo(
  measuring: Measuring,
  definition: IndicatorDefinition,
  path: string,
): { last: Measurement | null; yearBefore: Measurement | null } {
  const periods = measuring.periodsOf(definition)
  let last: Measurement | null = null
  for (const period of periods.slice(-4).reverse()) {
    const measured = measuring.over(definition, path, period)
    last ??= measured
    if (measured.result.state === 'computed') {
      last = measured
      break
    }
  }
  const before = last && periods.find(({ to }) => isYearBefore(to, (last as Measurement).period))
  return { last, yearBefore: before ? measuring.over(definition, path, before) : null }
}

const isYearBefore = (to: Day, period: Period) =>
  Number(to.slice(0, 4)) === Number(period.to.slice(0, 4)) - 1 && to.slice(5, 7) === period.to.slice(5, 7)
