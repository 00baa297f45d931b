/** A pack as a stored kind of record: its row holds each field in its own column, and counts are kept beside it. */
import type { Field, FieldFile, Point, Values } from '#core/field.ts'
import { type Pack, sealedFields } from '#core/pack.ts'
import { type PackActValues, type PackState, packRecord } from '#core/pack-record.ts'
import { packTable } from '../../storage/tables/pack.ts'
import type { Stored } from '../stored.ts'
import { countedBy } from './keep-tallies.ts'
import { searchLexemes } from './search-lexemes.ts'

const made = new WeakMap<Pack, Stored<PackState, Record<string, PackActValues>>>()

/** The stored kind of a pack: the same object for the same pack. */
export function storedPack(pack: Pack): Stored<PackState, Record<string, PackActValues>> {
  const known = made.get(pack)
  if (known) return known
  const stored = {
    kind: packRecord(pack),
    table: packTable(pack),
    sealed: sealedFields(pack),
    row: { to: (state: PackState) => rowOf(pack, state), from: (row: Values) => stateOf(pack, row) },
    counted: countedBy(pack, (state: PackState) => state),
  }
  made.set(pack, stored)
  return stored
}

function rowOf(
  pack: Pack,
  { id, unitId, state, due, started, ended, done, values }: PackState,
): Record<string, unknown> {
  const row: Values = { id, unitId, state, due, started, ended, done, found: searchLexemes(pack, values) }
  for (const [name, field] of Object.entries(pack.fields)) {
    const value = values[name] ?? null
    if (field.kind !== 'point') row[name] = field.class === 'personal' && value !== null ? sealable(value) : value
    else {
      const point = value as Point | null
      row[`${name}Longitude`] = point?.longitude ?? null
      row[`${name}Latitude`] = point?.latitude ?? null
      row[`${name}System`] = point?.system ?? null
    }
  }
  return row
}

function stateOf(pack: Pack, row: Values): PackState {
  const values: Values = {}
  for (const [name, field] of Object.entries(pack.fields)) values[name] = fieldValue(name, field, row)
  const { id, unitId, state, due, started, ended, done } = row as unknown as PackState
  return { id, unitId, state, due, started, ended, done, values }
}

function fieldValue(name: string, field: Field, row: Values): unknown {
  const value = row[name] ?? null
  if (field.kind === 'point') {
    const longitude = row[`${name}Longitude`]
    return longitude === null || longitude === undefined
      ? null
      : ({ longitude, latitude: row[`${name}Latitude`], system: row[`${name}System`] } as Point)
  }
  if (field.kind === 'files') return (value as FieldFile[] | null) ?? null
  return field.class === 'personal' && typeof value === 'string' ? opened(field, value) : value
}

/** Sealed columns hold text; numbers and answers come back as what they are. */
export function sealable(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function opened(field: Field, value: string): unknown {
  return field.kind === 'number' || field.kind === 'money' || field.kind === 'year' || field.kind === 'yes-no'
    ? JSON.parse(value)
    : value
}
