/** Entering records with everything that happened to them: old ledgers that are taken over, and the demo city. */
import { type ActHead, foldAct, type RecordState, type Verbs } from '#core/record.ts'
import type { Hand } from '../context.ts'
import { actTable, recordTable } from '../storage/tables/ledger.ts'
import { uuidv7 } from '../storage/uuid.ts'
import { actRow, pathsOf } from './perform.ts'
import { makeKeys, sealState, sealValues } from './personal.ts'
import { keepTallies } from './registers/keep-tallies.ts'
import type { Stored } from './stored.ts'

/** A record with its acts in the order in which they were done, each by its own actor at its own time. */
export interface Story<Acts extends Verbs> {
  id: string
  acts: { verb: string; values: Acts[keyof Acts]; by: Hand['actor']; at: Date }[]
}

/** The id of a record that began at an instant. */
export function recordIdAt(begun: Date): string {
  return uuidv7(begun)
}

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters, and a pack may have a hundred columns. */
const batch = 400

/** Appends all acts and writes each record's row once, as their fold. Whoever calls has checked that the acts may be done. */
export async function enterStories<State extends RecordState, Acts extends Verbs>(
  hand: Hand,
  stored: Stored<State, Acts>,
  stories: readonly Story<Acts>[],
): Promise<State[]> {
  const { tx, context } = hand
  const cityId = context.city.id
  const { type } = stored.kind
  const told = stories.map(({ id, acts }) => {
    let state: State | null = null
    const done = acts.map(({ verb, values, by, at }) => {
      const head: ActHead = { id: uuidv7(at), record: id, at: at.toISOString(), by }
      state = foldAct(stored.kind, state, { ...head, type, verb, values })
      return { head, verb, values }
    })
    if (!state) throw new Error(`${type} ${id} has no acts`)
    return { state: state as State, done }
  })
  const states = told.map(({ state }) => state)
  const paths = await pathsOf(hand, stored, states)
  const pathOf = ({ id }: State) => paths.get(id) as string
  for (let from = 0; from < told.length; from += batch) {
    const part = told.slice(from, from + batch)
    const place = part.map(({ state }) => ({ cityId, id: state.id, unitId: state.unitId, unitPath: pathOf(state) }))
    const versions = part.map(({ done }) => done.length)
    await tx.orm.insert(recordTable).values(place.map((each, i) => ({ ...each, type, version: versions[i] as number })))
    const keys = stored.sealed.length > 0 ? await makeKeys(hand, place) : []
    await tx.orm
      .insert(stored.table)
      .values(
        part.map(({ state }, i) => ({ ...place[i], ...sealState(context.keyring, stored, keys[i] ?? null, state) })),
      )
    const rows = part.flatMap(({ done }, i) =>
      done.map(({ head, verb, values }, step) => ({
        cityId,
        ...actRow(head, type, verb, step + 1),
        values: sealValues(context.keyring, stored.kind, keys[i] ?? null, head.record, verb, values),
      })),
    )
    for (let at = 0; at < rows.length; at += batch) await tx.orm.insert(actTable).values(rows.slice(at, at + batch))
  }
  await keepTallies(
    hand,
    stored.counted,
    states.map((state) => ({ before: null, after: state, unitPath: pathOf(state) })),
  )
  return states
}
