import { within } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { failure, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { sumTalliesBelow, type TallySum } from '../../storage/queries/tally.ts'
import { childrenOf } from '../../storage/queries/unit-children.ts'
import { find } from '../perform.ts'
import { units } from '../stored.ts'
import { measureIndicators } from './measure-indicators.ts'

/** Counts of a pack's records by the units below one, read from the kept counts, and the pack's indicators for the whole of it. */
export async function countRecords(work: Work, pack: Pack, unitId?: string, period?: string) {
  const { tx, context, extent } = work
  const top = unitId ? await find(work, units, unitId) : undefined
  if (unitId && !top) return failure({ code: 'wire/not-found', at: 'query.unit' })
  const path = top?.unitPath ?? context.city.path
  const asked = within(extent, path)
  const tallies = await sumTalliesBelow(tx, path, {
    city: context.city,
    pack: pack.name,
    extent: asked,
    measures: ['state', ...pack.counts],
  })
  const ofUnits = Map.groupBy(tallies, ({ code }) => `${path}${code}/`)
  const rows = (await childrenOf(tx, context.city.id, path))
    .map((unit) => ({
      unit: { id: unit.id, name: unit.short_name },
      ...sumsOf(ofUnits.get(unit.unit_path) ?? []),
    }))
    .filter((row) => row.total > 0)
  const { overdue, figures } = await measureIndicators(work, pack, asked, period)
  return success({ ...sumsOf(tallies), overdue, units: rows, indicators: figures })
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
