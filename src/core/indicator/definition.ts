/** What an indicator is (指标口径): formula, scope, unit, direction, goal, cadence. Definitions are data; `measure.ts` only computes. */
import type { Words } from '../pack.ts'

/** Quantities that are added and subtracted before anything is divided. */
export interface Terms {
  plus: readonly string[]
  minus: readonly string[]
}

/** A norm for each unit: a number, or the dated value that gives it. */
export type Norm = { comparator: '>=' | '<='; value: number | { key: string } }

/** The formula; its kind is also how levels are put together, because only sums climb. */
export type Formula =
  /** `years`: what is built, added or trained is added over the years of a plan; what there is, or recurs every year, is not. */
  | { kind: 'sum'; of: Terms; years: 'added' | 'not-added' }
  | { kind: 'ratio'; top: Terms; bottom: Terms }
  | { kind: 'comparison'; of: { top: Terms; bottom: Terms }; against: { top: Terms; bottom: Terms } }
  | { kind: 'maximum'; of: Terms }
  | { kind: 'latest'; of: Terms }
  /** Units that reach a norm, as a share of those that have it. */
  | { kind: 'reaching'; top: Terms; bottom: Terms | null; norm: Norm }

/**
 * What the definition itself asks, whatever a plan says: all of them, none, more than last year, not less, fewer, not more, about as
 * many of one as of the other; or the norm of a dated value. Null where the plan gives the number.
 */
export const goals = ['full', 'none', 'more', 'not-less', 'fewer', 'not-more', 'even'] as const
export type Goal = (typeof goals)[number] | { comparator: Norm['comparator']; key: string }

export const directions = ['up', 'down', 'keep'] as const
export type Direction = (typeof directions)[number]

/** Kinds of unit whose figures are counted. */
export const scopes = [
  'city',
  'county',
  'town',
  'district',
  'school',
  'every-school',
  'senior-high',
  'kindergarten',
  'section',
] as const
export type Scope = (typeof scopes)[number]

export const frequencies = ['month', 'quarter', 'half-year', 'term', 'school-year', 'year'] as const
export type Frequency = (typeof frequencies)[number]

/** Where a register knows a quantity: fields that are added up, or what one of its own figures counts above or below the line. */
export type RegisterSource = { pack: string } & (
  | { fields: readonly string[] }
  | { figure: string; part: 'numerator' | 'denominator' }
)

/** Something that is counted or added up: by a register, or returned. */
export interface Quantity {
  key: string
  name: Words
  unit: string
  /** The register that knows it, or null where units return it. */
  register: RegisterSource | null
}

export interface IndicatorDefinition {
  key: string
  name: Words
  formula: Formula
  unit: string
  direction: Direction
  goal: Goal | null
  /** The lowest unit whose figures go in. */
  scope: Scope
  frequency: Frequency
  /** Days from the end of a period until its figure is published. */
  lag: number
  /** Numbers of the rules in the catalogue of targets that it answers. */
  rules: readonly number[]
}

/** What a figure is multiplied by to be shown in its unit. */
export function scaleOf({ unit }: Pick<IndicatorDefinition, 'unit'>): number {
  return unit === '%' ? 100 : 1
}

/** Keys of the quantities of a formula, in their order, each once. */
export function quantitiesOf(formula: Formula): string[] {
  const of = (terms: Terms | null) => (terms ? [...terms.plus, ...terms.minus] : [])
  switch (formula.kind) {
    case 'ratio':
    case 'reaching':
      return [...new Set([...of(formula.top), ...of(formula.bottom)])]
    case 'comparison':
      return [...new Set([formula.of, formula.against].flatMap(({ top, bottom }) => [...of(top), ...of(bottom)]))]
    default:
      return of(formula.of)
  }
}

/** How a target comes to the units below: what is added up is divided among them, anything else each of them must reach. */
export function targetBelow({ formula }: Pick<IndicatorDefinition, 'formula'>): 'adds-up' | 'each-reaches' {
  return formula.kind === 'sum' ? 'adds-up' : 'each-reaches'
}

/** Whether an indicator counts what happens (流量): it begins anew with each year and is added over the years of a plan. */
export function isFlow({ formula }: Pick<IndicatorDefinition, 'formula'>): boolean {
  return formula.kind === 'sum' && formula.years === 'added'
}
