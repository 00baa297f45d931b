/** Acts on many records of a pack at once: the same rows, acts, keys and counts as one by one, in batches. */
import { and, eq, inArray } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import type { PackActValues, PackState } from '#core/pack-record.ts'
import type { Hand } from '../../context.ts'
import { raiseVersions, updateRows } from '../../storage/queries/pack-rows.ts'
import { actTable, recordTable } from '../../storage/tables/ledger.ts'
import { personKeyTable } from '../../storage/tables/organisation.ts'
import { packTable } from '../../storage/tables/pack.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { openState, sealState, sealValues } from '../personal.ts'
import { letOthers } from './let-others.ts'
import { storedPack } from './stored-pack.ts'

/** A record as an act leaves it. */
export interface Written {
  before: PackState | null
  after: PackState
  given: Values
  unitPath: string
}

/** Records of a pack by their ids, opened. */
export async function findMany(
  hand: Pick<Hand, 'tx' | 'context'>,
  pack: Pack,
  ids: readonly string[],
): Promise<Map<string, PackState & { unitPath: string }>> {
  const { tx, context } = hand
  const stored = storedPack(pack)
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const rows = (await tx.orm
    .select()
    .from(packTable(pack) as never)
    .where(and(eq(columns.cityId as PgColumn, context.city.id), inArray(columns.id as PgColumn, [...ids])))) as Record<
    string,
    unknown
  >[]
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
): Promise<() => Promise<void>> {
  const { tx, context } = hand
  const stored = storedPack(pack)
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
  await letOthers()
  const acts = actRows(hand, pack, verb, written, keys, () => 1, source)
  return async () => {
    await Promise.all([
      tx.copyIn(recordTable, records),
      tx.copyIn(personKeyTable, wrapped),
      tx.copyIn(stored.table, rows),
      tx.copyIn(actTable, acts),
    ])
    await stored.kept?.(hand, [...written])
  }
}

/** Writes an act on records that exist. */
export async function changeMany(
  hand: Hand,
  pack: Pack,
  verb: string,
  written: readonly Written[],
  source: string,
): Promise<void> {
  if (written.length === 0) return
  const { tx, context } = hand
  const stored = storedPack(pack)
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
  await stored.kept?.(hand, [...written])
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
  const { kind } = storedPack(pack)
  const at = now.toISOString()
  return written.map(({ after: { id, unitId, due, started }, given }) => {
    const values: PackActValues = { unitId, due, started, given, import: source }
    return {
      cityId: context.city.id,
      id: uuidv7(now),
      recordId: id,
      type: pack.name,
      verb,
      values: sealValues(context.keyring, kind, keys.get(id) ?? null, id, verb, { ...values }),
      at,
      ...actor,
      step: stepOf(id),
    }
  })
}

async function keysOf({ tx, context }: Pick<Hand, 'tx' | 'context'>, ids: readonly string[]) {
  const rows = await tx.orm
    .select({ id: personKeyTable.id, wrapped: personKeyTable.wrapped })
    .from(personKeyTable)
    .where(and(eq(personKeyTable.cityId, context.city.id), inArray(personKeyTable.id, [...ids])))
  return new Map(rows.map((row) => [row.id, row.wrapped]))
}
