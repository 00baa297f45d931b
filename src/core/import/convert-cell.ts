/** What the text of a cell means as the value of a field: days and numbers in all usual forms, choices by their words. */
import type { Field } from '../field.ts'
import { readDay, readMonth, readYear } from './read-day.ts'
import { readNumber } from './read-number.ts'

/** A cell's value, or the code of what is wrong with it. */
export type Converted = { value: unknown } | { wrong: string }

/** Converts the cells of one column. */
export type Conversion = (text: string) => Converted

/** Finds a unit by what a cell calls it. */
export type FindUnit = (name: string) => { id: string } | 'none' | 'several'

/** Cells that say that there is nothing. */
const nothing = /^[\s\-—–/\\－／]*$/

const yes = new Set(['是', '有', '对', '√', '✓', '✔', 'y', 'yes', '1', 'true'])
const no = new Set(['否', '无', '不', '没有', '×', '✗', '✘', 'x', 'n', 'no', '0', 'false'])

/** Whether a cell says nothing. */
export function cellIsEmpty(text: string): boolean {
  return text === '' || nothing.test(text)
}

/** The conversion of a column; `words` are those of each choice of its field, in both languages and as other systems write them. */
export function conversionOf(
  field: Field,
  findUnit: FindUnit,
  words: Readonly<Record<string, readonly string[]>> = {},
): Conversion {
  switch (field.kind) {
    case 'text':
      return (text) => ({ value: cleaned(field.paragraph ? text : text.replace(/\s*\n\s*/g, ' ')) })
    case 'number':
    case 'money':
      return (text) => orWrong(readNumber(text, field.kind === 'number' ? field.unit : '元'), 'import/not-a-number')
    case 'day':
      return (text) => orWrong(readDay(text), 'import/not-a-day')
    case 'month':
      return (text) => orWrong(readMonth(text), 'import/not-a-month')
    case 'year':
      return (text) => orWrong(readYear(text), 'import/not-a-year')
    case 'yes-no':
      return (text) => {
        const word = plain(text).toLowerCase()
        return yes.has(word) ? { value: true } : no.has(word) ? { value: false } : { wrong: 'import/not-yes-or-no' }
      }
    case 'choice': {
      const byWord = new Map<string, string>()
      for (const choice of field.of)
        for (const word of [choice, ...(words[choice] ?? [])]) byWord.set(plain(word).toLowerCase(), choice)
      return (text) => {
        const word = plain(text).toLowerCase()
        // Code lists are also written with their number before the word: `1-男`, `01 男`.
        return orWrong(byWord.get(word) ?? byWord.get(word.replace(/^\d+[-.、:]?/, '')), 'import/not-a-choice')
      }
    }
    case 'unit':
      return (text) => {
        const found = findUnit(text)
        if (found === 'none') return { wrong: 'import/no-such-unit' }
        return found === 'several' ? { wrong: 'import/several-units' } : { value: found.id }
      }
    case 'identity':
    case 'code': {
      const cased = (code: string) =>
        field.kind === 'code' && field.of === 'unit-code' ? code.toLowerCase() : code.toUpperCase()
      // A number of more than fifteen digits kept as a number has lost its end; nobody can tell what it was.
      return (text) =>
        /^\d(\.\d+)?e\+\d+$/i.test(text) ? { wrong: 'import/digits-lost' } : { value: cased(plain(text)) }
    }
    case 'phone':
      return (text) => ({ value: plain(text) })
    default:
      return () => ({ wrong: 'import/not-in-cells' })
  }
}

function orWrong(value: unknown, code: string): Converted {
  return value === undefined ? { wrong: code } : { value }
}

/** Width and spaces do not count: `１２ ３` is `123`. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** Invisible marks that come along from web pages and turn the direction of writing; what is seen stays as it is. */
export function cleaned(text: string): string {
  return text.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '').trim()
}
