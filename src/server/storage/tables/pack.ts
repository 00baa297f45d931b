/** The typed table of a pack, and the counts that are kept of its records. */
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Field } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { day, instant, path, recordColumns, recordIndexes } from './columns.ts'
import type { Guarded } from './guard.ts'

/** Words for the full-text search, as a list of lexemes. */
const lexemes = customType<{ data: string }>({ dataType: () => 'tsvector' })

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

function makeTable(pack: Pack) {
  const name = pack.name.replaceAll('-', '_')
  const fields = Object.entries(pack.fields).map(([field, kind]) => columnsOf(field, kind))
  const sealed = Object.keys(pack.fields).filter((field) => pack.fields[field]?.class === 'personal')
  return pgTable(name, { ...commonColumns(), ...(Object.assign({}, ...fields) as object) }, (columns) => {
    const column = columns as unknown as Record<string, ExtraConfigColumn>
    return [
      ...recordIndexes(name)(columns),
      index(`${name}_due`).on(columns.cityId, columns.due),
      index(`${name}_found`).using('gin', columns.found),
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

/** Counts of a pack's records by the unit that holds them: kept in the transaction of each act, read instead of counted. */
export const tallyTable = pgTable(
  'tally',
  {
    cityId: text('city_id').notNull(),
    pack: text('pack').notNull(),
    unitId: uuid('unit_id').notNull(),
    unitPath: path('unit_path').notNull(),
    /** `state`, or the choice field that is counted. */
    measure: text('measure').notNull(),
    value: text('value').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'tally_pk', columns: [table.cityId, table.pack, table.unitId, table.measure, table.value] }),
    index('tally_scope').on(table.cityId, table.pack, table.unitPath),
  ],
)

/** A pack's table with its guard, for the list of tables. */
export function guardedPackTable(pack: Pack): Guarded {
  return { table: packTable(pack), guard: { kind: 'scope' }, grants: ['select', 'insert', 'update'] }
}
