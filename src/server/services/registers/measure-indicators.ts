import { and, eq, gt, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Extent } from '#core/may.ts'
import type { Measure, Pack } from '#core/pack.ts'
import type { Hand } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { packTable } from '../../storage/tables/pack.ts'

/** A figure with what it was computed from. `value` is null where it cannot be computed, never zero instead. */
export interface Figure {
  name: string
  value: number | null
  unit: string
  numerator: number
  denominator: number | null
  basis: string
  at: string
}

/** The pack's indicators over an extent: numerator and denominator are summed first, then divided. */
export async function measureIndicators(
  hand: Pick<Hand, 'tx' | 'context' | 'now'>,
  pack: Pack,
  extent: Extent,
): Promise<Figure[]> {
  const indicators = Object.entries(pack.indicators)
  if (indicators.length === 0) return []
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const sums: Record<string, SQL<number>> = {}
  for (const [name, { numerator, denominator }] of indicators) {
    sums[`${name} n`] = sumOf(columns, numerator, hand.now)
    if (denominator) sums[`${name} d`] = sumOf(columns, denominator, hand.now)
  }
  const [row] = await hand.tx.orm
    .select(sums)
    .from(packTable(pack))
    .where(and(eq(columns.cityId as PgColumn, hand.context.city.id), inExtent(extent, columns.unitPath as PgColumn)))
  return indicators.map(([name, { unit, denominator, basis }]) => {
    const top = Number(row?.[`${name} n`] ?? 0)
    const bottom = denominator ? Number(row?.[`${name} d`] ?? 0) : null
    const scale = unit === '%' ? 100 : 1
    const value = bottom === null ? top : bottom === 0 ? null : (top / bottom) * scale
    return { name, value, unit, numerator: top, denominator: bottom, basis, at: hand.now.toISOString() }
  })
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
  const condition = and(...parts) ?? sql`true`
  const what = measure.sum ? sql`coalesce(${column(measure.sum)}, 0)` : sql`1`
  return sql<number>`coalesce(sum(case when ${condition} then ${what} else 0 end), 0)`
}
