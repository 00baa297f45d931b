import type { Target } from '#core/compared-plan.ts'
import { assign } from './assign.ts'
import type { Alignment, Phrase } from './phrases.ts'
import type { Clause } from './prepare.ts'
import { likenessTable, type Rarity, wordingOfText } from './wording.ts'

/** Two targets for the same thing. */
export interface TargetPair {
  here: Target
  there: Target
  score: number
}

const least = 0.5

/** Targets of sentences that belong together: by what is counted, its unit, and whether their phrases stand side by side. */
export function matchTargets(
  here: readonly Clause[],
  there: readonly Clause[],
  alignment: Alignment,
  rarity: Rarity,
): TargetPair[] {
  const [a, b] = [here, there].map((clauses) => clauses.flatMap(({ sentence }) => sentence.targets)) as [
    Target[],
    Target[],
  ]
  const subjects = likenessTable(
    a.map(({ subject }) => wordingOfText(subject)),
    b.map(({ subject }) => wordingOfText(subject)),
    rarity,
  )
  const beside = (one: Target, other: Target) =>
    alignment.pairs.some((pair) => holds(pair.here, one) && holds(pair.there, other))
  const scoreOf = (i: number, j: number) => {
    const [one, other] = [a[i] as Target, b[j] as Target]
    const subject = subjects[i * b.length + j] as number
    const side = beside(one, other)
    if (subject < 0.35 && !side) return 0
    const order = 1 - Math.abs((i + 0.5) / a.length - (j + 0.5) / b.length)
    const unit = one.unit === other.unit ? 0.2 : 0
    return 0.4 * subject + (side ? 0.3 : 0) + unit + 0.1 * order
  }
  return assign(a.length, b.length, scoreOf, least).map(({ here: i, there: j, score }) => ({
    here: a[i] as Target,
    there: b[j] as Target,
    score,
  }))
}

/** Whether the number of a target stands in a phrase; its words may begin earlier. */
export function holds({ span }: Phrase, target: Target): boolean {
  return target.span[1] > span[0] && target.span[1] <= span[1] + 1
}
