/** Where constructs may begin. Each construct names the pairs of signs by which it is found; one walk over the fair copy
 *  looks up every pair and notes the place, so that a pattern is tried at a few places instead of at each sign.
 *
 *    > | 力争年底前新建一批学校
 *            ^^        ^^
 */
export type Opening = number

/** Places of the first sign of each pair, by opening, in order. */
export type OpeningIndex = readonly (readonly number[])[]

const SIZE = 1 << 14
/** Number of a set of openings, by the hash of the pair; a chance meeting costs one vain try of a pattern. */
const table = new Uint16Array(SIZE)
const sets: Opening[][] = [[]]
let count = 0

/** Declares an opening: pairs of signs, or sets of first and of second signs. */
export function opening(...pairs: (string | [first: string, second: string])[]): Opening {
  const own = count++
  for (const pair of pairs) {
    const [first, second] = typeof pair === 'string' ? [pair.slice(0, 1), pair.slice(1, 2)] : pair
    for (let at = 0; at < first.length; at++)
      for (let next = 0; next < second.length; next++) mark(hash(first.charCodeAt(at), second.charCodeAt(next)), own)
  }
  return own
}

/** 2022年, 2022-2025, 20222025: found by several constructs. */
export const DIGITS = '0123456789'
export const NUMERALS = '一二两三四五六七八九十'
export const CENTURY = opening('19', '20')
export const TO_YEAR = opening(['到至', '12'])

/** 1 for a digit or a numeral, by code unit. */
export const IS_NUMERAL = new Uint8Array(65536)
for (const sign of DIGITS + NUMERALS) IS_NUMERAL[sign.charCodeAt(0)] = 1

function mark(slot: number, own: Opening): void {
  const set = sets[table[slot] as number] as Opening[]
  if (table[slot] === 0) table[slot] = sets.push([own]) - 1
  else if (!set.includes(own)) set.push(own)
}

function hash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb)) & (SIZE - 1)
}

/** Walks once over the units of a fair copy. */
export function indexOpenings(units: Uint16Array): OpeningIndex {
  const places: number[][] = Array.from({ length: count }, () => [])
  let first = units.length > 0 ? (units[0] as number) : 0
  for (let at = 1; at < units.length; at++) {
    const second = units[at] as number
    const set = table[hash(first, second)] as number
    first = second
    if (set === 0) continue
    for (const own of sets[set] as Opening[]) (places[own] as number[]).push(at - 1)
  }
  return places
}

/** 1 for the signs that several constructs look for one by one. */
const MARK = new Uint8Array(65536)
for (const sign of `${DIGITS}()[]《》“”"‘’【】X×*_○〇□\n`) MARK[sign.charCodeAt(0)] = 1

/** Places of digits, brackets, quotation marks, blanks and line ends; all other signs are passed over once for all. */
export function listMarks(units: Uint16Array): number[] {
  const marks: number[] = []
  for (let at = 0; at < units.length; at++) if (MARK[units[at] as number] === 1) marks.push(at)
  return marks
}
