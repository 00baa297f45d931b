/** Personal values: sealed with a key for each person, in rows and in acts. Erasing the person destroys the key. */
import { and, eq } from 'drizzle-orm'
import type { RecordKind, RecordState, Verbs } from '#core/record.ts'
import type { Hand } from '../context.ts'
import type { Keyring } from '../keys/keyring.ts'
import { personKeyTable } from '../storage/tables/organisation.ts'
import type { Stored } from './stored.ts'

/** Makes and keeps the keys of new persons, in order. */
export async function makeKeys(
  { tx, context }: Hand,
  places: { cityId: string; id: string; unitId: string; unitPath: string }[],
): Promise<string[]> {
  const rows = places.map((place) => ({ ...place, wrapped: context.keyring.newKey() }))
  await tx.orm.insert(personKeyTable).values(rows)
  return rows.map((row) => row.wrapped)
}

/** The wrapped key of a person; null once it was destroyed. */
export async function keyOf({ tx, context }: Pick<Hand, 'tx' | 'context'>, person: string): Promise<string | null> {
  const [row] = await tx.orm
    .select({ wrapped: personKeyTable.wrapped })
    .from(personKeyTable)
    .where(and(eq(personKeyTable.cityId, context.city.id), eq(personKeyTable.id, person)))
  return row?.wrapped ?? null
}

/** Destroys the key of a person: what was sealed with it can never be opened again, back-ups of the rows included. */
export async function destroyKey({ tx, context }: Pick<Hand, 'tx' | 'context'>, person: string): Promise<void> {
  await tx.orm
    .delete(personKeyTable)
    .where(and(eq(personKeyTable.cityId, context.city.id), eq(personKeyTable.id, person)))
}

/** A state as its row keeps it; a sealed column has its blind index beside it where the table has one. */
export function sealState<State extends RecordState, Acts extends Verbs>(
  keyring: Keyring,
  { kind, sealed, row: layout, table }: Stored<State, Acts>,
  key: string | null,
  state: State,
): Record<string, unknown> {
  const { unitPath: _, ...plain } = state as State & { unitPath?: string }
  const row: Record<string, unknown> = layout ? layout.to(state) : { ...plain }
  for (const column of sealed) {
    const value = row[column]
    const open = value === null || value === undefined ? null : String(value)
    row[column] = open === null || key === null ? null : keyring.seal(key, open, `${kind.type}.${state.id}.${column}`)
    if (`${column}Index` in table)
      row[`${column}Index`] = open === null ? null : keyring.blindIndex(`${kind.type}.${column}`, open)
  }
  return row
}

/** A row as the state it keeps; sealed columns are null once the key was destroyed. */
export function openState<State extends RecordState, Acts extends Verbs>(
  keyring: Keyring,
  { kind, sealed, row: layout }: Stored<State, Acts>,
  key: string | null,
  row: Record<string, unknown>,
): State & { unitPath: string } {
  const { cityId: _, ...plain } = row
  for (const column of sealed) {
    const value = plain[column]
    plain[column] =
      value === null || key === null ? null : keyring.open(key, value as string, `${kind.type}.${row.id}.${column}`)
  }
  const state = layout ? { ...layout.from(plain), unitPath: row.unitPath } : plain
  return state as unknown as State & { unitPath: string }
}

/** The values of an act as the ledger keeps them: personal ones sealed. */
export function sealValues<State extends RecordState, Acts extends Verbs>(
  keyring: Keyring,
  kind: RecordKind<State, Acts>,
  key: string | null,
  record: string,
  verb: string,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const personal = kind.personal?.[verb]?.fields ?? []
  if (personal.length === 0) return values
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!personal.includes(name) || value === undefined) return [name, value]
      if (key === null) throw new Error(`no key for the personal values of ${kind.type} ${record}`)
      return [name, { sealed: keyring.seal(key, JSON.stringify(value), `act.${record}.${name}`) }]
    }),
  )
}
