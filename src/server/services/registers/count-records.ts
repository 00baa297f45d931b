import { and, count, eq, isNull, lt } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Extent, subtree } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { failure, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { sumTalliesBelow, type TallySum } from '../../storage/queries/tally.ts'
import { childrenOf } from '../../storage/queries/unit-children.ts'
import { find } from '../perform.ts'
import { units } from '../stored.ts'
import { tableOf } from './keeping.ts'
import { measureIndicators } from './measure-indicators.ts'

/** Counts of a pack's records by the units below one, read from the kept counts, and the pack's indicators for the whole of it. */
export async function countRecords(work: Work, pack: Pack, unitId?: string, period?: string) {
  const { tx, context, extent } = work
  const top = unitId ? await find(work, units, unitId) : undefined
  if (unitId && !top) return failure({ code: 'wire/not-found', at: 'query.unit' })
  const within = top ? { ranges: [subtree(top.unitPath)], units: [] } : extent
  const path = top?.unitPath ?? context.city.path
  const tallies = await sumTalliesBelow(tx, path, {
    city: context.city.id,
    pack: pack.name,
    extent: within,
    measures: ['state', ...pack.counts],
  })
  const rows = (await childrenOf(tx, context.city.id, path))
    .map((unit) => ({
      unit: { id: unit.id, name: unit.short_name },
      ...sumsOf(tallies.filter(({ code }) => unit.unit_path === `${path}${code}/`)),
    }))
    .filter((row) => row.total > 0)
  return success({
    ...sumsOf(tallies),
    overdue: await countOverdue(work, pack, within),
    units: rows,
    indicators: await measureIndicators(work, pack, within, period),
  })
}

/** Open records whose clock has run out: found by the index of what is due, not kept, because time alone changes it. */
async function countOverdue({ tx, context, now }: Work, pack: Pack, within: Extent): Promise<number> {
  if (pack.clocks.length === 0) return 0
  const { table, columns } = tableOf(pack)
  const column = (name: string) => columns[name] as PgColumn
  const [row] = await tx.orm
    .select({ overdue: count() })
    .from(table)
    .where(
      and(
        eq(column('cityId'), context.city.id),
        inExtent(within, column('unitPath')),
        isNull(column('ended')),
        lt(column('due'), now.toISOString()),
      ),
    )
  return row?.overdue ?? 0
}

function sumsOf(tallies: readonly TallySum[]): { total: number; by: Record<string, Record<string, number>> } {
  const by: Record<string, Record<string, number>> = {}
  let total = 0
  for (const { measure, value, count } of tallies) {
    const own = by[measure] ?? {}
    by[measure] = own
    own[value] = (own[value] ?? 0) + count
    if (measure === 'state') total += count
  }
  return { total, by }
}
