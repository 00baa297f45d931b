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
