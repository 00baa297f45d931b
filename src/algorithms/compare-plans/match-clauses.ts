import type { Target } from '#core/compared-plan.ts'
import { assign } from './assign.ts'
import type { PartMatch } from './match-parts.ts'
import type { Clause, PreparedPart, PreparedPlan } from './prepare.ts'
import { containment, joined, likenessTable, type Rarity, sameNumbers, wordingOfText } from './wording.ts'

/** Sentences of the one plan and of the other that say the same thing, changed or not; mostly one and one. */
export interface Group {
  here: Clause[]
  there: Clause[]
  score: number
}

/** Within matched parts two sentences need less in common than across the whole plans. */
const leastWithin = 0.36
const leastAcross = 0.6
/** Share of a sentence that must stand in another to be taken for a piece of it. */
const leastPiece = 0.72

/** Which sentences belong together: first within matched parts, then what is left across the plans, by words or by target. */
export function matchClauses(
  here: PreparedPlan,
  there: PreparedPlan,
  parts: readonly PartMatch[],
  rarity: Rarity,
): Group[] {
  const groups: Group[] = []
  const taken = { here: new Set<number>(), there: new Set<number>() }
  const take = (a: readonly Clause[], b: readonly Clause[], least: number) => {
    for (const match of pair(a, b, least, rarity)) {
      const [one, other] = [a[match.here] as Clause, b[match.there] as Clause]
      groups.push({ here: [one], there: [other], score: match.score })
      taken.here.add(one.at)
      taken.there.add(other.at)
    }
  }
  const freeHere = (clause: Clause) => !taken.here.has(clause.at)
  const freeThere = (clause: Clause) => !taken.there.has(clause.at)
  const bodies = (part: PreparedPart | undefined) => (part?.clauses ?? []).filter(({ sentence }) => !sentence.heading)
  for (const { here: i, there: j } of parts) {
    const [a, b] = [here.parts[i]?.clauses[0], there.parts[j]?.clauses[0]]
    if (a?.sentence.heading && b?.sentence.heading) {
      groups.push({ here: [a], there: [b], score: 1 })
      taken.here.add(a.at)
      taken.there.add(b.at)
    }
    take(bodies(here.parts[i]), bodies(there.parts[j]), leastWithin)
  }
  // A sentence that was moved keeps its words, or at least what it counts.
  const loose = (plan: PreparedPlan, free: (clause: Clause) => boolean) =>
    plan.clauses.filter((clause) => free(clause) && !clause.sentence.heading)
  take(loose(here, freeHere), loose(there, freeThere), leastAcross)
  attach(groups, loose(here, freeHere), loose(there, freeThere), rarity, taken)
  for (const { a, b, score } of byTarget(loose(here, freeHere), loose(there, freeThere), rarity)) {
    groups.push({ here: [a], there: [b], score })
    taken.here.add(a.at)
    taken.there.add(b.at)
  }
  return groups
}

function pair(a: readonly Clause[], b: readonly Clause[], least: number, rarity: Rarity) {
  const table = likenessTable(
    a.map(({ wording }) => wording),
    b.map(({ wording }) => wording),
    rarity,
  )
  return assign(
    a.length,
    b.length,
    (i, j) => {
      const words = table[i * b.length + j] as number
      if (words < least) return 0
      const place = 1 - Math.abs((i + 0.5) / a.length - (j + 0.5) / b.length)
      const numbers = sameNumbers((a[i] as Clause).wording, (b[j] as Clause).wording)
      return 0.88 * words + 0.06 * numbers + 0.06 * place
    },
    0.88 * least,
  )
}

/** A sentence that was cut in two, or two that became one: what is left over joins the group whose words hold it. */
function attach(
  groups: readonly Group[],
  here: readonly Clause[],
  there: readonly Clause[],
  rarity: Rarity,
  taken: { here: Set<number>; there: Set<number> },
) {
  const sides = [
    { own: 'here', other: 'there', loose: here },
    { own: 'there', other: 'here', loose: there },
  ] as const
  for (const { own, other, loose } of sides)
    for (const clause of loose) {
      if (clause.wording.text.length < 4) continue
      const best = groups
        .filter((group) => group[own].some(({ part, sentence }) => part === clause.part && !sentence.heading))
        .map((group) => ({
          group,
          share: containment(clause.wording, joined(group[other].map(({ wording }) => wording)), rarity),
          already: containment(clause.wording, joined(group[own].map(({ wording }) => wording)), rarity),
        }))
        .sort((a, b) => b.share - a.share)[0]
      // What the group's own sentences say already is a repetition, not a piece.
      if (!best || best.share < leastPiece || best.already > 0.6) continue
      best.group[own].push(clause)
      best.group[own].sort((a, b) => a.at - b.at)
      taken[own].add(clause.at)
    }
}

/** Sentences that say it in other words but count the same thing. */
function byTarget(here: readonly Clause[], there: readonly Clause[], rarity: Rarity) {
  const counted = (clauses: readonly Clause[]) => clauses.filter(({ sentence }) => sentence.targets.length > 0)
  const [a, b] = [counted(here), counted(there)]
  const subjects = (clause: Clause) =>
    clause.sentence.targets.map((target: Target) => ({ target, wording: wordingOfText(target.subject) }))
  const [ours, theirs] = [a.map(subjects), b.map(subjects)]
  const scoreOf = (i: number, j: number) => {
    let best = 0
    for (const one of ours[i] ?? [])
      for (const other of theirs[j] ?? [])
        if (one.target.unit === other.target.unit && one.wording.text.length > 3 && other.wording.text.length > 3)
          best = Math.max(best, likenessOfSubjects(one.wording, other.wording, rarity))
    return best
  }
  return assign(a.length, b.length, scoreOf, 0.75).map(({ here: i, there: j, score }) => ({
    a: a[i] as Clause,
    b: b[j] as Clause,
    score,
  }))
}

function likenessOfSubjects(a: Clause['wording'], b: Clause['wording'], rarity: Rarity): number {
  return Math.min(containment(a, b, rarity), containment(b, a, rarity))
}
