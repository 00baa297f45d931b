/** What a target of a plan asks of its indicator: its comparator and number as a rule, in the indicator's unit. */
import type { Target } from '../plan.ts'
import { type IndicatorDefinition, isFlow } from './definition.ts'
import { goalRules, ruleOfGoal, type TargetRule, tolerance } from './target-rule.ts'

type Printed = Pick<Target, 'comparator' | 'value' | 'to' | 'unit' | 'change' | 'placeholder'>
type Measured = Pick<IndicatorDefinition, 'formula' | 'unit' | 'direction' | 'goal'>

/** The rule that a target sets; null where it names no number and its indicator asks none by itself, or a start is missing. */
export function ruleOfTarget(target: Printed, definition: Measured, start: number | null): TargetRule | null {
  const { comparator, to, change } = target
  if (target.placeholder) return null
  if (target.value === null) return withoutNumber(change, definition)
  // A number that each unit has to reach is a norm; the figure then is the share of units that reach it.
  if (definition.formula.kind === 'reaching' && !isShare(target.unit)) return goalRules.full
  const value = inUnit(target.value, target.unit, definition.unit)
  // What is counted within the year is its own increase; of a stock or a rate the plan says by how much it changes.
  if ((change === 'increase' || change === 'decrease') && !isFlow(definition)) {
    if (start === null) return null
    return change === 'increase'
      ? { kind: 'at-least', value: start + value }
      : { kind: 'at-most', value: start - value }
  }
  if (comparator === 'between')
    return { kind: 'between', low: value, high: to === null ? value : inUnit(to, target.unit, definition.unit) }
  if (comparator === '>=' || comparator === '>') return { kind: 'at-least', value }
  if (comparator === '<=' || comparator === '<') return { kind: 'at-most', value }
  if (definition.direction === 'up') return { kind: 'at-least', value }
  return definition.direction === 'down'
    ? { kind: 'at-most', value }
    : { kind: 'about', value, tolerance: tolerance * value }
}

function withoutNumber(change: Printed['change'], { goal }: Measured): TargetRule | null {
  // A plan that says that it is to fall asks that, and not yet the norm.
  const moves = typeof goal === 'object' && (change === 'increase' || change === 'decrease')
  if (goal !== null && !moves) return ruleOfGoal(goal)
  if (change === 'increase') return goalRules.more
  if (change === 'decrease') return goalRules.fewer
  return change === 'keep' ? goalRules['not-less'] : null
}

/** Whether a printed unit is that of a share of units, rather than of the norm that each has to reach. */
export function isShare(unit: string): boolean {
  return unit === '%' || unit === '‰'
}

/** A number in the unit of the indicator: ten thousands are multiplied out by the reader, permille is not. */
function inUnit(value: number, printed: string, unit: string): number {
  return printed === '‰' && unit === '%' ? value / 10 : value
}
