import type { z } from 'zod'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { getIndicator as door } from '#api/indicator.ts'
import type { figureShape } from '#api/indicator-shapes.ts'
import { dayOf } from '#core/day.ts'
import { findDefinition, quantities } from '#core/indicator/catalogue.ts'
import { againstMedian, trendOfIndicator } from '#core/indicator/comparison.ts'
import { type IndicatorDefinition, quantitiesOf } from '#core/indicator/definition.ts'
import type { Figure } from '#core/indicator/measured.ts'
import { isInScope } from '#core/indicator/scope.ts'
import { covers, extentOf } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { sentence } from '../../words.ts'
import { type Area, findArea, isCounty } from './area.ts'
import { askedQuantities } from './asked-quantities.ts'
import { type MeasuredUnit, type Measurement, type Measuring, openMeasuring } from './measuring.ts'
import { presentFigure, presentHead, registerName } from './present-figure.ts'
import { presentStanding } from './present-measure.ts'
import { figureIn, lastTwo, standingOf } from './standing-of-target.ts'
import { tiedTargets } from './targets-of-indicators.ts'

type Answer = AnswerOf<typeof door>

/** Rows of units that are sent. */
const most = 500

/** An indicator over an area: its figure with its passport, trend, targets, the counties beside it, and the units that go in. */
export async function getIndicator(
  work: Work,
  key: string,
  { unit, asOf, to }: InputOf<typeof door>['query'],
): Promise<Outcome<Answer>> {
  const definition = findDefinition(key)
  if (!definition) return failure({ code: 'wire/not-found' })
  const found = await findArea(work, unit)
  if (!found.ok) return found
  const area = found.value
  const { language, visitor, context } = work
  const now = asOf ? new Date(asOf) : work.now
  const measuring = await openMeasuring(work, [definition], { path: area.path, now, asOf })
  const of = measuring.units.find(({ id }) => id === area.id)
  if (!of) return failure({ code: 'wire/not-found' })
  const periods = measuring.periodsOf(definition)
  const chosen = to ? periods.find((period) => period.to === to) : undefined
  const { last } = lastTwo(measuring, definition, area.path)
  const shown = chosen ? measuring.over(definition, area.path, chosen) : last
  const series = periods.slice(-12).map((period) => {
    return { period, figure: figureIn(measuring.over(definition, area.path, period)) }
  })
  const presenting = { language, today: dayOf(now), packs: context.packs, termsAt: measuring.termsAt }
  const mayEnter = covers(extentOf(visitor.standings, 'indicator.enter', context.city.path, context.policy), area.path)
  return success({
    ...presentHead(definition, language),
    figure: presentFigure(definition, of, shown, presenting),
    periods: series.map(({ period, figure }) => ({ ...period, value: figure?.value ?? null })),
    trend: trendOfIndicator(
      definition,
      series.flatMap(({ figure }) => figure ?? []),
    ),
    targets: (await tiedTargets(work, { asOf }))
      .filter(({ tie }) => tie.indicator === key)
      .flatMap((tied) => presentStanding(tied, standingOf(tied, measuring, { area: of, now }), language) ?? []),
    counties: countiesOf(area, measuring, shown, (county) => {
      const figure = shown && measuring.over(definition, county.path, shown.period)
      return presentFigure(definition, county, figure, presenting)
    }),
    median: shown && (await medianOf(work, definition, { area, own: figureIn(shown), shown, asOf })),
    rows: shown ? shown.units.slice(0, most).map((row) => presentRow(row, definition, language)) : [],
    rowCount: shown?.units.length ?? 0,
    quantities: quantitiesOf(definition.formula).map((each) => ({
      key: each,
      name: quantities.get(each)?.name[language] ?? each,
      unit: quantities.get(each)?.unit ?? '',
      register: registerName(each, context.packs, language),
    })),
    asked: mayEnter && !asOf && isInScope(definition.scope, of) ? await askedQuantities(work, of, [definition]) : [],
    mayEnter: mayEnter && !asOf,
  })
}

/** The counties within a city in the order of the tree; null of an area that is none. */
function countiesOf(
  area: Area,
  { units }: Measuring,
  shown: Measurement | null,
  figureOf: (county: MeasuredUnit) => z.infer<typeof figureShape>,
): Answer['counties'] {
  if (area.kind !== 'city' || !shown) return null
  return units.filter(isCounty).map(figureOf)
}

/** The median of the counties. Whoever sees one county learns the median and no other county's figure: it is read as the system. */
async function medianOf(
  work: Work,
  definition: IndicatorDefinition,
  { area, own, shown, asOf }: { area: Area; own: Figure | null; shown: Measurement; asOf?: string },
): Promise<Answer['median']> {
  if (area.kind !== 'city' && !isCounty(area)) return null
  const figures = await asSystemInside(work.tx, async (tx) => {
    const all = await openMeasuring({ ...work, tx }, [definition], {
      path: work.context.city.path,
      now: work.now,
      asOf,
    })
    return all.units.filter(isCounty).flatMap(({ path }) => figureIn(all.over(definition, path, shown.period)) ?? [])
  })
  const compared = againstMedian(own ?? (figures[0] as Figure), figures, definition.direction)
  if (!compared) return null
  return { value: compared.median, ahead: isCounty(area) && own ? compared.ahead : null, of: figures.length }
}

function presentRow(
  { unit, known, notApplicable }: Measurement['units'][number],
  { formula }: IndicatorDefinition,
  language: Work['language'],
): Answer['rows'][number] {
  return {
    unit: { id: unit.id, name: unit.shortName },
    notApplicable: notApplicable === null ? null : sentence(notApplicable, {}, language),
    numbers: quantitiesOf(formula).map((quantity) => {
      const found = known.find((each) => each.quantity === quantity)
      if (!found) return { quantity, value: null, by: null, asOf: null, source: 'missing' as const, entryId: null }
      const { type } = found.source
      const source = type === 'return' || type === 'entry' ? type : ('register' as const)
      const entryId = source === 'register' ? null : found.entryId
      return { quantity, value: found.value, by: found.by, asOf: found.asOf || null, source, entryId }
    }),
  }
}
