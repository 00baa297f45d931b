/** The values of this installation, as services use them. */
import { and, eq } from 'drizzle-orm'
import { installValues, type ValueRecord } from '#core/value.ts'
import type { DatedValue, Installed } from '#core/values/dated-value.ts'
import { shippedValues } from '#core/values/shipped.ts'
import { coreUses, packUses, type ValueUse } from '#core/values/uses.ts'
import type { Context, Hand } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { valueTable } from '../../storage/tables/value.ts'
import { foldAll } from '../fold-all.ts'
import { values } from '../stored.ts'

type Reader = Pick<Hand, 'tx' | 'context'>

/** Values with which this installation began: those of the core and those its packs bring. */
export function shippedOf({ packs }: Pick<Context, 'packs'>): DatedValue[] {
  return [...shippedValues, ...packs.flatMap((pack) => pack.values ?? [])]
}

/** Places of this installation that use a value. */
export function usesOf({ packs }: Pick<Context, 'packs'>): ValueUse[] {
  return [...coreUses, ...packs.flatMap(packUses)]
}

/** The values as they are, or as they stood at an instant. */
export async function installedValues({ tx, context }: Reader, asOf?: string): Promise<Installed> {
  const rows = await tx.orm.select().from(valueTable).where(eq(valueTable.cityId, context.city.id))
  const records = asOf === undefined ? rows : await recordsAsOf({ tx, context }, rows, asOf)
  return installValues(shippedOf(context), records)
}

/** What holds for the city is open to everyone in it, and so is what it was: the acts are read as the system. */
async function recordsAsOf(reader: Reader, rows: readonly ValueRecord[], asOf: string): Promise<Iterable<ValueRecord>> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  return (await asSystemInside(reader.tx, (tx) => foldAll({ ...reader, tx }, values, ids, asOf))).values()
}

/** The record of a key, where anything was done to it. */
export async function findValueRecord({ tx, context }: Reader, key: string): Promise<ValueRecord | undefined> {
  const [row] = await tx.orm
    .select()
    .from(valueTable)
    .where(and(eq(valueTable.cityId, context.city.id), eq(valueTable.key, key)))
  return row
}
