/**
 * Values are written as a table that an officer can read, one line each:
 *
 *     key | 名称 | English | value | unit | from | to | basis | how sure | level
 *
 * `value` is a number, `>=2`, `<=30`, `~5`, `3..5`, `20:30`, `01-31`, `yes` for a rule without a number or `?` for one that is not
 * known. `from` is a day, or `2013-09`, or `2013` where only that is known. A line that is not of this form is a bug: it throws.
 */
import { isDay } from '../day.ts'
import {
  type Certainty,
  type Comparator,
  type Content,
  certainties,
  type DatedValue,
  type ValueSubject,
} from './dated-value.ts'
import { type ValueUnit, valueUnits } from './units.ts'

/** The values of a subject from their table. */
export function readValues(subject: ValueSubject, table: string): readonly DatedValue[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readLine(subject, line))
}

function readLine(subject: ValueSubject, line: string): DatedValue {
  const wrong = (what: string): never => {
    throw new Error(`values of ${subject}: ${what}: ${line}`)
  }
  const cells = line.split('|').map((cell) => cell.trim())
  if (cells.length !== 10) wrong(`${cells.length} cells instead of 10`)
  const [key, zh, en, value, unit, from, to, basis, certainty, level] = cells as [string, ...string[]] & string[]
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(key)) wrong('key')
  if (!zh || !en || !basis) wrong('a cell is empty')
  if (!((unit as string) in valueUnits)) wrong('unit')
  if (!certainties.includes(certainty as Certainty)) wrong('how sure')
  if (level !== 'national' && level !== 'local') wrong('level')
  if (to && !isDay(to)) wrong('to')
  const parsed = parseValue(value as string) ?? wrong('value')
  const first = parseFrom(from as string) ?? wrong('from')
  return {
    key,
    subject,
    name: { zh: zh as string, en: en as string },
    level: level as DatedValue['level'],
    ...parsed,
    unit: unit as ValueUnit,
    ...first,
    to: to || null,
    basis: basis as string,
    certainty: certainty as Certainty,
    on: certainty !== 'unsure',
  }
}

const number = String.raw`-?\d+(?:\.\d+)?`
const comparatorSigns: Record<string, Comparator> = { '': 'is', '>=': 'at-least', '<=': 'at-most', '~': 'about' }

/** What a cell of the table says; null where it is not of a known form. */
export function parseValue(text: string): { content: Content; comparator: Comparator } | null {
  if (text === '?') return { content: null, comparator: 'is' }
  if (text === 'yes') return { content: true, comparator: 'is' }
  if (/^\d\d:\d\d$|^\d\d-\d\d$/.test(text)) return { content: text, comparator: 'is' }
  const range = text.match(new RegExp(`^(${number})\\.\\.(${number})$`))
  if (range) return { content: [Number(range[1]), Number(range[2])], comparator: 'between' }
  const single = text.match(new RegExp(`^(>=|<=|~|)(${number})$`))
  if (!single) return null
  return { content: Number(single[2]), comparator: comparatorSigns[single[1] ?? ''] as Comparator }
}

function parseFrom(text: string): Pick<DatedValue, 'from' | 'fromKnown'> | null {
  if (isDay(text)) return { from: text, fromKnown: 'day' }
  if (isDay(`${text}-01`)) return { from: `${text}-01`, fromKnown: 'month' }
  return isDay(`${text}-01-01`) ? { from: `${text}-01-01`, fromKnown: 'year' } : null
}
