import { and, asc, desc, eq, getTableName, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { sees, subtree, within } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { Transaction } from '../../storage/database.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { inExtent, inScope } from '../../storage/queries/extent.ts'
import { isWide, sumTallies } from '../../storage/queries/tally.ts'
import { find } from '../perform.ts'
import { openState } from '../personal.ts'
import { units } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { keepingOf, tableOf } from './keeping.ts'
import { maskValues } from './mask-values.ts'
import { cursorAfter, type Order, orderOf, type Row, stretchesAfter } from './record-order.ts'
import { searchQuery } from './search-lexemes.ts'
import { keysOf } from './write-many.ts'

/** What a list is asked for. */
export interface RecordFilter {
  q?: string
  state?: string
  unit?: string
  overdue?: 'yes'
  where?: string
  sort?: string
  cursor?: string
  limit: number
}

/** A page of a pack's records within reach: the newest first, or by a field of the list. */
export async function listRecords(work: Work, pack: Pack, filter: RecordFilter) {
  const condition = await conditionOf(work, pack, filter)
  if (!condition.ok) return condition
  // What is overdue is read from the longest on, which is the order of its index.
  const order = orderOf(pack, filter.sort ?? (filter.overdue ? 'due' : undefined))
  const rows = await pageOf(work, pack, filter, condition.value, order)
  const page = rows.slice(0, filter.limit)
  const last = page[page.length - 1]
  const states = await readStates(work, pack, page)
  return success({
    records: await presentLines(work, pack, states),
    next: rows.length > filter.limit && last ? cursorAfter(last, order) : null,
    total: await totalOf(work, pack, filter),
  })
}

/** All rows of a filter in its order, in pages, so that a long list is never whole in memory. */
export async function* pagesOf(
  work: Work,
  pack: Pack,
  filter: RecordFilter,
  condition: SQL | undefined,
): AsyncGenerator<Row[]> {
  let cursor: string | undefined
  do {
    const { rows, next } = await pageAfter(work, pack, { ...filter, cursor }, condition)
    if (rows.length > 0) yield rows
    cursor = next
  } while (cursor)
}

/** One page of them, and the cursor of the next. */
export async function pageAfter(
  work: Work,
  pack: Pack,
  filter: Omit<RecordFilter, 'cursor'> & { cursor?: string | undefined },
  condition: SQL | undefined,
): Promise<{ rows: Row[]; next: string | undefined }> {
  const order = orderOf(pack, filter.sort)
  const rows = await pageOf(work, pack, filter, condition, order)
  const page = rows.slice(0, filter.limit)
  const last = page[page.length - 1]
  return { rows: page, next: rows.length > filter.limit && last ? cursorAfter(last, order) : undefined }
}

/** The rows of a page and one more, if there is one. */
async function pageOf(
  { tx, context, extent }: Work,
  pack: Pack,
  filter: Omit<RecordFilter, 'cursor'> & { cursor?: string | undefined },
  condition: SQL | undefined,
  order: Order,
): Promise<Row[]> {
  const { q, cursor, limit, state, where, overdue, unit } = filter
  const { columns } = tableOf(pack)
  const column = (name: string) => columns[name] as PgColumn
  const rows: Row[] = []
  const isBroad = !(state || where || overdue || unit) && isWide(context.city, extent)
  const by = order.descending ? desc : asc
  const ordered = [...(order.column ? [by(order.column)] : []), by(column('id'))]
  for (const stretch of stretchesAfter(cursor, order, column('id'))) {
    const most = limit + 1 - rows.length
    if (most === 0) break
    if (q === undefined) {
      rows.push(
        ...((await selectRows(tx, pack, and(condition, stretch))
          .orderBy(...ordered)
          .limit(most)) as Row[]),
      )
      continue
    }
    const found = await findIds({ tx, context, extent }, pack, condition, stretch, { ordered, most, isBroad })
    const ids = found.map(({ id }) => id)
    if (ids.length === 0) continue
    const read = (await selectRows(
      tx,
      pack,
      and(eq(column('cityId'), context.city.id), inArray(column('id'), ids)),
    )) as Row[]
    const byId = new Map(read.map((row) => [row.id, row]))
    rows.push(...ids.map((id) => byId.get(id)).filter((row) => row !== undefined))
  }
  return rows
}

/** Records that a search looks through in the order of the list before it asks the index of words for all that it finds. */
const lookedThrough = 10_000

/**
 * What a search finds, in order: as the system within the scope, for a row policy keeps the index of words from serving. What is
 * frequent in a wide list stands among the first records of the list and is found there; what is rare, by the index of words.
 */
function findIds(
  { tx, context, extent }: Pick<Work, 'tx' | 'context' | 'extent'>,
  pack: Pack,
  condition: SQL | undefined,
  stretch: SQL | undefined,
  { ordered, most, isBroad }: { ordered: SQL[]; most: number; isBroad: boolean },
): Promise<{ id: string }[]> {
  const { table, columns } = tableOf(pack)
  const column = (name: string) => columns[name] as PgColumn
  const wanted = and(inScope(column('cityId'), column('unitPath')), condition)
  return asSystemInside(tx, async ({ orm }) => {
    const idsOf = (from: SQL | typeof table, where: SQL | undefined) =>
      orm
        .select({ id: sql<string>`${column('id')}` })
        .from(from as SQL)
        .where(where)
        .orderBy(...ordered)
        .limit(most)
    // Under the table's own name, so that the condition means its columns.
    const among = (rows: SQL) => sql`(${rows}) ${sql.identifier(getTableName(table))}`
    const inCity = eq(column('cityId'), context.city.id)
    if (isBroad) {
      const first = sql`select * from ${table} where ${and(inCity, stretch)} order by ${sql.join(ordered, sql`, `)}
        limit ${lookedThrough}`
      const found = await idsOf(among(first), wanted)
      if (found.length === most) return found
    } else if (extent.units.length === 0 && !isWide(context.city, extent)) {
      // The few records of a school or town are looked through all: `offset 0` keeps the index of words out of it.
      const all = sql`select * from ${table} where ${and(inCity, inExtent(extent, column('unitPath')))} offset 0`
      return idsOf(among(all), and(wanted, stretch))
    }
    return idsOf(table, and(wanted, stretch))
  })
}

function selectRows(tx: Transaction, pack: Pack, condition: SQL | undefined) {
  return tx.orm
    .select()
    .from(tableOf(pack).table as never)
    .where(condition)
}

/** Rows as states. Of sealed columns lists open those that are masked by who reads, and never what is personal. */
export async function readStates(
  work: Pick<Work, 'tx' | 'context'>,
  pack: Pack,
  rows: readonly Row[],
): Promise<PackState[]> {
  const { stored, view } = keepingOf(pack)
  const opened = stored.sealed.filter((name) => pack.fields[name]?.class === 'contact')
  const ids = rows.map((row) => row.id as string)
  const keys = opened.length > 0 ? await keysOf(work, ids) : new Map<string, string>()
  const { keyring } = work.context
  return rows.map((row, at) => {
    const closed = { ...row }
    for (const name of stored.sealed) if (!opened.includes(name)) closed[name] = closed[name] === null ? null : ''
    const key = keys.get(ids[at] as string) ?? null
    const { unitPath: _, ...state } = openState(keyring, { ...stored, sealed: opened }, key, closed)
    return view(state)
  })
}

/** The condition of a filter, scope included. */
export async function conditionOf(
  work: Work,
  pack: Pack,
  filter: Omit<RecordFilter, 'limit'>,
): Promise<Outcome<SQL | undefined>> {
  const { context, extent, now } = work
  const { columns } = tableOf(pack)
  const { alsoIn, finds } = keepingOf(pack)
  const column = (name: string) => columns[name] as PgColumn
  const parts: (SQL | undefined)[] = [eq(column('cityId'), context.city.id), inExtent(extent, column('unitPath'))]
  if (filter.unit) {
    const unit = await find(work, units, filter.unit)
    if (!unit) return failure({ code: 'wire/not-found', at: 'query.unit' })
    const range = subtree(unit.unitPath)
    const standing = and(gte(column('unitPath'), range.from), lt(column('unitPath'), range.to))
    parts.push(alsoIn ? or(standing, alsoIn(context, range)) : standing)
  }
  if (filter.state) parts.push(eq(column('state'), filter.state))
  if (filter.overdue)
    parts.push(
      ...(pack.clocks.length > 0 ? [isNull(column('ended')), lt(column('due'), now.toISOString())] : [sql`false`]),
    )
  for (const [name, value] of whereOf(filter.where)) {
    if (!pack.counts.includes(name))
      return failure({ code: 'register/no-such-filter', at: 'query.where', arguments: { name } })
    parts.push(eq(column(name), value))
  }
  if (filter.q) {
    const query = searchQuery(filter.q)
    // A search for nothing that can be looked for finds nothing, not everything.
    if (query === null) parts.push(sql`false`)
    else parts.push(or(sql`${column('found')} @@ ${query}::tsquery`, finds?.(context, query)))
  }
  return success(and(...parts))
}

function whereOf(where: string | undefined): [string, string][] {
  return (where ?? '')
    .split(',')
    .filter((pair) => pair.includes(':'))
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])
}

/** How many there are, from the kept counts; null when the filter asks for what is not counted. */
async function totalOf(work: Work, pack: Pack, filter: RecordFilter): Promise<number | null> {
  const { tx, context, extent } = work
  const wheres = whereOf(filter.where)
  if (filter.unit && keepingOf(pack).alsoIn) return null
  if (filter.q || filter.overdue || wheres.length + (filter.state ? 1 : 0) > 1) return null
  const [measure, value] = wheres[0] ?? ['state', filter.state]
  const unit = filter.unit ? await find(work, units, filter.unit) : undefined
  const sums = await sumTallies(tx, {
    city: context.city,
    pack: pack.name,
    extent: unit ? within(extent, unit.unitPath) : extent,
    measures: [measure as string],
  })
  return sums.filter((sum) => value === undefined || sum.value === value).reduce((all, { count }) => all + count, 0)
}

/** Records as lines of a list. What is shown from other records is so as of now, and left out of lines as of another time. */
export async function presentLines(work: Work, pack: Pack, states: readonly PackState[], { asOf = false } = {}) {
  const unitFields = Object.keys(pack.fields).filter((name) => pack.fields[name]?.kind === 'unit')
  const named = states.flatMap((state) => [
    state.unitId,
    ...unitFields.map((name) => state.values[name] as string | null),
  ])
  const names = await unitNames(work, named)
  const sensitive = sees(work.visitor.standings, 'contact')
  const ids = states.map((state) => state.id)
  const beside = asOf || ids.length === 0 ? undefined : await keepingOf(pack).beside?.(work, ids)
  return states.map((state) => {
    const values = maskValues(pack, { ...state.values, ...beside?.get(state.id) }, sensitive)
    const holder = (state.values[pack.holder] as string | null) ?? state.unitId
    for (const name of unitFields) {
      const id = state.values[name] as string | null
      values[name] = id && (names.get(id) ?? { id, name: '' })
    }
    return {
      id: state.id,
      title: String(state.values[pack.title] ?? ''),
      unit: names.get(holder) ?? { id: holder, name: '' },
      state: state.state,
      due: state.due,
      ended: state.ended,
      overdue: state.ended === null && state.due !== null && new Date(state.due) < work.now,
      values,
    }
  })
}
