/** Counts and figures of a period, from the records themselves: what is kept counts everything as it is now. */
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { InputOf } from '#api/endpoint.ts'
import type { PackEndpoints } from '#api/pack.ts'
import { addDays } from '#core/day.ts'
import type { Extent } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import type { TallySum } from '../../storage/queries/tally.ts'
import { foldAll } from '../fold-all.ts'
import { installedValues } from '../values/installed-values.ts'
import { asksTime, shareOf } from './figure-tallies.ts'
import { keepingOf, tableOf } from './keeping.ts'
import { figuresOf, partsOf } from './measure-indicators.ts'
import type { Row } from './record-order.ts'
import { keysOf } from './write-many.ts'

/** What counts are asked: below which unit, of which period, and whether the figures of each unit below are wanted too. */
export type CountsAsked = InputOf<PackEndpoints['counts']>['query']

/** Whether counts are asked of a period, and the register's records tell when they began and what they were. */
export function isOfPeriod(pack: Pack, { period, from, to, asOf }: CountsAsked): boolean {
  if (!hasTimes(pack)) return false
  return Boolean(from || to || asOf || (period && pack.period))
}

/** Records of packs say when each act was done; units and people are kept otherwise. */
const hasTimes = (pack: Pack) => tableOf(pack).columns.done !== undefined

/** Rows read at once. */
const pageRows = 2000

interface Sums {
  tallies: Map<string, { measure: string; value: string; count: number }>
  parts: Map<string, number>
  overdue: number
}

/** Counts and figures of the records of a period below a unit and its children. */
export async function countPeriod(
  work: Work,
  pack: Pack,
  below: Extent,
  children: readonly { id: string; short_name: string; unit_path: string }[],
  asked: CountsAsked,
) {
  const at = asked.asOf ? endOf(asked.asOf) : work.now
  const all = noSums()
  const each = new Map(children.map((child) => [child, noSums()]))
  const latest = new Set<string>()
  const states: { state: PackState; path: string }[] = []
  for await (const { state, path } of statesOf(work, pack, below, asked)) {
    const own = pack.period && String(state.values[pack.period.field] ?? '')
    if (own && pack.period?.in.includes(state.state)) latest.add(own)
    if (pack.period) states.push({ state, path })
    else add(path, state)
  }
  // Snapshots are of the period that is asked for, else of the latest that counts.
  const period = pack.period ? (asked.period ?? [...latest].sort().at(-1) ?? null) : null
  for (const { state, path } of states) add(path, state)

  function add(path: string, state: PackState) {
    const counts = !pack.period || state.values[pack.period.field] === period
    const child = children.find(({ unit_path }) => path.startsWith(unit_path))
    for (const sums of [all, child && each.get(child)]) if (sums) addTo(sums, pack, state, at, counts)
  }
  const installed = await installedValues(work)
  const figures = ({ parts }: Sums) => figuresOf(pack, (key) => parts.get(key) ?? 0, { period, at, installed })
  const units = [...each].map(([{ id, short_name }, sums]) => ({
    unit: { id, name: short_name },
    ...sumsOf(sums.tallies.values()),
    ...(asked.each ? { indicators: figures(sums) } : {}),
  }))
  return {
    ...sumsOf(all.tallies.values()),
    overdue: all.overdue,
    units: units.filter(({ total }) => total > 0),
    indicators: figures(all),
  }
}

const noSums = (): Sums => ({ tallies: new Map(), parts: new Map(), overdue: 0 })

function addTo(sums: Sums, pack: Pack, state: PackState, at: Date, counts: boolean): void {
  const count = (measure: string, value: string) => {
    const key = `${measure} ${value}`
    sums.tallies.set(key, { measure, value, count: (sums.tallies.get(key)?.count ?? 0) + 1 })
  }
  count('state', state.state)
  for (const name of pack.counts) if (state.values[name] != null) count(name, String(state.values[name]))
  const late = state.ended === null && state.due !== null && new Date(state.due) < at
  if (late) sums.overdue++
  if (!counts) return
  for (const { key, measure } of partsOf(pack)) {
    // What is open and has run out did not keep its clock, whenever it ends.
    const share = shareOf(measure, late && asksTime(measure) ? { ...state, ended: at.toISOString() } : state)
    if (share !== 0) sums.parts.set(key, (sums.parts.get(key) ?? 0) + share)
  }
}

/** The records of the period in an extent with where they stand: as they are, or folded up to the end of a day. */
async function* statesOf(work: Work, pack: Pack, extent: Extent, asked: CountsAsked) {
  const { table, columns } = tableOf(pack)
  const column = (name: string) => columns[name] as PgColumn
  const conditions: (SQL | undefined)[] = [
    eq(column('cityId'), work.context.city.id),
    inExtent(extent, column('unitPath')),
    pack.period && asked.period ? eq(column(pack.period.field), asked.period) : undefined,
    asked.from ? sql`${began(pack, column('done'))} >= ${startOf(asked.from)}` : undefined,
    asked.to ? sql`${began(pack, column('done'))} < ${startOf(monthAfter(asked.to))}` : undefined,
    asked.asOf ? sql`${began(pack, column('done'))} <= ${endOf(asked.asOf).toISOString()}` : undefined,
  ]
  const ids = await work.tx.orm
    .select({ id: column('id'), path: column('unitPath') })
    .from(table)
    .where(and(...conditions))
  const { view } = keepingOf(pack)
  for (let from = 0; from < ids.length; from += pageRows) {
    const page = ids.slice(from, from + pageRows) as { id: string; path: string }[]
    const pageIds = page.map(({ id }) => id)
    const states = asked.asOf
      ? await foldedTo(work, pack, pageIds, endOf(asked.asOf))
      : await rowsOf(work, pack, pageIds)
    for (const { id, path } of page) {
      const state = states.get(id)
      if (state) yield { state: view(state), path }
    }
  }
}

/** States as they were at an instant. What an act gave is sealed as a whole where the pack has personal fields: it is opened to be counted. */
async function foldedTo(work: Work, pack: Pack, ids: readonly string[], at: Date): Promise<Map<string, PackState>> {
  const { stored } = keepingOf(pack)
  const { keyring } = work.context
  const keys = stored.sealed.length > 0 ? await keysOf(work, ids) : new Map<string, string>()
  return foldAll(work, stored, ids, at.toISOString(), (record, values) => {
    const given = values.given as { sealed?: string } | undefined
    const key = keys.get(record)
    if (typeof given?.sealed !== 'string') return values
    return {
      ...values,
      given: key === undefined ? {} : JSON.parse(keyring.open(key, given.sealed, `act.${record}.given`)),
    }
  })
}

/** Rows as states with what is open to everyone: counts and figures ask for nothing that is sealed. */
async function rowsOf(work: Work, pack: Pack, ids: readonly string[]): Promise<Map<string, PackState>> {
  const { table, columns } = tableOf(pack)
  const { stored } = keepingOf(pack)
  const rows = (await work.tx.orm
    .select()
    .from(table as never)
    .where(
      and(eq(columns.cityId as PgColumn, work.context.city.id), inArray(columns.id as PgColumn, [...ids])),
    )) as Row[]
  const states = rows.map((row) => {
    for (const name of stored.sealed) row[name] = null
    return (stored.row?.from(row) ?? row) as unknown as PackState
  })
  return new Map(states.map((state) => [state.id, state]))
}

/** The instant at which a record began: that of the one act from new that was done to it. */
function began(pack: Pack, done: PgColumn): SQL {
  const verbs = Object.keys(pack.acts).filter((verb) => pack.acts[verb]?.from === 'new')
  return sql`coalesce(${sql.join(
    verbs.map((verb) => sql`${done} ->> ${verb}::text`),
    sql`, `,
  )})`
}

/** Days and months are those of Asia/Shanghai. */
const startOf = (month: string) => new Date(`${month}-01T00:00:00+08:00`).toISOString()
const endOf = (day: string) => new Date(new Date(`${addDays(day, 1)}T00:00:00+08:00`).getTime() - 1)

function monthAfter(month: string): string {
  const [year, of] = month.split('-').map(Number) as [number, number]
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}

/** Counts by measure and value. */
export function sumsOf(tallies: Iterable<TallySum>): { total: number; by: Record<string, Record<string, number>> } {
  const by: Record<string, Record<string, number>> = {}
  let total = 0
  for (const { measure, value, count } of tallies) {
    const own = by[measure] ?? {}
    by[measure] = own
    own[value] = (own[value] ?? 0) + count
    if (measure === 'state') total += count
  }
  return { total, by }
}
