import type { ValuePeriod } from '#core/values/dated-value.ts'
import { valueUnits } from '#core/values/units.ts'
import type { Say } from '../../ui/language.ts'
import { valueWords } from '../../words/value.ts'

/** A value in words: `不少于 2,000 名学生`, `3–5 年`, `20:30`. */
export function valueText(
  { content, comparator, unit }: Pick<ValuePeriod, 'content' | 'comparator' | 'unit'>,
  say: Say,
) {
  if (content === null) return say(valueWords.unknown)
  if (content === true) return say(valueUnits.rule)
  const n = Array.isArray(content) ? content.map(numberText).join('–') : numberText(content)
  return say(valueWords[`is-${comparator}`], { value: say(valueUnits[unit], { n }) })
}

function numberText(value: number | string): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : value
}

/** The first day as exactly as it is known: `2013`, `2013-09` or `2013-09-17`. */
export function fromText({ from, fromKnown }: Pick<ValuePeriod, 'from' | 'fromKnown'>): string {
  return from.slice(0, { day: 10, month: 7, year: 4 }[fromKnown])
}
