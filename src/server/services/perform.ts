/** Doing an act: the act is appended and the record's row, the fold of its acts, is written in the same transaction. */
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { covers, type Extent } from '#core/may.ts'
import { type Act, type ActHead, foldAct, type RecordState, type Verbs } from '#core/record.ts'
import type { Hand } from '../context.ts'
import { actTable, recordTable } from '../storage/tables/ledger.ts'
import { uuidv7 } from '../storage/uuid.ts'
import { keyOf, makeKeys, openState, sealState, sealValues } from './personal.ts'
import { keepTallies } from './registers/keep-tallies.ts'
import type { Stored } from './stored.ts'

/** A new record: its id (made when absent), its first act and the values of it. */
export interface Beginning<Acts extends Verbs, Verb extends keyof Acts = keyof Acts> {
  id?: string
  verb: Verb
  values: Acts[Verb]
  /** Who does it and when, where several do something together. */
  by?: Pick<Hand, 'actor' | 'now'>
}

/** Records that are made ready at once. */
const batch = 500

/** Begins records of one kind, each by its first act. Gives their states in order. */
export async function begin<State extends RecordState, Acts extends Verbs>(
  hand: Hand,
  stored: Stored<State, Acts>,
  beginnings: Beginning<Acts>[],
): Promise<State[]> {
  const { tx, context } = hand
  const cityId = context.city.id
  const made = beginnings.map(({ id, verb, values, by = hand }) => {
    const head = headOf(by, id ?? uuidv7(by.now))
    return {
      head,
      verb,
      values,
      state: foldAct(stored.kind, null, { ...head, type: stored.kind.type, verb: verb as string, values }),
    }
  })
  const paths = await pathsOf(
    hand,
    stored,
    made.map(({ state }) => state),
  )
  for (let from = 0; from < made.length; from += batch) {
    const part = made.slice(from, from + batch)
    const place = part.map(({ state }) => ({
      cityId,
      id: state.id,
      unitId: state.unitId,
      unitPath: paths.get(state.id) as string,
    }))
    await tx.copyIn(
      recordTable,
      place.map((each) => ({ ...each, type: stored.kind.type, version: 1 })),
    )
    const keys = stored.sealed.length > 0 ? await makeKeys(hand, place) : []
    await tx.copyIn(
      stored.table,
      part.map(({ state }, i) => ({ ...place[i], ...sealState(context.keyring, stored, keys[i] ?? null, state) })),
    )
    await tx.copyIn(
      actTable,
      part.map(({ head, verb, values }, i) => ({
        cityId,
        ...actRow(head, stored.kind.type, verb as string, 1),
        values: sealValues(context.keyring, stored.kind, keys[i] ?? null, head.record, verb as string, values),
      })),
    )
  }
  await keepTallies(
    hand,
    stored.counted,
    made.map(({ state }) => ({ before: null, after: state, unitPath: paths.get(state.id) as string })),
  )
  for (const [verb, part] of stored.keep ? Map.groupBy(made, (each) => each.verb) : [])
    await stored.keep?.(
      hand,
      part.map(({ state }) => ({ ...state, unitPath: paths.get(state.id) as string })),
      verb,
    )
  return made.map(({ state }) => state)
}

/** One act on a record that exists; undefined when the scope does not reach it. */
export async function perform<State extends RecordState, Acts extends Verbs, Verb extends keyof Acts & string>(
  hand: Hand,
  stored: Stored<State, Acts>,
  id: string,
  verb: Verb,
  values: Acts[Verb],
): Promise<State | undefined> {
  const { tx, context } = hand
  const cityId = context.city.id
  const [record] = await tx.orm
    .update(recordTable)
    .set({ version: sql`${recordTable.version} + 1` })
    .where(and(eq(recordTable.cityId, cityId), eq(recordTable.id, id), eq(recordTable.type, stored.kind.type)))
    .returning()
  const before = record && (await find(hand, stored, id))
  if (!before) return undefined
  const head = headOf(hand, id)
  const state = foldAct(stored.kind, before, { ...head, type: stored.kind.type, verb, values })
  const key = stored.sealed.length > 0 ? await keyOf(hand, id) : null
  const columns = getTableColumns(stored.table) as Record<string, never>
  const moved = await movedTo(hand, stored, before, state)
  if (moved)
    await tx.orm
      .update(recordTable)
      .set(moved)
      .where(and(eq(recordTable.cityId, cityId), eq(recordTable.id, id)))
  await tx.orm
    .update(stored.table)
    .set({ ...sealState(context.keyring, stored, key, state), ...moved })
    .where(and(eq(columns.cityId as never, cityId), eq(columns.id as never, id)))
  await tx.orm.insert(actTable).values({
    cityId,
    ...actRow(head, stored.kind.type, verb, record.version),
    values: sealValues(context.keyring, stored.kind, key, id, verb, values),
  })
  await keepTallies(hand, stored.counted, [{ before, after: state, unitPath: before.unitPath }])
  await stored.keep?.(hand, [{ ...state, unitPath: before.unitPath }], verb)
  return state
}

/**
 * The state of a record as its row has it; undefined when it is out of reach: of the hand's extent where it has one, and of
 * the database's scope in any case.
 */
export async function find<State extends RecordState, Acts extends Verbs>(
  hand: Pick<Hand, 'tx' | 'context'> & { extent?: Extent },
  stored: Stored<State, Acts>,
  id: string,
): Promise<(State & { unitPath: string }) | undefined> {
  const columns = getTableColumns(stored.table) as Record<string, never>
  const [row] = await hand.tx.orm
    .select()
    .from(stored.table as never)
    .where(and(eq(columns.cityId as never, hand.context.city.id), eq(columns.id as never, id)))
  if (!row || (hand.extent && !covers(hand.extent, (row as { unitPath: string }).unitPath))) return undefined
  const key = stored.sealed.length > 0 ? await keyOf(hand, id) : null
  return openState(hand.context.keyring, stored, key, row as Record<string, unknown>)
}

/** The acts of a record up to an instant, in the order of the fold; personal values opened where their key still exists. */
export async function actsOf(
  hand: Pick<Hand, 'tx' | 'context'>,
  id: string,
  until?: string,
): Promise<(Act & { step: number })[]> {
  const rows = await hand.tx.orm
    .select()
    .from(actTable)
    .where(
      and(
        eq(actTable.cityId, hand.context.city.id),
        eq(actTable.recordId, id),
        until ? sql`${actTable.at} <= ${until}` : undefined,
      ),
    )
    .orderBy(actTable.step)
  const needsKey = rows.some((row) => Object.values(row.values).some(isSealed))
  const key = needsKey ? await keyOf(hand, id) : null
  return rows.map((row) => ({
    id: row.id,
    record: row.recordId,
    type: row.type,
    verb: row.verb,
    values: openValues(hand, key, row.recordId, row.values),
    at: row.at,
    by: { account: row.account, person: row.person, name: row.name, unit: row.unit },
    step: row.step,
  }))
}

function isSealed(value: unknown): value is { sealed: string } {
  return typeof value === 'object' && value !== null && 'sealed' in value
}

function openValues(hand: Pick<Hand, 'context'>, key: string | null, record: string, values: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!isSealed(value)) return [name, value]
      return [
        name,
        key === null ? null : JSON.parse(hand.context.keyring.open(key, value.sealed, `act.${record}.${name}`)),
      ]
    }),
  )
}

function headOf(hand: Pick<Hand, 'actor' | 'now'>, record: string): ActHead {
  return { id: uuidv7(hand.now), record, at: hand.now.toISOString(), by: hand.actor }
}

/** The columns of an act but for its values. */
export function actRow(head: ActHead, type: string, verb: string, step: number) {
  return {
    id: head.id,
    recordId: head.record,
    type,
    verb,
    at: head.at,
    ...head.by,
    step,
  }
}

/** Where each new record stands: the path of its unit, and for units their own. */
export async function pathsOf<State extends RecordState, Acts extends Verbs>(
  { tx, context }: Hand,
  stored: Stored<State, Acts>,
  states: State[],
): Promise<Map<string, string>> {
  const above = (state: State) => (stored.below ? stored.below(state).unitId : placeOf(stored, state))
  const wanted = [...new Set(states.map(above).filter((id) => id !== null))]
  const known = new Map<string, string>()
  for (let from = 0; from < wanted.length; from += batch) {
    const rows = await tx.query<{ id: string; unit_path: string }>(
      'select id, unit_path from unit where city_id = $1 and id = any($2::uuid[])',
      [context.city.id, wanted.slice(from, from + batch)],
    )
    for (const row of rows) known.set(row.id, row.unit_path)
  }
  const paths = new Map<string, string>()
  for (const state of states) {
    const parent = above(state)
    const base = parent === null ? '/' : (known.get(parent) ?? paths.get(parent))
    if (base === undefined)
      throw new Error(`${stored.kind.type} ${state.id} stands in a unit that is out of reach: ${parent}`)
    paths.set(state.id, pathUnder(stored, base, state))
  }
  return paths
}

/** The unit at which a record stands. */
function placeOf<State extends RecordState, Acts extends Verbs>({ place }: Stored<State, Acts>, state: State): string {
  return place ? place(state) : state.unitId
}

/** The new place of a record that an act moves to another unit; undefined for all that stay. */
async function movedTo<State extends RecordState, Acts extends Verbs>(
  hand: Hand,
  stored: Stored<State, Acts>,
  before: State,
  after: State,
): Promise<{ unitPath: string } | undefined> {
  if (placeOf(stored, before) === placeOf(stored, after)) return undefined
  const paths = await pathsOf(hand, stored, [after])
  return { unitPath: paths.get(after.id) as string }
}

/** The path of a new record that stands at a place, or has a segment of its own below it. */
export function pathUnder<State extends RecordState, Acts extends Verbs>(
  { below }: Stored<State, Acts>,
  path: string,
  state: State,
): string {
  return below ? `${path}${below(state).segment}/` : path
}
