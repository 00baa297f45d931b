/** Quantities of units as they are known: entered by units, or counted by registers; as they were known at an instant. */
import { and, eq, gte, inArray, lt, lte } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Day, dayOf } from '#core/day.ts'
import { quantities } from '#core/indicator/catalogue.ts'
import type { RegisterSource } from '#core/indicator/definition.ts'
import type { EntryCorrection, QuantityEntry } from '#core/indicator/entry.ts'
import { subtree } from '#core/may.ts'
import type { Measure, Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import type { Hand } from '../../context.ts'
import { sumTalliesByUnit } from '../../storage/queries/tally.ts'
import { entryTable } from '../../storage/tables/indicator.ts'
import { foldAll } from '../fold-all.ts'
import { figureTally, shareOf } from '../registers/figure-tallies.ts'
import { keepingOf, tableOf } from '../registers/keeping.ts'
import { entries } from '../stored.ts'

export type Reader = Pick<Hand, 'tx' | 'context'>

/** One quantity of one unit and where it comes from. Of a register, `from` and `to` are the day that its record is about. */
export interface KnownQuantity {
  quantity: string
  unitId: string
  unitPath: string
  from: Day
  to: Day
  value: number | null
  notApplicable: string | null
  source: { type: string; id: string }
  /** The entry that can be corrected; null of what a register counts. */
  entryId: string | null
  by: string | null
  asOf: string
  corrections: EntryCorrection[]
}

/** Which quantities, of the units at a path and under it, now; as they were known then where an earlier instant is asked. */
export interface Question {
  keys: readonly string[]
  path: string
  now: Date
  asOf?: string
}

/** What units entered, in order of the periods. */
export async function enteredQuantities(
  reader: Reader,
  { keys, path, asOf }: Omit<Question, 'now'>,
): Promise<KnownQuantity[]> {
  const returned = keys.filter((key) => quantities.get(key)?.register === null)
  if (returned.length === 0) return []
  const range = subtree(path)
  const rows = await reader.tx.orm
    .select()
    .from(entryTable)
    .where(
      and(
        eq(entryTable.cityId, reader.context.city.id),
        inArray(entryTable.quantity, returned),
        gte(entryTable.unitPath, range.from),
        lt(entryTable.unitPath, range.to),
        asOf ? lte(entryTable.enteredAt, asOf) : undefined,
      ),
    )
    .orderBy(entryTable.to)
  const then = asOf ? await statesThen(reader, rows, asOf) : null
  return rows.flatMap(({ unitPath, ...row }) => {
    const state = then ? then.get(row.id) : row
    return state ? [{ ...ofEntry(state), unitPath }] : []
  })
}

/** Entries that were corrected later are folded up to the instant; the others are what they are. */
async function statesThen(reader: Reader, rows: readonly QuantityEntry[], asOf: string) {
  const later = rows.filter(({ corrections }) => corrections.some(({ at }) => at > asOf)).map(({ id }) => id)
  const folded = await foldAll(reader, entries, later, asOf)
  return new Map(rows.map((row) => [row.id, folded.get(row.id) ?? row]))
}

function ofEntry(entry: QuantityEntry): Omit<KnownQuantity, 'unitPath'> {
  const { id, quantity, unitId, from, to, value, notApplicable, returnId, enteredAt, enteredBy, corrections } = entry
  const last = corrections[corrections.length - 1]
  return {
    quantity,
    unitId,
    from,
    to,
    value,
    notApplicable,
    source: returnId ? { type: 'return', id: returnId } : { type: 'entry', id },
    entryId: id,
    by: last?.by ?? enteredBy,
    asOf: last?.at ?? enteredAt,
    corrections,
  }
}

/**
 * What registers count: each record that counts, on the day that its period is about; where records have no periods, those of each
 * of the units as they stand.
 */
export async function registerQuantities(
  reader: Reader,
  question: Question,
  units: readonly { id: string; path: string }[],
): Promise<KnownQuantity[]> {
  const wanted = question.keys.flatMap((key) => {
    const register = quantities.get(key)?.register
    return register ? [{ key, register }] : []
  })
  const known: KnownQuantity[] = []
  for (const pack of reader.context.packs) {
    const ofPack = wanted.filter(({ register }) => register.pack === pack.name)
    if (ofPack.length === 0) continue
    if (!pack.period) {
      known.push(...(await standingQuantities(reader, pack, ofPack, question, units)))
      continue
    }
    for (const { state, unitPath } of await statesOf(reader, pack, question)) {
      const day = pack.period.day(String(state.values[pack.period.field]))
      for (const { key, register } of ofPack)
        known.push({
          quantity: key,
          unitId: state.unitId,
          unitPath,
          from: day,
          to: day,
          value: amountIn(pack, register, state),
          notApplicable: null,
          source: { type: pack.name, id: state.id },
          entryId: null,
          by: null,
          asOf: state.ended ?? '',
          corrections: [],
        })
    }
  }
  return known
}

function amountIn(pack: Pack, register: RegisterSource, state: PackState): number {
  if ('figure' in register) return shareOf(measureOf(pack, register), state)
  return register.fields.reduce((sum, field) => sum + Number(state.values[field] ?? 0), 0)
}

function measureOf(pack: Pack, source: RegisterSource): Measure<string, string> {
  const measure = 'figure' in source ? pack.indicators[source.figure]?.[source.part] : undefined
  if (!measure) throw new Error(`${pack.name} has no such figure: ${JSON.stringify(source)}`)
  return measure
}

/** What a register without periods counts: where its records stand on the day, of each unit; nothing where it has none at all. */
async function standingQuantities(
  reader: Reader,
  pack: Pack,
  wanted: readonly { key: string; register: RegisterSource }[],
  { path, asOf, now }: Question,
  units: readonly { id: string; path: string }[],
): Promise<KnownQuantity[]> {
  const parts = wanted.map(({ key, register }) => ({ key, measure: measureOf(pack, register), register }))
  const sums = new Map<string, Map<string, number>>()
  const add = (unitPath: string, key: string, count: number) => {
    const ofUnit = sums.get(unitPath) ?? new Map<string, number>()
    sums.set(unitPath, ofUnit.set(key, (ofUnit.get(key) ?? 0) + count))
  }
  if (asOf)
    for (const { state, unitPath } of await statesOf(reader, pack, { path, asOf }))
      for (const { key, measure } of parts) add(unitPath, key, shareOf(measure, state))
  else {
    const tallies = parts.flatMap(({ key, register }) =>
      'figure' in register ? [{ key, tally: figureTally(register.figure, register.part) }] : [],
    )
    const extent = { ranges: [subtree(path)], units: [] }
    const measures = tallies.map(({ tally }) => tally)
    const kept = await sumTalliesByUnit(reader.tx, { city: reader.context.city, pack: pack.name, extent, measures })
    for (const { unitPath, measure, count } of kept)
      for (const { key, tally } of tallies) if (tally === measure) add(unitPath, key, count)
  }
  const at = asOf ? new Date(asOf) : now
  const day = dayOf(at)
  if (sums.size === 0) return []
  return units.flatMap((unit) =>
    parts.map(({ key }) => ({
      quantity: key,
      unitId: unit.id,
      unitPath: unit.path,
      from: day,
      to: day,
      value: sums.get(unit.path)?.get(key) ?? 0,
      notApplicable: null,
      source: { type: pack.name, id: unit.id },
      entryId: null,
      by: null,
      asOf: at.toISOString(),
      corrections: [],
    })),
  )
}

/** Records of a pack that count, as they are or as they stood at an instant. */
async function statesOf(
  reader: Reader,
  pack: Pack,
  { path, asOf }: Pick<Question, 'path' | 'asOf'>,
): Promise<{ state: PackState; unitPath: string }[]> {
  const { table, columns } = tableOf(pack)
  const column = (name: string) => columns[name] as PgColumn
  const range = subtree(path)
  const counts = pack.period?.in ?? pack.states
  const rows = (await reader.tx.orm
    .select()
    .from(table)
    .where(
      and(
        eq(column('cityId'), reader.context.city.id),
        gte(column('unitPath'), range.from),
        lt(column('unitPath'), range.to),
        asOf ? undefined : inArray(column('state'), [...counts]),
      ),
    )) as ({ id: string; unitPath: string } & Record<string, unknown>)[]
  const { stored } = keepingOf(pack)
  if (!asOf) return rows.map((row) => ({ state: (stored.row?.from(row) ?? row) as PackState, unitPath: row.unitPath }))
  const then = (await foldAll(
    reader,
    stored,
    rows.map(({ id }) => id),
    asOf,
  )) as Map<string, PackState>
  return rows.flatMap(({ id, unitPath }) => {
    const state = then.get(id)
    return state && counts.includes(state.state) ? [{ state, unitPath }] : []
  })
}
