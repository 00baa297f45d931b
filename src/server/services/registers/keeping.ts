/**
 * How the records of a register are kept and changed. Those of packs all alike, by their declaration; units and people, of
 * which everything else speaks, in tables and by services of their own. The engine does the rest and tells them apart nowhere.
 */
import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Values } from '#core/field.ts'
import type { PathRange } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import { personRegister } from '#core/person-register.ts'
import type { Outcome, Problem } from '#core/problem.ts'
import { unitRegister } from '#core/unit-register.ts'
import type { Context, Doing, Work } from '../../context.ts'
import { personKeeping } from '../organisation/person-keeping.ts'
import { unitKeeping } from '../organisation/unit-keeping.ts'
import type { Stored } from '../stored.ts'
import { storedPack } from './stored-pack.ts'

/** What an act led to; `said` tells whoever did it what else came of it. */
export type Done = Outcome<{ id: string; said?: string[] }>

/** A service that does an act of a register with checks and effects of its own; without `id` it begins a record. */
export type Service = (work: Doing, given: Values, id: string) => Promise<Done>

/** Looks at the new rows of a workbook together: gives each what follows from the rows before, and what stands against it. */
export type RowsCheck = (rows: readonly { values: Values }[]) => Promise<{ values: Values; problems: Problem[] }[]>

export interface Keeping {
  // biome-ignore lint/suspicious/noExplicitAny: registers have states and acts of different shapes
  stored: Stored<any, any>
  /** A state as lists, forms and workbooks see it. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  view(state: any): PackState
  /** The values of an act as the ledger keeps them. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  actValues(verb: string, given: Values, state: any): Record<string, unknown>
  /** What an act gave, by the names of fields: the way back from `actValues`. */
  given(values: Values): Values
  /** Verb -> the service that does it, where the fold alone is not all. */
  services?: Readonly<Record<string, Service>>
  /** Finds records by words that stand in other records too. `query` is a tsquery. */
  finds?(context: Context, query: string): SQL
  /** Records that belong to a part of the tree without standing in it. */
  alsoIn?(context: Context, range: PathRange): SQL
  /** Values that are shown from other records, by id. */
  beside?(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Values>>
  /** Rows of a workbook are units themselves: rows below may name them. */
  rowsAreUnits?: true
  /** Made once for a workbook. */
  rowsCheck?(work: Work): RowsCheck
}

const ofOrganisation: ReadonlyMap<Pack, Keeping> = new Map([
  [unitRegister, unitKeeping],
  [personRegister, personKeeping],
])

const ofPacks = new WeakMap<Pack, Keeping>()

/** How a register is kept: the same object for the same register. */
export function keepingOf(pack: Pack): Keeping {
  const known = ofOrganisation.get(pack) ?? ofPacks.get(pack)
  if (known) return known
  const keeping: Keeping = {
    stored: storedPack(pack),
    view: (state: PackState) => state,
    actValues: (_, given, { unitId, due, started }: PackState) => ({ unitId, due, started, given }),
    given: ({ given }) => (given ?? {}) as Values,
  }
  ofPacks.set(pack, keeping)
  return keeping
}

/** The table of a register, and its columns by the names of fields. */
export function tableOf(pack: Pack): { table: PgTable; columns: Record<string, PgColumn> } {
  const { table } = keepingOf(pack).stored
  return { table, columns: table as unknown as Record<string, PgColumn> }
}
