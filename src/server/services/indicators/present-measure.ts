/** Measured targets and returned quantities as they go over the wire. */
import type { z } from 'zod'
import type { targetStandingShape } from '#api/indicator-shapes.ts'
import type { Day } from '#core/day.ts'
import { quantities } from '#core/indicator/catalogue.ts'
import type { GivenQuantity } from '#core/indicator/entry.ts'
import type { Pack } from '#core/pack.ts'
import type { Work } from '../../context.ts'
import type { AssignmentMeasure } from './measured-ways.ts'
import { presentFigure, presentHead } from './present-figure.ts'
import type { standingOf, TiedTarget } from './targets-of-indicators.ts'

type Language = Work['language']

/** A target with how its figure stands to it; null where it asks nothing that can be compared. */
export function presentStanding(
  { target, plan, item, tie }: TiedTarget,
  judged: ReturnType<typeof standingOf>,
): z.infer<typeof targetStandingShape> | null {
  if (!judged) return null
  const { standing, due, start } = judged
  return {
    ...standing,
    targetId: target.id,
    plan: { id: plan.id, title: plan.title },
    item: { id: item.id, label: item.label, title: item.title },
    quote: target.quote,
    asked: askedBy(target),
    year: due === null ? null : Number(due.slice(0, 4)),
    due,
    start,
    points: tie.points,
    tiedBy: tie.decidedBy,
    tiedAt: tie.decidedAt,
  }
}

/** A target as it compares: `>= 85%`. */
export function askedBy({ comparator, value, to, unit }: TiedTarget['target']): string {
  if (value === null) return ''
  return comparator === 'between' ? `${value}–${to ?? value}${unit}` : `${comparator} ${value}${unit}`
}

/** A measured target of an assignment. */
export function presentMeasure(
  { tied, definition, area, last, judged }: AssignmentMeasure,
  presenting: { language: Language; today: Day; packs: readonly Pack[] },
) {
  return {
    indicator: presentHead(definition, presenting.language),
    area: area.id,
    figure: presentFigure(definition, area, last, presenting),
    target: presentStanding(tied, judged),
  }
}

/** A quantity of a return with its name and unit. */
export function presentQuantity(given: GivenQuantity, language: Language) {
  const quantity = quantities.get(given.quantity)
  return { ...given, name: quantity?.name[language] ?? given.quantity, unit: quantity?.unit ?? '' }
}
