/** A formula in words, as it stands under a figure (口径). */
import type { Formula, IndicatorDefinition, Quantity, Terms } from './definition.ts'

/** The formula of a definition in a language; quantities by their names, never by their keys. */
export function printFormula(
  { formula, unit }: Pick<IndicatorDefinition, 'formula' | 'unit'>,
  language: 'zh' | 'en',
  quantities: ReadonlyMap<string, Quantity>,
): string {
  const named = (key: string) => quantities.get(key)?.name[language] ?? key
  const terms = ({ plus, minus }: Terms, alone = false) => {
    const text = [plus.map(named).join(' + '), ...minus.map(named)].join(' − ')
    return alone || plus.length + minus.length === 1 ? text : `(${text})`
  }
  const over = (of: { top: Terms; bottom: Terms }) => `${terms(of.top)} ÷ ${terms(of.bottom)}`
  const percent = unit === '%' ? ' × 100%' : ''
  return ((of: Formula): string => {
    switch (of.kind) {
      case 'ratio':
        return over(of) + percent
      case 'comparison':
        return `(${over(of.of)}) ÷ (${over(of.against)})`
      case 'reaching': {
        const sign = of.norm.comparator === '>=' ? '≥' : '≤'
        const norm = typeof of.norm.value === 'number' ? of.norm.value : of.norm.value.key
        const inner = of.bottom === null ? terms(of.top) : `${terms(of.top)} ÷ ${terms(of.bottom)}`
        return language === 'zh'
          ? `${inner} ${sign} ${norm} 的单位数 ÷ 适用单位数${percent}`
          : `units with ${inner} ${sign} ${norm} ÷ units to which it applies${percent}`
      }
      default:
        return terms(of.of, true)
    }
  })(formula)
}
