/**
 * Quantities and definitions are written as tables that an officer can read, one line each:
 *
 *     key | 名称 | English | unit | source
 *     key | 名称 | English | formula | unit | direction | goal | scope | frequency | lag | rules
 *
 * `source` is `return`, `school.primaryPupils + school.juniorPupils`, or `hazard:rectifiedShare.numerator`, which is what a figure of
 * the register counts. A formula is `sum a + b - c` of what
 * happens within a year, `level a + b - c` of what there is or recurs every year, `ratio a + b / c`, `compare a / b : c / d`,
 * `maximum a`, `latest a` or `reaching a / b >= 60` with a number or the key of a dated value; `self` is a quantity of the
 * definition's own key, name and unit that units return. A goal is a word, or `<= b` with the key of a dated value. A line that is not of this form is a bug: it throws.
 */
import {
  directions,
  type Formula,
  frequencies,
  type Goal,
  goals,
  type IndicatorDefinition,
  type Norm,
  type Quantity,
  scopes,
  type Terms,
} from './definition.ts'

function linesOf(table: string, count: number): string[][] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      if (cells.length !== count) throw new Error(`${cells.length} cells instead of ${count}: ${line}`)
      return cells
    })
}

/** The quantities of a table. */
export function readQuantities(table: string): Quantity[] {
  return linesOf(table, 5).map(([key = '', zh = '', en = '', unit = '', source = '']) => {
    if (source === 'return') return { key, name: { zh, en }, unit, register: null }
    const figure = source.match(/^(\w+):(\w+)\.(numerator|denominator)$/)
    if (figure) {
      const [, pack = '', name = '', part] = figure
      const register = { pack, figure: name, part: part as 'numerator' | 'denominator' }
      return { key, name: { zh, en }, unit, register }
    }
    const places = source.split('+').map((place) => place.trim().split('.'))
    const packs = new Set(places.map(([pack]) => pack))
    const [pack] = packs
    if (packs.size !== 1 || !pack || !/^\w+$/.test(pack) || places.some(([, field]) => !field))
      throw new Error(`source of ${key}: ${source}`)
    return { key, name: { zh, en }, unit, register: { pack, fields: places.map(([, field]) => field as string) } }
  })
}

/** `a + b - c` as terms. Signs stand between spaces, because keys have dashes. */
function split(text: string, self: string): Terms {
  const [first = [], ...subtracted] = text.split(' - ').map((part) => part.split(' + ').map((key) => key.trim()))
  const keys = (parts: readonly string[]) => parts.map((key) => (key === 'self' ? self : key))
  const terms = { plus: keys(first), minus: keys(subtracted.flat()) }
  if ([...terms.plus, ...terms.minus].some((key) => !/^[a-z0-9.-]+$/.test(key)))
    throw new Error(`formula of ${self}: ${text}`)
  return terms
}

/** A formula as it is written in the table. */
export function parseFormula(text: string, self: string): Formula {
  const [, kind = '', rest = ''] = text.match(/^([a-z]+) (.+)$/) ?? []
  const quotient = (part: string) => {
    const [top = '', bottom] = part.split(' / ')
    if (bottom === undefined) throw new Error(`formula of ${self}: ${text}`)
    return { top: split(top, self), bottom: split(bottom, self) }
  }
  switch (kind) {
    case 'sum':
    case 'level':
      return { kind: 'sum', of: split(rest, self), years: kind === 'sum' ? 'added' : 'not-added' }
    case 'maximum':
    case 'latest':
      return { kind, of: split(rest, self) }
    case 'ratio':
      return { kind, ...quotient(rest) }
    case 'compare': {
      const [of = '', against = ''] = rest.split(' : ')
      return { kind: 'comparison', of: quotient(of), against: quotient(against) }
    }
    case 'reaching': {
      const [, inner = '', comparator, norm = ''] = rest.match(/^(.+) (>=|<=) (\S+)$/) ?? []
      if (!comparator) break
      const value = Number.isNaN(Number(norm)) ? { key: norm } : Number(norm)
      const measured = inner.includes(' / ') ? quotient(inner) : { top: split(inner, self), bottom: null }
      return { kind, ...measured, norm: { comparator: comparator as Norm['comparator'], value } }
    }
  }
  throw new Error(`formula of ${self}: ${text}`)
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined, key: string): T {
  if (!values.includes(text as T)) throw new Error(`${key}: ${text} is none of ${values.join(', ')}`)
  return text as T
}

/** `full`, or `<= school.large-class-share`: the norm of a dated value. */
function goalOf(text: string, key: string): Goal {
  const [, comparator, norm] = text.match(/^(>=|<=) ([a-z0-9.-]+)$/) ?? []
  return comparator && norm
    ? { comparator: comparator as Norm['comparator'], key: norm }
    : oneOf<Exclude<Goal, object>>(goals, text, key)
}

/** The definitions of a table. */
export function readDefinitions(table: string): IndicatorDefinition[] {
  return linesOf(table, 11).map((cells) => {
    const [key = '', zh = '', en = '', formula = '', unit = '', direction, goal, scope, frequency, lag, rules = ''] =
      cells
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(key)) throw new Error(`key: ${key}`)
    return {
      key,
      name: { zh, en },
      formula: parseFormula(formula, key),
      unit,
      direction: oneOf(directions, direction, key),
      goal: goal ? goalOf(goal, key) : null,
      scope: oneOf(scopes, scope, key),
      frequency: oneOf(frequencies, frequency, key),
      lag: Number(lag),
      rules: rules.split(',').map(Number),
    }
  })
}
