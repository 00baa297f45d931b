/** County plans under the city's (配套方案): which item of a county's plan carries out which item of the city's. */
import { defineRecord, known, type RecordState } from './record.ts'

/** `unitId` is the unit of the county's plan; `over` is what it hangs under. */
export interface FollowOn extends RecordState {
  planId: string
  itemId: string
  overPlanId: string
  overItemId: string
  state: 'linked' | 'unlinked'
}

export const followOn = defineRecord<
  FollowOn,
  { link: Omit<FollowOn, 'id' | 'state'>; unlink: Record<never, never>; 'link-again': Record<never, never> }
>({
  type: 'follow-on',
  fold: {
    link: (_, values, act) => ({ ...values, id: act.record, state: 'linked' }),
    unlink: (state) => ({ ...known(state), state: 'unlinked' }),
    'link-again': (state) => ({ ...known(state), state: 'linked' }),
  },
})

/** A target as the two levels are compared by it. */
export interface ComparedTarget {
  id: string
  quote: string
  subject: string
  comparator: string
  value: number | null
  unit: string
  byDate: string | null
}

/** What a county's item lacks of the city's. */
export interface Shortfall {
  kind: 'missing' | 'weaker' | 'later'
  target: ComparedTarget
  /** The county's own target; null when it has none of the kind. */
  own: ComparedTarget | null
}

/**
 * Where a county's targets are missing, weaker or later than the city's, target by target of the same unit and the
 * likest subject. `quota` is what the county was given of a target that adds up; without one such a target is not held
 * against a single county.
 */
export function shortfallsOf(
  city: readonly ComparedTarget[],
  county: readonly ComparedTarget[],
  quotaOf: (targetId: string) => number | null,
  isRate: (unit: string) => boolean,
): Shortfall[] {
  const left = [...county]
  return city.flatMap((target): Shortfall[] => {
    const at = likest(target, left)
    const own = at < 0 ? null : (left.splice(at, 1)[0] as ComparedTarget)
    if (!own) return [{ kind: 'missing', target, own: null }]
    const found: Shortfall[] = []
    const goal = quotaOf(target.id) ?? (isRate(target.unit) ? target.value : null)
    const isLimit = target.comparator.startsWith('<')
    if (goal !== null && own.value !== null && (isLimit ? own.value > goal : own.value < goal))
      found.push({ kind: 'weaker', target, own })
    if (target.byDate !== null && (own.byDate === null || own.byDate > target.byDate))
      found.push({ kind: 'later', target, own })
    return found
  })
}

function likest(target: ComparedTarget, among: readonly ComparedTarget[]): number {
  let best = -1
  let most = 0.3
  among.forEach((each, at) => {
    const likeness = each.unit === target.unit ? likenessOf(target.subject, each.subject) : 0
    if (likeness > most) {
      most = likeness
      best = at
    }
  })
  return best
}

/** How alike two texts are, 0 to 1: pairs of neighbouring signs that they share (Dice). */
export function likenessOf(one: string, other: string): number {
  const pairs = (text: string) => {
    const signs = [...text.replace(/[\s\p{P}]/gu, '')]
    return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => (signs[at] as string) + sign)
  }
  const left = pairs(one)
  const right = pairs(other)
  if (left.length + right.length === 0) return 0
  const rest = [...right]
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / (left.length + right.length)
}
