import { and, eq, gt, inArray, isNotNull, lte, max, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Day, dayOf } from '#core/day.ts'
import type { Extent } from '#core/may.ts'
import { type Measure, type Pack, summed } from '#core/pack.ts'
import { type Installed, valueOn } from '#core/values/dated-value.ts'
import type { Hand } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { packTable } from '../../storage/tables/pack.ts'
import { installedValues } from '../values/installed-values.ts'

/** A figure with what it was computed from. `value` is null where it cannot be computed, never zero instead. */
export interface Figure {
  name: string
  value: number | null
  unit: string
  numerator: number
  denominator: number | null
  basis: string
  /** What a rule asks of it, by the value in force on the day that the figure is about. */
  threshold: { value: number; basis: string } | null
  /** The period whose snapshots were measured; null where the pack has none. */
  period: string | null
  at: string
}

/** The pack's indicators over an extent: numerator and denominator are summed first, then divided. */
export async function measureIndicators(
  hand: Pick<Hand, 'tx' | 'context' | 'now'>,
  pack: Pack,
  extent: Extent,
  asked?: string,
): Promise<Figure[]> {
  const indicators = Object.entries(pack.indicators)
  if (indicators.length === 0) return []
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const sums: Record<string, SQL<number>> = {}
  for (const [name, { numerator, denominator }] of indicators) {
    sums[`${name} n`] = sumOf(columns, numerator, hand.now)
    if (denominator) sums[`${name} d`] = sumOf(columns, denominator, hand.now)
  }
  const within = [eq(columns.cityId as PgColumn, hand.context.city.id), inExtent(extent, columns.unitPath as PgColumn)]
  const period = asked ?? (await latestPeriod(hand, pack, within))
  if (pack.period) within.push(eq(columns[pack.period.field] as PgColumn, period ?? ''))
  const [row] = await hand.tx.orm
    .select(sums)
    .from(packTable(pack))
    .where(and(...within))
  const installed = await installedValues(hand)
  const day = pack.period && period ? pack.period.day(period) : dayOf(hand.now)
  return indicators.map(([name, { unit, denominator, basis, threshold: key }]) => {
    const threshold = key === undefined ? null : thresholdOn(key, day, installed)
    const top = Number(row?.[`${name} n`] ?? 0)
    const bottom = denominator ? Number(row?.[`${name} d`] ?? 0) : null
    const scale = unit === '%' ? 100 : 1
    const value = bottom === null ? top : bottom === 0 ? null : (top / bottom) * scale
    const at = hand.now.toISOString()
    return { name, value, unit, numerator: top, denominator: bottom, basis, threshold, period: period ?? null, at }
  })
}

function thresholdOn(key: string, day: Day, installed: Installed): Figure['threshold'] {
  const held = valueOn(key, day, installed)
  return held && typeof held.content === 'number' ? { value: held.content, basis: held.basis } : null
}

/** The latest period of which a record stands in a state that counts. */
async function latestPeriod({ tx }: Pick<Hand, 'tx'>, pack: Pack, within: (SQL | undefined)[]) {
  if (!pack.period) return null
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const [row] = await tx.orm
    .select({ latest: max(columns[pack.period.field] as PgColumn) })
    .from(packTable(pack))
    .where(and(...within, inArray(columns.state as PgColumn, [...pack.period.in])))
  return (row?.latest as string | null | undefined) ?? null
}

function sumOf(columns: Record<string, PgColumn>, measure: Measure<string, string>, now: Date): SQL<number> {
  const column = (name: string) => columns[name] as PgColumn
  const parts: (SQL | undefined)[] = []
  if (measure.in) parts.push(inArray(column('state'), [...measure.in]))
  for (const [name, values] of Object.entries(measure.where ?? {}))
    parts.push(inArray(column(name), [...(values ?? [])]))
  if (measure.inTime === true) parts.push(and(isNotNull(column('ended')), lte(column('ended'), column('due'))))
  if (measure.inTime === false)
    parts.push(
      or(
        gt(column('ended'), column('due')),
        and(sql`${column('ended')} is null`, sql`${column('due')} < ${now.toISOString()}`),
      ),
    )
  if (measure.decided) parts.push(or(isNotNull(column('ended')), sql`${column('due')} < ${now.toISOString()}`))
  const condition = and(...parts) ?? sql`true`
  const fields = summed(measure)
  const what =
    fields.length === 0
      ? sql`1`
      : sql.join(
          fields.map((name) => sql`coalesce(${column(name)}, 0)`),
          sql` + `,
        )
  return sql<number>`coalesce(sum(case when ${condition} then ${what} else 0 end), 0)`
}
