/** Targets of published plans that are tied to indicators, and how figures stand to them. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Day, dayOf } from '#core/day.ts'
import { findDefinition } from '#core/indicator/catalogue.ts'
import { type IndicatorDefinition, targetBelow } from '#core/indicator/definition.ts'
import type { Figure } from '#core/indicator/measured.ts'
import { ruleOfTarget } from '#core/indicator/rule-of-target.ts'
import { type TargetStanding, targetStanding } from '#core/indicator/target-standing.ts'
import type { Tie } from '#core/indicator/tie.ts'
import type { Period } from '#core/period.ts'
import type { Target } from '#core/plan.ts'
import { inForceOn } from '#core/values/dated-value.ts'
import { lightThresholdsOn } from '#core/values/light.ts'
import { among } from '../../storage/queries/among.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { quotaTable } from '../../storage/tables/cascade.ts'
import { tieTable } from '../../storage/tables/indicator.ts'
import { itemTable, planTable, targetTable } from '../../storage/tables/plan.ts'
import { foldAll } from '../fold-all.ts'
import { ties } from '../stored.ts'
import type { Reader } from './known-quantities.ts'
import type { Measurement, Measuring } from './measuring.ts'

/** A target with the tie that says how it is measured, and the plan and item that it stands in. */
export interface TiedTarget {
  tie: Tie
  target: Target
  plan: { id: string; title: string; yearFrom: number | null; yearTo: number | null; unitPath: string }
  item: { id: string; label: string; title: string; deadline: Day | null }
  /** Unit -> its part, where the target is divided. */
  quotas: ReadonlyMap<string, number>
}

/** Targets that stand and are measured by an indicator: of the given items, or all within reach; as decided at an instant. */
export async function tiedTargets(
  { tx, context }: Reader,
  { itemIds, asOf }: { itemIds?: readonly string[]; asOf?: string } = {},
): Promise<TiedTarget[]> {
  if (itemIds?.length === 0) return []
  const city = context.city.id
  const rows = await tx.orm
    .select({ tie: tieTable, target: targetTable, plan: planTable, item: itemTable })
    .from(tieTable)
    .innerJoin(targetTable, and(eq(targetTable.cityId, city), eq(targetTable.id, tieTable.targetId)))
    .innerJoin(itemTable, and(eq(itemTable.cityId, city), eq(itemTable.id, tieTable.itemId)))
    .innerJoin(planTable, and(eq(planTable.cityId, city), eq(planTable.id, tieTable.planId)))
    .where(
      and(
        eq(tieTable.cityId, city),
        isNull(targetTable.endedAt),
        itemIds ? among(tieTable.itemId, itemIds) : undefined,
        asOf ? undefined : isNotNull(tieTable.indicator),
      ),
    )
    .orderBy(planTable.issuedOn, itemTable.position, targetTable.position)
  const parts = await quotasOf(
    { tx, context },
    rows.map(({ target }) => target.id),
  )
  const tied = rows.map((row) => ({ ...row, quotas: parts.get(row.target.id) ?? new Map<string, number>() }))
  if (!asOf) return tied
  const ids = tied.map(({ tie }) => tie.id)
  // Whoever reaches the tie may know how it stood; its acts stand at the bureau that decided it.
  const then = await asSystemInside(tx, (system) => foldAll({ tx: system, context }, ties, ids, asOf))
  return tied.flatMap((row) => {
    const tie = then.get(row.tie.id)
    return tie && tie.indicator !== null ? [{ ...row, tie }] : []
  })
}

/** Target -> unit -> the part that it was given. */
async function quotasOf({ tx, context }: Reader, targetIds: readonly string[]) {
  const rows = targetIds.length
    ? await tx.orm
        .select({ targetId: quotaTable.targetId, unitId: quotaTable.unitId, value: quotaTable.value })
        .from(quotaTable)
        .where(and(eq(quotaTable.cityId, context.city.id), among(quotaTable.targetId, targetIds)))
    : []
  const parts = new Map<string, Map<string, number>>()
  for (const { targetId, unitId, value } of rows)
    parts.set(targetId, (parts.get(targetId) ?? new Map<string, number>()).set(unitId, value))
  return parts
}

/**
 * The target as it comes to an area: the whole of it where the plan is the area's own; below, what is added up is divided, and
 * anything else each must reach. Undefined where a part was never set.
 */
function targetFor(
  { target, plan, quotas }: TiedTarget,
  definition: IndicatorDefinition,
  area: Place,
): Target | undefined {
  if (plan.unitPath.startsWith(area.path) || targetBelow(definition) === 'each-reaches') return target
  const value = quotas.get(area.id)
  return value === undefined ? undefined : { ...target, value, to: null }
}

/** A unit with its place in the tree. */
type Place = { id: string; path: string }

/** The day by which a target is to be reached: its own, its item's, or the end of its plan. */
export function dueOf({ target, item, plan }: TiedTarget): Day | null {
  const year = plan.yearTo ?? plan.yearFrom
  return target.byDate?.slice(0, 10) ?? item.deadline ?? (year === null ? null : `${year}-12-31`)
}

/** Where the way to a target starts: as decided; of what is counted within a year, at nothing on the first day of its year. */
export function startOf({ tie, plan }: TiedTarget, { formula }: IndicatorDefinition, due: Day | null): Tie['start'] {
  if (tie.start) return tie.start
  if (formula.kind !== 'sum' || due === null) return null
  const first = plan.yearFrom ?? Number(due.slice(0, 4))
  return { day: `${first}-01-01`, value: 0 }
}

/** How the figure of an area stands to a tied target; undefined where the target asks nothing that can be compared. */
export function standingOf(
  tied: TiedTarget,
  measured: { figure: Figure | null; lastYear: Figure | null },
  { installed }: Pick<Measuring, 'installed'>,
  { area, now }: { area: Place; now: Date },
): { standing: TargetStanding; due: Day | null; start: Tie['start'] } | undefined {
  const definition = tied.tie.indicator === null ? undefined : findDefinition(tied.tie.indicator)
  const target = definition && targetFor(tied, definition, area)
  if (!definition || !target) return undefined
  const today = dayOf(now)
  const due = dueOf(tied)
  const start = startOf(tied, definition, due)
  const rule = ruleOfTarget(target, definition, start?.value ?? null)
  if (!rule) return undefined
  const standing = targetStanding({ rule, start, points: tied.tie.points, due }, measured.figure, {
    lastYear: measured.lastYear,
    inForce: inForceOn(today, installed),
    today,
    behindPath: lightThresholdsOn(today, installed).figureBehindPath,
  })
  return { standing, due, start }
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
