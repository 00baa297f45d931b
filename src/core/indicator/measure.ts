/** Computes an indicator from quantities of units, and says where each number came from (口径和来源). */
import type { InForce } from '../values/dated-value.ts'
import { type Formula, type IndicatorDefinition, quantitiesOf, scaleOf, type Terms } from './definition.ts'
import { combine, type Figure, figureOf, type Measured } from './measured.ts'

/** One quantity of one unit, with the row that it comes from. */
export interface Entry {
  quantity: string
  unitId: string
  value: number
  /** A return, or the rows of a register that were counted. */
  source: { type: string; id: string }
  /** The instant as of which it holds. */
  asOf: string
}

/** A unit of the indicator's scope; where it does not apply to the unit, why. */
export interface Measurable {
  id: string
  notApplicable: string | null
}

/** One input of a figure: what was added up, over how many units, from which rows. */
export interface PassportInput {
  quantity: string
  total: number
  units: number
  sources: Entry['source'][]
}

/** Where a figure comes from. */
export interface Passport {
  indicator: string
  formula: Formula
  inputs: PassportInput[]
  /** The oldest and the latest of the inputs. */
  asOf: { from: string; to: string }
  units: number
  /** Units to which it does not apply. */
  leftOut: Measurable[]
}

/** What comes of it: a figure, or why there is none. Never a zero instead. */
export type Result =
  | { state: 'computed'; measured: Measured; figure: Figure; passport: Passport }
  | {
      state: 'not-computable'
      missing: { unitId: string; quantity: string }[]
      reason: 'missing' | 'nothing-to-divide-by'
    }
  | { state: 'not-applicable'; reason: string }

const sumOf = ({ plus, minus }: Terms, values: ReadonlyMap<string, number>) => {
  const of = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (values.get(key) ?? 0), 0)
  return of(plus) - of(minus)
}

/** What is measured of one unit; null where its norm is not known or nothing can be divided. */
function measureOne(
  formula: Formula,
  values: ReadonlyMap<string, number>,
  asOf: string,
  inForce: InForce,
): Measured | null {
  const sums = ({ top, bottom }: { top: Terms; bottom: Terms }) => ({
    top: sumOf(top, values),
    bottom: sumOf(bottom, values),
  })
  switch (formula.kind) {
    case 'sum':
      return { kind: 'sum', total: sumOf(formula.of, values) }
    case 'maximum':
      return { kind: 'maximum', value: sumOf(formula.of, values) }
    case 'latest':
      return { kind: 'latest', value: sumOf(formula.of, values), day: asOf.slice(0, 10) }
    case 'ratio':
      return { kind: 'ratio', ...sums(formula) }
    case 'comparison':
      return { kind: 'comparison', of: sums(formula.of), against: sums(formula.against) }
    case 'reaching': {
      const { comparator, value } = formula.norm
      const norm = typeof value === 'number' ? value : inForce.number(value.key)
      const bottom = formula.bottom === null ? 1 : sumOf(formula.bottom, values)
      if (norm === null || bottom === 0) return null
      const own = sumOf(formula.top, values) / bottom
      return { kind: 'reaching', reached: (comparator === '>=' ? own >= norm : own <= norm) ? 1 : 0, of: 1 }
    }
  }
}

/** The indicator over units. One missing number makes it not computable and is named; units to which it does not apply are left out. */
export function measure(
  definition: IndicatorDefinition,
  units: readonly Measurable[],
  entries: readonly Entry[],
  inForce: InForce,
): Result {
  const applicable = units.filter(({ notApplicable }) => notApplicable === null)
  if (applicable.length === 0)
    return { state: 'not-applicable', reason: units.map(({ notApplicable }) => notApplicable ?? '').join('; ') }
  const wanted = quantitiesOf(definition.formula)
  const byUnit = new Map(applicable.map(({ id }) => [id, new Map<string, Entry>()]))
  for (const entry of entries) byUnit.get(entry.unitId)?.set(entry.quantity, entry)
  const missing = [...byUnit].flatMap(([unitId, has]) =>
    wanted.filter((quantity) => !has.has(quantity)).map((quantity) => ({ unitId, quantity })),
  )
  if (missing.length > 0) return { state: 'not-computable', missing, reason: 'missing' }

  const used = [...byUnit.values()].flatMap((has) => wanted.map((quantity) => has.get(quantity) as Entry))
  const measures = [...byUnit.values()].map((has) => {
    const values = new Map(wanted.map((quantity) => [quantity, (has.get(quantity) as Entry).value]))
    const asOf = latest(wanted.map((quantity) => (has.get(quantity) as Entry).asOf))
    return measureOne(definition.formula, values, asOf, inForce)
  })
  const measured = measures.some((each) => each === null) ? null : combine(measures as Measured[])
  const figure = measured && figureOf(measured, scaleOf(definition))
  if (!measured || !figure) return { state: 'not-computable', missing: [], reason: 'nothing-to-divide-by' }

  const inputs = wanted.map((quantity): PassportInput => {
    const of = used.filter((entry) => entry.quantity === quantity)
    const total = of.reduce((sum, { value }) => sum + value, 0)
    return { quantity, total, units: of.length, sources: of.map(({ source }) => source) }
  })
  const days = used.map(({ asOf }) => asOf).sort()
  const passport: Passport = {
    indicator: definition.key,
    formula: definition.formula,
    inputs,
    asOf: { from: days[0] as string, to: latest(days) },
    units: applicable.length,
    leftOut: units.filter(({ notApplicable }) => notApplicable !== null),
  }
  return { state: 'computed', measured, figure, passport }
}

function latest(instants: readonly string[]): string {
  return [...instants].sort().at(-1) ?? ''
}
