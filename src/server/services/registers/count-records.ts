import { within } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { failure, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { sumTalliesBelow } from '../../storage/queries/tally.ts'
import { childrenOf } from '../../storage/queries/unit-children.ts'
import { find } from '../perform.ts'
import { units } from '../stored.ts'
import { type CountsAsked, countPeriod, isOfPeriod, sumsOf } from './count-period.ts'
import { measureIndicators } from './measure-indicators.ts'

/** Counts of a pack's records by the units below one, read from the kept counts, and the pack's indicators for the whole of it. */
export async function countRecords(work: Work, pack: Pack, asked: CountsAsked = {}) {
  const { tx, context, extent } = work
  const top = asked.unit ? await find(work, units, asked.unit) : undefined
  if (asked.unit && !top) return failure({ code: 'wire/not-found', at: 'query.unit' })
  const path = top?.unitPath ?? context.city.path
  const below = within(extent, path)
  const children = await childrenOf(tx, context.city.id, path)
  if (isOfPeriod(pack, asked)) return success(await countPeriod(work, pack, below, children, asked))
  const tallies = await sumTalliesBelow(tx, path, {
    city: context.city,
    pack: pack.name,
    extent: below,
    measures: ['state', ...pack.counts],
  })
  const ofUnits = Map.groupBy(tallies, ({ code }) => `${path}${code}/`)
  const rows = children
    .map((unit) => ({
      unit: { id: unit.id, name: unit.short_name },
      path: unit.unit_path,
      ...sumsOf(ofUnits.get(unit.unit_path) ?? []),
    }))
    .filter((row) => row.total > 0)
  const { overdue, figures } = await measureIndicators(work, pack, below, asked.period)
  const each = []
  for (const { path: own, ...row } of rows) {
    const measured = asked.each ? await measureIndicators(work, pack, within(extent, own), asked.period) : null
    each.push(measured ? { ...row, indicators: measured.figures } : row)
  }
  return success({ ...sumsOf(tallies), overdue, units: each, indicators: figures })
}
