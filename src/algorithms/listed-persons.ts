/**
 * Persons of a list as they are matched, in columns: hundreds of thousands of them stay small. Names, days and schools are kept once
 * and known by a number; of further values, which are only ever held against those of one other person, a fingerprint is enough.
 */

/** One person in a list. What is not known is null. */
export interface ListedPerson {
  identity: string | null
  name: string
  /** YYYY-MM-DD. */
  birth: string | null
  school: string | null
  /** Further values that are compared when the person is found: class, amount. */
  values?: Readonly<Record<string, string | number | boolean | null>>
}

/** Numbers in a row that grows. */
class Column<Numbers extends Int32Array | Float64Array> {
  numbers: Numbers
  length = 0
  readonly #made: (length: number) => Numbers

  constructor(made: (length: number) => Numbers) {
    this.#made = made
    this.numbers = made(1024)
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const wider = this.#made(this.length * 2)
      wider.set(this.numbers)
      this.numbers = wider
    }
    this.numbers[this.length++] = value
  }

  at(place: number): number {
    return this.numbers[place] as number
  }
}

export const wholeColumn = () => new Column((length) => new Int32Array(length))
export const floatColumn = () => new Column((length) => new Float64Array(length))

/** Texts by number, each kept once, with their characters: whole ones, rare ones too. The empty text is 0. */
export class Texts {
  readonly all: string[] = ['']
  readonly #numbers = new Map<string, number>([['', 0]])
  readonly #characters = wholeColumn()
  readonly #ends = wholeColumn()

  constructor() {
    this.#ends.push(0)
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.all.length
    this.all.push(text)
    this.#numbers.set(text, number)
    for (const character of text) this.#characters.push(character.codePointAt(0) as number)
    this.#ends.push(this.#characters.length)
    return number
  }

  /** The characters of a text as code points. */
  charactersOf(number: number): Int32Array {
    const from = number === 0 ? 0 : this.#ends.at(number - 1)
    return this.#characters.numbers.subarray(from, this.#ends.at(number))
  }
}

/** A list of persons; the two lists of a comparison share their texts. */
export class PersonList {
  readonly texts: Texts
  readonly identities: string[] = []
  readonly names = wholeColumn()
  readonly births = wholeColumn()
  readonly schools = wholeColumn()
  /** Name of a further value -> fingerprints by place; what a person does not have is NaN. */
  readonly values = new Map<string, ReturnType<typeof floatColumn>>()

  constructor(texts: Texts) {
    this.texts = texts
  }

  get length(): number {
    return this.identities.length
  }

  add({ identity, name, birth, school, values = {} }: ListedPerson): void {
    const { texts } = this
    // Points between the parts of a name are written in several ways.
    const plain = name
      .normalize('NFKC')
      .replace(/[\s·•・.‧∙]/g, '')
      .toLowerCase()
    this.names.push(texts.numberOf(plain))
    this.births.push(texts.numberOf(birth ?? ''))
    this.schools.push(texts.numberOf((school ?? '').normalize('NFKC').replace(/\s/g, '')))
    for (const key of Object.keys(values)) {
      const column = this.values.get(key) ?? floatColumn()
      this.values.set(key, column)
      while (column.length < this.length) column.push(Number.NaN)
      column.push(fingerprint(`${typeof values[key]} ${values[key]}`))
    }
    this.identities.push((identity ?? '').normalize('NFKC').replace(/\s/g, '').toUpperCase())
  }
}

/** 53 bits of a text, from two mixed sums of 32. */
export function fingerprint(text: string): number {
  let [high, low] = [0x2545f491, 0x9e3779b9]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul((low << 5) ^ (low >>> 27) ^ code, 0x85ebca6b)
  }
  high = Math.imul(high ^ (high >>> 15) ^ low, 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 13) ^ high, 0x27d4eb2f)
  return ((high ^ (high >>> 16)) & 0x1fffff) * 2 ** 32 + ((low ^ (low >>> 16)) >>> 0)
}
