/** Measured targets and returned quantities as they go over the wire. */
import type { z } from 'zod'
import type { targetStandingShape } from '#api/indicator-shapes.ts'
import { findDefinition, quantities } from '#core/indicator/catalogue.ts'
import type { GivenQuantity } from '#core/indicator/entry.ts'
import { printFormula } from '#core/indicator/print-formula.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import type { AssignmentMeasure } from './measured-ways.ts'
import { type Presenting, presentFigure, presentHead, sumsOf } from './present-figure.ts'
import type { Compared, Judged } from './standing-of-target.ts'
import type { TiedTarget } from './targets-of-indicators.ts'

type Language = Work['language']

/** A target with how its figure stands to it, or why none is compared; null where it asks nothing that can be compared. */
export function presentStanding(
  { target, plan, item, tie }: TiedTarget,
  judged: Judged | undefined,
  language: Language,
): z.infer<typeof targetStandingShape> | null {
  if (!judged) return null
  const { standing, compared, due, start, points, notComparable } = judged
  return {
    ...(standing ?? nothing),
    notComparable: notComparable && sentence(`target/not-comparable-${notComparable}`, {}, language),
    compared: compared && presentCompared(compared, tie.indicator, language),
    targetId: target.id,
    plan: { id: plan.id, title: plan.title },
    item: { id: item.id, label: item.label, title: item.title },
    quote: target.quote,
    asked: askedBy(target),
    year: due === null ? null : Number(due.slice(0, 4)),
    due,
    start,
    points,
    tiedBy: tie.decidedBy,
    tiedAt: tie.decidedAt,
  }
}

const nothing = {
  verdict: 'not-comparable',
  goal: null,
  progress: null,
  expected: null,
  expectedPercent: null,
  behind: null,
  pace: null,
  light: null,
} satisfies Partial<z.infer<typeof targetStandingShape>>

/** The figure that is compared, with whatever makes it another than the one that is shown for the area. */
function presentCompared(
  { of, figure, before, period, years, definition }: Compared,
  indicator: string | null,
  language: Language,
): NonNullable<z.infer<typeof targetStandingShape>['compared']> {
  const ownNorm = definition !== findDefinition(indicator ?? '')
  return {
    of: { id: of.id, name: of.shortName },
    value: figure?.value ?? null,
    period,
    before,
    years: years.map(({ year, period, measured }) => ({
      year,
      to: period?.to ?? null,
      value: measured && sumsOf(measured).numerator,
    })),
    formula: ownNorm ? printFormula(definition, language, quantities) : null,
  }
}

/** A target as it compares: `>= 85%`. */
export function askedBy({ comparator, value, to, unit }: TiedTarget['target']): string {
  if (value === null) return ''
  return comparator === 'between' ? `${value}–${to ?? value}${unit}` : `${comparator} ${value}${unit}`
}

/** A measured target of an assignment. */
export function presentMeasure(
  { tied, definition, area, last, judged, termsAt }: AssignmentMeasure,
  presenting: Omit<Presenting, 'termsAt'>,
) {
  return {
    indicator: presentHead(definition, presenting.language),
    area: area.id,
    figure: presentFigure(definition, area, last, { ...presenting, termsAt }),
    target: presentStanding(tied, judged, presenting.language),
  }
}

/** A quantity of a return with its name and unit. */
export function presentQuantity(given: GivenQuantity, language: Language) {
  const quantity = quantities.get(given.quantity)
  return { ...given, name: quantity?.name[language] ?? given.quantity, unit: quantity?.unit ?? '' }
}
