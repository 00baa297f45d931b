/**
 * Blocks, so that nobody is compared with everybody: who shares one is a candidate. The name; the day of birth with a part of the name;
 * the name at a school; the number but for one end.
 */
import { fingerprint, type PersonList, wholeColumn } from './listed-persons.ts'

/** Candidates of one block beyond which it says too little to be searched. */
const largestBlock = 200

/** A key of a block says its kind above 46 bits of what is shared. */
const kinds = { name: 0, first: 1, last: 2, place: 3, firstAt: 4, lastAt: 5, year: 6, head: 7, end: 8 }
const textBits = 2 ** 22
const kindBits = 2 ** 46

/** Candidates among the persons of a list who are still looked for. */
export interface BlockIndex {
  /** Calls for everybody who shares a block with a person of the other list, for some more than once. */
  forEach(list: PersonList, at: number, call: (candidate: number) => void): void
}

/** An index in columns: a slot for each key, from which its persons are chained. */
export function blockIndex(list: PersonList, isFree: (at: number) => boolean): BlockIndex {
  const [places, keys] = [wholeColumn(), [] as number[]]
  let entries = 0
  for (let at = 0; at < list.length; at++) if (isFree(at)) entries += keysOf(list, at, keys)
  // A power of two, so that a slot is some bits of the key.
  let slots = 1024
  while (slots < entries * 2) slots *= 2
  const keyOfSlot = new Float64Array(slots).fill(-1)
  const [last, sizes, chained] = [new Int32Array(slots), new Int32Array(slots), wholeColumn()]
  const slotOf = (key: number) => {
    const mixed = Math.imul((key >>> 0) ^ Math.imul(Math.floor(key / 2 ** 32), 0x9e3779b9), 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & (slots - 1)
    while (keyOfSlot[slot] !== -1 && keyOfSlot[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }
  for (let at = 0; at < list.length; at++) {
    if (!isFree(at)) continue
    keysOf(list, at, keys)
    for (const key of keys) {
      const slot = slotOf(key)
      const size = sizes[slot] as number
      chained.push(size === 0 ? -1 : (last[slot] as number))
      keyOfSlot[slot] = key
      last[slot] = places.length
      sizes[slot] = size + 1
      places.push(at)
    }
  }
  return {
    forEach(other, at, call) {
      keysOf(other, at, keys)
      for (const key of keys) {
        const slot = slotOf(key)
        const size = sizes[slot] as number
        if (size === 0 || size > largestBlock) continue
        for (let entry = last[slot] as number; entry >= 0; entry = chained.at(entry)) call(places.at(entry))
      }
    },
  }
}

/** Writes the keys of the blocks that somebody stands in; gives how many. */
function keysOf(list: PersonList, at: number, keys: number[]): number {
  keys.length = 0
  const { texts } = list
  const [name, birth, school] = [list.names.at(at), list.births.at(at), list.schools.at(at)]
  const characters = texts.charactersOf(name)
  const [first, last] = [characters[0] ?? 0, characters[characters.length - 1] ?? 0]
  const key = (kind: keyof typeof kinds, one: number, other: number) =>
    keys.push(kinds[kind] * kindBits + one * textBits + other)
  if (birth !== 0) {
    key('name', name, birth)
    key('first', first, birth)
    key('last', last, birth)
  }
  if (school !== 0) key('place', name, school)
  if (birth === 0 && school !== 0) {
    key('firstAt', first, school)
    key('lastAt', last, school)
  }
  // A day of birth that was typed wrong, and no school to help: the whole name with the year.
  key('year', name, Number((texts.all[birth] as string).slice(0, 4)) || 0)
  const identity = list.identities[at] as string
  if (identity.length === 18) {
    keys.push(kinds.head * kindBits + (fingerprint(identity.slice(0, 14)) % kindBits))
    keys.push(kinds.end * kindBits + (fingerprint(identity.slice(4)) % kindBits))
  }
  return keys.length
}
