/** An indicator by the norm of a plan: a plan may ask more of each unit than the definition does. */
import type { Target } from '../plan.ts'
import { quantities } from './catalogue.ts'
import type { IndicatorDefinition } from './definition.ts'
import { sameUnit } from './propose.ts'
import { isShare } from './rule-of-target.ts'

/** What a number in a printed unit is multiplied by to be one in another; null where they do not measure the same. */
function factorOf(printed: string, unit: string): number | null {
  if (printed === '小时' && unit === '分钟') return 60
  if (printed === '分钟' && unit === '小时') return 1 / 60
  return printed === '' || printed === ':1' || sameUnit(printed, unit) ? 1 : null
}

/**
 * The definition with the number of the target in place of its norm: 每天2小时 is 120 minutes. The definition itself where the target
 * sets none, or one in a unit that cannot be turned into that of what is measured.
 */
export function byNormOf(
  { value, unit, comparator }: Pick<Target, 'value' | 'unit' | 'comparator'>,
  definition: IndicatorDefinition,
): IndicatorDefinition {
  const { formula } = definition
  if (formula.kind !== 'reaching' || value === null || isShare(unit)) return definition
  const [top] = formula.top.plus
  const factor = factorOf(unit, quantities.get(top ?? '')?.unit ?? '')
  if (factor === null) return definition
  const number = value * factor
  if (number === formula.norm.value) return definition
  const said = comparator === '<=' || comparator === '<' ? '<=' : '>='
  const asPrinted = comparator === '=' || comparator === 'between' ? formula.norm.comparator : said
  return { ...definition, formula: { ...formula, norm: { comparator: asPrinted, value: number } } }
}
