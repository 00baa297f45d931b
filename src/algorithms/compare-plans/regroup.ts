import type { Group } from './match-clauses.ts'
import type { PartMatch } from './match-parts.ts'
import type { PreparedPlan } from './prepare.ts'

/** Items that became one (`here` several), or one that became several (`there` several). */
export interface Regrouping {
  here: number[]
  there: number[]
  /** Share of the words of the parts without a partner that stand in the other text, 0 to 1. */
  share: number
}

/** Share of a part's words that must have gone to another for the two to have been merged. */
const least = 0.6

/**
 * Parts without a partner whose sentences stand in a part that has one: merged with it (or split from it). Gives those of the
 * first plan as `merged`, those of the second as `split`.
 */
export function regroup(
  here: PreparedPlan,
  there: PreparedPlan,
  parts: readonly PartMatch[],
  groups: readonly Group[],
): { merged: Regrouping[]; split: Regrouping[] } {
  const forward = gather(here, parts, groups, 'here', 'there')
  const backward = gather(there, parts, groups, 'there', 'here')
  return {
    merged: [...forward].map(([into, { from, share }]) => ({ here: from, there: [into], share })),
    split: [...backward].map(([from, { from: into, share }]) => ({ here: [from], there: into, share })),
  }
}

function gather(
  plan: PreparedPlan,
  parts: readonly PartMatch[],
  groups: readonly Group[],
  own: 'here' | 'there',
  other: 'here' | 'there',
): Map<number, { from: number[]; share: number }> {
  const partnered = new Map(parts.map((match) => [match[own], match]))
  const gathered = new Map<number, { from: number[]; share: number }>()
  plan.parts.forEach((part, index) => {
    if (partnered.has(index)) return
    const body = part.clauses.filter(({ sentence }) => !sentence.heading)
    const length = (clauses: typeof body) => clauses.reduce((sum, { wording }) => sum + wording.text.length, 0)
    const gone = new Map<number, typeof body>()
    for (const group of groups) {
      const mine = group[own].filter((clause) => clause.part === index && !clause.sentence.heading)
      const into = group[other][0]?.part
      if (mine.length > 0 && into !== undefined) gone.set(into, [...(gone.get(into) ?? []), ...mine])
    }
    for (const [into, clauses] of gone) {
      const share = length(clauses) / Math.max(1, length(body))
      const partner = parts.find((match) => match[other] === into)
      if (share < least || !partner) continue
      const present = gathered.get(into)
      if (present) present.from.push(index)
      else gathered.set(into, { from: [partner[own], index], share })
      break
    }
  })
  for (const each of gathered.values()) each.from.sort((a, b) => a - b)
  return gathered
}
