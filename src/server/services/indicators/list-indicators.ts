import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listIndicators as door } from '#api/indicator.ts'
import { dayOf } from '#core/day.ts'
import { definitions } from '#core/indicator/catalogue.ts'
import { trendOfIndicator } from '#core/indicator/comparison.ts'
import { lightColours } from '#core/light.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { findArea } from './area.ts'
import { openMeasuring } from './measuring.ts'
import { presentFigure, presentHead } from './present-figure.ts'
import { figureIn, lastTwo, standingOf } from './standing-of-target.ts'
import { type TiedTarget, tiedTargets } from './targets-of-indicators.ts'

/** Every indicator over an area with its last figure, trend, and the worst light of the targets that it measures. */
export async function listIndicators(
  work: Work,
  { unit, asOf }: InputOf<typeof door>['query'],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const found = await findArea(work, unit)
  if (!found.ok) return found
  const area = found.value
  const now = asOf ? new Date(asOf) : work.now
  const measuring = await openMeasuring(work, definitions, { path: area.path, now, asOf })
  const of = measuring.units.find(({ id }) => id === area.id)
  if (!of) return failure({ code: 'wire/not-found' })
  const tied = new Map<string, TiedTarget[]>()
  for (const each of await tiedTargets(work, { asOf })) {
    const key = each.tie.indicator ?? ''
    tied.set(key, [...(tied.get(key) ?? []), each])
  }
  const { language, context } = work
  const presenting = { language, today: dayOf(now), packs: context.packs, termsAt: measuring.termsAt }
  const indicators = definitions.map((definition) => {
    const { last } = lastTwo(measuring, definition, area.path)
    const targets = (tied.get(definition.key) ?? []).flatMap(
      (each) => standingOf(each, measuring, { area: of, now }) ?? [],
    )
    const lights = targets.flatMap(({ standing }) => standing?.light ?? [])
    const series = measuring
      .periodsOf(definition)
      .slice(-3)
      .flatMap((period) => figureIn(measuring.over(definition, area.path, period)) ?? [])
    return {
      ...presentHead(definition, language),
      figure: presentFigure(definition, of, last, presenting),
      trend: trendOfIndicator(definition, series),
      light: lightColours.find((colour) => lights.includes(colour)) ?? null,
      targets: targets.length,
    }
  })
  return success({ of: { id: area.id, name: area.name }, indicators })
}
