import { and, count, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Day, dayOf } from '#core/day.ts'
import type { Extent } from '#core/may.ts'
import { type Measure, type Pack, summed } from '#core/pack.ts'
import { type Installed, valueOn } from '#core/values/dated-value.ts'
import type { Hand } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { sumTallies } from '../../storage/queries/tally.ts'
import { installedValues } from '../values/installed-values.ts'
import { asksTime, figureTally, periodTally } from './figure-tallies.ts'
import { tableOf } from './keeping.ts'

type Reader = Pick<Hand, 'tx' | 'context' | 'now'>

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

/** What is open and overdue in an extent, and the pack's indicators: numerator and denominator are summed first, then divided. */
export async function measureIndicators(
  hand: Reader,
  pack: Pack,
  extent: Extent,
  asked?: string,
): Promise<{ overdue: number; figures: Figure[] }> {
  const period = asked ?? (await latestPeriod(hand, pack, extent))
  const kept = await keptParts(hand, pack, extent, period ?? '')
  const { overdue, parts: open } = await countOverdue(hand, pack, extent, period)
  const installed = await installedValues(hand)
  const part = (key: string) => (kept.get(key) ?? 0) + (open.get(key) ?? 0)
  return { overdue, figures: figuresOf(pack, part, { period, at: hand.now, installed }) }
}

/** The pack's figures from their parts, by `figureTally`, as of an instant. */
export function figuresOf(
  pack: Pack,
  part: (key: string) => number,
  { period, at, installed }: { period: string | null; at: Date; installed: Installed },
): Figure[] {
  const day = pack.period && period ? pack.period.day(period) : dayOf(at)
  return Object.entries(pack.indicators).map(([name, { unit, denominator, basis, threshold: key }]) => {
    const threshold = key === undefined ? null : thresholdOn(key, day, installed)
    const top = part(figureTally(name, 'numerator'))
    const bottom = denominator ? part(figureTally(name, 'denominator')) : null
    const scale = unit === '%' ? 100 : 1
    const value = bottom === null ? top : bottom === 0 ? null : (top / bottom) * scale
    return {
      name,
      value,
      unit,
      numerator: top,
      denominator: bottom,
      basis,
      threshold,
      period,
      at: at.toISOString(),
    }
  })
}

function thresholdOn(key: string, day: Day, installed: Installed): Figure['threshold'] {
  const held = valueOn(key, day, installed)
  return held && typeof held.content === 'number' ? { value: held.content, basis: held.basis } : null
}

/** The latest period of which a record stands in a state that counts. */
async function latestPeriod({ tx, context }: Reader, pack: Pack, extent: Extent): Promise<string | null> {
  if (!pack.period) return null
  const periods = await sumTallies(tx, { city: context.city, pack: pack.name, extent, measures: [periodTally] })
  return periods
    .map(({ value }) => value)
    .reduce<string | null>((last, each) => (last && last > each ? last : each), null)
}

/** Every part of the pack's figures: the measure of each numerator and denominator. */
export function partsOf(pack: Pack): { key: string; measure: Measure<string, string> }[] {
  return Object.entries(pack.indicators).flatMap(([name, { numerator, denominator }]) => [
    { key: figureTally(name, 'numerator'), measure: numerator },
    ...(denominator ? [{ key: figureTally(name, 'denominator'), measure: denominator }] : []),
  ])
}

/** What the counts hold of each part. */
async function keptParts({ tx, context }: Reader, pack: Pack, extent: Extent, period: string) {
  const measures = partsOf(pack).map(({ key }) => key)
  if (measures.length === 0) return new Map<string, number>()
  const sums = await sumTallies(tx, { city: context.city, pack: pack.name, extent, measures })
  return new Map(sums.filter(({ value }) => value === period).map(({ measure, count }) => [measure, count]))
}

/** Open records whose clock has run out, and what they add to the parts that ask for them: one look at the index of what is due. */
async function countOverdue({ tx, context, now }: Reader, pack: Pack, extent: Extent, period: string | null) {
  if (pack.clocks.length === 0) return { overdue: 0, parts: new Map<string, number>() }
  const { table, columns } = tableOf(pack)
  const column = (name: string) => columns[name] as PgColumn
  const inPeriod = pack.period && eq(column(pack.period.field), period ?? '')
  const parts = partsOf(pack).filter(({ measure }) => asksTime(measure))
  const [row] = await tx.orm
    .select({
      overdue: count(),
      ...Object.fromEntries(parts.map(({ key, measure }) => [key, sumOf(column, measure, inPeriod)])),
    })
    .from(table)
    .where(
      and(
        eq(column('cityId'), context.city.id),
        inExtent(extent, column('unitPath')),
        isNull(column('ended')),
        lt(column('due'), now.toISOString()),
      ),
    )
  const counted: Record<string, unknown> = row ?? {}
  return { overdue: row?.overdue ?? 0, parts: new Map(parts.map(({ key }) => [key, Number(counted[key] ?? 0)])) }
}

function sumOf(
  column: (name: string) => PgColumn,
  measure: Measure<string, string>,
  inPeriod: SQL | undefined,
): SQL<number> {
  const condition = and(
    inPeriod,
    measure.in && inArray(column('state'), [...measure.in]),
    ...Object.entries(measure.where ?? {}).map(([name, values]) => inArray(column(name), [...(values ?? [])])),
  )
  const fields = summed(measure).map((name) => sql`coalesce(${column(name)}, 0)`)
  const what = fields.length === 0 ? sql`1` : sql.join(fields, sql` + `)
  return sql<number>`coalesce(sum(case when ${condition ?? sql`true`} then ${what} else 0 end), 0)`
}
