/** The typed table of a pack, and the counts that are kept of its records. */

import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Field } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { day, instant, lexemes, path, recordColumns, recordIndexes } from './columns.ts'
import type { Guarded } from './guard.ts'

/** `photosBefore` -> `photos_before`. */
export function columnName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The columns of a field. A sealed one is text, with a blind index beside it for look-up. */
function columnsOf(name: string, field: Field) {
  const column = columnName(name)
  if (field.class === 'personal') return { [name]: text(column), [`${name}Index`]: text(`${column}_index`) }
  switch (field.kind) {
    case 'number':
      return { [name]: doublePrecision(column) }
    case 'money':
      return { [name]: doublePrecision(column) }
    case 'year':
      return { [name]: integer(column) }
    case 'day':
      return { [name]: day(column) }
    case 'yes-no':
      return { [name]: boolean(column) }
    case 'unit':
      return { [name]: uuid(column) }
    case 'files':
      return { [name]: jsonb(column) }
    case 'point':
      return {
        [`${name}Longitude`]: doublePrecision(`${column}_longitude`),
        [`${name}Latitude`]: doublePrecision(`${column}_latitude`),
        [`${name}System`]: text(`${column}_system`),
      }
    default:
      return { [name]: text(column) }
  }
}

/** The columns of every pack's table. */
function commonColumns() {
  return {
    ...recordColumns(),
    state: text('state').notNull(),
    due: instant('due'),
    started: instant('started'),
    ended: instant('ended'),
    done: jsonb('done').$type<Record<string, string>>().notNull(),
    found: lexemes('found').notNull(),
  }
}

/** Characters of the longest text that a list is sorted by: an entry of an index holds no long ones. */
const longestOrdered = 200

/** What lists are filtered and sorted by, in the order of pages: state, deadline, what is counted, and the fields of the list. */
function orderedFields(pack: Pack): string[] {
  const listed = pack.lists.filter((name) => {
    const field = pack.fields[name] as Field
    if (field.class === 'personal' || field.kind === 'files' || field.kind === 'point') return false
    // The holder is a place in the tree, which has an index of its own.
    return name !== pack.holder && !(field.kind === 'text' && field.max > longestOrdered)
  })
  return [...new Set(['state', ...(pack.clocks.length > 0 ? ['due'] : []), ...pack.counts, ...listed])]
}

function makeTable(pack: Pack) {
  const name = pack.name.replaceAll('-', '_')
  const fields = Object.entries(pack.fields).map(([field, kind]) => columnsOf(field, kind))
  const sealed = Object.keys(pack.fields).filter((field) => pack.fields[field]?.class === 'personal')
  return pgTable(name, { ...commonColumns(), ...(Object.assign({}, ...fields) as object) }, (columns) => {
    const column = columns as unknown as Record<string, ExtraConfigColumn>
    return [
      ...recordIndexes(name)(columns),
      // What is open, by its deadline, with what figures ask of it: counts of what is overdue read this and no row.
      ...(pack.clocks.length > 0
        ? [
            index(`${name}_open`)
              .on(
                columns.cityId,
                columns.due,
                columns.unitPath,
                columns.state,
                ...pack.counts.map((field) => column[field] as ExtraConfigColumn),
              )
              .where(sql`${columns.ended} is null`),
          ]
        : []),
      index(`${name}_found`).using('gin', columns.found),
      ...orderedFields(pack).map((field) =>
        index(`${name}_${columnName(field)}_order`).on(columns.cityId, column[field] as ExtraConfigColumn, columns.id),
      ),
      ...(pack.unique
        ? [
            uniqueIndex(`${name}_unique`).on(
              columns.cityId,
              ...pack.unique.map((field) => column[field] as ExtraConfigColumn),
            ),
          ]
        : []),
      ...sealed.map((field) =>
        index(`${name}_${columnName(field)}_look_up`).on(columns.cityId, column[`${field}Index`] as ExtraConfigColumn),
      ),
    ]
  })
}

const made = new WeakMap<Pack, ReturnType<typeof makeTable>>()

/** The table of a pack: the same object for the same pack. */
export function packTable(pack: Pack): ReturnType<typeof makeTable> {
  const table = made.get(pack) ?? makeTable(pack)
  made.set(pack, table)
  return table
}

const count = () => numeric('count', { precision: 24, scale: 6, mode: 'number' }).notNull()

/** Counts of a pack's records by the unit that holds them: kept in the transaction of each act, read instead of counted. */
export const tallyTable = pgTable(
  'tally',
  {
    cityId: text('city_id').notNull(),
    pack: text('pack').notNull(),
    unitPath: path('unit_path').notNull(),
    /** `state`, the choice field that is counted, or a part of an indicator. */
    measure: text('measure').notNull(),
    value: text('value').notNull(),
    count: count(),
  },
  (table) => [
    primaryKey({ name: 'tally_pk', columns: [table.cityId, table.pack, table.unitPath, table.measure, table.value] }),
  ],
)

/** The same counts by branch of the city's tree, each as the sum of its lanes. */
export const branchTallyTable = pgTable(
  'branch_tally',
  {
    cityId: text('city_id').notNull(),
    pack: text('pack').notNull(),
    branchPath: path('branch_path').notNull(),
    measure: text('measure').notNull(),
    value: text('value').notNull(),
    /** By the unit that holds the record, so that acts of a county rarely wait for each other. */
    lane: integer('lane').notNull(),
    count: count(),
  },
  (table) => [
    primaryKey({
      name: 'branch_tally_pk',
      columns: [table.cityId, table.pack, table.branchPath, table.measure, table.value, table.lane],
    }),
  ],
)

/** A pack's table with its guard, for the list of tables. */
export function guardedPackTable(pack: Pack): Guarded {
  return { table: packTable(pack), guard: { kind: 'scope' }, grants: ['select', 'insert', 'update'] }
}
