import { assign } from './assign.ts'
import type { Group } from './match-clauses.ts'
import type { PartMatch } from './match-parts.ts'
import type { PreparedPart, PreparedPlan } from './prepare.ts'

/** Share of the shorter part's words that must be found again in the other. */
const least = 0.3

/** Parts that their own words did not bring together, but sentences that went from one to the other do. */
export function linkParts(
  here: PreparedPlan,
  there: PreparedPlan,
  parts: readonly PartMatch[],
  groups: readonly Group[],
): PartMatch[] {
  const free = (plan: PreparedPlan, side: 'here' | 'there') => {
    const taken = new Set(parts.map((match) => match[side]))
    return [...plan.parts.keys()].filter((at) => !taken.has(at))
  }
  const [ours, theirs] = [free(here, 'here'), free(there, 'there')]
  const moved = new Map<string, number>()
  for (const group of groups) {
    const [a, b] = [group.here[0], group.there[0]]
    if (!a || !b || a.sentence.heading) continue
    const length = Math.min(a.wording.text.length, b.wording.text.length)
    const key = `${a.part} ${b.part}`
    moved.set(key, (moved.get(key) ?? 0) + length)
  }
  const shareOf = (i: number, j: number) => {
    const [a, b] = [here.parts[ours[i] as number] as PreparedPart, there.parts[theirs[j] as number] as PreparedPart]
    if (a.part.kind !== b.part.kind) return 0
    const shorter = Math.min(a.body.text.length, b.body.text.length)
    return shorter === 0 ? 0 : Math.min(1, (moved.get(`${ours[i]} ${theirs[j]}`) ?? 0) / shorter)
  }
  return assign(ours.length, theirs.length, shareOf, least).map(({ here: i, there: j, score }) => ({
    here: ours[i] as number,
    there: theirs[j] as number,
    score,
    because: [{ code: 'comparison/moved-words', arguments: { percent: Math.round(score * 100) } }],
  }))
}
