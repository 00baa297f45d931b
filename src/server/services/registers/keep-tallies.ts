import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import type { RecordState } from '#core/record.ts'
import type { Hand } from '../../context.ts'
import { addToTallies, type TallyChange, type TallySum } from '../../storage/queries/tally.ts'
import { figureTallies } from './figure-tallies.ts'

/** Digits after the point that counts keep: sums of what people measured and paid. */
const decimals = 6

/** What a register counts of a record: by it the counts of the record's unit are kept. */
export interface Counted<State> {
  pack: string
  talliesOf(state: State): TallySum[]
}

/** A record as an act found it and left it; `before` is null for a new one. */
export interface Change<State> {
  before: State | null
  after: State
  unitPath: string
}

/** How the records of a pack are counted: their state, what is counted of them, and their part of each figure. */
export function countedBy<State>(pack: Pack, view: (state: State) => PackState): Counted<State> {
  return {
    pack: pack.name,
    talliesOf(record) {
      const state = view(record)
      const counted = pack.counts.map((name) => ({ measure: name, value: String(state.values[name] ?? ''), count: 1 }))
      return [{ measure: 'state', value: state.state, count: 1 }, ...counted, ...figureTallies(pack, state)]
    },
  }
}

/** Keeps the counts of records that acts changed, in the transaction of the acts. */
export async function keepTallies<State extends RecordState>(
  hand: Hand,
  counted: Counted<State> | undefined,
  changes: readonly Change<State>[],
): Promise<void> {
  const sums = tallySums(counted)
  sums.add(changes)
  await sums.write(hand)
}

/** Sums of many changes: what a record was is taken off, what it became is added. Written last, they are locked shortest. */
export interface TallySums<State> {
  add(changes: readonly Change<State>[]): void
  write(hand: Hand): Promise<void>
}

/** Begins a sum of changes; of what is not counted it stays empty. */
export function tallySums<State extends RecordState>(counted: Counted<State> | undefined): TallySums<State> {
  const sums = new Map<string, TallyChange>()
  const addState = (state: State, unitPath: string, times: 1 | -1) => {
    for (const { measure, value, count } of counted?.talliesOf(state) ?? []) {
      const key = `${state.unitId} ${measure} ${value}`
      const present = sums.get(key)
      if (present) present.by += times * count
      else sums.set(key, { unitId: state.unitId, unitPath, measure, value, by: times * count })
    }
  }
  return {
    add(changes) {
      for (const { before, after, unitPath } of changes) {
        if (before) addState(before, unitPath, -1)
        addState(after, unitPath, 1)
      }
    },
    async write({ tx, context }) {
      if (!counted) return
      // In one order, so that two transactions on the same counts wait for each other and never in a circle.
      const ordered = [...sums]
        .map(([key, change]) => ({ key, ...change, by: Number(change.by.toFixed(decimals)) }))
        .filter(({ by }) => by !== 0)
        .sort((a, b) => (a.key < b.key ? -1 : 1))
      await addToTallies(tx, context.city, counted.pack, ordered)
    },
  }
}
