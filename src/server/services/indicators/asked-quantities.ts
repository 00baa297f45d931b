/** What a unit is asked to give: the quantities that no register answers, of the period that ended last. */
import type { z } from 'zod'
import type { askedQuantity } from '#api/indicator-shapes.ts'
import { addDays, dayOf } from '#core/day.ts'
import { quantities } from '#core/indicator/catalogue.ts'
import { type IndicatorDefinition, quantitiesOf } from '#core/indicator/definition.ts'
import { type Period, periodEndedBefore, periodOf } from '#core/period.ts'
import { periodsFor } from '#core/term.ts'
import type { Work } from '../../context.ts'
import { placedPeriods } from '../assignments/school-calendars.ts'
import { enteredQuantities, type KnownQuantity, type Reader } from './known-quantities.ts'

type Asked = z.infer<typeof askedQuantity>

/** The period that a unit is asked about: the one that ended last, of a year the running one, counted until now (本年累计). */
export async function askedPeriods(
  reader: Reader,
  path: string,
  now: Date,
): Promise<(definition: Pick<IndicatorDefinition, 'frequency' | 'lag'>) => Period | null> {
  const terms = periodsFor(path, await placedPeriods(reader))
  const today = dayOf(now)
  return ({ frequency, lag }) => {
    // In its first days the old year is still to be closed.
    const period =
      frequency === 'year' ? periodOf(frequency, addDays(today, -lag)) : periodEndedBefore(frequency, today, terms)
    return period && { from: period.from, to: period.to }
  }
}

/** The quantities that a unit is asked for these definitions, with the one before and what stands already. */
export async function askedQuantities(
  reader: Reader & Pick<Work, 'now' | 'language'>,
  unit: { id: string; path: string },
  definitions: readonly IndicatorDefinition[],
): Promise<Asked[]> {
  const { language, now } = reader
  const periodAsked = await askedPeriods(reader, unit.path, now)
  const keys = [...new Set(definitions.flatMap(({ formula }) => quantitiesOf(formula)))]
  const own = (await enteredQuantities(reader, { keys, path: unit.path })).filter(({ unitId }) => unitId === unit.id)
  const asked = new Map<string, Asked>()
  for (const definition of definitions) {
    const period = periodAsked(definition)
    if (!period) continue
    for (const key of quantitiesOf(definition.formula)) {
      const quantity = quantities.get(key)
      if (!quantity || quantity.register) continue
      const of = `${key} ${period.from} ${period.to}`
      const known = asked.get(of)
      if (known) known.indicators.push(definition.name[language])
      else
        asked.set(of, {
          quantity: key,
          name: quantity.name[language],
          unit: quantity.unit,
          indicators: [definition.name[language]],
          ...period,
          previous: before(own, key, period),
          present: presentOf(own, key, period),
        })
    }
  }
  return [...asked.values()]
}

/** The number of the period before: of the last one that is as long. */
export function before(own: readonly KnownQuantity[], key: string, period: Period): Asked['previous'] {
  const last = own
    .filter(({ quantity, to, value }) => quantity === key && value !== null && to < period.to)
    .sort((a, b) => b.to.localeCompare(a.to))[0]
  return last?.value === null || last === undefined ? null : { value: last.value, to: last.to }
}

function presentOf(own: readonly KnownQuantity[], key: string, { from, to }: Period): Asked['present'] {
  const found = own.find((each) => each.quantity === key && each.from === from && each.to === to)
  return found ? { value: found.value, notApplicable: found.notApplicable } : null
}
