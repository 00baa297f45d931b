import { and, asc, desc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { sees, subtree } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { readTallies } from '../../storage/queries/tally.ts'
import { packTable } from '../../storage/tables/pack.ts'
import { find } from '../perform.ts'
import { units } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { maskValues } from './mask-values.ts'
import { searchQuery } from './search-lexemes.ts'
import { storedPack } from './stored-pack.ts'

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
  const { columns, order, sortColumn } = orderOf(pack, filter.sort)
  const after = filter.cursor ? afterCursor(filter.cursor, sortColumn, order === desc) : undefined
  const rows = (await work.tx.orm
    .select()
    .from(packTable(pack) as never)
    .where(and(condition.value, after))
    .orderBy(...(sortColumn ? [order(sortColumn)] : []), order(columns.id as PgColumn))
    .limit(filter.limit + 1)) as Record<string, unknown>[]
  const page = rows.slice(0, filter.limit)
  const last = page[page.length - 1]
  const states = page.map((row) => rowState(pack, row))
  return success({
    records: await presentLines(work, pack, states),
    next: rows.length > filter.limit && last ? makeCursor(last, filter.sort) : null,
    total: await totalOf(work, pack, filter),
  })
}

/** A row with its sealed columns left closed: lists never open them. */
export function rowState(pack: Pack, row: Record<string, unknown>): PackState {
  const stored = storedPack(pack)
  const closed = { ...row }
  for (const name of stored.sealed) closed[name] = closed[name] === null ? null : ''
  return stored.row?.from(closed) as PackState
}

/** The condition of a filter, scope included. */
export async function conditionOf(
  work: Work,
  pack: Pack,
  filter: Omit<RecordFilter, 'limit'>,
): Promise<Outcome<SQL | undefined>> {
  const { context, extent, now } = work
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const column = (name: string) => columns[name] as PgColumn
  const parts: (SQL | undefined)[] = [eq(column('cityId'), context.city.id), inExtent(extent, column('unitPath'))]
  if (filter.unit) {
    const unit = await find(work, units, filter.unit)
    if (!unit) return failure({ code: 'wire/not-found', at: 'query.unit' })
    const range = subtree(unit.unitPath)
    parts.push(gte(column('unitPath'), range.from), lt(column('unitPath'), range.to))
  }
  if (filter.state) parts.push(eq(column('state'), filter.state))
  if (filter.overdue) parts.push(isNull(column('ended')), lt(column('due'), now.toISOString()))
  for (const [name, value] of whereOf(filter.where)) {
    if (!pack.counts.includes(name))
      return failure({ code: 'register/no-such-filter', at: 'query.where', arguments: { name } })
    parts.push(eq(column(name), value))
  }
  if (filter.q) {
    const query = searchQuery(filter.q)
    // A search for nothing that can be looked for finds nothing, not everything.
    parts.push(query === null ? sql`false` : sql`${column('found')} @@ ${query}::tsquery`)
  }
  return success(and(...parts))
}

function whereOf(where: string | undefined): [string, string][] {
  return (where ?? '')
    .split(',')
    .filter((pair) => pair.includes(':'))
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])
}

function orderOf(pack: Pack, sort: string | undefined) {
  const columns = packTable(pack) as unknown as Record<string, PgColumn>
  const name = sort?.replace(/^-/, '')
  const sortable = name !== undefined && (pack.lists.includes(name) || name === 'due') && columns[name]
  return {
    columns,
    order: sort && !sort.startsWith('-') ? asc : desc,
    sortColumn: sortable ? (columns[name] as PgColumn) : undefined,
  }
}

/** Where a page ended: the last record's id and, in a sorted list, its value. */
function makeCursor(row: Record<string, unknown>, sort: string | undefined): string {
  const name = sort?.replace(/^-/, '')
  return Buffer.from(JSON.stringify([row.id, name ? (row[name] ?? null) : null])).toString('base64url')
}

function afterCursor(cursor: string, sortColumn: PgColumn | undefined, descending: boolean): SQL | undefined {
  let place: [string, unknown]
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return sql`false`
  }
  const [id, value] = place
  const beyond = descending ? sql`<` : sql`>`
  if (!sortColumn) return sql`id ${beyond} ${id}::uuid`
  // Nothing given sorts last going up and first going down, as PostgreSQL does.
  if (value === null)
    return descending
      ? or(sql`${sortColumn} is not null`, sql`id ${beyond} ${id}::uuid`)
      : and(isNull(sortColumn), sql`id ${beyond} ${id}::uuid`)
  return or(
    sql`${sortColumn} ${beyond} ${value}`,
    and(sql`${sortColumn} = ${value}`, sql`id ${beyond} ${id}::uuid`),
    descending ? undefined : isNull(sortColumn),
  )
}

/** How many there are, from the kept counts; null when the filter asks for what is not counted. */
async function totalOf(work: Work, pack: Pack, filter: RecordFilter): Promise<number | null> {
  const { tx, context, extent } = work
  const wheres = whereOf(filter.where)
  if (filter.q || filter.overdue || wheres.length + (filter.state ? 1 : 0) > 1) return null
  const [measure, value] = wheres[0] ?? ['state', filter.state]
  const rows = await readTallies(tx, context.city.id, pack.name, extent)
  const unit = filter.unit ? await find(work, units, filter.unit) : undefined
  return rows
    .filter((row) => row.measure === measure && (value === undefined || row.value === value))
    .filter((row) => !unit || row.unit_path.startsWith(unit.unitPath))
    .reduce((sum, row) => sum + row.count, 0)
}

/** Records as lines of a list. */
export async function presentLines(
  work: Pick<Work, 'tx' | 'context' | 'visitor' | 'now'>,
  pack: Pack,
  states: PackState[],
) {
  const unitFields = Object.keys(pack.fields).filter((name) => pack.fields[name]?.kind === 'unit')
  const named = states.flatMap((state) => [
    state.unitId,
    ...unitFields.map((name) => state.values[name] as string | null),
  ])
  const names = await unitNames(work, named)
  const sensitive = sees(work.visitor.standings, 'contact')
  return states.map((state) => {
    const values = maskValues(pack, state.values, sensitive)
    for (const name of unitFields) {
      const id = state.values[name] as string | null
      values[name] = id && (names.get(id) ?? { id, name: '' })
    }
    return {
      id: state.id,
      title: String(state.values[pack.title] ?? ''),
      unit: names.get(state.unitId) ?? { id: state.unitId, name: '' },
      state: state.state,
      due: state.due,
      ended: state.ended,
      overdue: state.ended === null && state.due !== null && new Date(state.due) < work.now,
      values,
    }
  })
}
