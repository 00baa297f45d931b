/** What is looked at when quantities are entered: what cannot be is refused, what looks wrong wants a word. */
import type { Day } from '../day.ts'
import type { Problem } from '../problem.ts'
import type { IndicatorDefinition, Quantity } from './definition.ts'

/** A quantity as it was given, with the one of the period before. `at` is where problems are shown. */
export interface GivenEntry {
  quantity: string
  value: number | null
  notApplicable: string | null
  to: Day
  previous: { value: number; to: Day } | null
  at: string
}

/** Units of which there are no halves. */
const whole = new Set(['人', '个', '所', '名', '件', '次', '期', '间', '台', '班', '种', '支', '辆', '餐'])

/** Every problem of what one unit gives for one period. `jump` is the change, in percent, from which a word is wanted. */
export function checkEntries(
  given: readonly GivenEntry[],
  definitions: readonly Pick<IndicatorDefinition, 'name' | 'formula' | 'unit'>[],
  {
    quantities,
    explanation,
    jump,
  }: { quantities: ReadonlyMap<string, Quantity>; explanation: string; jump: number | null },
): Problem[] {
  const refused = given.flatMap((each) => checkOne(each, quantities.get(each.quantity)))
  if (refused.length > 0 || explanation.trim() !== '') return refused
  return [...given.flatMap((each) => checkJump(each, jump)), ...checkWhole(given, definitions)]
}

function checkOne({ value, notApplicable, at }: GivenEntry, quantity: Quantity | undefined): Problem[] {
  if (!quantity) return [{ code: 'entry/unknown-quantity', at }]
  if (quantity.register) return [{ code: 'entry/register-knows', at }]
  if (value === null) return notApplicable?.trim() ? [] : [{ code: 'entry/missing', at }]
  if (value < 0) return [{ code: 'entry/negative', at, actual: value }]
  if (whole.has(quantity.unit) && !Number.isInteger(value)) return [{ code: 'entry/not-whole', at, actual: value }]
  return []
}

/** Numbers of years change by more than so many percent; counts within a year go up only. */
function checkJump({ value, previous, to, at }: GivenEntry, jump: number | null): Problem[] {
  if (value === null || previous === null) return []
  const arguments_ = { previous: previous.value, value }
  if (previous.to.slice(0, 4) === to.slice(0, 4))
    return value < previous.value
      ? [{ code: 'entry/fell', at, actual: value, expected: previous.value, arguments: arguments_ }]
      : []
  if (jump === null || previous.value === 0) return []
  const percent = Math.round((Math.abs(value - previous.value) / previous.value) * 100)
  return percent > jump
    ? [{ code: 'entry/jump', at, actual: value, expected: previous.value, arguments: { ...arguments_, percent } }]
    : []
}

/** A part is no larger than its whole: a share of more than 100 % wants a word. */
function checkWhole(
  given: readonly GivenEntry[],
  definitions: readonly Pick<IndicatorDefinition, 'name' | 'formula' | 'unit'>[],
): Problem[] {
  const values = new Map(given.flatMap(({ quantity, value }) => (value === null ? [] : [[quantity, value] as const])))
  return definitions.flatMap(({ formula, unit }) => {
    if (formula.kind !== 'ratio' || unit !== '%') return []
    const { top, bottom } = formula
    if (![...top.plus, ...top.minus, ...bottom.plus, ...bottom.minus].every((key) => values.has(key))) return []
    const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (values.get(key) ?? 0), 0)
    const part = sum(top.plus) - sum(top.minus)
    const all = sum(bottom.plus) - sum(bottom.minus)
    const at = given.find(({ quantity }) => quantity === top.plus[0])?.at
    return part > all
      ? [{ code: 'entry/part-over-whole', at, actual: part, expected: all, arguments: { part, whole: all } }]
      : []
  })
}
