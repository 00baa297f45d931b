import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import type { Hand } from '../../context.ts'
import { addToTallies, type TallyChange, type TallySum } from '../../storage/queries/tally.ts'
import { figureTallies } from './figure-tallies.ts'

/** Digits after the point that counts keep: sums of what people measured and paid. */
const decimals = 6

/** Keeps the counts of a pack's records: what a record was is taken off, what it became is added, in the act's transaction. */
export function keepTallies<State>(pack: Pack, view: (state: State) => PackState) {
  return async (
    { tx, context }: Hand,
    changes: { before: State | null; after: State; unitPath: string }[],
  ): Promise<void> => {
    const sums = new Map<string, TallyChange>()
    const add = (unitId: string, unitPath: string, measure: string, value: string, by: number) => {
      const key = `${unitId} ${measure} ${value}`
      const present = sums.get(key)
      if (present) present.by += by
      else sums.set(key, { unitId, unitPath, measure, value, by })
    }
    for (const { before, after, unitPath } of changes)
      for (const [state, by] of [
        [before && view(before), -1],
        [view(after), 1],
      ] as const)
        if (state)
          for (const { measure, value, count } of talliesOf(pack, state))
            add(state.unitId, unitPath, measure, value, by * count)
    // In one order, so that two transactions on the same counts wait for each other and never in a circle.
    const ordered = [...sums.values()]
      .map((change) => ({ ...change, by: Number(change.by.toFixed(decimals)) }))
      .filter(({ by }) => by !== 0)
      .sort((a, b) => keyOf(a).localeCompare(keyOf(b)))
    await addToTallies(tx, context.city.id, pack.name, ordered)
  }
}

const keyOf = ({ unitId, measure, value }: TallyChange) => `${unitId} ${measure} ${value}`

/** What a record adds to the counts of its unit: its state, what is counted of it, and its part of each figure. */
function talliesOf(pack: Pack, state: PackState): TallySum[] {
  const counted = pack.counts.map((name) => ({ measure: name, value: String(state.values[name] ?? ''), count: 1 }))
  return [{ measure: 'state', value: state.state, count: 1 }, ...counted, ...figureTallies(pack, state)]
}
