/** Values for the fields of any pack, by their kinds, with marks and canaries that are known again wherever they turn up. */
import { identityCheck } from '#core/codes/identity-number.ts'
import type { Field, FieldFile, Values } from '#core/field.ts'
import type { FieldClass } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'

/** What the values of records at one unit are made of. */
export interface Marks {
  unit: string
  /** In every open text. */
  mark: string
  /** In every text and name of class `contact`, and of class `personal`. */
  secret: Record<Exclude<FieldClass, 'open'>, string>
  /** Telephone of class `contact`, and the number that makes up the digits of class `personal`. */
  phone: string
  digits: string
  /** Files, by class. */
  files: Record<FieldClass, FieldFile>
}

/** In every open text, so that a search for it finds every record. */
export const searched = '事项'

const today = '2026-09-15'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** An identity number from four digits: it tells a day of birth that no other value has. */
export function identityOf(digits: string): string {
  const first = `99${digits}19770101001`
  return first + identityCheck(first)
}

/** A unified social credit code from its first 17 characters. */
function creditCodeOf(first: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first[at] as string), 0)
  return first + alphabet[(31 - (sum % 31)) % 31]
}

/** Every form that a canary of class `personal` takes; in no answer may there be a text of these forms. */
export const personalForms =
  /99\d{4}19770101001[\dX]|9199\d{4}770101001[\dA-Z]|98\d{4}7701|0212\d{4}77|~personal\.\w+\.\w+~|1977-01-0[12]/g

/** The forms of class `contact`; the telephones of `contact` are looked for with those of persons. */
export const contactForms = /~contact\.(\w+)\.(\w+)~/g

/** The value of a field; `n` tells the records of a unit apart. */
export function givenTo(field: Field, name: string, marks: Marks, n: number): unknown {
  const fieldClass = field.class ?? 'open'
  switch (field.kind) {
    case 'text':
      return (fieldClass === 'open' ? `${marks.mark}${searched}${n}` : marks.secret[fieldClass]).slice(0, field.max)
    case 'number':
      return Math.min(field.max ?? 1, Math.max(field.min ?? 1, 1))
    case 'money':
      return 1
    case 'year':
      return 2026
    case 'month':
      return '2026-09'
    case 'day':
      return fieldClass === 'personal' ? '1977-01-01' : today
    case 'yes-no':
      return true
    case 'choice':
      return field.of[n % field.of.length]
    case 'unit':
      return marks.unit
    case 'identity':
      return fieldClass === 'personal' ? identityOf(marks.digits) : `GH${marks.digits}0000`
    case 'phone':
      return fieldClass === 'open' ? '021-62000000' : fieldClass === 'contact' ? marks.phone : `0212${marks.digits}77`
    case 'code':
      if (fieldClass !== 'personal')
        return field.of === 'credit-code' ? creditCodeOf('91110000000000000') : '1000000001'
      return field.of === 'credit-code' ? creditCodeOf(`9199${marks.digits}770101001`) : `98${marks.digits}7701`
    case 'point':
      return { longitude: 113.5, latitude: 28.5, system: 'cgcs2000' }
    case 'files':
      return [marks.files[fieldClass]]
    default:
      throw new Error(`a value for ${name}, a field of a kind that is new`)
  }
}

/** Values for all fields, or for those named. */
export function valuesOf(pack: Pack, marks: Marks, n: number, names = Object.keys(pack.fields)): Values {
  return Object.fromEntries(names.map((name) => [name, givenTo(pack.fields[name] as Field, name, marks, n)]))
}
