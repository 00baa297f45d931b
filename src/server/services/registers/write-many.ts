/** Acts on many records of a pack at once: the same rows, acts and keys as one by one, in batches; their counts are summed up. */
import { and, eq, inArray } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import type { RecordState } from '#core/record.ts'
import type { Hand } from '../../context.ts'
import { insertionsOf } from '../../storage/copy-in.ts'
import { raiseVersions, updateRows } from '../../storage/queries/pack-rows.ts'
import { actTable, recordTable } from '../../storage/tables/ledger.ts'
import { personKeyTable } from '../../storage/tables/organisation.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { openState, sealState, sealValues } from '../personal.ts'
import type { TallySums } from './keep-tallies.ts'
import { keepingOf, tableOf } from './keeping.ts'
import { letOthers } from './let-others.ts'

/** A record as an act leaves it, in the states that its register keeps. */
export interface Written {
  before: RecordState | null
  after: RecordState
  given: Values
  unitPath: string
}

/** Records of a pack by their ids, opened. */
export async function findMany(
  hand: Pick<Hand, 'tx' | 'context'>,
  pack: Pack,
  ids: readonly string[],
): Promise<Map<string, RecordState & { unitPath: string }>> {
  const { tx, context } = hand
  const { stored } = keepingOf(pack)
  const { table, columns } = tableOf(pack)
  const rows = (await tx.orm
    .select()
    .from(table as never)
    .where(and(eq(columns.cityId as PgColumn, context.city.id), inArray(columns.id as PgColumn, [...ids])))) as Values[]
  const keys = stored.sealed.length > 0 ? await keysOf(hand, ids) : new Map<string, string>()
  return new Map(
    rows.map((row) => [row.id as string, openState(context.keyring, stored, keys.get(row.id as string) ?? null, row)]),
  )
}

/** Makes new records with their first act ready; what comes back writes them. */
export async function readyToBegin(
  hand: Hand,
  pack: Pack,
  verb: string,
  written: readonly Written[],
  source: string,
  counts: TallySums<RecordState>,
): Promise<() => Promise<void>> {
  const { tx, context } = hand
  const { stored } = keepingOf(pack)
  const cityId = context.city.id
  const places = written.map(({ after, unitPath }) => ({ cityId, id: after.id, unitId: after.unitId, unitPath }))
  const keys = new Map(stored.sealed.length > 0 ? places.map(({ id }) => [id, context.keyring.newKey()]) : [])
  const records = places.map((place) => ({ ...place, type: pack.name, version: 1 }))
  const wrapped = [...keys].map(([id, key], i) => ({ ...places[i], id, wrapped: key }))
  await letOthers()
  const rows = written.map(({ after }, i) => ({
    ...places[i],
    ...sealState(context.keyring, stored, keys.get(after.id) ?? null, after),
  }))
  const statements = [
    ...insertionsOf(recordTable, records),
    ...insertionsOf(personKeyTable, wrapped),
    ...insertionsOf(stored.table, rows),
  ]
  await letOthers()
  statements.push(
    ...insertionsOf(
      actTable,
      actRows(hand, pack, verb, written, keys, () => 1, source),
    ),
  )
  counts.add(written)
  return () => tx.inOneGo(statements)
}

/** Writes an act on records that exist. */
export async function changeMany(
  hand: Hand,
  pack: Pack,
  verb: string,
  written: readonly Written[],
  source: string,
  counts: TallySums<RecordState>,
): Promise<void> {
  if (written.length === 0) return
  const { tx, context } = hand
  const { stored } = keepingOf(pack)
  const cityId = context.city.id
  const ids = written.map(({ after }) => after.id)
  const versions = await raiseVersions(tx, cityId, pack.name, ids)
  const keys = stored.sealed.length > 0 ? await keysOf(hand, ids) : new Map<string, string>()
  await updateRows(
    tx,
    stored.table,
    written.map(({ after }) => ({
      ...sealState(context.keyring, stored, keys.get(after.id) ?? null, after),
      cityId,
      id: after.id,
    })),
  )
  await tx.copyIn(
    actTable,
    actRows(hand, pack, verb, written, keys, (id) => versions.get(id) as number, source),
  )
  counts.add(written)
}

function actRows(
  { context, actor, now }: Hand,
  pack: Pack,
  verb: string,
  written: readonly Written[],
  keys: ReadonlyMap<string, string>,
  stepOf: (id: string) => number,
  source: string,
): Record<string, unknown>[] {
  const { stored, actValues } = keepingOf(pack)
  const at = now.toISOString()
  return written.map(({ after, given }) => {
    const { id } = after
    const values = { ...actValues(verb, given, after), import: source }
    return {
      cityId: context.city.id,
      id: uuidv7(now),
      recordId: id,
      type: pack.name,
      verb,
      values: sealValues(context.keyring, stored.kind, keys.get(id) ?? null, id, verb, values),
      at,
      ...actor,
      step: stepOf(id),
    }
  })
}

/** The wrapped keys of records by id, as far as they were not destroyed. */
export async function keysOf({ tx, context }: Pick<Hand, 'tx' | 'context'>, ids: readonly string[]) {
  const rows = await tx.orm
    .select({ id: personKeyTable.id, wrapped: personKeyTable.wrapped })
    .from(personKeyTable)
    .where(and(eq(personKeyTable.cityId, context.city.id), inArray(personKeyTable.id, [...ids])))
  return new Map(rows.map((row) => [row.id, row.wrapped]))
}
