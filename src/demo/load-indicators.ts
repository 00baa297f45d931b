/** Enters a year of figures of indicators into the demo city, and ties targets of its plans to them. */
import { atTime, type Day } from '#core/day.ts'
import { divideTarget } from '#server/services/cascade/divide-target.ts'
import { correctEntry, enterQuantities } from '#server/services/indicators/enter-quantities.ts'
import { getIndicator } from '#server/services/indicators/get-indicator.ts'
import { listTies, tieTarget } from '#server/services/indicators/ties.ts'
import { listPlans } from '#server/services/plans/get-plan.ts'
import { counties } from './counties.ts'
import type { DemoIds } from './load-organisation.ts'
import type { Hands } from './year/hands.ts'
import { type Series, series, ties } from './year/indicators.ts'
import { must } from './year/told.ts'

type City = { hands: Hands; ids: DemoIds }

/** Gives how many numbers were entered. */
export async function loadIndicators(city: City): Promise<number> {
  await tieTargets(city)
  let count = 0
  for (const each of series) count += await enterSeries(city, each)
  await correctOne(city)
  return count
}

/** The office decides by which indicator targets are measured, and divides what is added up. */
async function tieTargets({ hands, ids }: City) {
  const day: Day = '2026-03-12'
  const { plans } = must(await listPlans(hands.work('office-head', 'plan.read', atTime(day, '09:30'))))
  const running = plans.filter(
    ({ state, yearFrom, yearTo }) => state === 'published' && (yearTo ?? yearFrom ?? 0) >= 2026,
  )
  for (const plan of running) {
    const { targets } = must(await listTies(hands.work('office-head', 'plan.read', atTime(day, '09:40')), plan.id))
    for (const { words, indicator, start, parts } of ties) {
      const target = targets.find(({ quote }) => words.test(quote.replace(/\s/g, '')))
      if (!target) continue
      const work = hands.work('office-head', 'indicator.tie', atTime(day, '10:00'))
      must(await tieTarget(work, target.id, { indicator, start: start ?? null, points: [], note: '' }))
      if (parts === undefined) continue
      const dividing = hands.work('office-head', 'item.assign', atTime(day, '10:20'))
      const given = counties.map(({ key }, i) => ({ unitId: ids.unit(key), value: parts[i] ?? 0 }))
      must(await divideTarget(dividing, target.id, { parts: given }))
    }
  }
}

/** The counties enter their quantities of each period some days after it ended; one owes its last month. */
async function enterSeries({ hands, ids }: City, { periods, of }: Series): Promise<number> {
  let count = 0
  for (const [at, { from, to, on }] of periods.entries())
    for (const [i, { key, bureau }] of counties.entries()) {
      const values = of(i, at)
      if (!values) continue
      const [clerk] = hands.doersOf(bureau, on)
      if (!clerk) continue
      const quantities = Object.entries(values).map(([quantity, value]) => ({
        quantity,
        from,
        to,
        value,
        notApplicable: null,
      }))
      const work = hands.work(clerk, 'indicator.enter', atTime(on, '10:30'))
      must(await enterQuantities(work, ids.unit(key), { quantities, explanation: '与上期口径一致，已核对' }))
      count += quantities.length
    }
  return count
}

/** One number was wrong and is put right, with its reason. */
async function correctOne({ hands, ids }: City) {
  const county = counties[2]
  const clerk = county && hands.doersOf(county.bureau, '2026-10-12')[0]
  if (!county || !clerk) return
  const reading = hands.work(clerk, 'indicator.read', atTime('2026-10-12', '15:00'))
  const { rows } = must(await getIndicator(reading, 'places.new', { unit: ids.unit(county.key) }))
  const number = rows[0]?.numbers.find(({ quantity }) => quantity === 'places.primary')
  if (!number?.entryId || number.value === null) return
  const work = hands.work(clerk, 'indicator.enter', atTime('2026-10-12', '15:10'))
  must(
    await correctEntry(work, number.entryId, {
      value: number.value + 20,
      notApplicable: null,
      reason: '一所小学扩建工程九月底验收，补计学位',
    }),
  )
}
