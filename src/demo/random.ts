/** A seeded source of chance: the same seed gives the same city on every machine. */
export type Random = {
  /** A number in [0, 1). */
  fraction(): number
  /** A whole number from `min` to `max`, both possible. */
  integer(min: number, max: number): number
  /** Whether something of this probability happens. */
  chance(probability: number): boolean
  /** One of the list; the list must not be empty. */
  pick<T>(list: readonly T[]): T
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[]
}

/** 32-bit FNV-1a of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** A source of chance for one purpose. Each purpose has its own seed, so that a change in one leaves the others as they were. */
export function randomFor(purpose: string): Random {
  let state = hash(`yunxi/${purpose}`)
  /** mulberry32 */
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1))
  return {
    fraction,
    integer,
    chance: (probability) => fraction() < probability,
    pick: (list) => list[integer(0, list.length - 1)] as (typeof list)[number],
    shuffle: (list) => {
      const mixed = [...list]
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = integer(0, at)
        const kept = mixed[at] as (typeof mixed)[number]
        mixed[at] = mixed[other] as (typeof mixed)[number]
        mixed[other] = kept
      }
      return mixed
    },
  }
}
