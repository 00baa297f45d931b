import { assign } from './assign.ts'
import type { Span } from './finding.ts'
import type { Clause, PreparedPlan } from './prepare.ts'
import { likenessTable, plainWords, type Rarity, type Wording, wordingOfText } from './wording.ts'

/** A part of a sentence between two stops. */
export interface Phrase {
  span: Span
  /** Its words in one writing, with their punctuation. */
  plain: string
  wording: Wording
}

/** Phrases of two sentences laid side by side. */
export interface Alignment {
  pairs: { here: Phrase; there: Phrase }[]
  onlyHere: Phrase[]
  onlyThere: Phrase[]
}

const least = 0.45
/** What is left over on both sides is taken for a rewording when it has at least this much in common. */
const leastLeft = 0.2
const stop = /(?<!\d),|,(?!\d)|[;。:!?\n]/g

/** The phrases of sentences, in order. */
export function phrasesOf(plan: PreparedPlan, clauses: readonly Clause[]): Phrase[] {
  return clauses.flatMap(({ sentence: { span } }) => {
    const plain = plan.plan.plain.slice(span[0], span[1])
    const ends = [...plain.matchAll(stop)].map((found) => found.index + 1)
    let from = 0
    return [...ends, plain.length].flatMap((to): Phrase[] => {
      const piece: Span = [span[0] + from, span[0] + to]
      from = to
      const own = plainWords(plan.plan, piece, plan.frame)
      const wording = wordingOfText(own)
      return wording.text === '' ? [] : [{ span: trimmed(plan, piece), plain: own, wording }]
    })
  })
}

/** Lays phrases side by side: by their words and their order. */
export function alignPhrases(here: readonly Phrase[], there: readonly Phrase[], rarity: Rarity): Alignment {
  const pairs: Alignment['pairs'] = []
  const left = { here: new Set(here), there: new Set(there) }
  for (const bar of [least, leastLeft]) {
    const [a, b] = [[...left.here], [...left.there]]
    const table = likenessTable(
      a.map(({ wording }) => wording),
      b.map(({ wording }) => wording),
      rarity,
    )
    const placeOf = (i: number, j: number) =>
      1 - Math.abs(here.indexOf(a[i] as Phrase) / here.length - there.indexOf(b[j] as Phrase) / there.length)
    const scoreOf = (i: number, j: number) => {
      const words = table[i * b.length + j] as number
      return words < bar ? 0 : 0.85 * words + 0.15 * placeOf(i, j)
    }
    for (const match of assign(a.length, b.length, scoreOf, 0.85 * bar)) {
      const [one, other] = [a[match.here] as Phrase, b[match.there] as Phrase]
      pairs.push({ here: one, there: other })
      left.here.delete(one)
      left.there.delete(other)
    }
  }
  return { pairs, onlyHere: [...left.here], onlyThere: [...left.there] }
}

/** The span without spaces and stops around it. */
function trimmed({ plan }: PreparedPlan, [from, to]: Span): Span {
  const edge = /[\s\p{Cc},;。:!?]/u
  let [start, end] = [from, to]
  while (start < end && edge.test(plan.plain[start] as string)) start++
  while (end > start && edge.test(plan.plain[end - 1] as string)) end--
  return [start, end]
}
