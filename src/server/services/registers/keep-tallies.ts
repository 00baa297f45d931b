import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import type { Hand } from '../../context.ts'
import { addToTallies, type TallyChange } from '../../storage/queries/tally.ts'

/** Keeps the counts of a pack's records: what a record was is taken off, what it became is added, in the act's transaction. */
export function keepTallies(pack: Pack) {
  return async (
    { tx, context }: Hand,
    changes: { before: PackState | null; after: PackState; unitPath: string }[],
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
        [before, -1],
        [after, 1],
      ] as const)
        if (state)
          for (const [measure, value] of measuresOf(pack, state)) add(state.unitId, unitPath, measure, value, by)
    // In one order, so that two transactions on the same counts wait for each other and never in a circle.
    const ordered = [...sums.values()].filter(({ by }) => by !== 0).sort((a, b) => keyOf(a).localeCompare(keyOf(b)))
    await addToTallies(tx, context.city.id, pack.name, ordered)
  }
}

const keyOf = ({ unitId, measure, value }: TallyChange) => `${unitId} ${measure} ${value}`

function measuresOf(pack: Pack, state: PackState): [measure: string, value: string][] {
  const counted = pack.counts.map((name): [string, string] => [name, String(state.values[name] ?? '')])
  return [['state', state.state], ...counted]
}
