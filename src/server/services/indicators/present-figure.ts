import type { z } from 'zod'
import type { figureShape, indicatorHead } from '#api/indicator-shapes.ts'
import type { Day } from '#core/day.ts'
import { domainOf, quantities } from '#core/indicator/catalogue.ts'
import { type IndicatorDefinition, isFlow, quantitiesOf } from '#core/indicator/definition.ts'
import { freshnessOf } from '#core/indicator/freshness.ts'
import type { Measured } from '#core/indicator/measured.ts'
import { printFormula } from '#core/indicator/print-formula.ts'
import { levelWords, resultWords } from '#core/indicator/words.ts'
import type { Pack } from '#core/pack.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import type { KnownQuantity } from './known-quantities.ts'
import type { MeasuredUnit, Measurement, Measuring } from './measuring.ts'

type Language = Work['language']

/** Units of a list that are sent by name; the rest is counted. */
const named = 60

/** What an indicator is, in words. */
export function presentHead(definition: IndicatorDefinition, language: Language): z.infer<typeof indicatorHead> {
  const { key, name, unit, scope, direction, frequency, lag, formula } = definition
  return {
    key,
    name: name[language],
    domain: domainOf(key),
    unit,
    formula: printFormula(definition, language, quantities),
    levels: levelWords[formula.kind === 'sum' && !isFlow(definition) ? 'level' : formula.kind][language],
    scope,
    direction,
    frequency,
    lag,
  }
}

/** What figures are shown with. */
export interface Presenting extends Pick<Measuring, 'termsAt'> {
  language: Language
  today: Day
  packs: readonly Pack[]
}

/** A figure with its passport; without a measurement nothing is known of any period. */
export function presentFigure(
  definition: IndicatorDefinition,
  of: MeasuredUnit,
  measurement: Measurement | null,
  { language, today, packs, termsAt }: Presenting,
): z.infer<typeof figureShape> {
  const freshness = freshnessOf(definition, measurement?.period.to ?? null, today, termsAt(of.path))
  const base = { of: { id: of.id, name: of.shortName }, freshness }
  if (!measurement) return { ...base, ...nothing, state: 'not-computable', reason: resultWords.missing[language] }
  const { result, units, period } = measurement
  const unitOf = new Map(units.map(({ unit }) => [unit.id, unit]))
  const nameOf = (id: string) => ({ id, name: unitOf.get(id)?.shortName ?? '' })
  const leftOut = units.flatMap(({ unit, notApplicable }) =>
    notApplicable === null ? [] : [{ unit: nameOf(unit.id), reason: sentence(notApplicable, {}, language) }],
  )
  const shared = {
    ...base,
    ...nothing,
    period,
    units: units.length - leftOut.length,
    leftOut: leftOut.slice(0, named),
    leftOutCount: leftOut.length,
    corrections: units.flatMap(({ unit, known }) =>
      known.flatMap((each) => correctionsOf(each, nameOf(unit.id), language)),
    ),
    inputs: inputsOf(definition, units, { language, packs }),
  }
  if (result.state === 'not-applicable')
    return { ...shared, state: result.state, reason: resultWords[result.state][language] }
  if (result.state === 'not-computable') {
    const byUnit = new Map<string, string[]>()
    for (const { unitId, quantity } of result.missing)
      byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), quantities.get(quantity)?.name[language] ?? quantity])
    const missing = [...byUnit].map(([id, names]) => ({ unit: nameOf(id), quantities: names }))
    return {
      ...shared,
      state: result.state,
      reason: resultWords[result.reason][language],
      missing: missing.slice(0, named),
      missingCount: missing.length,
    }
  }
  const { numerator, denominator } = sumsOf(result.measured)
  return {
    ...shared,
    state: 'computed',
    value: result.figure.value,
    numerator,
    denominator,
    asOf: result.passport.asOf,
  }
}

const nothing = {
  value: null,
  numerator: null,
  denominator: null,
  reason: null,
  period: null,
  asOf: null,
  units: 0,
  inputs: [],
  missing: [],
  missingCount: 0,
  leftOut: [],
  leftOutCount: 0,
  corrections: [],
} satisfies Partial<z.infer<typeof figureShape>>

/** The two sums of what is divided; what is not divided has one number. */
export function sumsOf(measured: Measured): { numerator: number; denominator: number | null } {
  switch (measured.kind) {
    case 'ratio':
      return { numerator: measured.top, denominator: measured.bottom }
    case 'reaching':
      return { numerator: measured.reached, denominator: measured.of }
    case 'comparison':
      return { numerator: measured.of.top, denominator: measured.of.bottom }
    case 'sum':
      return { numerator: measured.total, denominator: null }
    default:
      return { numerator: measured.value, denominator: null }
  }
}

/** What was added up for each quantity of the formula, whatever comes of the whole. */
function inputsOf(
  definition: IndicatorDefinition,
  units: Measurement['units'],
  { language, packs }: { language: Language; packs: readonly Pack[] },
): z.infer<typeof figureShape>['inputs'] {
  const applicable = units.filter(({ notApplicable }) => notApplicable === null)
  return quantitiesOf(definition.formula).map((key) => {
    const quantity = quantities.get(key)
    const given = applicable.flatMap(({ known }) =>
      known.filter((each) => each.quantity === key && each.value !== null),
    )
    const by = [...new Set(given.flatMap((each) => (each.by === null ? [] : [each.by])))]
    return {
      quantity: key,
      name: quantity?.name[language] ?? key,
      unit: quantity?.unit ?? '',
      total: given.reduce((sum, { value }) => sum + (value ?? 0), 0),
      units: given.length,
      register: registerName(key, packs, language),
      by: by.slice(0, 5),
    }
  })
}

/** The name of the register that counts a quantity; null where units return it. */
export function registerName(key: string, packs: readonly Pack[], language: Language): string | null {
  const register = quantities.get(key)?.register
  return register ? (packs.find(({ name }) => name === register.pack)?.words.name[language] ?? register.pack) : null
}

function correctionsOf(
  { quantity, corrections }: KnownQuantity,
  unit: { id: string; name: string },
  language: Language,
) {
  return corrections.map((each) => ({ ...each, unit, quantity: quantities.get(quantity)?.name[language] ?? quantity }))
}
