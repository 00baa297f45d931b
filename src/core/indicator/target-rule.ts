/** What a target asks of a figure, and whether the figure does it. */
import type { InForce } from '../values/dated-value.ts'
import type { Goal } from './definition.ts'
import type { Figure } from './measured.ts'

/** One target: a number, a range, about a number, a norm of a dated value, or against last year. */
export type TargetRule =
  | { kind: 'at-least' | 'at-most' | 'is'; value: number }
  /** Met from the lower end on, over-fulfilled above the upper. */
  | { kind: 'between'; low: number; high: number }
  | { kind: 'about'; value: number; tolerance: number }
  | { kind: 'norm'; comparator: 'at-least' | 'at-most'; key: string }
  | { kind: 'than-last-year'; more: boolean; equal: boolean }

/** Year -> target. */
export type TargetsByYear = Readonly<Record<number, TargetRule>>

export type Verdict = 'met' | 'over-fulfilled' | 'missed' | 'not-computable'

/** How far, as a part of it, a ratio to be kept may lie from its target: an assumption, as 大体相当 has no number of its own. */
export const tolerance = 0.1

/** The rule that a definition itself asks; shares are in percent. */
export const goalRules: Readonly<Record<Exclude<Goal, object>, TargetRule>> = {
  full: { kind: 'at-least', value: 100 },
  none: { kind: 'at-most', value: 0 },
  more: { kind: 'than-last-year', more: true, equal: false },
  'not-less': { kind: 'than-last-year', more: true, equal: true },
  fewer: { kind: 'than-last-year', more: false, equal: false },
  'not-more': { kind: 'than-last-year', more: false, equal: true },
  even: { kind: 'about', value: 1, tolerance },
}

/** The rule of a goal. */
export function ruleOfGoal(goal: Goal): TargetRule {
  if (typeof goal === 'string') return goalRules[goal]
  return { kind: 'norm', comparator: goal.comparator === '>=' ? 'at-least' : 'at-most', key: goal.key }
}

/** The target of a year: its own, or the last one set before it. */
export function targetOf(year: number, targets: TargetsByYear): TargetRule | null {
  const years = Object.keys(targets)
    .map(Number)
    .filter((each) => each <= year)
  return years.length === 0 ? null : (targets[Math.max(...years)] ?? null)
}

/** Figures are compared as they are printed in sums of binary fractions: 0.1 + 0.2 is 0.3. */
const near = 1e-9

/** Whether a figure does what its target asks. Without the figure, last year's or the norm that it needs, it is not computable. */
export function verdictOf(rule: TargetRule, figure: Figure | null, lastYear: Figure | null, inForce: InForce): Verdict {
  if (figure === null) return 'not-computable'
  const { value } = figure
  const said = (met: boolean): Verdict => (met ? 'met' : 'missed')
  switch (rule.kind) {
    case 'at-least':
      return said(value >= rule.value - near)
    case 'at-most':
      return said(value <= rule.value + near)
    case 'is':
      return said(Math.abs(value - rule.value) <= near)
    case 'between':
      return value > rule.high + near ? 'over-fulfilled' : said(value >= rule.low - near)
    case 'about':
      return said(Math.abs(value - rule.value) <= rule.tolerance + near)
    case 'norm': {
      const norm = inForce.number(rule.key)
      return norm === null
        ? 'not-computable'
        : verdictOf({ kind: rule.comparator, value: norm }, figure, lastYear, inForce)
    }
    case 'than-last-year': {
      if (lastYear === null) return 'not-computable'
      const gain = (value - lastYear.value) * (rule.more ? 1 : -1)
      return said(rule.equal ? gain >= -near : gain > near)
    }
  }
}
