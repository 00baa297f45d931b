/** The collected table (汇总表) of a request: what the units that it asks filled in, by rows, and what its columns come to. */

import type { Return } from '../assignment.ts'
import type { Day } from '../day.ts'
import type { Period } from '../period.ts'
import type { FilledField } from './filled-field.ts'

/** How a unit stands in a period: not returned, waiting for review, accepted, sent back; or it is not asked (any more). */
export const collectedStates = ['unreturned', 'sent-back', 'submitted', 'accepted', 'not-asked'] as const
export type CollectedState = (typeof collectedStates)[number]

/** What a column comes to. `total` is null where nothing is added up. */
export interface CollectedColumn {
  field: string
  total: number | null
  decimals: number
  /** Nearly all that was filled in are numbers: what is none is marked. */
  isNumeric: boolean
  /** How many are none. */
  odd: number
}

/** Words by which a unit says that there is nothing to fill in. */
const nothing = new Set(['无', '没有', '不适用', '不涉及', '暂无', '/', '—', '-', 'none', 'n/a'])
const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** Whether a text says that there is nothing. */
export const saysNothing = (text: string) => nothing.has(plain(text)) || plain(text) === ''

/** Up to nine digits before the point: what is longer is a telephone or an identity number, which nobody adds up. */
const written = /^[+-]?(0|[1-9]\d{0,8})(\.\d{1,6})?$/

/** The number that a text is, full-width digits and commas between thousands included; null where it is none. */
export function numberIn(text: string): number | null {
  const digits = plain(text)
  const joined = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits
  return written.test(joined) ? Number(joined) : null
}

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0

/** Of three numbers in four texts the fourth is likely a slip. */
const nearlyAll = 0.75

/** What the columns come to over the rows that count: what was sent back is no answer. */
export function columnsOf(
  fields: readonly string[],
  rows: readonly { state: CollectedState; values: readonly (string | null)[] }[],
): CollectedColumn[] {
  const counted = rows.filter(({ state }) => state === 'submitted' || state === 'accepted')
  return fields.map((field, index) => {
    const given = counted.map(({ values }) => values[index] ?? '').filter((text) => !saysNothing(text))
    const numbers = given.map(numberIn).filter((value) => value !== null)
    const decimals = Math.max(0, ...numbers.map(decimalsOf))
    const isSum = numbers.length > 0 && numbers.length === given.length
    return {
      field,
      total: isSum ? Number(numbers.reduce((sum, value) => sum + value, 0).toFixed(decimals)) : null,
      decimals,
      isNumeric: numbers.length > 0 && numbers.length >= nearlyAll * given.length,
      odd: given.length - numbers.length,
    }
  })
}

/** Whether a text stands where nearly all others are numbers, and is none. */
export function isOdd({ isNumeric }: Pick<CollectedColumn, 'isNumeric'>, text: string | null): boolean {
  return isNumeric && text !== null && !saysNothing(text) && numberIn(text) === null
}

/** A return as the table shows it. */
export type Collected = Pick<Return, 'state' | 'period' | 'submittedAt'>

/** The return by which a unit stands in a period: the last that was not withdrawn. Any period where none is named. */
export function returnOf<R extends Collected>(returns: readonly R[], period: Day | null): R | undefined {
  return returns
    .filter((each) => each.state !== 'withdrawn' && (period === null || each.period === period))
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
    .at(-1)
}

/** What was filled in for the fields, in their order; null where nothing was. */
export function valuesOf(fields: readonly string[], filled: readonly FilledField[]): (string | null)[] {
  const given = new Map(filled.map(({ field, value }) => [field, value]))
  return fields.map((field) => given.get(field) ?? null)
}

/**
 * The period that is looked at first: the last that has ended or of which something was returned, otherwise the first. `periods` in
 * order of time.
 */
export function periodToShow(
  periods: readonly Period[],
  returned: ReadonlySet<Day | null>,
  today: Day,
): Period | undefined {
  return periods.findLast(({ from, to }) => to < today || returned.has(from)) ?? periods[0]
}
